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

    ``ids`` are the articles in order, ``numbers`` their places in it, ``days`` those of publication, NaN if unknown.
    """

    names: Mapping[str, Mapping[str, float]]
    postings: Mapping[str, Postings]
    days: NDArray[np.float64]
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
        places = np.concatenate(ids)
        shared = np.bincount(places)
        cosines = np.bincount(places, np.concatenate(scores))
        others = np.flatnonzero(shared >= SHARED)
        cosines = cosines[others] / (self.norms[others] * self.norms[self.numbers[document]])
        close = cosines >= NEAR * self._patience(document, others)
        found = {
            self.ids[number]: round(cosine, 6)
            for number, cosine in zip(others[close].tolist(), cosines[close].tolist(), strict=True)
        }
        found.pop(document, None)
        return dict(sorted(found.items(), key=lambda item: (-item[1], item[0]))[:NEAREST])

    def _patience(self, document: str, others: NDArray[np.int64]) -> NDArray[np.float64]:
        """Return how much closer than usual an article and others must be, given their dates."""
        apart = np.abs(self.days[others] - self.days[self.numbers[document]])  # nothing compares with an unknown day
        return np.where(apart > LONG_AGO, 2.0, np.where(apart <= SAME_DAYS, 0.5, 1.0))

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
    published = {doc.id: doc.published for doc in documents}
    days = np.array([day.toordinal() if (day := published[document]) else math.nan for document in ids])
    numbers = {document: number for number, document in enumerate(ids)}
    return Neighborhood(names, postings, days, ids, numbers, np.array(norms))


def weight(articles: int, holders: int) -> float:
    """Return how much a shared name says that so many of all articles hold."""
    return math.log(1 + articles / holders)
