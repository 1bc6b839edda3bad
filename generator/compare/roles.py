"""Offices, ranks, kinship and faiths as words, to be held against one another."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

from generator.compare.lexicon import word_groups, word_list
from generator.compare.meaning import words

INVERSE = {"parent": "child", "child": "parent", "elder": "younger", "younger": "elder"}


class Accord(StrEnum):
    """How two wordings of what somebody is stand to each other."""

    SAME = "same"
    COMPATIBLE = "compatible"
    OPPOSED = "opposed"


@lru_cache(maxsize=1 << 14)
def role_words(role: str) -> frozenset[str]:
    """Return the words of a role that tell something: written out, in one spelling, without articles and "former"."""
    groups, short = word_groups("roles"), word_groups("initials")
    skipped = word_list("role_skip")
    full = " ".join(short.get(word, word).replace("-", " ") for word in words(role))
    return frozenset(groups.get(word, word) for word in full.split() if word not in skipped)


def same_office(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether two roles may be wordings of one office: one has all words of the other, and no deputy is its chief.

    >>> same_office(role_words("French foreign minister"), role_words("foreign minister"))
    True
    >>> same_office(role_words("vice president"), role_words("president"))
    False
    """
    return bool(one and other) and (part_of(one, other) or part_of(other, one))


def part_of(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether a role is a shorter wording of another one, and not the chief of its deputy."""
    return one <= other and not (other - one) & word_list("deputies")


def accord_of_ranks(one: frozenset[str], other: frozenset[str]) -> Accord:
    """Return how two ranks stand to each other: "general" goes with "brigadier general", and not with "colonel"."""
    if one == other:
        return Accord.SAME
    ranks = word_list("ranks")
    a, b = one & ranks, other & ranks
    return Accord.COMPATIBLE if not a or not b or a <= b or b <= a else Accord.OPPOSED


def accord_of_faiths(one: frozenset[str], other: frozenset[str]) -> Accord:
    """Return how two faiths stand to each other: a Sunni is a Muslim and is no Alawite."""
    if one == other:
        return Accord.SAME
    branches = word_list("branches")
    a, b = one & branches, other & branches
    if a and b:
        return Accord.COMPATIBLE if a & b else Accord.OPPOSED
    faiths = word_groups("faiths")
    wide = {faiths.get(word, "") for word in one} - {""}, {faiths.get(word, "") for word in other} - {""}
    return Accord.OPPOSED if all(wide) and not wide[0] & wide[1] else Accord.COMPATIBLE


def kinship(role: str, *, reverse: bool) -> str:
    """Return what a word of kinship makes of its subject ("parent", "child", "sibling"), or of its object."""
    groups = word_groups("kin")
    found = next((groups[word] for word in reversed(words(role)) if word in groups), "")
    return INVERSE.get(found, found) if reverse else found
