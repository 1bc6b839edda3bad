"""Read dates that point from the day of publication: weekdays, "yesterday", "last week", "the end of the year"."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from generator.evidence.dates import periods
from generator.evidence.dates.days import in_year
from generator.evidence.dates.lexicon import lexicon
from generator.evidence.dates.periods import near
from generator.evidence.dates.phrases import Phrase, Reading
from generator.evidence.dates.seasons import pointed_season
from generator.evidence.dates.steps import from_latest, from_published, whole_unit
from generator.evidence.dates.tense import Tense, cues
from generator.model import DateKind, Granularity

STILL = 3
"""So many words before "today" at most stands the "still" of a state that goes on ("is still used today")."""

GOES_ON = frozenset({"that", "which", "who", "is", "are"})
"""Words before such a "still"."""

HALF_WEEK = 3
"""Of two such weekdays "that same Friday" is the nearer one, so many days ahead at most."""


def weekday(phrase: Phrase) -> list[Reading]:
    """Read "Friday", "last Friday", "9 a.m. Monday"."""
    number, published = phrase.weekday(), phrase.context.published
    pointed = phrase.kinds[0] != "weekday"
    if pointed and phrase.has("following", "previous", "same") and phrase.context.day is not None:
        return _from_day(phrase, number, phrase.context.day)
    if published is None:
        return [phrase.reading(None, relative=True)]
    back, ahead = (published.weekday() - number) % 7, (number - published.weekday()) % 7
    if pointed and phrase.has("next", "coming", "following"):
        steps = ahead or 7
    elif pointed and phrase.has("last", "past", "previous"):
        # On a Saturday "last Friday" is not yesterday.
        steps = -(back or 7) if back > 1 or phrase.has("this", "past") else -back - 7
    elif pointed and phrase.has("this"):
        steps = ahead if phrase.tense is not Tense.PAST else -back
    else:
        # Whatever is said in the past to last "until Monday" has its end to come.
        to_come = phrase.preceding.lower() in cues()["bound"] or phrase.tense is Tense.FUTURE
        steps = ahead if to_come else -back
    return from_published(phrase, Granularity.DAY, steps)


def _from_day(phrase: Phrase, number: int, day: date) -> list[Reading]:
    """Read "the following Monday", "that same Friday" from the day that the text has named before."""
    ahead = (number - day.weekday()) % 7
    if phrase.has("following"):
        ahead = ahead or 7
    elif phrase.has("previous") or ahead > HALF_WEEK:
        ahead -= 7
    return [phrase.reading(near(day, Granularity.DAY, ahead), relative=True)]


def of_week(phrase: Phrase) -> list[Reading]:
    """Read "Friday last week" and "Monday of next week"."""
    published = phrase.context.published
    if phrase.word("unit") != "week":
        return weekday(phrase.narrowed(0, 1))
    if published is None:
        return [phrase.reading(None, relative=True)]
    return from_published(phrase, Granularity.DAY, 7 * phrase.direction() + phrase.weekday() - published.weekday())


def dayword(phrase: Phrase) -> list[Reading]:
    """Read "yesterday", "later today", "tomorrow morning"; "today" may mean these times."""
    if phrase.words == ["today"] and _nowadays(phrase):
        return [Reading(phrase.start, phrase.end, DateKind.VAGUE, relative=True)]
    return from_published(phrase, Granularity.DAY, lexicon().values["days"][phrase.word("dayword")])


def _nowadays(phrase: Phrase) -> bool:
    """Tell whether "today" means these times, as in "which still prevails today" or "is still used today"."""
    before = [phrase.token(phrase.start - back).lower() for back in range(1, STILL + 2)]
    still = before.index("still") if "still" in before[:STILL] else 0
    return still > 0 and before[still + 1] in GOES_ON


def two_away(phrase: Phrase) -> list[Reading]:
    """Read "the day before yesterday" and "the week before last"."""
    forward = phrase.has("after")
    if phrase.has("dayword"):
        if phrase.word("unit") != "day":
            return []
        day = lexicon().values["days"][phrase.word("dayword")]
        return from_published(phrase, Granularity.DAY, day + (1 if forward else -1))
    if phrase.has("next") != forward:
        return []
    return from_published(phrase, whole_unit(phrase), 2 if forward else -2)


def pointer_unit(phrase: Phrase) -> list[Reading]:
    """Read "last week", "earlier this month", "late next year", "this morning", "the following day"."""
    published = phrase.context.published
    if phrase.has("time"):
        if phrase.has("following", "previous") or phrase.kinds[:2] == ["the", "next"]:
            return from_latest(phrase, Granularity.DAY, phrase.direction())
        last = phrase.has("last", "past")
        return from_published(phrase, Granularity.DAY, -1 if last else int(phrase.has("next")))
    if phrase.has("season"):
        return pointed_season(phrase)
    if phrase.has("units"):
        # A missing apostrophe: "this years festival".
        written = phrase.words[-1] == "years" and phrase.following[:1].isalpha()
        return from_published(phrase, Granularity.YEAR, 0) if written else []
    granularity = whole_unit(phrase)
    if phrase.has("following", "previous") or (phrase.has("next") and granularity is Granularity.DAY):
        return from_latest(phrase, granularity, phrase.direction())
    if granularity is Granularity.DAY or published is None:
        return [] if granularity is Granularity.DAY else [phrase.reading(None, relative=True)]
    if phrase.has("the") and phrase.has("next"):
        return [
            Reading(phrase.start, phrase.end, DateKind.DURATION, None, f"P1{granularity.value[0].upper()}", granularity)
        ]
    steps = phrase.direction()
    if granularity is Granularity.WEEKEND:
        return the_weekend(phrase) if steps == 0 else from_published(phrase, granularity, steps)
    if phrase.word("unit") == "fortnight":
        return []
    return _divided(phrase, from_published(phrase, granularity, steps), published)


def _divided(phrase: Phrase, readings: list[Reading], published: date) -> list[Reading]:
    """Return the reading of "earlier this week" with its days up to that of publication, of "later" those from it."""
    word, period = phrase.words[0], readings[0].period
    if word not in ("earlier", "later") or period is None or not period.first <= published <= period.last:
        return readings
    part = replace(period, last=published) if word == "earlier" else replace(period, first=published)
    return [phrase.reading(part, relative=True, modifier=word)]


def the_weekend(phrase: Phrase) -> list[Reading]:
    """Read "the weekend" and "this weekend": the current one, else the last or the next by the tense."""
    published = phrase.context.published
    current = published is not None and published.weekday() >= 5
    return from_published(phrase, Granularity.WEEKEND, 0 if current or phrase.tense is Tense.FUTURE else -1)


def pointer_month(phrase: Phrase) -> list[Reading]:
    """Read "last March", "next June", "this May"."""
    published, number = phrase.context.published, phrase.month()
    if published is None:
        return [phrase.reading(None, relative=True)]
    direction = phrase.direction()
    year = published.year
    if direction < 0 and not phrase.has("this"):
        year -= number >= published.month
    elif direction > 0:
        year += number <= published.month
    return phrase.point(periods.month(year, number), relative=True)


def month_edge(phrase: Phrase) -> list[Reading]:
    """Read "early March", "the end of May"."""
    return in_year(phrase, phrase.month(), 0)


def edge_pointer(phrase: Phrase) -> list[Reading]:
    """Read "the end of the year", "early last month", "late in the week"."""
    if phrase.has("month", "may"):
        return pointer_month(phrase) if phrase.has("this", "last", "next") else month_edge(phrase)
    if phrase.has("season"):
        return pointed_season(phrase) if phrase.has("this", "last", "next") else []
    granularity = whole_unit(phrase)
    if granularity in (Granularity.DAY, Granularity.WEEKEND):
        return []
    return from_published(phrase, granularity, phrase.direction())


def unit_edge(phrase: Phrase) -> list[Reading]:
    """Read "year-end", "month-end" and "year-end 1988"."""
    granularity, year = whole_unit(phrase), phrase.number("year")
    if year and granularity is Granularity.YEAR:
        return phrase.point(periods.year(year), relative=False, modifier="end")
    if granularity not in (Granularity.YEAR, Granularity.MONTH) or year:
        return []
    return from_published(phrase, granularity, 0, modifier="end")


READERS: Mapping[str, Callable[[Phrase], list[Reading]]] = {
    "of_week": of_week,
    "weekday": weekday,
    "dayword": dayword,
    "two_away": two_away,
    "pointer_unit": pointer_unit,
    "the_weekend": the_weekend,
    "pointer_month": pointer_month,
    "edge_month": month_edge,
    "edge_pointer": edge_pointer,
    "unit_edge": unit_edge,
}
"""The reader of each rule of the grammar for expressions of this sort."""
