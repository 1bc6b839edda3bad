"""The best sequence of labels, and how certain it is, for each of many sentences at a time.

The sentences are followed together, word by word, the longest first, so that those that have ended can be left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from generator.recognize.weights import Floats


class Table(NamedTuple):
    """Sentences of falling length: their numbers, their sizes, and the weights by sentence, word and label."""

    order: list[int]
    sizes: list[int]
    rows: Floats


def table_of(rows: Sequence[Floats]) -> Table:
    """Return the sentences that have words."""
    order = sorted((number for number, row in enumerate(rows) if len(row)), key=lambda number: -len(rows[number]))
    sizes = [len(rows[number]) for number in order]
    width = rows[order[0]].shape[1] if order else 0
    table = np.zeros((len(order), max(sizes, default=0), width), np.float32)
    for at, number in enumerate(order):
        table[at, : sizes[at]] = rows[number]
    return Table(order, sizes, table)


def best_paths(rows: Sequence[Floats], moves: Floats) -> list[list[int]]:
    """Return for each sentence the numbers of the labels with the highest sum of weights (Viterbi, 1967).

    Args:
        rows: For each sentence a row for each word with the weight of each label.
        moves: The weight of each label (row) being followed by each (column).
    """
    order, sizes, table = table_of(rows)
    paths: list[list[int]] = [[] for _ in rows]
    if not order:
        return paths
    turned, active = np.ascontiguousarray(moves.T), len(order)
    total = table[:, 0].copy()
    back: list[npt.NDArray[np.intp]] = []
    for place in range(1, sizes[0]):
        while sizes[active - 1] <= place:
            active -= 1
        ways = total[:active, None, :] + turned
        back.append(ways.argmax(axis=2))
        total[:active] = ways.max(axis=2) + table[:active, place]
    last = total.argmax(axis=1).tolist()
    steps: list[list[list[int]]] = [step.tolist() for step in back]
    for at, number in enumerate(order):
        path = [last[at]]
        for place in range(sizes[at] - 2, -1, -1):
            path.append(steps[place][at][path[-1]])
        paths[number] = path[::-1]
    return paths


def certainties(rows: Sequence[Floats], moves: Floats, paths: Sequence[Sequence[int]]) -> list[float]:
    """Return for each sentence the probability of a path under the model, from 0 to 1.

    It is the path's share of the weight of all paths, which the forward algorithm sums up (Rabiner, 1989).
    """
    order, sizes, table = table_of(rows)
    found = [1.0] * len(rows)
    if not order:
        return found
    ways, active = np.exp(moves.astype(np.float64)), len(order)
    total = np.zeros(len(order))
    share = np.zeros((len(order), table.shape[2]))
    for place in range(sizes[0]):
        while sizes[active - 1] <= place:
            active -= 1
        row = table[:active, place].astype(np.float64)
        top = row.max(axis=1, keepdims=True)
        now = np.exp(row - top) * (share[:active] @ ways if place else 1.0)
        scale = now.sum(axis=1, keepdims=True)
        share[:active] = now / scale
        total[:active] += (np.log(scale) + top)[:, 0]
    for at, number in enumerate(order):
        path = np.array(paths[number])
        weight = rows[number][np.arange(len(path)), path].astype(np.float64).sum() + moves[path[:-1], path[1:]].sum()
        found[number] = float(min(1.0, np.exp(weight - total[at])))
    return found
