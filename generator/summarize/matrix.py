"""Products of sentences as bags of words, as whole matrices instead of pair by pair."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]


def products(bags: Sequence[Mapping[str, float]]) -> Matrix:
    """Return the matrix of dot products of weighted bags of words.

    Word by word over the sentences that hold it, so that the work grows with what sentences share and not with the
    vocabulary; in order of first appearance, so that rounding errors are the same in every run.
    """
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for index, bag in enumerate(bags):
        for word in bag:
            holders[word].append(index)
    result = np.zeros((len(bags), len(bags)))
    for word, rows in holders.items():
        weights = np.array([bags[row][word] for row in rows])
        result[np.ix_(rows, rows)] += np.outer(weights, weights)
    return result


def cosines(bags: Sequence[Mapping[str, float]]) -> Matrix:
    """Return the matrix of cosines of weighted bags of words; a bag without weight is like nothing, not even itself."""
    result = products(bags)
    norms = np.sqrt(np.diagonal(result))
    scale = np.divide(1.0, norms, out=np.zeros_like(norms), where=norms > 0)
    return np.asarray(result * np.outer(scale, scale))


def document_frequencies(sentences: Sequence[Sequence[str]]) -> Counter[str]:
    """Return in how many sentences each word occurs, in order of first appearance."""
    return Counter(word for sentence in sentences for word in dict.fromkeys(sentence))
