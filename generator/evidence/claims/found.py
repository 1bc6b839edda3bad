"""What the search for claims finds in a sentence, in indices of its words."""

from __future__ import annotations

from dataclasses import dataclass

from generator.evidence.claims.sentences import Words
from generator.evidence.claims.sources import Phrase
from generator.evidence.claims.words import is_adverb, words
from generator.evidence.referents import Referents
from generator.model import Certainty, EntityType


@dataclass(frozen=True, slots=True)
class Found:
    """A claim: the words that are claimed, those that mark it, and the phrase for who says so, if there is one."""

    claimed: Phrase
    certainty: Certainty
    cue: Phrase
    source: Phrase | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A word at index ``at`` of a sentence that may mark a claim."""

    sentence: Words
    at: int
    referents: Referents
    quoted: bool

    def is_person(self, first: int, end: int) -> bool:
        """Tell whether the words from an index on are a person, by name or pronoun."""
        if first >= end:
            return False
        if self.sentence.low[first] in ("he", "she", "they", "i", "him", "her", "who"):
            return True
        names = self.referents.names_in(self.sentence.starts[first], self.sentence.ends[end - 1])
        return any(m.type is EntityType.PERSON and m.end == self.sentence.ends[end - 1] for m in names)


@dataclass(frozen=True, slots=True)
class Group:
    """What belongs to a verb before it: ``first`` is the index of its first word, ``governor`` what "to" hangs on."""

    first: int
    before: frozenset[str]
    governor: str

    @property
    def negated(self) -> bool:
        """Tell whether a negation stands before the verb."""
        return not self.before.isdisjoint(words().negations)

    @property
    def passive(self) -> bool:
        """Tell whether a form of "be" stands before the verb."""
        return not self.before.isdisjoint(words().be)


def verb_group(sentence: Words, at: int) -> Group:
    """Return what belongs to the verb at an index: auxiliaries, adverbs, and the verb that "to" hangs on."""
    before: list[str] = []
    first = _before(sentence, at, before)
    governor = ""
    if sentence.word(first - 1) == "to" and first > 1:
        governor = sentence.low[first - 2]
        first = _before(sentence, first - 2, before)
    return Group(first, frozenset(before), governor)


def _before(sentence: Words, at: int, found: list[str]) -> int:
    known, first = words(), at
    while first > 0 and (sentence.low[first - 1] in known.auxiliaries or is_adverb(sentence.low[first - 1])):
        first -= 1
        found.append(sentence.low[first])
    return first
