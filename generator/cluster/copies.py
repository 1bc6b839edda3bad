"""Near-duplicates: articles of which one is mostly the wording of another, whatever their headlines say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from generator.cluster.words import WORD
from generator.model import Document, SentenceKind

LENGTH = 5
"""Words of a shingle (A. Broder, On the resemblance and containment of documents, 1997)."""
CONTAINED = 0.6
"""The part of the shorter article's shingles that stand in the longer one as well."""
FEWEST = 12
"""Shared shingles, where the shorter article has so many: two briefs may share a phrase."""
OPENING = 1 / 4
"""So much of an article is its opening."""
OPENING_CONTAINED = 0.3
"""The part of the shorter article's opening: two briefs with the same long notice at the end are no copies."""
SHORTEST = 1 / 3
"""The length of the shorter article by that of the longer one: an article that quotes a brief is no copy of it."""
CROWDED = 50
"""A shingle is remembered for so many articles: one that stands in more is a notice rather than a wording."""
MULTIPLIER = 0x9E3779B97F4A7C15
"""An odd number whose powers mix the words of a shingle into one number of 64 bits."""


def find_copies(documents: Sequence[Document]) -> dict[str, tuple[str, float]]:
    """Return for each article that is a copy the longest article with its wording, and how much of it stands there.

    Longer articles come first and only those that are no copies themselves are compared with, so that a chain of
    articles that each share a part with the next never becomes one group, and a thousand copies cost a thousand
    comparisons.
    """
    wordings = {doc.id: _wording(doc) for doc in documents}
    sizes = {document: len(wording.shingles) for document, wording in wordings.items()}
    repeated = _repeated([wording.shingles for wording in wordings.values()])
    order = sorted(documents, key=lambda doc: (-sizes[doc.id], doc.published or date.max, doc.id))
    holders: dict[int, list[str]] = {}
    originals: dict[str, tuple[str, float]] = {}
    for doc in order:
        parts = _common(wordings.pop(doc.id), repeated)
        found = _original(parts, holders, sizes[doc.id], sizes)
        if found:
            originals[doc.id] = found
            continue
        for shingle in (*parts[0], *parts[1]):
            held = holders.setdefault(shingle, [])
            if len(held) < CROWDED:
                held.append(doc.id)
    return originals


@dataclass(frozen=True, slots=True)
class _Wording:
    """Every run of words of an article as a number, sorted, each once, and whether it stands in the opening."""

    shingles: NDArray[np.uint64]
    early: NDArray[np.bool_]


def _original(
    parts: Sequence[Sequence[int]], holders: Mapping[int, Sequence[str]], size: int, sizes: Mapping[str, int]
) -> tuple[str, float] | None:
    """Return the article that holds most of an article of so many shingles, and the share, if that makes a copy."""
    early, late = (Counter(other for shingle in part for other in holders.get(shingle, ())) for part in parts)
    for other, count in sorted((early + late).items(), key=lambda item: (-item[1], item[0])):
        if (
            count >= CONTAINED * size
            and count >= min(FEWEST, size)
            and early[other] >= OPENING_CONTAINED * OPENING * size
            and size >= SHORTEST * sizes[other]
        ):
            return other, count / size
    return None


def _wording(document: Document) -> _Wording:
    """Return the shingles of an article's running text."""
    text = " ".join(s.text for s in document.sentences if s.kind is not SentenceKind.HEADLINE)
    words = np.array([_number(word) for word in WORD.findall(text)], dtype=np.uint64)
    length = min(LENGTH, len(words))
    runs = np.zeros(len(words) - length + 1 if length else 0, dtype=np.uint64)
    for offset in range(length):
        runs = runs * np.uint64(MULTIPLIER) + words[offset : offset + len(runs)]
    shingles, places = np.unique(runs, return_index=True)
    return _Wording(shingles, places < len(runs) * OPENING)


def _repeated(shingles: Sequence[NDArray[np.uint64]]) -> NDArray[np.uint64]:
    """Return the shingles that stand in more than one article."""
    numbers, counts = np.unique(np.concatenate([np.empty(0, np.uint64), *shingles]), return_counts=True)
    return numbers[counts > 1]


def _common(wording: _Wording, repeated: NDArray[np.uint64]) -> tuple[list[int], list[int]]:
    """Return the shingles of an article's opening, and of the rest, that other articles have as well."""
    if not len(repeated):
        return [], []
    places = np.minimum(np.searchsorted(repeated, wording.shingles), len(repeated) - 1)
    known = repeated[places] == wording.shingles
    return wording.shingles[known & wording.early].tolist(), wording.shingles[known & ~wording.early].tolist()


@lru_cache(maxsize=1 << 17)
def _number(word: str) -> int:
    return crc32(word.lower().encode())
