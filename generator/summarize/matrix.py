"""Products of sentences as bags of words, as whole matrices instead of pair by pair."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]

# So many words are multiplied at a time.
BLOCK = 512


def products(bags: Sequence[Mapping[str, float]]) -> Matrix:
    """Return the matrix of dot products of weighted bags of words.

    Only words that several bags hold take part in a product of matrices, some at a time, so that the memory needed
    does not grow with the vocabulary; they are in order of first appearance, so that rounding errors repeat.
    """
    result = np.zeros((len(bags), len(bags)))
    frequency = Counter(word for bag in bags for word in bag)
    column = {word: number for number, word in enumerate(word for word, n in frequency.items() if n > 1)}
    entries = [(row, column[word], bag[word]) for row, bag in enumerate(bags) for word in bag if word in column]
    if entries:
        rows, columns, weights = (np.array(values) for values in zip(*entries, strict=True))
        for start in range(0, len(column), BLOCK):
            here = (columns >= start) & (columns < start + BLOCK)
            dense = np.zeros((len(bags), min(BLOCK, len(column) - start)))
            dense[rows[here], columns[here] - start] = weights[here]
            result += dense @ dense.T
    np.fill_diagonal(result, [sum(weight * weight for weight in bag.values()) for bag in bags])
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
