"""What happened at one time: which tellings tell the same, and which of them tells it best."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from generator.timeline.tellings import Telling
from generator.timeline.words import Scale

ALIKE = 0.4
"""The part of the shorter of two tellings that stands in the other one if they tell the same."""
APART = 0.25
"""The most that tellings of different events of a time have in common; in between it is open, and neither holds."""
MOST_EVENTS = 4
"""Events of one time that are told apart; each telling is compared with so many others at most."""
NEAR = 7
"""Days after which an article tells of a time as of something past."""
NEARBY, FAR, AHEAD = 1.0, 0.85, 0.4
"""What a telling is worth by when its article appeared: soon after the time, long after or undated, before it."""
CENTRAL = 2.0
"""What it adds to the worth of a telling that others tell the same."""


@dataclass(frozen=True, slots=True)
class Event:
    """Tellings of one thing; the first is the line."""

    tellings: list[Telling]

    def joins(self, telling: Telling, scale: Scale) -> bool:
        """Whether a telling tells the same."""
        return alike(telling, self.tellings[0], scale) >= ALIKE


def spread(tellings: Sequence[Telling]) -> Mapping[str, float]:
    """Return in what part of the sources each term stands."""
    by_source: defaultdict[str, set[str]] = defaultdict(set)
    for telling in tellings:
        by_source[telling.source].update(telling.terms)
    whole = len(by_source)
    counts = Counter(chain.from_iterable(by_source.values()))
    return {term: count / whole for term, count in counts.items()}


def find_events(tellings: Sequence[Telling], topic: Mapping[str, float], scale: Scale) -> list[Event]:
    """Tell the events of one time apart, the best told first, each with its best telling first.

    A telling is the better, the better it is as a line, the more of it other sources of the same time tell as well, and
    the more of it is what the timeline is about: central sentences, as in S. Martschat and K. Markert (2018), within a
    date, as in D. Gholipour Ghalandari and G. Ifrim (2020).

    Args:
        tellings: What is told of the time.
        topic: In what part of the timeline's sources each term stands.
        scale: What the terms weigh.
    """
    fit = [telling for telling in tellings if telling.aptness]
    if len(fit) <= 1:
        return [Event([telling]) for telling in fit]
    support = spread(tellings)

    def worth(telling: Telling) -> float:
        whole = scale.mass(telling.terms)
        central = sum(scale.mass(telling.terms, shares) for shares in (support, topic)) / whole if whole else 0.0
        return telling.aptness * _nearness(telling) * (1 + CENTRAL * central + telling.titled / 2)

    events: list[Event] = []
    ranked = sorted(((worth(telling), telling) for telling in fit), key=lambda pair: (-pair[0], pair[1].place))
    for _, telling in ranked:
        likenesses = [alike(telling, event.tellings[0], scale) for event in events]
        nearest = max(likenesses, default=0.0)
        if nearest >= ALIKE:
            events[likenesses.index(nearest)].tellings.append(telling)
        elif nearest <= APART and len(events) < MOST_EVENTS:
            events.append(Event([telling]))
    return events


def alike(one: Telling, other: Telling, scale: Scale) -> float:
    """Return how much two tellings have in common, 0 to 1."""
    if one.document == other.document and one.sentence == other.sentence:
        return 1.0
    return scale.likeness(one.terms, other.terms)


def _nearness(telling: Telling) -> float:
    """Return how much an article's distance from the time lets its telling be the line."""
    if telling.lag is None:
        return FAR
    if telling.lag < 0:
        return AHEAD
    return NEARBY if telling.lag <= NEAR else FAR
