"""How two wordings of one name stand to each other: the same, a shorter form, another form, or another spelling."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.distance import OSA

from generator.compare.lexicon import word_list
from generator.model import EntityType

POSSESSIVE = re.compile(r"['’](?:s)?$", re.IGNORECASE)
APOSTROPHES = str.maketrans("’‘ʼ`´", "'''''")
SHORTEST = 4
"""Letters that a word needs before another one can be a spelling of it: of shorter words too many are alike."""

BRITISH = (
    ("isation", "ization"),
    ("ise", "ize"),
    ("our", "or"),
    ("tre", "ter"),
    ("ence", "ense"),
    ("ogramme", "ogram"),
)
"""Letters that differ between British and American spelling, which is nobody's own spelling of a name."""


class Likeness(StrEnum):
    """How two wordings of one name stand to each other."""

    SAME = "same"
    SHORTER = "shorter"
    FORM = "form"
    SPELLING = "spelling"
    OTHER = "other"


@lru_cache(maxsize=1 << 14)
def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a name in lower case, without possessive endings, full stops and quotation marks."""
    plain = POSSESSIVE.sub("", text.translate(APOSTROPHES).strip())
    words = re.findall(r"[^\W_]+(?:'[^\W_]+)*", plain.replace(".", "").lower())
    return tuple(words[1:] if len(words) > 1 and words[0] == "the" else words)


def liken(one: str, other: str, type: EntityType) -> Likeness:
    """Return how two wordings of one name stand to each other.

    ``SHORTER`` is a part of the longer one ("Clinton", "Hillary Clinton"); ``FORM`` has the same letters but other
    marks on them, or, in names of people, other words or marks between the first word and the last ("Hillary Rodham
    Clinton", "al-Assad" and "al Assad"); ``SPELLING`` has other letters in a word, which for a lone word is held
    against the last of a full name alone. ``OTHER`` has nothing to do with spelling: an acronym, a translation, a
    nickname.
    """
    a, b = words_of(one), words_of(other)
    if not a or not b:
        return Likeness.OTHER
    if a == b:
        marks = type is EntityType.PERSON and len(a) > 1 and _marked(one) != _marked(other)
        return Likeness.FORM if marks else Likeness.SAME
    if type is not EntityType.PERSON and _british(a) == _british(b):
        return Likeness.SAME
    if len(a) > len(b):
        a, b = b, a
    if len(a) == len(b):
        return _aligned(a, b)
    return _partial(a, b, type)


def _aligned(a: tuple[str, ...], b: tuple[str, ...]) -> Likeness:
    """Return how two names of equally many words stand to each other."""
    found = Likeness.SAME
    for left, right in zip(a, b, strict=True):
        if left == right or _inflected(left, right):
            continue
        if not alike(left, right):
            return Likeness.OTHER
        if found is not Likeness.SPELLING:
            found = Likeness.FORM if _bare(left) == _bare(right) else Likeness.SPELLING
    return found


def _partial(a: tuple[str, ...], b: tuple[str, ...], type: EntityType) -> Likeness:
    """Return how a name stands to one of more words."""
    size = len(a)
    if any(b[at : at + size] == a for at in range(len(b) - size + 1)):
        return Likeness.SHORTER
    if type is not EntityType.PERSON:
        return Likeness.OTHER
    if size == 1:
        if any(_inflected(a[0], word) or _bare(a[0]) == _bare(word) for word in b):
            return Likeness.SHORTER
        return Likeness.SPELLING if alike(a[0], b[-1]) else Likeness.OTHER
    if _subsequence(a, b):
        return Likeness.FORM if (a[0], a[-1]) == (b[0], b[-1]) else Likeness.SHORTER
    ends = [(a[0], b[0]), (a[-1], b[-1])]
    if all(left == right or alike(left, right) for left, right in ends) and _inner(a, b):
        return Likeness.SPELLING
    return Likeness.OTHER


@lru_cache(maxsize=1 << 14)
def alike(a: str, b: str) -> bool:
    """Tell whether two different words may be spellings of one: at most a third of their letters differ.

    Nearness is the optimal string alignment distance, in which two letters changed in place count as one difference.
    Words of digits never are; letters with marks are the letters without them.
    """
    a, b = _bare(a), _bare(b)
    if a == b:
        return True
    short = min(len(a), len(b))
    if short < SHORTEST or any(letter.isdigit() for letter in a + b):
        return False
    most = 1 if short < 2 * SHORTEST - 2 else 2
    return OSA.distance(a, b, score_cutoff=most) <= most


@lru_cache(maxsize=1 << 14)
def _bare(word: str) -> str:
    """Return a word in plain Latin letters, without apostrophes."""
    return (word if word.isascii() else anyascii(word).lower()).replace("'", "")


def _inner(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Tell whether the words between the ends of the shorter name stand in the longer one as well."""
    return _subsequence(a[1:-1], b[1:-1])


def _subsequence(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    rest = iter(b)
    return all(word in rest for word in a)


def _inflected(a: str, b: str) -> bool:
    """Tell whether one word is the other with an ending: a plural, a possessive, a people's name."""
    if len(a) > len(b):
        a, b = b, a
    if b.removeprefix(a) in word_list("endings") and b.startswith(a):
        return not (b == a + "s" and a.endswith("s"))
    return False


def _british(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return words in a form in which British and American spelling are one."""
    return tuple(_american(word) for word in words)


@lru_cache(maxsize=1 << 12)
def _american(word: str) -> str:
    if len(word) < SHORTEST:
        return "and" if word == "&" else word
    for british, american in BRITISH:
        word = word.replace(british, american)
    return word


def _marked(text: str) -> str:
    """Return a name in lower case with its hyphens and spaces told apart, all else left out."""
    plain = POSSESSIVE.sub("", text.translate(APOSTROPHES).strip()).replace(".", "").lower()
    return " ".join(re.sub(r"[‐‑–—-]+", "-", plain).split())
