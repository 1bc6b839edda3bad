"""Which articles are most alike, found through an inverted index and kept from one corpus to the next.

Only articles that are new or weigh their terms anew are compared with all others. The list of another article loses
them and gains what they now are to it; it is made anew only where too little of it is left to be sure of.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from generator.cluster.articles import Content
from generator.cluster.vectors import UNIT, Vectors

MILLION = 1_000_000
"""Likeness is counted in millionths: whole numbers, so that sums do not depend on the order of additions."""
LEAST = 30_000
"""Pairs less alike than this are not kept."""
NEAREST = 64
"""An article has so many pairs; another article may have the same pair for itself."""
SPARE = 48
"""So many more are kept, to come after those that get lost."""
NOBODY = -1
LONG_AGO = 0.2
"""The part of their likeness that articles lose which were published far apart."""
DAYS = 60.0
"""Most of that is lost after so many days."""
FARTHEST = 3000
"""All of it is lost after so many."""

Places = NDArray[np.int32]
Graph = Mapping[int, Mapping[int, int]]


@dataclass(frozen=True, slots=True)
class Neighbors:
    """A row for each article: the articles most like it (positions) and how alike, the most alike first.

    Every article more alike than ``limits`` says is there.
    """

    others: Places
    likeness: Places
    limits: Places

    def graph(self) -> dict[int, dict[int, int]]:
        """Return how alike articles are, by pairs of their positions, each pair both ways."""
        graph: dict[int, dict[int, int]] = {index: {} for index in range(len(self.others))}
        near, likeness = self.others[:, :NEAREST], self.likeness[:, :NEAREST]
        rows, columns = np.nonzero(near != NOBODY)
        found = zip(rows.tolist(), near[rows, columns].tolist(), likeness[rows, columns].tolist(), strict=True)
        for one, two, alike in found:
            graph[one][two] = graph[two][one] = alike
        return graph


def width() -> int:
    """Return how many neighbors of an article there is room for."""
    return NEAREST + SPARE


def find_neighbors(
    vectors: Vectors, days: Sequence[int | None], moved: NDArray[np.int64], earlier: Neighbors | None
) -> Neighbors:
    """Return the nearest neighbors of all articles.

    Args:
        vectors: Their words and names.
        days: When they were published, as a day's number, if known.
        moved: For each article of ``earlier`` its position now, or ``NOBODY`` if it is gone or is not the same.
        earlier: The neighbors of those articles.
    """
    shape = (len(days), width())
    others, likeness = np.full(shape, NOBODY, np.int32), np.zeros(shape, np.int32)
    limits = np.zeros(len(days), np.int32)
    fresh = np.ones(len(days), dtype=np.bool_)
    touched: dict[int, list[tuple[int, int]]] = {}
    if earlier is not None:
        kept = np.flatnonzero(moved != NOBODY)
        here = moved[kept]
        fresh[here] = False
        known = earlier.others[kept]
        others[here] = np.where(known != NOBODY, moved[known], NOBODY)
        likeness[here], limits[here] = earlier.likeness[kept], earlier.limits[kept]
        touched = {row: [] for row in here[((known != NOBODY) & (others[here] == NOBODY)).any(axis=1)].tolist()}

    compare = Comparison(vectors, days)

    def put(row: int, found: Places, alike: Places, limit: int) -> None:
        """Fill a row with what was found above a limit."""
        order = np.lexsort((found, -alike))
        if len(order) > others.shape[1]:
            limit = int(alike[order[others.shape[1]]])
            order = order[: others.shape[1]]
        others[row], likeness[row], limits[row] = NOBODY, 0, limit
        others[row, : len(order)], likeness[row, : len(order)] = found[order], alike[order]

    for row in np.flatnonzero(fresh).tolist():
        found, alike = compare(row)
        put(row, found, alike, LEAST - 1)
        waiting = ~fresh[found]
        for other, much in zip(found[waiting].tolist(), alike[waiting].tolist(), strict=True):
            touched.setdefault(other, []).append((row, much))
    for row in sorted(touched):
        sure = (others[row] != NOBODY) & (likeness[row] > limits[row])
        gained = [pair for pair in touched[row] if pair[1] > limits[row]]
        if sure.sum() + len(gained) < NEAREST and limits[row] >= LEAST:
            put(row, *compare(row), LEAST - 1)
        else:
            new = np.array(gained, dtype=np.int32).reshape(-1, 2)
            found = np.concatenate([others[row, sure], new[:, 0]])
            put(row, found, np.concatenate([likeness[row, sure], new[:, 1]]), int(limits[row]))
    return Neighbors(others, likeness, limits)


def shared_terms(one: int, two: int, vectors: Vectors, contents: Sequence[Content], most: int) -> tuple[str, ...]:
    """Return the terms, in print, that make two articles alike, the strongest first; no word that a name holds."""
    first, second = vectors.row(one), vectors.row(two)
    common, left, right = np.intersect1d(
        vectors.terms[first], vectors.terms[second], assume_unique=True, return_indices=True
    )
    strength = vectors.weights[first][left] * vectors.weights[second][right]
    content = contents[one]
    labels = content.labels.split("\n")
    places = np.searchsorted(content.terms, common)
    ranked = sorted((-much, labels[place]) for much, place in zip(strength.tolist(), places.tolist(), strict=True))
    chosen: list[str] = []
    known: set[str] = set()
    for _, label in ranked:
        words = label.casefold().split()
        if not known.issuperset(words):
            chosen.append(label)
            known.update(words)
        if len(chosen) == most:
            break
    return tuple(chosen)


class Comparison:
    """Compares an article with all others, from each of its terms to the articles that have it."""

    def __init__(self, vectors: Vectors, days: Sequence[int | None]) -> None:
        lengths = np.diff(vectors.starts)
        self._vectors = vectors
        vocabulary, self._columns = np.unique(vectors.terms, return_inverse=True)
        order = np.argsort(self._columns, kind="stable")
        self._owners = np.repeat(np.arange(len(lengths)), lengths)[order]
        self._weights = vectors.weights[order]
        self._held = np.bincount(self._columns, minlength=len(vocabulary))
        self._starts = np.cumsum(self._held) - self._held
        self._days = np.array([-1 if day is None else day for day in days], dtype=np.int64)

    def __call__(self, row: int) -> tuple[Places, Places]:
        """Return the articles that are like an article at all, and how alike."""
        place = self._vectors.row(row)
        columns, weights = self._columns[place], self._vectors.weights[place]
        lengths = self._held[columns]
        ends = np.cumsum(lengths)
        postings = np.repeat(self._starts[columns] - ends + lengths, lengths) + np.arange(lengths.sum())
        products = np.bincount(
            self._owners[postings], np.repeat(weights, lengths) * self._weights[postings], len(self._days)
        )
        products[row] = 0.0
        found = np.flatnonzero(products >= LEAST / MILLION * UNIT * UNIT)
        alike = np.rint(products[found] / (UNIT * UNIT) * self._recency(row, found) * MILLION).astype(np.int32)
        enough = alike >= LEAST
        return found[enough].astype(np.int32), alike[enough]

    def _recency(self, row: int, others: NDArray[np.int64]) -> NDArray[np.float64]:
        """Return the part of their likeness that articles keep, given their days; an unknown day costs nothing."""
        day, days = self._days[row], self._days[others]
        apart = np.where((day < 0) | (days < 0), 0, np.minimum(np.abs(days - day), FARTHEST))
        return _fading()[apart]


@cache
def _fading() -> NDArray[np.float64]:
    """Return the part of their likeness that articles keep, by the days between them."""
    fading = np.array([1.0 - LONG_AGO * (1.0 - math.exp(-apart / DAYS)) for apart in range(FARTHEST + 1)])
    fading.flags.writeable = False
    return fading
