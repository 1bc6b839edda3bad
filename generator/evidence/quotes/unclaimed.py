"""Quoted words that no reporting verb of their sentence introduces: whose they are, and whether they are utterances."""

from __future__ import annotations

from typing import NamedTuple

from generator.evidence.quotes.appositions import main_subject
from generator.evidence.quotes.lexicon import words
from generator.evidence.quotes.speakers import speaker_reference
from generator.evidence.quotes.tokens import is_dash, is_name, is_verb, lower_at
from generator.evidence.quotes.units import QUOTE, Unit
from generator.evidence.referents import Referents
from generator.model import EntityType, Passage, Quote, QuoteForm, Reference

SHORTEST_FRAGMENT = 3  # words: shorter quoted words without a source are a label or a doubt, not an utterance
SHORTEST_UTTERANCE = 5
SHORTEST_ATTRIBUTED = 2
NEAR = 8  # tokens between quoted words that are called one by one
LABEL = 14  # tokens that a name before a colon has at most
REACH = 40  # tokens looked at behind quoted words
CAPITALS = 0.6  # share of capitalized words from which quoted words are a title


class Last(NamedTuple):
    """The latest attribution: who spoke, by which cue, and in which paragraph.

    ``pending`` says that its sentence announces words to come.
    """

    speaker: Reference | None
    cue: str
    paragraph: int
    pending: bool


def quoted_words(unit: Unit, index: int, referents: Referents) -> Passage:
    """Return the quoted words at a token, without their marks and the comma before the closing one."""
    quoted, text = unit.quoted[index], referents.document.text
    end = quoted.last
    while end > quoted.first and text[end - 1] in ", \n\t":
        end -= 1
    return referents.passage(quoted.first, end)


class Unclaimed:
    """The quoted words of a unit that its reports leave over.

    ``own`` is the attribution of the unit itself, ``before`` the one before it, ``covered`` the tokens of the quoted
    words that are taken. Both ``own`` and ``covered`` grow as quotes are found.
    """

    def __init__(self, unit: Unit, referents: Referents, own: Last | None, before: Last, covered: set[int]) -> None:
        self.unit = unit
        self.referents = referents
        self.own = own
        self.before = before
        self.covered = covered
        self._reported = own is not None

    def quotes(self) -> list[Quote]:
        """Return the quotes among the quoted words, in order."""
        found: list[Quote] = []
        left = [index for index in self.unit.quoted if index not in self.covered]
        bare = bool(left) and _bare(self.unit)
        for index in left:
            quote = self._quote(index, bare=bare)
            if quote is not None:
                found.append(quote)
                self.covered.add(index)
                if quote.speaker is not None and self.own is None:
                    self.own = Last(quote.speaker, quote.cue, self.unit.closing, pending=False)
        return found

    def _quote(self, index: int, *, bare: bool) -> Quote | None:
        unit, context = self.unit, self.own or self.before
        passage = quoted_words(unit, index, self.referents)
        text = self.referents.document.text[unit.quoted[index].first : unit.quoted[index].last].strip()
        size = len(text.split())
        if _listed(unit, index, text):
            return None
        if not self._reported and size >= SHORTEST_FRAGMENT:
            beside = _name_beside(unit, index, self.referents)
            if beside is not None:
                return Quote(passage, QuoteForm.DIRECT, "", beside)
        if self._coordinated(index):
            return Quote(passage, QuoteForm.MIXED, context.cue, context.speaker)
        if self._goes_on(index):
            return Quote(passage, QuoteForm.DIRECT, context.cue, context.speaker)
        if bare and size >= SHORTEST_ATTRIBUTED:
            return self._alone(passage, context, size)
        return self._announced(index, passage, text, size) or self._fragment(index, passage, text, size)

    def _coordinated(self, index: int) -> bool:
        """Tell whether quoted words are joined to others that are reported: "called it "a" and "b""."""
        joined = lower_at(self.unit, index - 1) in ("and", "or")
        return self._reported and joined and not self.covered.isdisjoint(range(index - NEAR, index))

    def _goes_on(self, index: int) -> bool:
        """Tell whether quoted words go on with quoted words before them, behind the attribution and a comma."""
        if not self._reported or lower_at(self.unit, index - 1) != "," or _titled_before(self.unit, index):
            return False
        return not self.covered.isdisjoint(range(max(0, index - REACH), index))

    def _alone(self, passage: Passage, context: Last, size: int) -> Quote | None:
        """Return quoted words that make up their sentence: they go on with the quotation before them."""
        same = context.paragraph == self.unit.paragraph
        next_to = self.unit.paragraph - context.paragraph <= 1
        if context.speaker is not None and (same or next_to):
            return Quote(passage, QuoteForm.DIRECT, context.cue, context.speaker)
        return Quote(passage, QuoteForm.DIRECT) if size >= SHORTEST_UTTERANCE else None

    def _announced(self, index: int, passage: Passage, text: str, size: int) -> Quote | None:
        """Return quoted words behind a colon, or of the look of a sentence."""
        before = lower_at(self.unit, index - 1)
        announced = before == "," and text[:1].isupper() and size >= SHORTEST_UTTERANCE
        colon = (before == ":" and size >= SHORTEST_FRAGMENT) or announced
        sentence = text[:1].isupper() and text[-1:] in ".,!?…"
        if self._reported and self.own is not None:
            utterance = sentence and size >= SHORTEST_ATTRIBUTED
            return Quote(passage, QuoteForm.DIRECT, self.own.cue, self.own.speaker) if colon or utterance else None
        if colon:
            return Quote(passage, QuoteForm.DIRECT, "", self._before_colon(index))
        return Quote(passage, QuoteForm.DIRECT) if index == 0 and sentence and size >= SHORTEST_UTTERANCE else None

    def _before_colon(self, index: int) -> Reference | None:
        subject = main_subject(self.unit, index, self.referents)
        if subject is not None:
            return speaker_reference(self.unit, (subject.start, subject.end), self.referents)
        return speaker_reference(self.unit, (0, index - 1), self.referents) if 1 < index < LABEL else None

    def _fragment(self, index: int, passage: Passage, text: str, size: int) -> Quote | None:
        """Return a fragment that is quoted within the reporter's sentence, if it is neither a label nor a title."""
        if size < SHORTEST_FRAGMENT or _titled(self.unit, index, text):
            return None
        subject = main_subject(self.unit, index, self.referents)
        if subject is None or self.unit.lower[subject.end - 1] not in words().writings:
            context = self.own or self.before
            if 0 <= self.unit.paragraph - context.paragraph <= 1:
                return Quote(passage, QuoteForm.MIXED, context.cue, context.speaker)
            return Quote(passage, QuoteForm.MIXED)
        speaker = speaker_reference(self.unit, (subject.start, subject.end), self.referents)
        return Quote(passage, QuoteForm.MIXED, "", speaker)


def _listed(unit: Unit, index: int, text: str) -> bool:
    """Tell whether quoted words are a headline in a list of sources: "Title" — Paper, 5 May 2008."""
    if index + 2 >= len(unit) or not is_dash(unit, index + 1) or text[-1:] in ".,!?":
        return False
    return any(word.isdigit() and len(word) == 4 for word in unit.words[index : index + REACH])


def _name_beside(unit: Unit, index: int, referents: Referents) -> Reference | None:
    """Return the name that stands behind quoted words without a verb: "..." - Matthew Ingram."""
    begin = index + 1
    while begin < len(unit) and unit.words[begin] in ",-–—":
        begin += 1
    if begin >= len(unit) or not is_name(unit, begin) or (begin == index + 1 and index > 0):
        return None
    end = begin
    while end < len(unit) and end - begin < REACH and unit.words[end] not in ",.;:" and unit.lower[end] != QUOTE:
        end += 1
    if any(is_verb(unit, i) for i in range(begin, end)) or (end == len(unit) and begin == index + 1):
        return None
    subject = speaker_reference(unit, (begin, end), referents)
    if subject.name is not None and subject.name.type is not EntityType.PLACE:
        return subject
    return subject if index == 0 and lower_at(unit, end) == "," else None


def _bare(unit: Unit) -> bool:
    """Tell whether a unit holds nothing but quoted words and a bracketed remark."""
    depth = 0
    for word in unit.words:
        depth += (word in "([") - (word in ")]")
        if depth <= 0 and word[0].isalnum():
            return False
    return True


def _titled(unit: Unit, index: int, text: str) -> bool:
    """Tell whether quoted words are the title or name of something."""
    pieces = [word for word in text.split() if word[0].isalpha()]
    capital = sum(word[0].isupper() for word in pieces)
    if pieces and capital >= CAPITALS * len(pieces):
        return True
    return _titled_before(unit, index)


def _titled_before(unit: Unit, index: int) -> bool:
    return any(unit.lower[i] in words().titled for i in range(max(0, index - 3), index))
