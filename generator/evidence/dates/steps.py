"""Read dates that are counted from the day of publication, or from a date before them in the text."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from generator.evidence.dates.periods import near
from generator.evidence.dates.phrases import Phrase, Reading
from generator.evidence.dates.tense import Tense
from generator.model import DateKind, Granularity

UNITS: Mapping[str, tuple[Granularity, int]] = {
    "second": (Granularity.DAY, 0),
    "minute": (Granularity.DAY, 0),
    "hour": (Granularity.DAY, 0),
    "day": (Granularity.DAY, 1),
    "week": (Granularity.WEEK, 1),
    "fortnight": (Granularity.WEEK, 2),
    "weekend": (Granularity.WEEKEND, 1),
    "month": (Granularity.MONTH, 1),
    "quarter": (Granularity.QUARTER, 1),
    "year": (Granularity.YEAR, 1),
    "decade": (Granularity.YEAR, 10),
    "century": (Granularity.YEAR, 100),
}
"""What a unit counts in, and how many of these it is; what is shorter than a day counts as none."""

OWN = {"decade": Granularity.DECADE, "century": Granularity.CENTURY}
"""The units that are a granularity of their own when they are not counted."""

ORDER = tuple(Granularity)
"""The granularities, from fine to coarse."""

BACK = frozenset({Granularity.WEEK, Granularity.MONTH, Granularity.YEAR})
"""What "the previous" means from the day of publication, where the text has no date before it."""

HOURS = 24


def singular(word: str) -> str:
    """Return a unit of time in the singular."""
    return "century" if word == "centuries" else word.removesuffix("s")


def unit_of(phrase: Phrase) -> tuple[Granularity, int]:
    """Return what the unit of a phrase counts in, and how many of these it is."""
    return UNITS[singular(phrase.word("unit", "units", "hour", "weekend", "quarter", "quarters"))]


def whole_unit(phrase: Phrase) -> Granularity:
    """Return the granularity of the unit that a phrase names."""
    word = singular(phrase.word("unit", "weekend", "quarter"))
    return OWN.get(word, UNITS[word][0])


def from_published(phrase: Phrase, granularity: Granularity, steps: int, *, modifier: str = "") -> list[Reading]:
    """Return the period so many steps from that of the day of publication; unresolved without such a day."""
    published = phrase.context.published
    period = near(published, granularity, steps) if published else None
    return [phrase.reading(period, relative=True, modifier=modifier)]


def from_latest(phrase: Phrase, granularity: Granularity, steps: int) -> list[Reading]:
    """Return the period so many steps from that of the date before; unresolved if that one is less exact."""
    context, published = phrase.context, phrase.context.published
    anchor = context.day if granularity in (Granularity.DAY, Granularity.WEEK, Granularity.WEEKEND) else None
    latest = context.latest
    if anchor is None and latest is not None and ORDER.index(latest.granularity) <= ORDER.index(granularity):
        anchor = latest.first
    if steps < 0 and published is not None and (anchor is None or anchor > published) and granularity in BACK:
        anchor = published
    period = near(anchor, granularity, steps) if anchor else None
    if period and published and period.first > published and phrase.tense is not Tense.FUTURE:
        period = None
    return [phrase.reading(period, relative=True)]


def ago(phrase: Phrase) -> list[Reading]:
    """Read "two days ago", "12 years ago", "three weeks later", "a year earlier", "a month from now"."""
    granularity, size = unit_of(phrase)
    count = 1 if phrase.kinds[0] == "unit" else phrase.count()
    if phrase.has("half") and phrase.has("and") and phrase.has("ago") and granularity is Granularity.YEAR and size == 1:
        published = phrase.context.published
        back = near(published, Granularity.MONTH, -12 * count - 6) if published else None
        return [phrase.reading(near(back.first, granularity) if back else None, relative=True)]
    if phrase.has("few", "half", "the") or not count or not (size or phrase.has("ago")):
        return [Reading(phrase.start, phrase.end, DateKind.VAGUE, relative=True)]
    steps = count * size or (count // HOURS if phrase.word("hour").startswith("hour") else 0)
    if phrase.has("ago", "from"):
        return from_published(phrase, granularity, -steps if phrase.has("ago") else steps)
    if phrase.has("later", "after"):
        return from_latest(phrase, granularity, steps)
    read = from_latest(phrase, granularity, -steps)
    return read if read[0].period is not None else from_published(phrase, granularity, -steps)


def away(phrase: Phrase) -> list[Reading]:
    """Read "two days before" and "the year after" at the end of a clause."""
    granularity, size = unit_of(phrase)
    steps = (1 if phrase.kinds[0] == "the" else phrase.count()) * size
    if not steps:
        return [Reading(phrase.start, phrase.end, DateKind.VAGUE, relative=True)]
    return from_latest(phrase, granularity, steps if phrase.has("after", "later") else -steps)


def that(phrase: Phrase) -> list[Reading]:
    """Read "that day", "the same month", "that night": the time that the text has named before."""
    granularity = Granularity.DAY if phrase.has("time") else whole_unit(phrase)
    return from_latest(phrase, granularity, 0)


READERS: Mapping[str, Callable[[Phrase], list[Reading]]] = {
    "ago": ago,
    "away": away,
    "that": that,
}
"""The reader of each rule of the grammar for expressions of this sort."""
