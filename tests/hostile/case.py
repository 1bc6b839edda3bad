"""One bad input, and the plain article that most of them are hidden in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

PLACES = (
    "harbor",
    "market",
    "school",
    "station",
    "library",
    "quarry",
    "orchard",
    "airfield",
    "theater",
    "mill",
    "tunnel",
)
DEEDS = (
    "opened",
    "closed",
    "sold",
    "painted",
    "flooded",
    "guarded",
    "searched",
    "measured",
    "visited",
    "repaired",
    "left",
)
REASONS = (
    "rain",
    "frost",
    "debt",
    "noise",
    "smoke",
    "repairs",
    "a strike",
    "an election",
    "a fair",
    "a fire",
    "fog",
    "wind",
)


class Fate(Enum):
    """What is to become of an input; some may be published and reported as well."""

    PUBLISHED = auto()
    REPORTED = auto()
    EITHER = auto()


@dataclass(frozen=True, slots=True)
class Case:
    """A file below the seeds folder, by its path there, and what is to become of it."""

    path: str
    content: bytes
    fate: Fate = Fate.EITHER


def article(number: int, inserted: str = "") -> str:
    """Return a short article that differs from those of other numbers, so that none counts as received twice.

    What is inserted stands between two words of its first sentence.
    """
    place, deed, reason = PLACES[number % 11], DEEDS[number // 11 % 11], REASONS[number // 121 % 12]
    return (
        f"Mayor Ada Lovelace said on Tuesday that {inserted} the old {place} number {number} "
        f"was {deed} because of {reason}. "
        f"At least {number + 2} people who lived near the {place} had to wait for {number % 7 + 2} hours, "
        "she told reporters."
    )
