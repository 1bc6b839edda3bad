"""Words of English news prose: where they are, and whether a finite verb is among them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from generator.yaml_nodes import load_own

WORD = re.compile(r"[^\W_]+(?:[.'’\-][^\W_]+)*")
# The same, for texts of these letters only, in half the time.
ASCII_WORD = re.compile(r"[A-Za-z0-9]+(?:[.'\-][A-Za-z0-9]+)*")
DETERMINERS = frozenset(
    {"a", "an", "the", "his", "her", "its", "their", "our", "my", "your", "this", "these", "those", "no"}
)
VERB_ENDINGS = ("ed", "s", "n't")
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
    content = load_own(_data("english.yml"))
    return {name: frozenset(map(str, entries)) for name, entries in content.items()}


@cache
def cue_words() -> dict[str, frozenset[str]]:
    """Return the words that Edmundson's method counts for and against a sentence, from ``data/cues.yml``."""
    content = load_own(_data("cues.yml"))
    return {name: frozenset(content[name]) for name in ("bonus", "stigma")}


@dataclass(frozen=True, slots=True)
class Lines:
    """The regular expressions of a data file, in lower case; those for the beginning of a sentence are tried there.

    To look for an anchored pattern at each character is what would take most of the time of the whole stage.
    """

    beginning: re.Pattern[str]
    anywhere: tuple[re.Pattern[str], ...]

    def found_in(self, texts: Sequence[str]) -> list[bool]:
        """Return for each text, whatever its case, whether one of the lines is found in it."""
        lower = [text.lower() for text in texts]
        joined = "\n".join(lower)
        # Hardly any article holds one of them at all, and what a text holds stands in all of them joined as well.
        held = [line for line in self.anywhere if line.search(joined)]
        return [
            self.beginning.match(text) is not None or any(line.search(text) is not None for line in held)
            for text in lower
        ]


@cache
def pattern(name: str) -> Lines:
    """Return the lines of a data file of regular expressions: ``boilerplate`` or ``credits``."""
    lines = _lines(f"{name}.txt")
    beginning = re.compile("|".join(f"(?:{line})" for line in lines if line.startswith("^")))
    return Lines(beginning, tuple(re.compile(line, re.MULTILINE) for line in lines if not line.startswith("^")))


@cache
def finite_verbs() -> frozenset[str]:
    """Return the finite verb forms that no rule finds, from ``data/verbs.txt``."""
    return frozenset(word for line in _lines("verbs.txt") for word in line.split())


@lru_cache(maxsize=1 << 12)
def split_words(text: str) -> tuple[str, ...]:
    """Return the words of a text as they stand, with typographic apostrophes made straight.

    The words of the last texts are remembered, since one rule after the other asks for them.
    """
    straight = text.replace("’", "'")
    return tuple((ASCII_WORD if straight.isascii() else WORD).findall(straight))


@lru_cache(maxsize=1 << 12)
def first_finite(words: tuple[str, ...]) -> int | None:
    """Return the index of the first word that looks like a finite verb, or ``None``; remembered as the words are.

    There is no parser: a list of irregular and frequent forms, a regular past form that no determiner precedes, and
    a form in -s that an object follows. It would rather take a participle for a verb than miss one.
    """
    verbs = finite_verbs()
    for index, word in enumerate(words):
        if (word in verbs or word.endswith(VERB_ENDINGS)) and word.islower() and _is_finite(words, index):
            return index
        if index == 0 and word.lower() in verbs:
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
