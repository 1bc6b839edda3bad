"""A phrase that may define an entity: where it was found, and what it is worth by itself."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from datetime import date
from enum import Enum

from generator.define.passages import Name, Passage
from generator.model import Definition


class Kind(Enum):
    """How a phrase says what an entity is; the value is its worth before anything else is known about it."""

    APPOSITION = 3.0
    TITLE = 2.6
    COPULA = 2.2
    GROUP = 2.0
    OPENING = 1.2
    RANK = 0.0


@dataclass(frozen=True, slots=True)
class Candidate:
    """A phrase about a name: text offsets and ``content``, the number of its words that are no small ones."""

    kind: Kind
    passage: Passage
    name: Name
    start: int
    end: int
    head: str
    content: int

    def names(self) -> list[Name]:
        """Return the names inside the phrase."""
        names, starts = self.passage.names, self.passage.starts
        return list(names[bisect_left(starts, self.start) : bisect_left(starts, self.end)])


@dataclass(frozen=True, slots=True)
class Description:
    """A phrase about an entity, as the choice among those of all articles sees it.

    ``worth`` is what it is worth in one article, ``published`` the day of that, ``start`` and ``end`` its text offsets.
    """

    entity: str
    definition: Definition
    worth: float
    published: date | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Descriptions:
    """The phrases of an article that may define those whom it names."""

    document: str
    found: tuple[Description, ...]
