"""Subjects that an insertion or a relative clause parts from their verb."""

from __future__ import annotations

from collections.abc import Iterator

from generator.evidence.quotes.clauses import left_start
from generator.evidence.quotes.lexicon import Form, cues, words
from generator.evidence.quotes.subjects import REACH, Subject, phrase_start
from generator.evidence.quotes.tokens import BREAKS, is_dash, is_verb, lower_at
from generator.evidence.quotes.units import QUOTE, Unit
from generator.evidence.quotes.verbs import verb_group
from generator.evidence.referents import Referents
from generator.model import EntityType, Mention

MOST_PIECES = 6
NAME = 8  # tokens that a name and its title have at most
MAIN_REACH = 40  # tokens from the sentence's start to its first verb


def subject_before(unit: Unit, verb: int, group: int, referents: Referents) -> Subject | None:
    """Return the subject that ends right before the group of a verb, or before a bracket or dashes there."""
    last = _before_brackets(unit, group) - 1
    if last < 0:
        return None
    word = unit.lower[last]
    if word in words().conjunctions or (
        word == "," and group != verb and unit.lower[group] in ("also", "then", "later")
    ):
        return Subject(last, last, last, same=True)
    if word in words().relatives and word != "that" and unit.words[last].islower():
        return _antecedent(unit, last, referents)
    if word == ",":
        return before_insertion(unit, last, referents)
    if word in BREAKS or word == QUOTE or _reports(unit, last):
        return None
    if word in words().pronouns:
        return Subject(last, last + 1, last)
    start = phrase_start(unit, last)
    if start > last:
        return None
    return _described_person(unit, start, last, referents) or Subject(start, last + 1, start)


def _before_brackets(unit: Unit, end: int) -> int:
    """Return where the words end that stand before what is bracketed right before a token, by brackets or dashes."""
    for _ in range(MOST_PIECES):
        last = end - 1
        dash = last > 0 and is_dash(unit, last)
        if last < 1 or not (dash or unit.words[last] == ")"):
            break
        back = range(last - 1, max(0, last - REACH), -1)
        end = next((i for i in back if (is_dash(unit, i) if dash else unit.words[i] == "(")), 0)
    return end


def main_subject(unit: Unit, before: int, referents: Referents) -> Subject | None:
    """Return the subject of the sentence's first verb before a token."""
    start = left_start(unit, before)
    for index in range(start + 1, min(before, start + MAIN_REACH)):
        if is_verb(unit, index) and unit.lower[index - 1] not in words().determiners:
            subject = subject_before(unit, index, verb_group(unit, index).start, referents)
            if subject is not None and not subject.same and not subject.relative:
                return subject
    return None


def before_insertion(unit: Unit, comma: int, referents: Referents) -> Subject | None:
    """Return the subject of "George Sabra, a spokesman for the council, said": what stands before the insertion.

    Of the pieces between commas it is the nearest that a person's name leads, or else the last but one.
    """
    pieces = list(_pieces(unit, comma))
    for start, end in pieces:
        named = _named_person(unit, start, end, referents)
        if named is not None:
            return Subject(named, end, start)
    if len(pieces) > 2:
        pieces = [piece for piece in pieces if not unit.words[piece[0]].isdigit()]
    if not pieces:
        return None
    start, end = pieces[min(1, len(pieces) - 1)]
    if unit.words[end - 1] == ")":
        end = next((i for i in range(end - 1, start, -1) if unit.words[i] == "("), end)
    phrase = phrase_start(unit, end - 1)
    return Subject(max(start, phrase), end, start) if phrase < end else None


def _reports(unit: Unit, index: int) -> bool:
    """Tell whether a token is a reporting verb, with which no subject ends."""
    cue = cues().get(unit.lower[index])
    return (
        cue is not None and cue.form is Form.PAST and unit.words[index].islower() and cue.frames.isdisjoint({"accuse"})
    )


def name_behind(unit: Unit, subject: Subject, referents: Referents) -> int:
    """Return where a subject ends with the name that follows a description: "said the firm's chief, Ann Lee"."""
    begin = subject.end + 1
    if lower_at(unit, subject.end) != "," or begin >= len(unit):
        return subject.end
    stop = min(len(unit), begin + NAME)
    inside = referents.names_in(unit.starts[subject.start], unit.ends[subject.end - 1])
    if any(mention.type is EntityType.PERSON for mention in inside):
        return subject.end
    for mention in referents.names_in(unit.starts[begin], unit.ends[stop - 1]):
        if mention.type is EntityType.PERSON and mention.start == unit.starts[begin]:
            return next((i for i in range(begin, stop) if unit.starts[i] >= mention.end), stop)
    return subject.end


def _antecedent(unit: Unit, relative: int, referents: Referents) -> Subject | None:
    """Return the noun phrase before "who" or "which"."""
    last = relative - 1
    while last >= 0 and unit.words[last] == ",":
        last -= 1
    if last < 0 or unit.words[last] in BREAKS or _reports(unit, last):
        return None
    person = _person_ending(unit, last, referents)
    if person is None and last < relative - 1:
        parted = before_insertion(unit, relative - 1, referents)
        if parted is not None and _named_person(unit, parted.start, parted.end, referents) == parted.start:
            return parted._replace(relative=True)
    start = person if person is not None else phrase_start(unit, last)
    return Subject(start, last + 1, start, relative=True) if start <= last else None


def _person_ending(unit: Unit, last: int, referents: Referents) -> int | None:
    """Return where the name of a person begins that ends with a token."""
    first = max(0, last - NAME)
    for mention in referents.names_in(unit.starts[first], unit.ends[last]):
        if mention.type is EntityType.PERSON and mention.end == unit.ends[last]:
            return next(i for i in range(first, last + 1) if unit.ends[i] > mention.start)
    return None


def _described_person(unit: Unit, start: int, last: int, referents: Referents) -> Subject | None:
    """Return the person whom a description follows without a comma behind it ("X, the head of the army told ...")."""
    if start < 2 or unit.words[start - 1] != "," or unit.lower[start] in words().pronouns:
        return None
    if _named_person(unit, start, last + 1, referents) is not None:
        return None
    begin = _person_ending(unit, start - 2, referents)
    if begin is None:
        return None
    phrase = min(begin, phrase_start(unit, start - 2))
    return Subject(begin, start - 1, phrase) if lower_at(unit, phrase - 1) in ("", QUOTE, ",") else None


def _pieces(unit: Unit, comma: int) -> Iterator[tuple[int, int]]:
    """Yield the pieces between commas before a token, the nearest first."""
    end = comma
    for _ in range(MOST_PIECES):
        start = end
        while (
            start > 0
            and comma - start < REACH
            and unit.words[start - 1] not in ",;:"
            and unit.words[start - 1] != QUOTE
        ):
            start -= 1
        if start < end:
            yield start, end
        if start == 0 or unit.words[start - 1] != ",":
            return
        end = start - 1


def _named_person(unit: Unit, start: int, end: int, referents: Referents) -> int | None:
    """Return where the phrase of a person's name begins, if it leads the piece from ``start`` to ``end``."""
    for mention in referents.names_in(unit.starts[start], unit.ends[end - 1]):
        if mention.type is EntityType.PERSON and any(unit.starts[i] == mention.start for i in range(start, end)):
            return _leading(unit, start, end, mention)
    return None


def _leading(unit: Unit, start: int, end: int, mention: Mention) -> int | None:
    lists = words()
    before = [i for i in range(start, end) if unit.ends[i] <= mention.start]
    begin = start
    for i in before:
        if unit.lower[i] in lists.stops or unit.lower[i] in lists.conjunctions:
            begin = i + 1
    oblique = any(
        unit.lower[i] in lists.prepositions and unit.lower[i] not in ("of", "for") for i in before if i >= begin
    )
    return None if oblique or mention.text.endswith(("'s", "’s")) else begin
