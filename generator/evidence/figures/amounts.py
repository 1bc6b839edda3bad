"""Numbers as news writes them, with the words that a number may begin with."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from generator.evidence.figures.lexicon import numbers

DASHES = frozenset("-–‐‑")


class Amount(NamedTuple):
    """A number at the tokens ``first`` up to before ``after``.

    ``low`` and ``high`` are none if it is left open. ``unit`` is one that is written with the number (percent, a
    currency, "40km"); ``rest`` are the words that hyphens join to it ("month", "old"). ``plain`` says that it is
    written with digits alone, so that it may be a year or a label; ``scaled`` that a word or letters for a thousand
    and more take part in it; ``part`` that it is a part of a whole ("a third of").
    """

    first: int
    after: int
    low: float | None
    high: float | None
    unit: str = ""
    rest: tuple[str, ...] = ()
    plain: bool = False
    scaled: bool = False
    part: bool = False


@cache
def number_words() -> frozenset[str]:
    """Return the words in small letters that a number may begin with."""
    known = numbers()
    return frozenset(known.units.keys() | known.scales.keys() | known.plurals | known.fractions.keys())


def is_number(word: str) -> bool:
    """Tell whether a token in small letters may begin a number."""
    return word[0].isdigit() or word in number_words() or ("-" in word and word.partition("-")[0] in number_words())
