"""Which articles are alike, found through an inverted index, so that most pairs are never looked at."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from generator.cluster.vectors import Vectors

LEAST = 0.03
"""Pairs less alike than this are not kept."""
BUDGET = 10_000
"""So many entries of the index are read for an article, those of rare terms first: keeps the work linear."""
CANDIDATES = 256
"""So many articles that share the most are compared in full."""
NEAREST = 64
"""An article keeps so many pairs; another article may keep the same pair for itself."""
LONG_AGO = 0.2
"""The part of their likeness that articles lose which were published far apart."""
DAYS = 60.0
"""Most of that is lost after so many days."""

Graph = Mapping[int, Mapping[int, float]]


def similarities(vectors: Vectors, days: Sequence[int | None]) -> dict[int, dict[int, float]]:
    """Return how alike articles are, by pairs of their positions, each pair both ways; far-off pairs are left out."""
    count = len(days)
    postings = _Postings(vectors)
    dense = np.zeros(len(vectors.labels))
    graph: dict[int, dict[int, float]] = {index: {} for index in range(count)}
    for index in range(count):
        row = vectors.row(index)
        others = postings.candidates(index)
        dense[vectors.terms[row]] = vectors.weights[row]
        found = [
            (round(product * _recency(days[index], days[other]), 6), other)
            for other, product in zip(others.tolist(), _products(vectors, others, dense), strict=True)
        ]
        dense[vectors.terms[row]] = 0.0
        for similarity, other in sorted(found, key=lambda pair: (-pair[0], pair[1]))[:NEAREST]:
            if similarity >= LEAST:
                graph[index].setdefault(other, similarity)
                graph[other].setdefault(index, similarity)
    return graph


def shared_terms(vectors: Vectors, one: int, two: int, most: int) -> tuple[str, ...]:
    """Return the terms, in print, that make two articles alike, the strongest first; no word that a name holds."""
    first, second = vectors.row(one), vectors.row(two)
    common, left, right = np.intersect1d(
        vectors.terms[first], vectors.terms[second], assume_unique=True, return_indices=True
    )
    strength = vectors.weights[first][left] * vectors.weights[second][right]
    ranked = sorted(zip(strength.tolist(), common.tolist(), strict=True), key=lambda pair: (-pair[0], pair[1]))
    chosen: list[str] = []
    for _, term in ranked:
        label = vectors.labels[term]
        known = {word for other in chosen for word in other.casefold().split()}
        if not known.issuperset(label.casefold().split()):
            chosen.append(label)
        if len(chosen) == most:
            break
    return tuple(chosen)


class _Postings:
    """From a term to the articles that have it."""

    def __init__(self, vectors: Vectors) -> None:
        order = np.argsort(vectors.terms, kind="stable")
        self._vectors = vectors
        self._documents = np.repeat(np.arange(len(vectors.starts) - 1), np.diff(vectors.starts))[order]
        self._weights = vectors.weights[order]
        self._starts = np.searchsorted(vectors.terms[order], np.arange(len(vectors.labels) + 1))
        self._held = np.diff(self._starts)

    def candidates(self, index: int) -> NDArray[np.int64]:
        """Return the articles that share most with an article by its rarer terms."""
        row = self._vectors.row(index)
        terms, weights = self._vectors.terms[row], self._vectors.weights[row]
        shared = self._held[terms] > 1
        order = np.lexsort((terms[shared], self._held[terms[shared]]))
        terms, weights = terms[shared][order], weights[shared][order]
        within = np.cumsum(self._held[terms]) <= BUDGET
        terms, weights = terms[within], weights[within]
        places = _ranges(self._starts[terms], self._held[terms])
        documents, inverse = np.unique(self._documents[places], return_inverse=True)
        scores = np.bincount(inverse, np.repeat(weights, self._held[terms]) * self._weights[places], len(documents))
        best = np.lexsort((documents, -np.round(scores, 9)))
        others: NDArray[np.int64] = documents[best][documents[best] != index][:CANDIDATES]
        return others


def _products(vectors: Vectors, others: NDArray[np.int64], dense: NDArray[np.float64]) -> list[float]:
    """Return the scalar products of some articles with one that is spread out over all terms."""
    if not len(others):
        return []
    lengths = vectors.starts[others + 1] - vectors.starts[others]
    places = _ranges(vectors.starts[others], lengths)
    products = vectors.weights[places] * dense[vectors.terms[places]]
    sums: list[float] = np.add.reduceat(products, np.cumsum(lengths) - lengths).tolist()
    return sums


def _ranges(starts: NDArray[np.int64], lengths: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the numbers from each start on, so many as its length says, one range after the other."""
    ends = np.cumsum(lengths)
    offsets: NDArray[np.int64] = np.repeat(starts - ends + lengths, lengths)
    return offsets + np.arange(len(offsets))


def _recency(one: int | None, two: int | None) -> float:
    """Return the part of their likeness that two articles keep, given their days; an unknown day costs nothing."""
    if one is None or two is None:
        return 1.0
    return 1.0 - LONG_AGO * (1.0 - math.exp(-abs(one - two) / DAYS))
