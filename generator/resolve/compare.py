"""Comparison of two personal names, word by word: given name and surname must both agree."""

from __future__ import annotations

from enum import IntEnum
from functools import cache

from rapidfuzz.distance import OSA

from generator.resolve.lexicon import nicknames
from generator.resolve.names import PersonName
from generator.resolve.words import skeleton, undoubled

SHORT = 5
"""Words with fewer letters are compared by their letters only: too many names differ in a vowel."""
TWO_ERRORS = 9
"""Words from this length on may differ in two letters."""


class Agreement(IntEnum):
    """How well two names agree, weakest first.

    ``MISPRINT`` needs a reason to believe in one, ``LIKELY`` an article or neighboring articles that hold both names;
    ``SAME`` needs nothing.
    """

    DIFFERENT = 0
    MISPRINT = 1
    LIKELY = 2
    SAME = 3


def without_article(word: str) -> str:
    """Return a word without an Arabic article that was written as a part of it ("Elbaradei")."""
    return word[2:] if word[:2] in ("al", "el") and len(word) > SHORT + 1 else word


@cache
def word_agreement(one: str, other: str) -> Agreement:
    """Compare two words of names, folded."""
    if one == other:
        return Agreement.SAME
    shorter, longer = sorted((one, other), key=lambda word: (len(word), word))
    if len(shorter) >= 3 and undoubled(one) == undoubled(other):
        return Agreement.SAME
    if without_article(longer) == shorter:
        return Agreement.SAME
    if len(shorter) >= SHORT and (
        skeleton(one) == skeleton(other) or skeleton(without_article(one)) == skeleton(without_article(other))
    ):
        return Agreement.LIKELY
    if len(longer) >= SHORT and OSA.distance(one, other) <= (2 if len(shorter) >= TWO_ERRORS else 1):
        return Agreement.MISPRINT
    return Agreement.DIFFERENT


def surname_agreement(one: str, other: str) -> Agreement:
    """Compare two surnames; particles may be missing on one side ("van Gogh", "Gogh")."""
    if one.endswith(f" {other}") or other.endswith(f" {one}"):
        return Agreement.LIKELY
    return word_agreement(one, other)


def given_agreement(one: tuple[str, ...], other: tuple[str, ...]) -> Agreement:
    """Compare given names: the first ones must agree, further ones must not contradict one another."""
    first, second = one[0], other[0]
    if first != second and min(len(first), len(second)) == 1:
        long, short = (one, other) if len(first) > 1 else (other, one)
        if len(short) > 1 and len(short[0]) == 1 and short[1] == long[0]:
            return Agreement.LIKELY  # "L. Ron" and "Ron"
        return Agreement.LIKELY if first[0] == second[0] else Agreement.DIFFERENT
    agreement = word_agreement(first, second)
    if agreement < Agreement.SAME and second in nicknames().get(first, ()):
        agreement = Agreement.LIKELY
    for mine, yours in zip(one[1:], other[1:], strict=False):
        if min(len(mine), len(yours)) == 1 and mine[0] == yours[0]:
            continue
        agreement = min(agreement, word_agreement(mine, yours))
    return agreement


def compare(one: PersonName, other: PersonName) -> Agreement:
    """Compare two full names.

    Returns:
        ``SAME`` when both given name and surname are spelled alike, doubled letters and articles aside; ``LIKELY``
        when they are spellings, short forms or parts of one name; ``MISPRINT`` when one word differs in a letter.
    """
    if one.tight == other.tight:
        return (
            Agreement.SAME if one.suffix == other.suffix or not (one.suffix and other.suffix) else Agreement.DIFFERENT
        )
    if one.suffix and other.suffix and one.suffix != other.suffix:
        return Agreement.DIFFERENT
    given, surname = given_agreement(one.given, other.given), surname_agreement(one.surname, other.surname)
    if min(given, surname) == Agreement.DIFFERENT:
        return partial(one, other)
    if Agreement.MISPRINT in (given, surname) and max(given, surname) < Agreement.SAME:
        return Agreement.DIFFERENT
    return min(given, surname)


def contradict(one: PersonName, other: PersonName) -> bool:
    """Tell whether suffixes or middle names keep two names apart that may both agree with a third one."""
    if one.suffix and other.suffix and one.suffix != other.suffix:
        return True
    middles = zip(one.given[1:], other.given[1:], strict=False)
    return any(mine[0] != yours[0] for mine, yours in middles) and one.surname == other.surname


def partial(one: PersonName, other: PersonName) -> Agreement:
    """Compare a long name with its beginning or end ("Garcia Marquez" in "Gabriel Garcia Marquez")."""
    short, long = sorted((one.words, other.words), key=len)
    if len(short) >= 2 and len(short) < len(long) and short in (long[: len(short)], long[-len(short) :]):
        return Agreement.LIKELY
    return Agreement.DIFFERENT
