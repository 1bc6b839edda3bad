"""Sentences from the grammar: symbols are replaced by one of their choices until only words are left."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from random import Random

from benchmarks.corpus.words import data, listed

SLOT = re.compile(r"\{(\w+)\}")
START = re.compile(r"(^[“\"']?|[.?!:]”? [“\"]|[.?!]”? )([a-zà-ž])")
ARTICLE = re.compile(r"\b([Aa]) (?=[“\"]?(?:[aeioAEIO]|u(?!ni)|8|11\b|18\b|hon|hour))")
NOT_AN = re.compile(r"\b([Aa])n (?=[“\"]?(?:one|eu))")
TIDY = tuple(
    (re.compile(pattern), instead) for pattern, instead in ((r",(?=,)", ""), (r",(?=[.;:?])", ""), (r"\.\.", "."))
)


@cache
def choices(symbol: str) -> tuple[str, ...]:
    """Return the ways to say a symbol of the common grammar."""
    given = data("common")[symbol]
    return listed(given, " | ") if isinstance(given, str) else tuple(given)


class Grammar:
    """Chooses words, and avoids lines that it has chosen for this article already.

    Args:
        rng: The source of chance.
        known: Gives the text of a slot in capitals.
        extra: Further symbols, such as those of one sort of happening.
    """

    def __init__(self, rng: Random, known: Callable[[str], str], extra: dict[str, Sequence[str]]) -> None:
        self._rng = rng
        self._known = known
        self._extra = extra
        self._used: set[str] = set()

    def sentence(self, symbol: str) -> str:
        """Return one sentence or headline for a symbol."""
        return polished(self._expanded(f"{{{symbol}}}"))

    def left(self, symbol: str) -> bool:
        """Tell whether a symbol of this article has a line that was not used."""
        return any(line not in self._used for line in self._extra[symbol])

    def _expanded(self, text: str) -> str:
        while slot := SLOT.search(text):
            # from the left, so that a person is introduced where the name first stands
            text = text[: slot.start()] + self._filled(slot[1]) + text[slot.end() :]
        return text

    def _filled(self, symbol: str) -> str:
        if symbol.isupper() or symbol.rstrip("2").isupper():
            return self._known(symbol)
        lines = self._extra.get(symbol) or choices(symbol)
        fresh = [line for line in lines if line not in self._used] or lines
        chosen = self._rng.choice(fresh)
        if " " in chosen or "{" not in chosen:
            self._used.add(chosen)
        return chosen


def polished(text: str) -> str:
    """Return a sentence with its capitals, articles and commas put right."""
    for pattern, instead in TIDY:
        text = pattern.sub(instead, text)
    text = NOT_AN.sub(r"\1 ", ARTICLE.sub(r"\1n ", text))
    return START.sub(lambda found: found[1] + found[2].upper(), text)
