"""Which articles are about the same things: those that share names, rare names counting more."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from generator.model import Document, Mention
from generator.resolve.wording import country
from generator.resolve.words import undoubled, words

NEAR = 0.15
"""Least cosine of the weighted names of two neighbors."""
SHARED = 2
"""Neighbors share at least so many names."""
LONG_AGO = 60
"""Articles published so many days apart need twice the cosine."""
SAME_DAYS = 3
"""Articles published at most so many days apart need half the cosine."""
BUDGET = 3000
"""So many entries of the inverted index are read for an article, rare names first: keeps the work linear."""
COMMON = 100
"""A name in more articles than this, and in more than a quarter of all, makes no neighbors; rarer names do."""
NEAREST = 40
"""An article has at most so many neighbors."""


@dataclass(frozen=True, slots=True)
class Postings:
    """The articles that hold a name, by number, and how much each speaks of it."""

    ids: NDArray[np.int64]
    frequencies: NDArray[np.float64]


@dataclass
class Neighborhood:
    """Finds the neighbors of an article on demand, by an inverted index from names to articles.

    ``ids`` are the articles in order, ``numbers`` their places in it.
    """

    names: Mapping[str, Mapping[str, float]]
    postings: Mapping[str, Postings]
    days: Mapping[str, int | None]
    ids: Sequence[str]
    numbers: Mapping[str, int]
    norms: NDArray[np.float64]
    known: dict[str, dict[str, float]] = field(default_factory=dict)

    def weight(self, name: str) -> float:
        """Return how much a shared name says."""
        return weight(len(self.names), len(self.postings[name].ids))

    def near(self, document: str) -> Mapping[str, float]:
        """Return the neighbors of a document and their cosine with it, the document itself left out."""
        if document not in self.known:
            self.known[document] = self._find(document)
        return self.known[document]

    def _find(self, document: str) -> dict[str, float]:
        budget, most = BUDGET, max(COMMON, len(self.names) // 4)
        ids, scores = [], []
        for name in sorted(self.names.get(document, ()), key=lambda n: (len(self.postings[n].ids), n)):
            entries = self.postings[name]
            if len(entries.ids) > min(budget, most):
                break
            budget -= len(entries.ids)
            ids.append(entries.ids)
            scores.append(entries.frequencies * (self.weight(name) ** 2 * self.names[document][name]))
        if not ids:
            return {}
        others, place, shared = np.unique(np.concatenate(ids), return_inverse=True, return_counts=True)
        cosines = np.bincount(place, np.concatenate(scores)) / (self.norms[others] * self.norms[self.numbers[document]])
        close = (shared >= SHARED) & (cosines >= NEAR / 2)
        found = {}
        for number, cosine in zip(others[close].tolist(), cosines[close].tolist(), strict=True):
            other = self.ids[number]
            if other != document and cosine >= NEAR * self._patience(document, other):
                found[other] = round(cosine, 6)
        return dict(sorted(found.items(), key=lambda item: (-item[1], item[0]))[:NEAREST])

    def _patience(self, document: str, other: str) -> float:
        """Return how much closer than usual two articles must be, given their dates."""
        one, two = self.days[document], self.days[other]
        if one is None or two is None:
            return 1.0
        return 2.0 if abs(one - two) > LONG_AGO else 0.5 if abs(one - two) <= SAME_DAYS else 1.0

    def share_a_name(self, document: str, others: Iterable[str]) -> bool:
        """Tell whether an article shares a name with one of some others, the most common names left out."""
        rare = {name for name in self.names[document] if len(self.postings[name].ids) <= len(self.names) // 2}
        return any(not rare.isdisjoint(self.names[other]) for other in sorted(others))

    def any_near(self, some: Iterable[str], others: Iterable[str], most: int = 20) -> bool:
        """Tell whether an article of the first kind is, or is a neighbor of, one of the second kind."""
        targets = set(others)
        first = sorted(some)[:most]
        return any(document in targets or not targets.isdisjoint(self.near(document)) for document in first)


def common_name(text: str) -> str:
    """Return a name as it is counted: a country by its shown name, other words with doubled letters written once."""
    return country(text) or " ".join(map(undoubled, words(text)))


def neighborhood(documents: Sequence[Document], mentions: Mapping[str, Sequence[Mention]]) -> Neighborhood:
    """Index the names of all articles."""
    names: dict[str, dict[str, float]] = {}
    for doc in documents:
        counts = Counter(common_name(mention.text) for mention in mentions.get(doc.id, ()))
        names[doc.id] = {name: 1 + math.log(count) for name, count in sorted(counts.items())}
    ids = sorted(names)
    held: dict[str, tuple[list[int], list[float]]] = {}
    for number, document in enumerate(ids):
        for name, frequency in names[document].items():
            places, frequencies = held.setdefault(name, ([], []))
            places.append(number)
            frequencies.append(frequency)
    weights = {name: weight(len(ids), len(places)) for name, (places, _) in held.items()}
    norms = [math.sqrt(sum((weights[name] * f) ** 2 for name, f in names[document].items())) or 1.0 for document in ids]
    postings = {name: Postings(np.array(some), np.array(frequencies)) for name, (some, frequencies) in held.items()}
    days = {doc.id: doc.published.toordinal() if doc.published else None for doc in documents}
    numbers = {document: number for number, document in enumerate(ids)}
    return Neighborhood(names, postings, days, ids, numbers, np.array(norms))


def weight(articles: int, holders: int) -> float:
    """Return how much a shared name says that so many of all articles hold."""
    return math.log(1 + articles / holders)
