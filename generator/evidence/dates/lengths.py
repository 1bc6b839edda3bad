"""Read lengths of time, ages, and times that nothing fixes."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from generator.evidence.dates.phrases import COUNTING, Phrase, Reading
from generator.evidence.dates.steps import singular
from generator.model import DateKind, Granularity

UNITS: Mapping[str, tuple[Granularity | None, str, int]] = {
    "second": (None, "S", 1),
    "minute": (None, "M", 1),
    "hour": (None, "H", 1),
    "day": (Granularity.DAY, "D", 1),
    "week": (Granularity.WEEK, "W", 1),
    "fortnight": (Granularity.WEEK, "W", 2),
    "weekend": (Granularity.WEEKEND, "D", 2),
    "month": (Granularity.MONTH, "M", 1),
    "quarter": (Granularity.QUARTER, "M", 3),
    "year": (Granularity.YEAR, "Y", 1),
    "decade": (Granularity.DECADE, "Y", 10),
    "century": (Granularity.CENTURY, "Y", 100),
}
"""The granularity of a unit, its letter in ISO 8601, and how many of what the letter stands for it has."""


def length(phrase: Phrase) -> list[Reading]:
    """Read "two weeks", "16-month-old", "a decade", "for decades"; the value is empty where none is said."""
    unit = singular(phrase.word("unit", "units", "hour", "weekend", "quarter", "quarters"))
    granularity, letter, size = UNITS[unit]
    count = 1 if phrase.kinds[0] == "the" and not phrase.has(*COUNTING) else phrase.count()
    value = "" if phrase.has("few") or not count or phrase.kinds[0] == "half" else f"{count * size}{letter}"
    if value and phrase.has("half"):
        value = f"{count * 12 + 6}M" if unit == "year" else ""
    if value:
        value = f"PT{value}" if granularity is None else f"P{value}"
    return [Reading(phrase.start, phrase.end, DateKind.DURATION, None, value, granularity)]


def vague(phrase: Phrase) -> list[Reading]:
    """Read "recent days", "now", "years ago"."""
    return [Reading(phrase.start, phrase.end, DateKind.VAGUE, relative=True)]


READERS: Mapping[str, Callable[[Phrase], list[Reading]]] = {
    "the_pointer": length,
    "long_ago": vague,
    "vague": vague,
    "length": length,
    "bare_length": length,
    "age": length,
}
"""The reader of each rule of the grammar for expressions of this sort."""
