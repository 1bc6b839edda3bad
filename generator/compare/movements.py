"""Sentences that say where somebody is or is going: whom they are about, where, and which words say so."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from generator.compare.lexicon import word_list
from generator.compare.lookup import Lookup
from generator.compare.sources import Source
from generator.model import Entity, EntityType, Mention, Sentence

TOKEN = re.compile(r"\w+|[^\w\s]")
LONGEST = 1200
"""A sentence of more characters is no prose."""
REACH = 3
"""So many words may stand between a word of movement and its preposition ("fled the country for Arden")."""
BACK = 2
"""So many sentences before a pronoun are searched for whom it means."""
OPENING = 6
"""Among so many first words of a sentence stands the name of whom it is about, titles before it."""
JOINTS = frozenset({",", "and"})
NEAR = 2
"""So near stands a verb to the name, the comma or the "and" that joins it to its subject ("and sought refuge")."""
PRONOUNS = frozenset({"he", "she"})
MARKS = frozenset({",", "-", "–", "—"})
"""What parts a remark from the clause around it."""


@dataclass(frozen=True, slots=True)
class Movement:
    """Whom a stretch of text from ``start`` to ``end`` puts where; ``person`` is none if it only describes somebody."""

    person: Entity | None
    place: Entity
    start: int
    end: int
    at: int


class _Line:
    """The words of a sentence with their offsets, and the names that begin or end at them."""

    def __init__(self, source: Source, sentence: Sentence, lookup: Lookup) -> None:
        found = list(TOKEN.finditer(source.document.text, sentence.start, sentence.end))
        self.low = [match[0].lower() for match in found]
        self.tall = [match[0][0].isupper() for match in found]
        self.starts = [match.start() for match in found]
        self.ends = [match.end() for match in found]
        self.names: dict[int, tuple[int, Mention, Entity]] = {}
        """By the index behind a name: the index of its first word, the name, and whom it means."""
        for mention, entity in lookup.within(source.id, sentence.start, sentence.end):
            first, end = bisect_left(self.starts, mention.start), bisect_left(self.starts, mention.end)
            if first < end:
                self.names[end] = (first, mention, entity)

    def people(self, end: int) -> list[tuple[int, Entity]]:
        """Return the people named before an index, with the index of each name's first word."""
        return [
            (first, entity)
            for behind, (first, _, entity) in sorted(self.names.items())
            if behind <= end and entity.type is EntityType.PERSON
        ]


def movements(source: Source, sentence: Sentence, people: Mapping[str, int], lookup: Lookup) -> Iterator[Movement]:
    """Yield what a sentence says of where somebody is or is going.

    Args:
        source: The article.
        sentence: One of its sentences.
        people: The ids of the people in question; nobody else is followed.
        lookup: Whom the names mean.
    """
    named = lookup.within(source.id, sentence.start, sentence.end)
    if sentence.end - sentence.start > LONGEST or not any(entity.type is EntityType.PLACE for _, entity in named):
        return
    if _moves().isdisjoint(TOKEN.findall(sentence.text.lower())):
        return
    line = _Line(source, sentence, lookup)
    for first, _, place in sorted(line.names.values(), key=lambda name: name[0]):
        cue = _cue(line, first) if place.type is EntityType.PLACE else -1
        if cue < 0:
            continue
        found = _subject(line, cue, source, sentence, people, lookup)
        if found is not None:
            end = next(end for end, name in line.names.items() if name[0] == first)
            yield Movement(found[1], place, line.starts[found[0]], line.ends[end - 1], line.starts[cue])


@cache
def _moves() -> frozenset[str]:
    return word_list("moving") | word_list("staying")


def _cue(line: _Line, place: int) -> int:
    """Return the index of the word that moves or keeps somebody where the name at an index says, or -1."""
    before = place - 1
    if before > 0 and line.low[before] == "the":
        before -= 1
    if before < 1:
        return -1
    preposition = line.low[before]
    if preposition in word_list("staying_in"):
        at = before - 1
        while at and line.low[at] in word_list("lasting"):
            at -= 1
        return at if line.low[at] in word_list("staying") else -1
    if preposition not in word_list("moving_to"):
        return -1
    for at in range(before - 1, max(-1, before - 2 - REACH), -1):
        if line.low[at] in word_list("moving"):
            return at
        if line.low[at] in MARKS or line.low[at] in word_list("clause"):
            return -1
    return -1


def _subject(
    line: _Line, cue: int, source: Source, sentence: Sentence, people: Mapping[str, int], lookup: Lookup
) -> tuple[int, Entity | None] | None:
    """Return the index at which the subject of a cue begins, and who that is; nothing if it is somebody else."""
    at = cue
    while at and (line.low[at - 1] in word_list("before_moving")):
        at -= 1
    if at > 1 and line.low[at - 1] in MARKS and line.low[at - 1] != ",":
        opening = next((i for i in range(at - 2, 0, -1) if line.low[i] == line.low[at - 1]), 0)
        at = opening or at - 1  # the remark between two dashes belongs to what stands before it
    if at in line.names and not _is_within(line, line.names[at][0]):
        first, _, entity = line.names[at]
        return (first, entity) if entity.id in people else None
    if at and line.low[at - 1] in PRONOUNS:
        meant = _meant(line, at - 1, source, sentence, people, lookup)
        return None if meant is None else (at - 1, meant)
    return _opening_subject(line, at, people)


def _is_within(line: _Line, name: int) -> bool:
    """Tell whether a name belongs to a description before it ("a general close to President Ana Ruiz")."""
    at = name - 1
    while at >= 0 and (line.tall[at] or line.low[at] in (".", "the")):
        at -= 1
    return at >= 0 and line.low[at] in word_list("within")


def _meant(
    line: _Line, at: int, source: Source, sentence: Sentence, people: Mapping[str, int], lookup: Lookup
) -> Entity | None:
    """Return whom a pronoun means, if one in question: the last named before it, or who opens a sentence before."""
    named = [entity for _, entity in line.people(at)][-1:]
    for number in range(sentence.number - 1, max(0, sentence.number - 1 - BACK), -1):
        if named:
            break
        before = source.sentence(number)
        if before is not None:
            pairs = lookup.within(source.id, before.start, before.end)
            named = [entity for _, entity in pairs if entity.type is EntityType.PERSON][:1]
    return named[0] if named and named[0].id in people else None


def _opening_subject(line: _Line, verb: int, people: Mapping[str, int]) -> tuple[int, Entity | None] | None:
    """Return the subject of a sentence whose first clause goes on to a verb.

    That is the name at its head, or none but a description ("A general close to Ana Ruiz has fled to").
    """
    if not word_list("clause").isdisjoint(line.low[:verb]):
        return None
    joints = (at for at in range(verb) if line.low[at] in JOINTS or at + 1 in line.names)
    if verb - max(joints, default=-1) > NEAR:
        return None
    named = [(first, entity) for first, entity in line.people(verb) if not _is_within(line, first)]
    if line.low[:1] == ["a"] or line.low[:1] == ["an"]:
        return 0, None
    if not named or named[0][0] >= OPENING or named[0][1].id not in people:
        return None
    return named[0]
