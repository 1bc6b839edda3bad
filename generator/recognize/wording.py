"""What a word or a wording is on the face of it: capitalised, a people, a month, a country."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from generator.recognize.lexicon import lines, phrase_set, table, word_set


@lru_cache(maxsize=1 << 15)
def bare(word: str) -> str:
    """Return a word in lower case without its full stop, as the word lists have it."""
    return word.lower().rstrip(".") or word


@lru_cache(maxsize=1 << 15)
def is_capitalized(word: str) -> bool:
    """Say whether a word is spelled as a name, particles before a hyphen aside ("al-Zaman")."""
    return word[:1].isupper() or ("-" in word and any(piece[:1].isupper() for piece in word.split("-")))


@lru_cache(maxsize=1 << 15)
def is_function(word: str) -> bool:
    """Say whether a word cannot be the edge of a name: an article, a preposition, a mark."""
    low = word.lower()
    small = low in word_set("function_words") and not (word.isupper() and len(word) > 1)
    return small or not any(map(str.isalnum, word))


@lru_cache(maxsize=1 << 15)
def is_small(word: str) -> bool:
    """Say whether a word consists of small letters alone."""
    return word.isalpha() and word.islower()


def is_date_word(word: str) -> bool:
    """Say whether a word is a month, a weekday or a holiday."""
    return bare(word) in word_set("days") or bare(word) in word_set("months")


@lru_cache(maxsize=1 << 15)
def is_demonym(word: str) -> bool:
    """Say whether a word is the adjective or the name of a people, also joined ("Turkish-Syrian")."""
    return all(piece in phrase_set("demonyms") or piece in peoples() for piece in word.split("-"))


@cache
def peoples() -> frozenset[str]:
    """Return the names of religions and peoples that do not follow from a country's name."""
    return frozenset(word for line in lines("religions") for word in line.split())


def is_certain_place(words: Sequence[str]) -> bool:
    """Say whether the words are the name of a country, a state or a large city."""
    return table("places").get(" ".join(words), "M") in "CSL"


def is_country(words: Sequence[str]) -> bool:
    """Say whether the words are the name of a country."""
    return table("places").get(" ".join(words)) == "C"


def is_rank(word: str) -> bool:
    """Say whether a word is a rank or a form of address cut short, which nothing but a person's name follows."""
    return word[:1].isupper() and bare(word) in word_set("personal_titles")
