"""Comparison of two personal names, word by word: given name and surname must both agree.

``blocks`` chooses what is compared; a new way to agree needs a key there.
"""

from __future__ import annotations

from enum import IntEnum
from functools import cache

from rapidfuzz.distance import OSA

from generator.resolve import grounds
from generator.resolve.grounds import Ground
from generator.resolve.lexicon import name_words, nicknames
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
    if agreement is Agreement.MISPRINT and two_names(first, second):
        agreement = Agreement.DIFFERENT
    for mine, yours in zip(middle(one), middle(other), strict=False):
        if min(len(mine), len(yours)) == 1 and mine[0] == yours[0]:
            continue
        agreement = min(agreement, word_agreement(mine, yours))
    return agreement


def middle(given: tuple[str, ...]) -> list[str]:
    """Return the given names after the first, without particles, which come and go ("Omar bin Ali", "Omar Ali")."""
    return [word for word in given[1:] if word not in name_words().particles]


def two_names(one: str, other: str) -> bool:
    """Tell whether given names that differ in a letter are two names rather than one and a misprint of it.

    Women's names are made of men's by an ending ("Karim", "Karima"; "Mario", "Maria"), and common names are known.
    """
    ending = one[:-1] in (other[:-1], other) or other[:-1] == one
    return ending or (one in nicknames() and other in nicknames())


def compare(one: PersonName, other: PersonName) -> Agreement:
    """Compare two full names.

    Returns:
        ``SAME`` when both given name and surname are spelled alike, doubled letters and articles aside; ``LIKELY``
        when they are spellings, short forms or parts of one name; ``MISPRINT`` when one word differs in a letter.
    """
    if undoubled(one.tight) == undoubled(other.tight):
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
    if given is Agreement.MISPRINT and (one.family_first or other.family_first):
        return Agreement.DIFFERENT  # one syllable is all that tells "Young-sam" and "Young-nam" apart
    if surname is Agreement.MISPRINT and one.surname.removesuffix("a") == other.surname.removesuffix("a"):
        return Agreement.DIFFERENT  # "Orlov" and "Orlova" are husband and wife
    return min(given, surname)


def contradict(one: PersonName, other: PersonName) -> bool:
    """Tell whether suffixes, given names or middle names keep two names apart that may both agree with a third one."""
    if one.suffix and other.suffix and one.suffix != other.suffix:
        return True
    mine, yours = one.given[0], other.given[0]
    aligned = mine[:1] == yours[:1] or yours in nicknames().get(mine, ())
    if one.surname != other.surname:
        return False
    if not aligned:
        return compare(one, other) is Agreement.DIFFERENT
    return any(a[0] != b[0] for a, b in zip(middle(one.given), middle(other.given), strict=False))


def partial(one: PersonName, other: PersonName) -> Agreement:
    """Compare a long name with its beginning or end ("Garcia Marquez" in "Gabriel Garcia Marquez")."""
    short, long = sorted((one.words, other.words), key=len)
    if short[0] in name_words().particles:
        return Agreement.DIFFERENT  # "bin Omar Haddad" may be any son of Omar
    if len(short) >= 2 and len(short) < len(long) and short in (long[: len(short)], long[-len(short) :]):
        return Agreement.LIKELY
    return Agreement.DIFFERENT


def relation(one: PersonName, other: PersonName) -> Ground:
    """Say what one of two agreeing names is of the other."""
    if compare(one, other) is Agreement.MISPRINT:
        return grounds.MISPRINT
    mine, yours = one.given[0], other.given[0]
    if len(mine) != len(yours) and min(len(mine), len(yours)) == 1:
        return grounds.INITIALS
    if word_agreement(mine, yours) < Agreement.LIKELY and yours in nicknames().get(mine, ()):
        return grounds.NICKNAME
    lengths = [len(" ".join((*name.words, name.suffix)).split()) for name in (one, other)]
    if one.tight != other.tight and lengths[0] != lengths[1]:
        return grounds.LONGER if lengths[0] > lengths[1] else grounds.SHORTER
    if one.suffix != other.suffix:
        return grounds.LONGER if one.suffix else grounds.SHORTER
    return grounds.SPELLED_ALIKE if compare(one, other) is Agreement.SAME else grounds.SPELLING
