"""The best one-to-one pairing of the rows and columns of a table of weights."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def best_total(weights: NDArray[np.float64]) -> float:
    """Return the greatest sum of weights over all pairings in which no row and no column occurs twice.

    Args:
        weights: A table of weights, none below zero.

    Kuhn (1955), "The Hungarian method for the assignment problem", in the form of Jonker and Volgenant (1987), "A
    shortest augmenting path algorithm for dense and sparse linear assignment problems": rows enter one by one, each
    along the shortest path of exchanges that leads to a free column, with prices that keep the earlier choices optimal.
    """
    if weights.shape[0] > weights.shape[1]:
        weights = weights.T
    rows, columns = weights.shape
    row_price, column_price = np.zeros(rows), np.zeros(columns)
    holder = np.full(columns, -1)
    for newcomer in range(rows):
        distance, reached_from = np.full(columns, np.inf), np.full(columns, -1)
        settled = np.zeros(columns, dtype=bool)
        row, column, length = newcomer, -1, 0.0
        while True:
            way = length - weights[row] - row_price[row] - column_price
            shorter = ~settled & (way < distance)
            distance[shorter], reached_from[shorter] = way[shorter], column
            column = int(np.argmin(np.where(settled, np.inf, distance)))
            length = float(distance[column])
            if holder[column] < 0:
                break
            settled[column] = True
            row = int(holder[column])
        row_price[newcomer] += length
        row_price[holder[settled]] += length - distance[settled]
        column_price[settled] -= length - distance[settled]
        while column >= 0:
            previous = int(reached_from[column])
            holder[column] = holder[previous] if previous >= 0 else newcomer
            column = previous
    taken = np.flatnonzero(holder >= 0)
    return float(weights[holder[taken], taken].sum())
