"""What one run of the benchmark found out."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from benchmarks.scale.first_search import FirstSearch
from benchmarks.scale.process import Run

PLAIN, COLD, UNCHANGED = "plain MkDocs", "everything, from nothing", "nothing changed"
CHANGED, ADDED, REMOVED = "one article changed", "one article added", "one article removed"


@dataclass(frozen=True, slots=True)
class Size:
    """Builds of a corpus of one size."""

    articles: int
    pages: int
    plain: Run
    cold: Run


@dataclass(frozen=True, slots=True)
class Cluster:
    """Seconds that the articles took on a cluster of one worker and of two."""

    one: float
    two: float


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures of one run.

    Attributes:
        machine: What it ran on, in the order in which it is told.
        articles: How many the builds in ``builds`` were of.
        pages: How many pages these are.
        repetitions: How many runs the medians are of.
        builds: Medians, by what was built.
        same: Whether the site was what a clean build makes, by what was built.
        stages: Milliseconds of work an article, by stage.
        sizes: Builds of small and large corpora, by size.
        search: The first search, unless it was skipped.
        cluster: The work of a cluster, unless it was skipped.
        skipped: Why something was not measured, by its name.
    """

    machine: Mapping[str, str]
    articles: int
    pages: int
    repetitions: int
    builds: Mapping[str, Run]
    same: Mapping[str, bool] = field(default_factory=dict)
    stages: Mapping[str, float] = field(default_factory=dict)
    sizes: tuple[Size, ...] = ()
    search: FirstSearch | None = None
    cluster: Cluster | None = None
    skipped: Mapping[str, str] = field(default_factory=dict)


def exponent(small: Size, large: Size) -> float:
    """Return how the work grows between two sizes: 1 where twice the articles take twice the work, 2 for four times."""
    return math.log(large.cold.cpu / small.cold.cpu) / math.log(large.articles / small.articles)
