"""Words of English news prose: where they are, and whether a finite verb is among them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

WORD = re.compile(r"[^\W_]+(?:[.'’\-][^\W_]+)*")
DETERMINERS = frozenset(
    {"a", "an", "the", "his", "her", "its", "their", "our", "my", "your", "this", "these", "those", "no"}
)
# What follows a verb in -s ("tells the meeting") far more often than a plural noun.
OBJECTS = DETERMINERS | {"that", "him", "it", "them", "how", "why", "whether", "not", "to", "up", "out"}
NOT_PAST = frozenset(
    {
        "hundred",
        "indeed",
        "speed",
        "seed",
        "breed",
        "greed",
        "weed",
        "shed",
        "bed",
        "red",
        "ed",
        "biped",
        "sacred",
        "naked",
        "so-called",
    }
)


@cache
def english() -> dict[str, Any]:
    """Return the closed word classes of ``data/english.yml``; lists as frozen sets, phrases joined by single spaces."""
    content = yaml.safe_load(_data("english.yml"))
    return {name: frozenset(map(str, entries)) for name, entries in content.items()}


@cache
def cue_words() -> dict[str, frozenset[str]]:
    """Return the words that Edmundson's method counts for and against a sentence, from ``data/cues.yml``."""
    content = yaml.safe_load(_data("cues.yml"))
    return {name: frozenset(content[name]) for name in ("bonus", "stigma")}


@cache
def pattern(name: str) -> re.Pattern[str]:
    """Return one pattern for all lines of a data file of regular expressions: ``boilerplate`` or ``credits``."""
    return re.compile("|".join(f"(?:{line})" for line in _lines(f"{name}.txt")), re.IGNORECASE)


@cache
def finite_verbs() -> frozenset[str]:
    """Return the finite verb forms that no rule finds, from ``data/verbs.txt``."""
    return frozenset(word for line in _lines("verbs.txt") for word in line.split())


def split_words(text: str) -> tuple[str, ...]:
    """Return the words of a text as they stand, with typographic apostrophes made straight."""
    return tuple(word.replace("’", "'") for word in WORD.findall(text))


def first_finite(words: Sequence[str]) -> int | None:
    """Return the index of the first word that looks like a finite verb, or ``None``.

    There is no parser: a list of irregular and frequent forms, a regular past form that no determiner precedes, and
    a form in -s that an object follows. It would rather take a participle for a verb than miss one.
    """
    for index, word in enumerate(words):
        if word.islower() and _is_finite(words, index):
            return index
        if index == 0 and word.lower() in finite_verbs():
            return index
    return None


def _is_finite(words: Sequence[str], index: int) -> bool:
    word = words[index]
    before = words[index - 1].lower() if index else ""
    after = words[index + 1].lower() if index + 1 < len(words) else ""
    if word in finite_verbs() or word.endswith("n't"):
        return before not in DETERMINERS - {"this", "these", "those"}
    if word.endswith("ed") and len(word) > 3 and word not in NOT_PAST:
        return bool(before) and before not in DETERMINERS
    return (
        word.endswith("s") and not word.endswith(("ss", "us", "'s")) and after in OBJECTS and before not in DETERMINERS
    )


def _data(name: str) -> str:
    return files(__package__).joinpath("data", name).read_text("utf-8")


def _lines(name: str) -> list[str]:
    return [line for line in _data(name).splitlines() if line.strip() and not line.startswith("#")]
