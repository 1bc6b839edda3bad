"""Whether an English sentence points back to one before it, judged by closed word classes, since there is no parser."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from generator.summarize.words import english, first_finite

LONGEST_PHRASE = 5
NEAR = 8


def has_voice(words: Sequence[str], lower: Sequence[str]) -> bool:
    """Whether somebody speaks in the first or second person; "World War I" is nobody. ``lower`` are the same words."""
    voices = english()["voices"]
    if voices.isdisjoint(lower):
        return False
    for index, word in enumerate(words):
        known = word.lower() if index == 0 or word.startswith("I") else word
        if known in voices and (word != "I" or index == 0 or words[index - 1].islower()):
            return True
    return False


def is_connective(lower: Sequence[str]) -> bool:
    """Whether a sentence opens with a connective, or a pronoun and "also", and reads badly after anything."""
    lists = english()
    if "also" in lower[1:4] and (lower[0] in lists["subjects"] or lower[0] in lists["demonstratives"]):
        return True
    length = _phrase(lower, "connectives")
    if not length:
        return False
    return lower[0] in lists["coordinators"] or "".join(lower[length : length + 1]) not in lists["mending"]


def leans(words: tuple[str, ...], lower: Sequence[str], *, first: bool, named: bool) -> bool:
    """Whether a sentence can be understood only after the one before it.

    Args:
        words: Its words outside of quotation marks.
        lower: The same in lower case.
        first: Whether the article begins with it, so that "the move" cannot point back.
        named: Whether it begins with a name.
    """
    lists = english()
    head, after = lower[0], "".join(lower[1:2])
    if head in lists["demonstratives"]:
        date = after.removesuffix("'s") in lists["times"]
        return not (date or (head == "those" and after in ("who", "in", "of", "with")))
    if head in lists["counts"]:
        return _phrase(lower[1:], "bare") > 0
    if head in ("both", "either", "neither"):
        return not {"and", "or", "nor"}.intersection(lower)
    if head in lists["heads"]:
        return True
    if head == "the" and after in lists["shells"] and not first:
        return "".join(lower[2:3]) not in lists["complements"]
    verb = first_finite(words) or 0
    if _has_pronoun_object(words, verb):
        return True
    if lists["asides"].intersection(lower[: verb + 2]):
        return True
    subject = next((i for i, word in enumerate(lower[:verb]) if word in lists["subjects"]), None)
    if subject is not None:
        return not _is_expletive(lower[subject:])
    return _has_orphan(words, named=named)


def is_personal(words: Sequence[str]) -> bool:
    """Whether the person that a leaning sentence speaks of has to be named before it."""
    return any(word.lower() in english()["personal"] for word in words[:NEAR])


def _has_pronoun_object(words: Sequence[str], verb: int) -> bool:
    """Whether the verb acts on something said before ("described it as"), not on a clause ("said it would")."""
    head = "".join(words[verb + 1 : verb + 2]).lower()
    if head not in ("it", "them", "this", "these", "those"):
        return False
    lower = [word.lower() for word in words[verb + 1 :]]
    after = "".join(lower[1:2])
    if after == "who":
        return False
    date = after.rstrip("s").rstrip("'") in english()["times"]
    return not date and first_finite(tuple(lower[:2])) is None and not _is_expletive(lower)


def _has_orphan(words: Sequence[str], *, named: bool) -> bool:
    """Whether "he" or "his" comes before any name or article in the sentence that could be the person."""
    personal, times = english()["personal"], english()["times"]
    for index, word in enumerate(words):
        lower = word.lower()
        if lower in personal:
            return True
        name = word[:1].isupper() and lower not in times if index else named
        if name or lower in ("a", "an", "the", "every", "each"):
            return False
    return False


def _is_expletive(words: Sequence[str]) -> bool:
    """Whether "it" stands for a clause that follows: "it is not clear whether ..."."""
    joined = f" {' '.join(words[1:7])} "
    return words[0] == "it" and any(f" {phrase} " in joined for phrase in english()["expletives"])


def _phrase(words: Sequence[str], name: str) -> int:
    """Return the length of the longest phrase of a list with which the words begin, 0 for none."""
    if not words or words[0] not in _heads(name):
        return 0
    lengths = range(min(LONGEST_PHRASE, len(words)), 0, -1)
    return next((n for n in lengths if " ".join(words[:n]) in english()[name]), 0)


@cache
def _heads(name: str) -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in english()[name])
