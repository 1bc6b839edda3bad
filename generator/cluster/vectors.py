"""Articles as vectors of the words and names that tell what they are about, rare ones counting more.

All weights are whole numbers and how rare a term is goes by steps. So sums of products are the same in whatever order
they are added, and an article more in a corpus leaves most vectors of the others as they are.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

import numpy as np
from numpy.typing import NDArray

from generator.cluster.articles import Content, Numbers

NAMES = 0.4
"""The part of the similarity that names make; words make the rest."""
BACKGROUND = 500
"""Every corpus is counted as if so many articles of ordinary news were added to it: a folder of three is weighed by
what is rare in the news, a folder of thousands by what is rare in the folder."""
GROWTH = 1.25
"""The size of a corpus goes by steps of this ratio; the number of articles that hold a term by steps of 2."""
LENIENCY = 15.0
"""Added to the square length of an article's names, so that two articles of one name each are not all alike."""
FINE = 1024.0
"""What weights are counted in before they are brought to one length."""
UNIT = 2.0**20
"""The length of a vector: squares of it and their sums are exact."""


@dataclass(frozen=True, slots=True)
class Vectors:
    """Weights by article and term: those of article ``i`` stand at ``starts[i]`` to ``starts[i + 1]``, by term.

    The scalar product of two articles' weights is how alike they are, 0 to the square of ``UNIT``.
    """

    starts: NDArray[np.int64]
    terms: Numbers
    weights: NDArray[np.float64]

    def row(self, index: int) -> slice:
        """Return where the weights of an article stand."""
        return slice(int(self.starts[index]), int(self.starts[index + 1]))

    def key(self, index: int, *others: bytes) -> bytes:
        """Return a key for the terms of an article and how it weighs them, and for other things about it."""
        place = self.row(index)
        parts = (self.terms[place].tobytes(), self.weights[place].tobytes(), *others)
        return blake2b(b" ".join(parts), digest_size=16).digest()


def make_vectors(contents: Sequence[Content]) -> Vectors:
    """Weigh the words and names of articles that are no copies of one another.

    A weight is the logarithm of how often a term stands in the article, by that of how rare it is; words and names are
    brought to unit length apart and then joined, so that a long article has no more names than words to be alike by.
    """
    if not contents:
        return Vectors(np.zeros(1, np.int64), np.empty(0, np.uint64), np.empty(0, np.float64))
    lengths = np.array([len(content.terms) for content in contents], dtype=np.int64)
    owners = np.repeat(np.arange(len(contents)), lengths)
    terms = np.concatenate([content.terms for content in contents])
    names = np.concatenate([content.names for content in contents])
    raw = np.rint(
        (1 + _each(math.log, np.concatenate([content.counts for content in contents])))
        * _rarity(terms, np.concatenate([content.shares for content in contents]), len(contents))
        * FINE
    )
    squares = [np.bincount(owners, raw * raw * which, len(contents)) for which in (~names, names)]
    said = squares[1] / (FINE * FINE)
    part = NAMES * said / (said + LENIENCY)
    scales = [
        UNIT * np.sqrt(share) / np.sqrt(np.maximum(square, 1.0))
        for share, square in zip((1.0 - part, part), squares, strict=True)
    ]
    weights = np.rint(raw * np.where(names, scales[1][owners], scales[0][owners]))
    told = weights > 0
    starts = np.concatenate([[0], np.cumsum(np.bincount(owners[told], minlength=len(contents)))])
    return Vectors(starts.astype(np.int64), terms[told], weights[told])


def _rarity(terms: Numbers, shares: NDArray[np.float64], total: int) -> NDArray[np.float64]:
    """Return how much each term says: the logarithm of the share of articles that hold it, by steps."""
    vocabulary, places = np.unique(terms, return_inverse=True)
    common = np.zeros(len(vocabulary))
    np.maximum.at(common, places, shares)
    expected = BACKGROUND * common
    # By what factor more articles hold a term than would in the background alone, in powers of 2.
    steps = np.frexp(1 + np.bincount(places, minlength=len(vocabulary)) / expected)[1]
    size = (math.floor(math.log(total + BACKGROUND, GROWTH)) + 0.5) * math.log(GROWTH)
    said = size - _each(math.log, expected) - (steps - 0.5) * math.log(2)
    return np.asarray(np.maximum(said, 0.0)[places])


def _each(function: Callable[[float], float], values: NDArray[Any]) -> NDArray[np.float64]:
    """Apply a function to each of many values, few of which differ; numpy's own may differ in the last digit."""
    distinct, places = np.unique(values, return_inverse=True)
    return np.array([function(value) for value in distinct.tolist()])[places]
