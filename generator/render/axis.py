"""A timeline as a picture: dots over an axis of days, laid out at build time in units of its view box.

News clusters: most lines of a story lie within days, its background years before. Where the longest empty stretch is
several times as long as all that follows, the axis is broken there, and what lies before is set at even distances.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from generator.render.evidence_views import Picture, Point, Tick, TimelineLine
from generator.render.language import Language

WIDTH = 360
MARGIN = 16
TOP = 12
FOOT = 22
LEAST_RADIUS, MOST_RADIUS = 4.0, 8.0
LANE = 15.0
"""Height of a lane; dots that would touch are set in lanes above one another."""
BEFORE = 0.3
"""The part of the width that what lies before a break takes at most."""
BREAK = 4
"""The axis is broken where nothing lies for so many times the length of what follows."""
FEWEST = 3
"""Fewer dated lines are no picture."""
MOST_LANES = 7
APART = 64
"""The least distance of two dates at the foot."""
LONG, MEDIUM = 3 * 365, 70
"""Days from which on the dates at the foot are years, or months."""


def draw(lines: Sequence[TimelineLine], days: Sequence[date], language: Language, source: str = "") -> Picture | None:
    """Return the picture of some lines, given with the day of each in order of time; none if they are too few.

    ``source`` goes before the anchor of each line, for a picture that stands on another page than the lines.
    """
    if len(set(days)) < FEWEST:
        return None
    split = _split(days)
    places, gap = _places(days, split)
    lanes = _lanes(places, [_radius(line) for line in lines])
    base = TOP + LANE * (max(lanes) + 1)
    points = tuple(
        Point(
            round(x, 1),
            round(base - LANE * (lane + 0.6), 1),
            _radius(line),
            f"{source}#{line.anchor}",
            f"{line.day.text}: {line.text}",
            line.reported,
        )
        for line, x, lane in zip(lines, places, lanes, strict=True)
    )
    return Picture(
        WIDTH, round(base + FOOT), round(base, 1), points, _ticks(language, days, places, split), round(gap, 1)
    )


def _radius(line: TimelineLine) -> float:
    return min(MOST_RADIUS, LEAST_RADIUS + 1.2 * (line.sources - 1))


def _split(days: Sequence[date]) -> int:
    """Return the place of the first day after the longest empty stretch, if that is worth a break; else 0."""
    gaps = [(days[i] - days[i - 1]).days for i in range(1, len(days))]
    widest = max(range(len(gaps)), key=lambda i: (gaps[i], i)) + 1
    following = (days[-1] - days[widest]).days
    return widest if gaps[widest - 1] > BREAK * max(following, 7) else 0


def _places(days: Sequence[date], split: int) -> tuple[list[float], float]:
    """Return where each day stands, and where the axis is broken."""
    room = WIDTH - 2 * MARGIN
    left = min(BEFORE * room, 30.0 * len(set(days[:split]))) if split else 0.0
    earlier = sorted(set(days[:split]))
    step = left / max(len(earlier), 1)
    start = MARGIN + left + (24 if split else 0)
    length = (days[-1] - days[split]).days or 1
    places = [
        MARGIN + step * earlier.index(day)
        if place < split
        else start + (WIDTH - MARGIN - start) * (day - days[split]).days / length
        for place, day in enumerate(days)
    ]
    return places, start - 12 if split else 0.0


def _lanes(places: Sequence[float], radii: Sequence[float]) -> list[int]:
    """Return the lowest lane for each dot in which it touches none before it."""
    ends: list[float] = []
    lanes = []
    for x, radius in zip(places, radii, strict=True):
        lane = next((i for i, end in enumerate(ends) if end <= x - radius), len(ends))
        lane = min(lane, MOST_LANES - 1)
        if lane == len(ends):
            ends.append(0.0)
        ends[lane] = x + radius + 1
        lanes.append(lane)
    return lanes


def _ticks(language: Language, days: Sequence[date], places: Sequence[float], split: int) -> tuple[Tick, ...]:
    """Return dates for the foot: the first and the last, and those between that leave room."""
    ticks: list[Tick] = []
    last = Tick(round(places[-1], 1), _label(language, days[-1], (days[-1] - days[split]).days))
    for place, (day, x) in enumerate(zip(days, places, strict=True)):
        length = (days[-1] - days[split]).days if place >= split else (days[split] - days[0]).days
        tick = Tick(round(x, 1), _label(language, day, length))
        room = not ticks or (x - ticks[-1].x >= APART and tick.label != ticks[-1].label)
        if room and last.x - x >= APART and tick.label != last.label:
            ticks.append(tick)
    return (*ticks, last)


def _label(language: Language, day: date, length: int) -> str:
    if length > LONG:
        return str(day.year)
    if length > MEDIUM:
        return language.short_month(day)
    return language.short_date(day)
