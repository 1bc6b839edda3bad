"""The words that bound a date, and the days that it covers with them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from functools import cache

from generator.evidence.dates.guards import lists
from generator.evidence.dates.periods import DAY, part
from generator.evidence.dates.phrases import Reading
from generator.evidence.wordlists import read_data
from generator.model import DateKind

THIRD, SIXTH = Fraction(1, 3), Fraction(1, 6)

PARTS = {
    "early": (Fraction(0), THIRD),
    "mid": (THIRD, 2 * THIRD),
    "middle": (THIRD, 2 * THIRD),
    "late": (2 * THIRD, Fraction(1)),
    "beginning": (Fraction(0), SIXTH),
    "start": (Fraction(0), SIXTH),
    "outset": (Fraction(0), SIXTH),
    "end": (5 * SIXTH, Fraction(1)),
    "close": (5 * SIXTH, Fraction(1)),
}
"""The part of a period that a word leaves."""


BOUNDS = frozenset({"since", "until", "by", "before", "after"})
"""Modifiers that leave one end of a time open."""

AMOUNTS = frozenset({"nearly", "more than", "at least", "less than", "at most"})
WHOLES = frozenset({"the", "this", "these", "last", "past", "next", "coming", "recent"})
COUNTED = frozenset({"ago", "later", "earlier"})
"""Modifiers of a count, first words of times without one ("over the last week"), last words of points with one."""

MARKS = (["'"], ["’"])
"""What follows a date that only describes something: "before Friday's vote" says nothing of the days before."""


@cache
def modifiers() -> dict[str, str]:
    """Return the words before an expression that modify it, with the form in which they are kept."""
    return {wording: form for form, wordings in read_data(__package__, "modifiers.yml").items() for wording in wordings}


def bounded(reading: Reading, tokens: Sequence[str]) -> tuple[str, date | None, date | None]:
    """Return the modifier of a reading and the first and last day that it covers, given the tokens of the sentence."""
    outer, inner, period = _outer(reading, tokens), reading.modifier, reading.period
    if not inner and reading.end - reading.start > 1:
        within = (word for token in tokens[reading.start : reading.end] if (word := token.lower()) in PARTS)
        inner = next(within, "")
    if period is None:
        return outer or inner, None, None
    if inner in PARTS and period.first < period.last:
        first, last = part(period, *PARTS[inner])
    else:
        first, last = period.first, period.last
    return outer or inner, *_opened(outer, first, last, tokens[reading.end : reading.end + 1])


def _outer(reading: Reading, tokens: Sequence[str]) -> str:
    """Return the modifier before a reading, or an empty string if there is none that fits it."""
    outer = _before(tokens, reading.start)
    point = reading.kind is DateKind.POINT
    if outer in AMOUNTS:
        counted = not point or tokens[reading.end - 1].lower() in COUNTED
        return outer if counted and tokens[reading.start].lower() not in WHOLES else ""
    if outer in BOUNDS and (not point or tokens[reading.end : reading.end + 1] in MARKS):
        return ""
    return outer


def _opened(outer: str, first: date, last: date, after: Sequence[str]) -> tuple[date | None, date | None]:
    """Return the days from first to last, open where a modifier leaves them so."""
    match outer:
        case "since":
            return first, None
        case "until" | "by":
            return None, last
        case "before" if not _noun(after):
            return None, first - DAY
        case "after" if not _noun(after):
            return last + DAY, None
        case _:
            return first, last


def _before(tokens: Sequence[str], start: int) -> str:
    """Return the modifier that the last words before a token are, or an empty string."""
    known = modifiers()
    wording = ""
    found = ""
    for index in range(start - 1, max(-1, start - 4), -1):
        wording = f"{tokens[index].lower()} {wording}".rstrip()
        found = known.get(wording, found)
    return found


def _noun(after: Sequence[str]) -> bool:
    """Tell whether a noun may follow a date, so that what is before or after is that noun ("after Friday prayers")."""
    return bool(after) and after[0].islower() and after[0] not in lists()["function"]
