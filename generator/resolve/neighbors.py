"""Which articles are about the same things: those that share names, rare names counting more."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

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


@dataclass
class Neighborhood:
    """Finds the neighbors of an article on demand, by an inverted index from names to articles."""

    names: Mapping[str, Mapping[str, float]]
    postings: Mapping[str, Sequence[tuple[str, float]]]
    days: Mapping[str, int | None]
    norms: Mapping[str, float]
    known: dict[str, dict[str, float]] = field(default_factory=dict)

    def weight(self, name: str) -> float:
        """Return how much a shared name says."""
        return math.log(1 + len(self.names) / len(self.postings[name]))

    def near(self, document: str) -> Mapping[str, float]:
        """Return the neighbors of a document and their cosine with it, the document itself left out."""
        if document not in self.known:
            self.known[document] = self._find(document)
        return self.known[document]

    def _find(self, document: str) -> dict[str, float]:
        scores: dict[str, float] = {}
        shared: dict[str, int] = {}
        budget = BUDGET
        for name in sorted(self.names.get(document, ()), key=lambda n: (len(self.postings[n]), n)):
            weight, entries = self.weight(name) ** 2 * self.names[document][name], self.postings[name]
            if len(entries) > min(budget, max(COMMON, len(self.names) // 4)):
                break
            budget -= len(entries)
            for other, frequency in entries:
                scores[other] = scores.get(other, 0.0) + weight * frequency
                shared[other] = shared.get(other, 0) + 1
        found = {}
        for other, score in scores.items():
            if other == document or shared[other] < SHARED:
                continue
            cosine = score / (self.norms[document] * self.norms[other])
            if cosine < NEAR / 2:
                continue
            if cosine >= NEAR * self._patience(document, other):
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
        rare = {name for name in self.names[document] if len(self.postings[name]) <= len(self.names) // 2}
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
    postings: dict[str, list[tuple[str, float]]] = {}
    for document in sorted(names):
        for name, frequency in names[document].items():
            postings.setdefault(name, []).append((document, frequency))
    days = {doc.id: doc.published.toordinal() if doc.published else None for doc in documents}
    index = Neighborhood(names, postings, days, {})
    norms = {d: math.sqrt(sum((index.weight(n) * f) ** 2 for n, f in held.items())) or 1.0 for d, held in names.items()}
    return Neighborhood(names, postings, days, norms)
