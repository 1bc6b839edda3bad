"""Products of sentences as bags of words, as whole matrices instead of pair by pair."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]
Vector = NDArray[np.float64]

# So many words are multiplied at a time.
BLOCK = 512


@dataclass(frozen=True, slots=True)
class Bags:
    """The words of ``size`` sentences, as numbers in order of first appearance.

    Sentence ``rows[k]`` holds word ``columns[k]`` as often as ``counts[k]`` says; ``held`` says of each word in how
    many sentences it stands.
    """

    size: int
    rows: NDArray[np.intp]
    columns: NDArray[np.intp]
    counts: Vector
    held: NDArray[np.intp]


def count_words(sentences: Sequence[Sequence[str]]) -> Bags:
    """Count the words of sentences."""
    number = {
        word: column for column, word in enumerate(dict.fromkeys([word for words in sentences for word in words]))
    }
    width = max(1, len(number))
    words = np.array([number[word] for words in sentences for word in words], dtype=np.intp)
    owners = np.repeat(np.arange(len(sentences)), [len(words) for words in sentences])
    places, counts = np.unique(owners * width + words, return_counts=True)
    rows, columns = np.divmod(places, width)
    held = np.bincount(columns, minlength=len(number))
    return Bags(len(sentences), rows, columns, counts.astype(np.float64), held)


def products(bags: Bags, weights: Vector) -> Matrix:
    """Return the matrix of dot products of bags whose words have weights.

    Only words that several bags hold take part in a product of matrices, some at a time, so that the memory needed
    does not grow with the vocabulary; they are in order of first appearance, so that rounding errors repeat.
    """
    result = np.zeros((bags.size, bags.size))
    shared = bags.held > 1
    entries = np.flatnonzero(shared[bags.columns])
    rows, columns = bags.rows[entries], (np.cumsum(shared) - 1)[bags.columns[entries]]
    width = int(shared.sum())
    for start in range(0, width, BLOCK):
        here = (columns >= start) & (columns < start + BLOCK)
        dense = np.zeros((bags.size, min(BLOCK, width - start)))
        dense[rows[here], columns[here] - start] = weights[entries[here]]
        result += dense @ dense.T
    np.fill_diagonal(result, np.bincount(bags.rows, weights * weights, bags.size))
    return result


def cosines(bags: Bags, weights: Vector) -> Matrix:
    """Return the matrix of cosines of bags whose words have weights.

    A bag without weight is like nothing, not even itself.
    """
    result = products(bags, weights)
    norms = np.sqrt(np.diagonal(result))
    scale = np.divide(1.0, norms, out=np.zeros_like(norms), where=norms > 0)
    return np.asarray(result * np.outer(scale, scale))
