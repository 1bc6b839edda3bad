"""How well one partition of the same items agrees with another, by the three measures that are usually averaged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.quality.assignment import best_total
from benchmarks.quality.scores import Score, score


@dataclass(frozen=True, slots=True)
class Agreement:
    """The three measures. Their mean is the score of the CoNLL-2011 and 2012 shared tasks on coreference."""

    muc: Score
    b_cubed: Score
    ceaf_e: Score

    @property
    def conll(self) -> float:
        """The mean of the three F1 figures, in percent."""
        return (self.muc.f1 + self.b_cubed.f1 + self.ceaf_e.f1) / 3


@dataclass(frozen=True, slots=True)
class Crossing:
    """Two partitions laid over each other: the size of each cluster, and of each overlap that is not empty."""

    key: Mapping[str, int]
    response: Mapping[str, int]
    shared: Mapping[tuple[str, str], int]

    @classmethod
    def of(cls, pairs: Sequence[tuple[str, str]]) -> Crossing:
        """Lay the partitions over each other; a pair is an item's cluster in the key and in the response."""
        return cls(Counter(key for key, _ in pairs), Counter(response for _, response in pairs), Counter(pairs))


def agreement(pairs: Sequence[tuple[str, str]]) -> Agreement:
    """Compare two partitions; a pair is an item's cluster in the key (the truth) and in the response."""
    crossing = Crossing.of(sorted(pairs))
    return Agreement(muc(crossing), b_cubed(crossing), ceaf_e(crossing))


def muc(crossing: Crossing) -> Score:
    """Count links: those that must be cut to make one partition out of the other.

    Vilain, Burger, Aberdeen, Connolly and Hirschman (1995), "A model-theoretic coreference scoring scheme". A cluster
    of n items holds n - 1 links; one that the other partition cuts into p parts keeps n - p of them.
    """
    items, overlaps = sum(crossing.key.values()), len(crossing.shared)
    return score(items - overlaps, items - len(crossing.response), items - len(crossing.key))


def b_cubed(crossing: Crossing) -> Score:
    """Count items: for each, the share of its cluster that belongs with it, and the share of its kin that are there.

    Bagga and Baldwin (1998), "Algorithms for scoring coreference chains", all items weighing the same.
    """
    items = sum(crossing.key.values())
    pure = sum(n * n / crossing.response[response] for (_, response), n in crossing.shared.items())
    whole = sum(n * n / crossing.key[key] for (key, _), n in crossing.shared.items())
    return score(pure, items, items, whole)


def ceaf_e(crossing: Crossing) -> Score:
    """Count clusters: the best one-to-one pairing of the clusters of both partitions, by their likeness.

    Luo (2005), "On coreference resolution performance metrics", with the likeness that the paper calls phi 4: twice the
    shared items over the items of both.
    """
    likeness = {
        (key, response): 2 * n / (crossing.key[key] + crossing.response[response])
        for (key, response), n in crossing.shared.items()
    }
    total = sum(best_total(_table(group, likeness)) for group in _groups(crossing.shared))
    return score(total, len(crossing.response), len(crossing.key))


def _groups(edges: Mapping[tuple[str, str], int]) -> list[list[tuple[str, str]]]:
    """Split the overlaps into groups without a common cluster, so that each can be paired by itself."""
    group_of: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for edge in edges:
        ends = ("key", edge[0]), ("response", edge[1])
        merged = [edge]
        for group in {id(group_of[end]): group_of[end] for end in ends if end in group_of}.values():
            merged += group
        for key, response in merged:
            group_of["key", key] = group_of["response", response] = merged
    return list({id(group): group for group in group_of.values()}.values())


def _table(
    edges: Sequence[tuple[str, str]], likeness: Mapping[tuple[str, str], float]
) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    rows = {key: i for i, key in enumerate(sorted({key for key, _ in edges}))}
    columns = {response: j for j, response in enumerate(sorted({response for _, response in edges}))}
    table = np.zeros((len(rows), len(columns)))
    for key, response in edges:
        table[rows[key], columns[response]] = likeness[key, response]
    return table
