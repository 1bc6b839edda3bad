"""The word lists of relations, read once, and the letter that each word has in the shape of a sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from generator.evidence.relations.letters import LETTERS, letters
from generator.evidence.wordlists import read_data
from generator.model import RelationKind

YEAR_OLD = re.compile(r"[\w-]{1,20}-year-old")


@cache
def _read(name: str) -> Mapping[str, Any]:
    loaded: Mapping[str, Any] = read_data(__package__, name)
    for key, entries in loaded.items():
        for entry in entries:
            if not isinstance(entry, str):
                raise TypeError(f"{name}: {key}: {entry!r} must be quoted")
    return loaded


@cache
def word_list(name: str, key: str) -> frozenset[str]:
    """Return one of the lists of ``data/<name>.yml``."""
    return frozenset(_read(f"{name}.yml")[key])


@dataclass(frozen=True, slots=True)
class Tie:
    """A wording between two names: the kind of relation, and the letters of what may stand before and behind it."""

    words: tuple[str, ...]
    kind: RelationKind
    subjects: str
    objects: str


@cache
def ties(key: str) -> Mapping[str, tuple[Tie, ...]]:
    """Return the wordings under a key of ``data/ties.yml`` by their first word."""
    found: dict[str, list[Tie]] = {}
    for wording, (kind, subjects, objects) in _read("ties.yml")[key].items():
        before, behind = (letters(*names.split()) for names in (subjects, objects))
        words = tuple(wording.split())
        found.setdefault(words[0], []).append(Tie(words, RelationKind(kind), before, behind))
    return {word: tuple(listed) for word, listed in found.items()}


@cache
def cities() -> frozenset[str]:
    """Return the names of large cities and capitals."""
    return _lines("cities.txt")


@cache
def peoples() -> frozenset[str]:
    """Return the adjectives of countries, peoples and faiths, as written."""
    return frozenset(word for line in _lines("peoples.txt") for word in line.split())


def _lines(name: str) -> frozenset[str]:
    text = files(__package__).joinpath("data", name).read_text("utf-8")
    return frozenset(line for line in text.splitlines() if line and not line.startswith("#"))


def plural(word: str) -> str:
    """Return the plural of a word for a person."""
    if word.endswith(("man", "woman")):
        return word[:-2] + "en"
    if word.endswith("wife"):
        return word[:-2] + "ves"
    if word.endswith("y") and not word.endswith("ey"):
        return word[:-1] + "ies"
    if "-in-law" in word:
        return word.replace("-in-law", "s-in-law")
    return word + ("es" if word.endswith(("s", "ch", "sh")) else "s")


def singular(words: str) -> str:
    """Return words for several as those for one ("former presidents")."""
    if words.endswith("men"):
        return words[:-2] + "an"
    if words.endswith("wives"):
        return words[:-3] + "fe"
    if words.endswith("ies"):
        return words[:-3] + "y"
    return words.removesuffix("s")


@cache
def _table() -> Mapping[str, str]:
    """Return the letter of each listed word in small letters; where lists overlap, the later one here wins."""
    table: dict[str, str] = {}
    for key, name in (
        ("modifiers", "modifier"),
        ("past", "modifier"),
        ("verbs", "verb"),
        ("nouns", "noun"),
        ("doubts", "doubt"),
        ("copulas", "copula"),
        ("adverbs", "adverb"),
        ("calendar", "calendar"),
    ):
        table.update(dict.fromkeys(word_list("words", key), LETTERS[name]))
    for name in ("office", "chair", "kin", "member", "close", "stance", "faithful", "native", "resident"):
        for word in word_list("people", name):
            table[word] = LETTERS[name]
            table[plural(word)] = LETTERS.get(name + "s", LETTERS["word"])
    for word in word_list("ties", "geo"):
        table[word] = table[plural(word)] = LETTERS["geo"]
    for name, listed in _read("small.yml").items():
        table.update(dict.fromkeys(listed, LETTERS[name]))
    table.update(dict.fromkeys(word_list("words", "courtesy"), LETTERS["courtesy"]))
    return table


@lru_cache(maxsize=1 << 16)
def read_word(token: str) -> tuple[str, bool, str]:
    """Return a token that is no name in small letters, whether it opens with a capital, and its letter."""
    word = token.lower().replace("’", "'")
    return word, token[0].isupper(), _letter(token, word)


def _letter(token: str, word: str) -> str:
    if len(word) > 1:
        word = word.rstrip(".")
    capital = token[0].isupper()
    if word in word_list("people", "rank"):
        return LETTERS["rank"] if capital else LETTERS["modifier"]
    if token in peoples():
        return LETTERS["people"]
    if capital and word in word_list("words", "months"):
        return LETTERS["calendar"]
    found = _table().get(word)
    if found is not None:
        return found if capital or word not in word_list("people", "abbreviated") else LETTERS["noun"]
    if token[0].isdigit():
        return LETTERS["modifier"] if YEAR_OLD.fullmatch(word) else LETTERS["number"]
    if not word[0].isalpha() and word[0] != "-":
        return LETTERS["mark"]
    return _unlisted(word, capital=capital)


def _unlisted(word: str, *, capital: bool) -> str:
    if word.endswith("-based"):
        return LETTERS["based"]
    if word == "-born":
        return LETTERS["born"]
    if "-" in word:
        head, last = word.partition("-")[0], word.rpartition("-")[2]
        found = _table().get(last, "")
        if head in word_list("words", "prefixes") and found:
            return found
        return found if found and found in "hk" else LETTERS["capital" if capital else "modifier"]
    if capital:
        return LETTERS["capital"]
    return LETTERS["verb"] if word.endswith(("ed", "ing")) else LETTERS["word"]
