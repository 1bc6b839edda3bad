"""The lines of one timeline: a line for each event of each time, and how much it weighs."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator.model import Granularity, TimelineEntry
from generator.timeline.events import Event, find_events, spread
from generator.timeline.tellings import Telling
from generator.timeline.words import Scale

FURTHER_SOURCES, FURTHER_FIT = 2, 0.5
"""Independent sources, and the aptness of the line, that make a further event of a time a line of its own."""
FIT = 0.5
"""The aptness from which a line counts fully."""
SOON = 2
"""A report so many days after a day may tell what happened on it, without saying when."""

LOOKED_BACK, SAME_DAY, AHEAD, UNDATED, REPORTED = 1.0, 0.5, 0.25, 0.75, 0.05
"""What a source weighs: one that appeared after the day, on it, before it, at an unknown time; one that has no date."""
LATER, LATE = 14, 1.25
"""A source that comes back to a day after more than so many days weighs so much."""
COARSE, NESTED = 0.5, 0.3
"""What a time longer than a day weighs by a day, and what if a day within it is known."""
BURST, TITLED = 0.03, 0.05
"""What publications on the day and the next, and words of the title, add."""


@dataclass(frozen=True, slots=True)
class _Time:
    """A day or a longer time: all that is told of it, and the events among that."""

    first: date
    last: date
    reported: bool
    tellings: list[Telling]
    events: list[Event]


def make_entries(
    subject: str, tellings: Iterable[Telling], sources: Mapping[str, str], scale: Scale
) -> tuple[TimelineEntry, ...]:
    """Make the timeline of a story or an entity.

    A time weighs what the independent sources that mention it weigh. One that looks back on it counts fully, and
    somewhat more if it still does after weeks; one that appears on the same day counts half. Mentions by articles of
    other days are the strongest sign of a date that matters (G. Tran, M. Alrifai and E. Herder 2015; D. Gholipour
    Ghalandari and G. Ifrim 2020). Articles published on the day or the next (H. L. Chieu and Y. K. Lee 2004) and words
    of the title add a little; a time without a good line weighs less. The scores of a time's entries add up to its
    weight, and the weights that several timelines give to a time may be added up.

    Args:
        subject: The id of the story or the entity.
        tellings: What its articles tell.
        sources: The source of each article: copies of one article have one.
        scale: What the terms weigh.

    Returns:
        The entries, chronologically.
    """
    ordered = sorted(tellings, key=lambda telling: (telling.order, telling.reported))
    times = _times(ordered, sources, scale)
    days = sorted(time.first for time in times if not time.reported and time.first == time.last)
    published = _published(ordered, sources)
    made: list[TimelineEntry] = []
    for time in times:
        if time.events:
            total = _weigh(time.tellings, sources) * (1 + BURST * math.log1p(_burst(time, published)))
            if time.first < time.last and bisect_left(days, time.first) < bisect_right(days, time.last):
                total *= NESTED
            made += _lines(subject, time, total, sources)
    return tuple(sorted(made, key=lambda e: (e.first, e.last, e.reported, -e.score, e.sentence)))


def _times(ordered: Sequence[Telling], sources: Mapping[str, str], scale: Scale) -> list[_Time]:
    """Return what is told of each time, the dated ones first; a report of an event that is dated stands there."""
    groups: defaultdict[tuple[bool, date, date, str], list[Telling]] = defaultdict(list)
    for telling in ordered:
        groups[telling.reported, telling.first, telling.last, telling.value].append(telling)
    topic = spread(ordered, sources) if any(len(group) > 1 for group in groups.values()) else {}
    times: list[_Time] = []
    days: dict[int, _Time] = {}
    for (reported, first, last, _), group in sorted(groups.items()):
        told = [telling for telling in group if not (reported and _join(telling, days, scale))]
        time = _Time(first, last, reported, told, find_events(told, topic, sources, scale))
        if not reported and first == last:
            days[first.toordinal()] = time
        times.append(time)
    return times


def _join(report: Telling, days: Mapping[int, _Time], scale: Scale) -> bool:
    """Whether a report tells an event of its day or the days before, and stands with its tellings from now on."""
    for back in range(SOON + 1):
        time = days.get(report.first.toordinal() - back)
        event = next((event for event in time.events if event.joins(report, scale)), None) if time else None
        if time and event:
            event.tellings.append(report)
            time.tellings.append(report)
            return True
    return False


def _published(tellings: Iterable[Telling], sources: Mapping[str, str]) -> Mapping[int, set[str]]:
    """Return the sources that appeared on each day, by its ordinal."""
    days: defaultdict[int, set[str]] = defaultdict(set)
    for telling in tellings:
        if telling.lag is not None:
            days[telling.first.toordinal() + telling.lag].add(sources[telling.document])
    return days


def _burst(time: _Time, published: Mapping[int, set[str]]) -> int:
    day = time.first.toordinal()
    return sum(len(published.get(day + later, ())) for later in range(2))


def _lines(subject: str, time: _Time, total: float, sources: Mapping[str, str]) -> Iterator[TimelineEntry]:
    """Yield the line of a time, and those of further events that several sources tell."""
    total *= min(1.0, time.events[0].tellings[0].aptness / FIT)
    further = [event for event in time.events[1:] if _stands(event, sources)]
    weights = [_weigh(event.tellings, sources) for event in (time.events[0], *further)]
    for event, part in zip((time.events[0], *further), weights, strict=True):
        best = event.tellings[0]
        yield TimelineEntry(
            subject=subject,
            value=best.value,
            granularity=best.granularity,
            first=best.first,
            last=best.last,
            sentence=(best.document, best.sentence.number),
            others=_others(event, sources),
            date=best.date,
            reported=best.reported,
            score=round(total * part / math.fsum(weights), 6),
        )


def _stands(event: Event, sources: Mapping[str, str]) -> bool:
    several = len({sources[telling.document] for telling in event.tellings}) >= FURTHER_SOURCES
    return several and event.tellings[0].aptness >= FURTHER_FIT


def _others(event: Event, sources: Mapping[str, str]) -> tuple[tuple[str, int], ...]:
    """Return one sentence of each other source, sorted."""
    if len(event.tellings) == 1:
        return ()
    seen = {sources[event.tellings[0].document]}
    others: list[tuple[str, int]] = []
    for telling in event.tellings[1:]:
        source = sources[telling.document]
        if source not in seen:
            seen.add(source)
            others.append((telling.document, telling.sentence.number))
    return tuple(sorted(others))


def _weigh(tellings: Iterable[Telling], sources: Mapping[str, str]) -> float:
    """Return what the sources of a time weigh, each by its weightiest telling."""
    weights: dict[str, float] = {}
    for telling in tellings:
        source = sources[telling.document]
        weights[source] = max(weights.get(source, 0.0), _weight(telling) * (1 + TITLED * telling.titled))
    return math.fsum(weights.values())


def _weight(telling: Telling) -> float:
    if telling.reported:
        return REPORTED
    kind = 1.0 if telling.granularity is Granularity.DAY else COARSE
    if telling.lag is None:
        return UNDATED * kind
    if telling.lag < 0:
        return AHEAD * kind
    if telling.lag == 0:
        return SAME_DAY * kind
    return (LATE if telling.lag > LATER else LOOKED_BACK) * kind
