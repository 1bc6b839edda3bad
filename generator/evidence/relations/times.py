"""The dates behind a statement: from when to when it holds, or when it came about."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from generator.evidence.relations.lexicon import word_list
from generator.model import DateExpr, DateKind

YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
DATE = re.compile(r"(?:\d{1,2} )?(?:[A-Z][a-z]{2,8}\.? )?(?:\d{1,2},? )?\Z")
REACH = 80
"""So many characters behind a statement are searched for its dates."""

NEAR = 60
"""So many characters lie between a death and its date at most."""

Dated = tuple[int, int, str]
"""Where a date stands, from and to, and its value."""


def dates_behind(text: str, start: int, end: int, dates: Sequence[DateExpr]) -> Iterator[Dated]:
    """Yield the dates in a stretch of text: those that are given, and years that none of them holds."""
    end = min(end, start + REACH)
    first = bisect_left(dates, start, key=lambda date: date.passage.start)
    given: list[Dated] = []
    for date in dates[first:]:
        if date.passage.start >= end:
            break
        value = date.value if date.kind is DateKind.POINT and "/" not in date.value else ""
        given.append((date.passage.start, date.passage.end, value))
    years: list[Dated] = []
    for match in YEAR.finditer(text, start, end):
        if not any(one < match.end() and match.start() < other for one, other, _ in given):
            opening = DATE.search(text, max(start, match.start() - 20), match.start())
            years.append((opening.start() if opening else match.start(), match.end(), match[0]))
    yield from sorted(given + years)


def period(text: str, start: int, end: int, dates: Sequence[DateExpr], *, begins: bool = False) -> tuple[str, str, int]:
    """Return the dates from and to which something holds that ends at an offset, and where they end.

    Dates that are not given are empty. ``begins`` says that it begins, so that a lone "in 1972" is its beginning.
    """
    since, until, sign, last = "", "", "", start
    for first, behind, value in dates_behind(text, start, end, dates):
        if not value:
            break
        gap = text[last:first].strip(" ,").lower().removesuffix(" the")
        if not since and not until and gap in word_list("words", "from"):
            since, sign = value, gap
        elif not until and gap in word_list("words", "until"):
            until = value
        else:
            break
        last = behind
    if sign not in word_list("words", "lasting") and not until and not begins:
        since = ""
    return (since, until, last) if since or until else ("", "", start)


def moment(text: str, start: int, end: int, dates: Sequence[DateExpr]) -> tuple[str, int]:
    """Return the date of what happened by the words that end at an offset, empty if there is none, and its end."""
    for first, behind, value in dates_behind(text, start, min(end, start + NEAR), dates):
        gap = text[start:first]
        if any(mark in gap for mark in ';."“”'):
            break
        words = gap.split()
        if not words or words[-1].lower() in word_list("words", "moments"):
            return value, behind if value else start
    return "", start
