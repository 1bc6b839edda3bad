"""Read seasons, quarters and halves of years."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from generator.evidence.dates import periods
from generator.evidence.dates.lexicon import lexicon
from generator.evidence.dates.periods import Period
from generator.evidence.dates.phrases import YEARS, Phrase, Reading
from generator.evidence.dates.tense import Tense
from generator.model import Granularity


def season_year(phrase: Phrase) -> list[Reading]:
    """Read "summer of 2011"; the winter of a year is taken to begin in it."""
    code = lexicon().values["seasons"][phrase.word("season")]
    return phrase.point(periods.season(phrase.number(*YEARS), code), relative=False)


def season_pointer(phrase: Phrase) -> list[Reading]:
    """Read "the summer of last year"."""
    published = phrase.context.published
    if phrase.word("unit") != "year":
        return []
    if published is None:
        return [phrase.reading(None, relative=True)]
    code = lexicon().values["seasons"][phrase.word("season")]
    return phrase.point(periods.season(published.year + phrase.direction(), code), relative=True)


def pointed_season(phrase: Phrase) -> list[Reading]:
    """Read "last summer", "this spring", "next winter"."""
    published = phrase.context.published
    if published is None:
        return [phrase.reading(None, relative=True)]
    code = lexicon().values["seasons"][phrase.word("season")]
    near_ones = [periods.season(year, code) for year in range(published.year - 2, published.year + 3)]
    direction = phrase.direction()
    if phrase.has("this") or phrase.has("past"):
        shown = [p for p in near_ones if p.first.year == published.year]
        if code == "WI" and published.month < 3:
            shown = [p for p in near_ones if p.first.year == published.year - 1]
    elif direction < 0:
        shown = [p for p in near_ones if p.last < published][-1:]
    else:
        shown = [p for p in near_ones if p.first > published][:1]
    return [phrase.reading(shown[0] if shown else None, relative=True)]


def the_season(phrase: Phrase) -> list[Reading]:
    """Read "in the summer": by the tense the last that has begun, or the next that has not ended."""
    published = phrase.context.published
    if published is None:
        return [phrase.reading(None, relative=True)]
    code = lexicon().values["seasons"][phrase.word("season")]
    near_ones = [periods.season(year, code) for year in range(published.year - 2, published.year + 2)]
    if phrase.tense is Tense.FUTURE:
        return phrase.point(next(p for p in near_ones if p.last >= published), relative=True)
    return phrase.point([p for p in near_ones if p.first <= published][-1], relative=True)


def half_year(phrase: Phrase) -> list[Reading]:
    """Read "the first half of 2011": a year, narrowed."""
    number = 2 if phrase.has("final") else phrase.number("ordinal", "ordnum")
    if number not in (1, 2):
        return []
    whole = periods.year(phrase.number(*YEARS))
    first, last = (
        (whole.first, date(whole.first.year, 6, 30)) if number == 1 else (date(whole.first.year, 7, 1), whole.last)
    )
    period = Period(whole.granularity, whole.value, first, last)
    return phrase.point(period, relative=False, modifier="first half" if number == 1 else "second half")


def quarter_year(phrase: Phrase) -> list[Reading]:
    """Read "the third quarter of 2011", "Q3 2011", "the fourth quarter of last year", "the first quarter"."""
    q = phrase.word("q")
    number = int(q[1:]) if q else 4 if phrase.has("final") else phrase.number("ordinal", "ordnum")
    published = phrase.context.published
    if not 1 <= number <= 4:
        return []
    year = phrase.number("year")
    if year:
        return phrase.point(periods.quarter(year, number), relative=False)
    if published is None:
        return [phrase.reading(None, relative=True)]
    if phrase.has("unit"):
        return phrase.point(periods.quarter(published.year + phrase.direction(), number), relative=True)
    return phrase.point(_nearest_quarter(published, number, phrase.tense), relative=True)


def _nearest_quarter(published: date, number: int, tense: Tense) -> Period:
    """Return the quarter of that number that a text of a day means: the last that has begun, or the next to come."""
    this = periods.quarter(published.year, number)
    if tense is Tense.FUTURE:
        return this if this.last >= published else periods.quarter(published.year + 1, number)
    begun = this.first + timedelta(days=14) <= published
    return this if begun else periods.quarter(published.year - 1, number)


def the_quarter(phrase: Phrase) -> list[Reading]:
    """Read "the quarter": the one that the text has named before."""
    latest = phrase.context.latest
    if latest is None or latest.granularity is not Granularity.QUARTER:
        return []
    return [phrase.reading(latest, relative=True)]


READERS: Mapping[str, Callable[[Phrase], list[Reading]]] = {
    "season_year": season_year,
    "season_pointer": season_pointer,
    "the_season": the_season,
    "half_year": half_year,
    "quarter_year": quarter_year,
    "the_quarter": the_quarter,
}
"""The reader of each rule of the grammar for expressions of this sort."""
