"""The lines of one timeline: a line for each event of each time, and how much it weighs."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter

from generator.model import TimelineEntry
from generator.timeline.events import Event, find_events, spread
from generator.timeline.tellings import Telling
from generator.timeline.words import Scale

FURTHER_SOURCES, FURTHER_FIT = 2, 0.5
"""Independent sources, and the aptness of the line, that make a further event of a time a line of its own."""
FIT = 0.5
"""The aptness from which a line counts fully."""
SOON = 2
"""A report so many days after a day may tell what happened on it, without saying when."""

NESTED = 0.3
"""What a time longer than a day weighs if a day within it is known."""
BURST = 0.03
"""What publications on the day and the next add."""


@dataclass(frozen=True, slots=True)
class _Time:
    """A day or a longer time: all that is told of it, and the events among that."""

    first: date
    last: date
    reported: bool
    tellings: list[Telling]
    events: list[Event]


def make_entries(subject: str, tellings: Iterable[Telling], scale: Scale) -> tuple[TimelineEntry, ...]:
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
        scale: What the terms weigh.

    Returns:
        The entries, chronologically.
    """
    ordered = sorted(tellings, key=attrgetter("place"))
    times = _times(ordered, scale)
    days = sorted(time.first for time in times if not time.reported and time.first == time.last)
    published = _published(ordered)
    made: list[TimelineEntry] = []
    for time in times:
        if time.events:
            total = _weigh(time.tellings) * (1 + BURST * math.log1p(_burst(time, published)))
            if time.first < time.last and bisect_left(days, time.first) < bisect_right(days, time.last):
                total *= NESTED
            made += _lines(subject, time, total)
    return tuple(sorted(made, key=lambda e: (e.first, e.last, e.reported, -e.score, e.sentence)))


def _times(ordered: Sequence[Telling], scale: Scale) -> list[_Time]:
    """Return what is told of each time, the dated ones first; a report of an event that is dated stands there."""
    groups: defaultdict[tuple[bool, date, date, str], list[Telling]] = defaultdict(list)
    for telling in ordered:
        groups[telling.reported, telling.first, telling.last, telling.value].append(telling)
    topic = spread(ordered) if any(len(group) > 1 for group in groups.values()) else {}
    times: list[_Time] = []
    days: dict[int, _Time] = {}
    for (reported, first, last, _), group in sorted(groups.items()):
        told = [telling for telling in group if not (reported and _join(telling, days, scale))]
        time = _Time(first, last, reported, told, find_events(told, topic, scale))
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


def _published(tellings: Iterable[Telling]) -> Mapping[int, set[str]]:
    """Return the sources that appeared on each day, by its ordinal."""
    days: defaultdict[int, set[str]] = defaultdict(set)
    for telling in tellings:
        if telling.lag is not None:
            days[telling.first.toordinal() + telling.lag].add(telling.source)
    return days


def _burst(time: _Time, published: Mapping[int, set[str]]) -> int:
    day = time.first.toordinal()
    return len(published.get(day, ())) + len(published.get(day + 1, ()))


def _lines(subject: str, time: _Time, total: float) -> Iterator[TimelineEntry]:
    """Yield the line of a time, and those of further events that several sources tell."""
    total *= min(1.0, time.events[0].tellings[0].aptness / FIT)
    events = [time.events[0], *(event for event in time.events[1:] if _stands(event))]
    weights = [_weigh(event.tellings) for event in events]
    whole = math.fsum(weights)
    for event, part in zip(events, weights, strict=True):
        best = event.tellings[0]
        yield TimelineEntry(
            subject=subject,
            value=best.value,
            granularity=best.granularity,
            first=best.first,
            last=best.last,
            sentence=(best.document, best.sentence),
            others=_others(event),
            date=best.date,
            reported=best.reported,
            score=round(total * part / whole, 6),
        )


def _stands(event: Event) -> bool:
    several = len({telling.source for telling in event.tellings}) >= FURTHER_SOURCES
    return several and event.tellings[0].aptness >= FURTHER_FIT


def _others(event: Event) -> tuple[tuple[str, int], ...]:
    """Return one sentence of each other source, sorted."""
    if len(event.tellings) == 1:
        return ()
    seen = {event.tellings[0].source}
    others: list[tuple[str, int]] = []
    for telling in event.tellings[1:]:
        if telling.source not in seen:
            seen.add(telling.source)
            others.append((telling.document, telling.sentence))
    return tuple(sorted(others))


def _weigh(tellings: Iterable[Telling]) -> float:
    """Return what the sources of a time weigh, each by its weightiest telling."""
    weights: dict[str, float] = {}
    for telling in tellings:
        weights[telling.source] = max(weights.get(telling.source, 0.0), telling.weight)
    return math.fsum(weights.values())
