"""The word lists of clauses, read once from the data folder beside this module."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from generator.evidence.wordlists import read_lists


@dataclass(frozen=True, slots=True)
class Words:
    """Small words and common verbs; see ``data/words.yml``."""

    auxiliaries: frozenset[str]
    be: frozenset[str]
    negations: frozenset[str]
    adverbs: frozenset[str]
    not_adverbs: frozenset[str]
    determiners: frozenset[str]
    pronouns: frozenset[str]
    prepositions: frozenset[str]
    relatives: frozenset[str]
    subordinators: frozenset[str]
    links: frozenset[str]
    clausal: frozenset[str]
    subjects: frozenset[str]
    temporal: frozenset[str]
    coordinators: frozenset[str]
    reporting: frozenset[str]
    participles: frozenset[str]
    days: frozenset[str]
    abbreviations: frozenset[str]
    dangling: frozenset[str]
    openers: frozenset[str]
    sayers: frozenset[str]
    bare_verbs: frozenset[str]


@cache
def words() -> Words:
    """Return the small words and common verbs."""
    return Words(**read_lists(__package__, "words.yml"))


@cache
def is_adverb(word: str) -> bool:
    """Tell whether a word in small letters may stand between a subject and its verb."""
    known = words()
    return word in known.adverbs or (word.endswith("ly") and len(word) > 4 and word not in known.not_adverbs)


@cache
def finite() -> frozenset[str]:
    """Return the auxiliaries and the forms of other verbs that no noun shares."""
    return words().auxiliaries | words().bare_verbs
