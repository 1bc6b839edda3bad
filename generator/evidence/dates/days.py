"""Read dates that name a day or a month, and choose the year where none is named."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from generator.evidence.dates import periods
from generator.evidence.dates.guards import lists
from generator.evidence.dates.lexicon import lexicon
from generator.evidence.dates.periods import calendar_day
from generator.evidence.dates.phrases import DAYS, YEARS, Phrase, Reading
from generator.evidence.dates.tense import Tense

SLACK = 30
"""A sentence in the past may name a day so many days after that of publication ("the hearing was set for July 20")."""

CLOSE = 10
"""A date of figures alone is taken for one so many days from the day of publication, if its other reading is not."""

SOON = 2
"""So many months ahead is nearer than the same month of last year, where no verb tells."""

LATELY = 60
"""A sentence in the future may name a day so many days before it ("is to run from January 23 through March 9")."""


def full_year(number: int) -> int:
    """Return the year that two digits stand for, or the number itself."""
    if number >= 100:
        return number
    return number + (2000 if number < 50 else 1900)


def iso(phrase: Phrase) -> list[Reading]:
    """Read "2012-07-06"."""
    year, month, day = (int(phrase.words[index]) for index in (0, 2, 4))
    return phrase.point(calendar_day(year, month, day), relative=False)


def dotted(phrase: Phrase) -> list[Reading]:
    """Read "6.7.2012"."""
    day, month, year = (int(number) for number in phrase.words[0].split("."))
    return phrase.point(calendar_day(year, month, day), relative=False)


def slashed(phrase: Phrase) -> list[Reading]:
    """Read "6/7/2012", if the text shows which number is the month; two digits are a year in this form only."""
    if phrase.kinds[0] == "year":
        return iso(phrase)
    first, second, last = (int(phrase.words[index]) for index in (0, 2, 4))
    if last < 1900 and len(phrase.words[4]) != 2:
        return []
    year = full_year(last)
    by_day, by_month = calendar_day(year, second, first), calendar_day(year, first, second)
    readings = [by_day, by_month] if phrase.context.day_first is not False else [by_month, by_day]
    known = [period for period in readings if period is not None]
    if not known:
        return []
    if len(known) == 2 and first != second and phrase.context.day_first is None:
        published = phrase.context.published
        distances = [abs((period.first - published).days) if published else CLOSE for period in known]
        if min(distances) >= CLOSE or max(distances) < 2 * CLOSE:
            return [phrase.reading(None, relative=False)]
        known = [known[distances.index(min(distances))]]
    if first != second and len(known) == 1:
        phrase.context.day_first = known[0].first.day == first
    return phrase.point(known[0], relative=False)


def in_year(phrase: Phrase, month: int, day: int) -> list[Reading]:
    """Read a month, or a day of one, of which the year is not given."""
    year = chosen_year(phrase, month, day)
    if year is None:
        usable = not day or calendar_day(2000, month, day) is not None
        return [phrase.reading(None, relative=True)] if usable else []
    return phrase.point(calendar_day(year, month, day) if day else periods.month(year, month), relative=True)


def chosen_year(phrase: Phrase, month: int, day: int) -> int | None:
    """Return the year of a month, or of a day of one, that gives none."""
    published, context = phrase.context.published, phrase.context
    if context.year is not None and not phrase.has("last", "this", "next"):
        later = context.latest is not None and context.latest.first.month > month
        return context.year + (later and (published is None or date(context.year + 1, month, 1) <= published))
    if published is None:
        return None
    if phrase.word("unit") == "year" and phrase.has("last", "this", "next"):
        return published.year + phrase.direction()
    if not day:
        ahead = (month - published.month) % 12
        if phrase.tense is Tense.FUTURE or (phrase.tense is Tense.UNKNOWN and ahead <= SOON):
            return published.year + (month < published.month)
        return published.year - (month > published.month)
    tense = Tense.PAST if phrase.heads_entry() else phrase.tense
    candidates = [p.first for y in (-1, 0, 1) if (p := calendar_day(published.year + y, month, day))]
    if not candidates:
        return None
    if tense is Tense.FUTURE:
        return next((d.year for d in candidates if d >= published - timedelta(days=LATELY)), candidates[-1].year)
    if tense is Tense.PAST:
        latest = published + timedelta(days=SLACK)
        return next((d.year for d in reversed(candidates) if d <= latest), candidates[0].year)
    return min(candidates, key=lambda d: (abs((d - published).days), d)).year


def day_month(phrase: Phrase) -> list[Reading]:
    """Read "6 July 2012", "July 6", "Friday, July 6" and the like."""
    month, day, year = phrase.month(), phrase.number(*DAYS, skip=_clocks(phrase)), phrase.number(*YEARS)
    if not year and phrase.following.lower() in lists()["attacks"]:
        known = lexicon().values["attacks"].get(f"{month}-{day}")
        if known:
            return phrase.point(calendar_day(known, month, day), relative=False)
    if year:
        return phrase.point(calendar_day(year, month, day), relative=False)
    named = phrase.weekday()
    published = phrase.context.published
    if named >= 0 and published is not None and phrase.context.year is None:
        # A weekday tells the year, if the nearest such day is close enough for it to be left out.
        days = (calendar_day(published.year + back, month, day) for back in (0, -1, 1))
        fitting = [p for p in days if p is not None and p.first.weekday() == named]
        if fitting:
            return phrase.point(fitting[0], relative=True)
    return in_year(phrase, month, day)


def _clocks(phrase: Phrase) -> int:
    """Return the number of plain numbers that say an hour before the day ("9 a.m. 6 July")."""
    return int(len(phrase.kinds) > 1 and phrase.kinds[0] == "day" and phrase.kinds[1] == "ampm")


def holiday(phrase: Phrase) -> list[Reading]:
    """Read "Christmas Eve" and "New Year's Day"."""
    words = [w for w in phrase.words if w not in ("last", "this", "next", "'", "’")]
    found = lexicon().values["holidays"].get(" ".join(words))
    if not found:
        return []
    published, (month, day) = phrase.context.published, found
    if published is not None and phrase.direction():
        days = [calendar_day(published.year + step, month, day) for step in (-1, 0, 1)]
        past = [p for p in days if p is not None and p.first < published]
        return phrase.point(past[-1] if phrase.direction() < 0 else days[len(past)], relative=True)
    return in_year(phrase, month, day)


def month_year(phrase: Phrase) -> list[Reading]:
    """Read "July 2012"."""
    return phrase.point(periods.month(phrase.number(*YEARS), phrase.month()), relative=False)


def month_alone(phrase: Phrase) -> list[Reading]:
    """Read a month that stands alone."""
    return in_year(phrase, phrase.month(), 0)


def ranged(phrase: Phrase) -> list[Reading]:
    """Read two dates joined to a range, of which one lacks what the other gives ("between May and July 2011")."""
    last = phrase.find("dash", "to", "and", "through", "until")
    left, right = phrase.narrowed(0, last), phrase.narrowed(last + 1, len(phrase.kinds))
    later_month = phrase.month(skip=1) or phrase.month()
    earlier_month = left.month() or later_month
    right_month = right.month() or earlier_month
    year = phrase.number(*YEARS)
    relative = not year
    if relative:
        found = chosen_year(phrase, right_month, right.number(*DAYS))
        if found is None:
            return [left.reading(None, relative=True), right.reading(None, relative=True)]
        year = found
    over = earlier_month > right_month and phrase.kinds[last] != "and"
    first_year = year - over
    both: list[Reading] = []
    for piece, of_year, month in ((left, first_year, earlier_month), (right, year, right_month)):
        number = piece.number(*DAYS)
        both += piece.point(
            calendar_day(of_year, month, number) if number else periods.month(of_year, month), relative=relative
        )
    return both


READERS: Mapping[str, Callable[[Phrase], list[Reading]]] = {
    "iso": iso,
    "slashed": slashed,
    "dotted": dotted,
    "day_range": ranged,
    "range": ranged,
    "days_range": ranged,
    "month_range": ranged,
    "dashed": day_month,
    "holiday": holiday,
    "day_month": day_month,
    "month_day": day_month,
    "month_year": month_year,
    "month": month_alone,
}
"""The reader of each rule of the grammar for expressions of this sort."""
