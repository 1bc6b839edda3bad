"""The words that may tell the topic of a text, in a form in which "bombing" and "bombed" are one."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from generator.cluster.lexicon import common_words, stop_words

WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)*")
"""Words, and numbers as parts of names ("A380")."""
YEAR = re.compile(r"(?:1[89]|20)\d\d")
PLURALS = ("sses", "shes", "ches", "xes")
ENDINGS = ("ing", "ed")
SHORTEST = 4
"""Letters that stay of a word whose ending goes."""


def stem(word: str) -> str:
    """Return an English word in lower case without its ending: plurals, -ing, -ed and a silent -e.

    Deliberately weak: two words that it joins are nearly always forms of one.
    """
    word = word.removesuffix("'s")
    if len(word) > SHORTEST and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > SHORTEST and word.endswith(PLURALS):
        word = word[:-2]
    elif len(word) >= SHORTEST and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) >= SHORTEST + len(ending):
            bare = word.removesuffix(ending)
            doubled = bare[-1] == bare[-2] and bare[-1] not in "ls"
            return bare[:-1] if doubled else bare
    return word.removesuffix("e") if len(word) > SHORTEST else word


@cache
def term_shares(language: str) -> dict[str, float]:
    """Return in what share of all news articles a common term stands."""
    shares: dict[str, float] = {}
    for word, share in common_words(language).items():
        term = term_of(word, language)
        if term:
            shares[term] = max(share, shares.get(term, 0.0))
    return shares


@lru_cache(maxsize=1 << 17)
def term_of(word: str, language: str) -> str:
    """Return the form in which a word of a text counts, empty if the word tells no topic."""
    plain = word.replace("’", "'").lower()
    if len(plain) < 2 or plain in stop_words(language):
        return ""
    if plain.isdigit():
        return "" if len(plain) < 3 or YEAR.fullmatch(plain) else plain
    term = stem(plain) if language[:2].lower() == "en" else plain
    return "" if term in stop_words(language) else term
