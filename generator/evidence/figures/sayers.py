"""Who gives a figure: the source that its sentence names."""

from __future__ import annotations

from bisect import bisect_left

from generator.evidence.figures.amounts import is_number
from generator.evidence.figures.lexicon import numbers, sayers, words
from generator.evidence.figures.tokens import Line

LONGEST = 14
"""So many words the name of a source has at most."""

REACH = 60
"""So many words may stand between a figure and the verb of saying that gives it."""

NEAREST = 3
"""So many verbs of saying on each side of a figure are looked at."""

MARKS = frozenset(',;:.()“”"—–?!')
CLOSERS = frozenset({",", "”", '"', "-", "—", "–"})
AFTER_CLOSED = frozenset({".", ",", ";", ")", "and", "or", "”"})
NO_CLAIMS = frozenset({"lives", "life", "responsibility"})
OPENERS = frozenset({"the", "a", "an", "his", "her", "its", "their", "our", "my", "your"})
"""Words behind a participle that make its object of what follows."""

PASSIVES = frozenset({"is", "are", "was", "were"})


class Cues:
    """The verbs of saying in a sentence with their subjects, to be asked for by place."""

    def __init__(self, line: Line) -> None:
        self.line = line
        verbs = sayers().verbs
        self._at = [
            at for at, word in enumerate(line.low) if word == "according" or (word in verbs and self._is_verb(at))
        ]
        self._subjects = [self._subject(at) for at in self._at]

    def sayer(self, first: int, after: int) -> tuple[int, int] | None:
        """Return the tokens that name who says what stands at the tokens ``first`` up to before ``after``."""
        place = bisect_left(self._at, first)
        for number in range(place - 1, max(-1, place - 1 - NEAREST), -1):
            subject = self._subjects[number]
            if subject is not None and self._opens(self._at[number], subject, first):
                return subject
        for number in range(place, min(len(self._at), place + NEAREST)):
            subject = self._subjects[number]
            if subject is not None and self._closes(self._at[number], subject, after):
                return subject
        return None

    def _is_verb(self, at: int) -> bool:
        """Tell whether a word is no part of a name ("United States") and says something, unlike "claimed 12 lives"."""
        line = self.line
        if line.low[at].startswith("claim") and not NO_CLAIMS.isdisjoint(line.low[at + 1 : at + 5]):
            return False
        return at == 0 or not line.is_capital(at)

    def _opens(self, at: int, subject: tuple[int, int], first: int) -> bool:
        """Tell whether what a cue introduces reaches up to a figure behind it."""
        line = self.line
        if first - at > REACH or ";" in line.low[at:first] or subject[0] <= first < subject[1]:
            return False
        return line.low[at] == "according" or (subject[0] <= at and line.at(at + 1) not in AFTER_CLOSED)

    def _closes(self, at: int, subject: tuple[int, int], after: int) -> bool:
        """Tell whether a cue behind a figure attributes what stands before it: ", activists say"."""
        line, begin = self.line, min(at, subject[0])
        if begin < after or begin - after > REACH or ";" in line.low[after:begin]:
            return False
        return line.low[at] == "according" or (line.at(begin - 1) in CLOSERS and line.at(at + 1) != "that")

    def _subject(self, at: int) -> tuple[int, int] | None:
        """Return the words that name who speaks by the cue at a token."""
        line, known = self.line, sayers()
        if line.low[at] == "according":
            return self._right(at + 2) if line.at(at + 1) == "to" else None
        if line.low[at] in known.nouns and line.at(at - 1) not in known.before_verbs:
            opens = at == 0 or line.at(at - 1) in words().ends
            if line.at(at + 1) == "of" or (line.at(at + 1) == "that" and opens):
                return at, at + 1
        end = at
        while line.at(end - 1) in known.links:
            end -= 1
            if line.low[end] in PASSIVES:
                return None
        if line.at(end - 1) in known.no_subjects:
            return None
        left = self._left(end)
        if left is None and (at == 0 or line.at(at - 1) in MARKS):
            return self._right(at + 1)
        return left

    def _left(self, end: int) -> tuple[int, int] | None:
        """Return the subject before a verb; of "Jo Sabra, a spokesman, said" the name before the commas."""
        line, known = self.line, sayers()
        stop = max(-1, end - LONGEST - 1)
        if line.at(end - 1) == ",":
            inner = end - 2
            while inner > stop and line.low[inner] != ",":
                inner -= 1
            if inner <= stop or inner < 1 or end - 1 - inner < 3:
                return None
            end = inner
        begin = end
        while begin - 1 > stop:
            before = line.low[begin - 1]
            if before in MARKS or before in known.breaks or (before in known.verbs and begin < end):
                break
            begin -= 1
        cut = begin - 1 == stop and stop >= 0
        return None if cut or begin == end or not self._is_subject(begin, end) else (begin, end)

    def _right(self, begin: int) -> tuple[int, int] | None:
        """Return the words up to the next mark or small word, as a subject behind its verb."""
        line, known = self.line, sayers()
        end = begin
        while end < min(len(line), begin + LONGEST):
            if line.low[end] in MARKS or (end > begin and (line.low[end] in known.stops or is_number(line.low[end]))):
                break
            end += 1
        while end > begin and (line.low[end - 1] in known.no_ends or line.low[end - 1] in numbers().before):
            end -= 1
        if end == begin or line.low[begin] in known.stops or not self._is_subject(begin, end):
            return None
        return begin, end

    def _is_subject(self, begin: int, end: int) -> bool:
        """Tell whether words may name who speaks: no clause, nothing that opens with a preposition."""
        line, known = self.line, sayers()
        first = line.low[begin]
        if first in known.anyone or not line.is_word(begin) or (first in words().ends and first not in known.heads):
            return False
        if first.endswith(("ed", "ing")) and not line.is_capital(begin):  # a participle: "killed", "cutting their ..."
            second = line.at(begin + 1) if begin + 1 < end else ""
            if not second or second in OPENERS or second in words().prepositions:
                return False
        return known.finite.isdisjoint(line.low[begin:end])
