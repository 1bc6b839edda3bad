"""Stretches of the calendar: the days that they cover, how they are written, and their neighbours."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from generator.model import Granularity

SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The first month of each season, by the season's code in TIMEX3; a season lasts three whole months."""

DAY = timedelta(days=1)

CALENDAR = range(100, 9000)
"""The years that count: no step of a day leads from them out of the calendar."""


@dataclass(frozen=True, slots=True)
class Period:
    """The days from ``first`` to ``last``, of a granularity; ``value`` follows ISO 8601 and, beyond it, TIMEX3."""

    granularity: Granularity
    value: str
    first: date
    last: date


def day(at: date) -> Period:
    """Return a day."""
    return Period(Granularity.DAY, at.isoformat(), at, at)


def calendar_day(year: int, month: int, number: int) -> Period | None:
    """Return a day by its numbers, or none if there is no such day."""
    try:
        return day(date(year, month, number))
    except ValueError:
        return None


def week(at: date) -> Period:
    """Return the week, from Monday to Sunday, that holds a day."""
    year, number, weekday = at.isocalendar()
    first = at - DAY * (weekday - 1)
    return Period(Granularity.WEEK, f"{year:04}-W{number:02}", first, first + DAY * 6)


def weekend(at: date) -> Period:
    """Return the weekend of the week that holds a day."""
    whole = week(at)
    return Period(Granularity.WEEKEND, f"{whole.value}-WE", whole.last - DAY, whole.last)


def months(granularity: Granularity, value: str, year: int, month: int, count: int) -> Period:
    """Return so many whole months from the first day of one."""
    after = year * 12 + month - 1 + count
    return Period(granularity, value, date(year, month, 1), date(after // 12, after % 12 + 1, 1) - DAY)


def month(year: int, number: int) -> Period:
    """Return a month."""
    return months(Granularity.MONTH, f"{year:04}-{number:02}", year, number, 1)


def quarter(year: int, number: int) -> Period:
    """Return a quarter of a calendar year."""
    return months(Granularity.QUARTER, f"{year:04}-Q{number}", year, number * 3 - 2, 3)


def season(year: int, code: str) -> Period:
    """Return a season of the northern half of the earth; a winter has the year in which it begins."""
    return months(Granularity.SEASON, f"{year:04}-{code}", year, SEASONS[code], 3)


def year(number: int) -> Period:
    """Return a year."""
    return months(Granularity.YEAR, f"{number:04}", number, 1, 12)


def decade(number: int) -> Period:
    """Return a decade: 199 is the 1990s."""
    return months(Granularity.DECADE, f"{number:03}", number * 10, 1, 120)


def century(number: int) -> Period:
    """Return a century by the hundreds of its years: 19 is the 20th century."""
    return months(Granularity.CENTURY, f"{number:02}", number * 100, 1, 1200)


def near(at: date, granularity: Granularity, steps: int = 0) -> Period | None:
    """Return the period so many steps after the one that holds a day; none if the calendar ends before it.

    A season is one of the seasons here, not the same season of another year.
    """
    try:
        period = _near(at, granularity, steps)
    except (ValueError, OverflowError):
        return None
    return period if period.first.year in CALENDAR and period.last.year in CALENDAR else None


def _near(at: date, granularity: Granularity, steps: int) -> Period:
    match granularity:
        case Granularity.DAY:
            return day(at + DAY * steps)
        case Granularity.WEEK:
            return week(at + DAY * 7 * steps)
        case Granularity.WEEKEND:
            return weekend(at + DAY * 7 * steps)
        case Granularity.MONTH:
            number = at.year * 12 + at.month - 1 + steps
            return month(number // 12, number % 12 + 1)
        case Granularity.QUARTER:
            number = at.year * 4 + (at.month - 1) // 3 + steps
            return quarter(number // 4, number % 4 + 1)
        case Granularity.SEASON:
            number = (at.year * 12 + at.month - 3) // 3 + steps
            return season(number // 4, ("SP", "SU", "FA", "WI")[number % 4])
        case Granularity.YEAR:
            return year(at.year + steps)
        case Granularity.DECADE:
            return decade(at.year // 10 + steps)
        case Granularity.CENTURY:
            return century(at.year // 100 + steps)


def part(whole: Period, start: Fraction, end: Fraction) -> tuple[date, date]:
    """Return the first and the last day of a part of a period, as far as whole years, months or days allow.

    A decade is divided by years, a year by months, what is shorter by days.
    """
    first, after = whole.first, whole.last + DAY
    if whole.granularity in (Granularity.DECADE, Granularity.CENTURY):
        count = after.year - first.year
        low, high = _cut(count, start, end)
        return first.replace(year=first.year + low), first.replace(year=first.year + high) - DAY
    if whole.granularity in (Granularity.SEASON, Granularity.QUARTER, Granularity.YEAR):
        count = (after.year - first.year) * 12 + after.month - first.month
        low, high = _cut(count, start, end)
        cut = months(whole.granularity, "", *_month_after(first, low), high - low)
        return cut.first, cut.last
    low, high = _cut((after - first).days, start, end)
    return first + DAY * low, first + DAY * (high - 1)


def _cut(count: int, start: Fraction, end: Fraction) -> tuple[int, int]:
    low = min(count - 1, round(count * start))
    return low, max(low + 1, round(count * end))


def _month_after(at: date, count: int) -> tuple[int, int]:
    number = at.year * 12 + at.month - 1 + count
    return number // 12, number % 12 + 1
