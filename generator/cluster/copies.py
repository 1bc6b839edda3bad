"""Near-duplicates: articles of which one is mostly the wording of another; and sentences that many articles have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

import numpy as np
from numpy.typing import NDArray

from generator.cluster.articles import OPENING, Numbers, Wording
from generator.model import Document

CONTAINED = 0.6
"""The part of the shorter article's shingles that stand in the longer one as well."""
FEWEST = 12
"""Shared shingles, where the shorter article has so many: two briefs may share a phrase."""
OPENING_CONTAINED = 0.3
"""The part of the shorter article's opening: two briefs with the same long notice at the end are no copies."""
SHORTEST = 1 / 3
"""The length of the shorter article by that of the longer one: an article that quotes a brief is no copy of it."""
NOTICE = 3
"""A sentence that so many articles hold word for word, copies left out, is a notice and tells no topic."""
CROWDED = 50
"""A shingle is remembered for so many articles: one that stands in more is a notice rather than a wording."""


def find_copies(documents: Sequence[Document], wordings: Sequence[Wording]) -> dict[str, tuple[str, float]]:
    """Return for each article that is a copy the longest article with its wording, and how much of it stands there.

    Longer articles come first and only those that are no copies themselves are compared with, so that a chain of
    articles that each share a part with the next never becomes one group, and a thousand copies cost a thousand
    comparisons.
    """
    parts, suspects = _shared([wording.shingles for wording in wordings])
    sizes = {doc.id: len(wording.shingles) for doc, wording in zip(documents, wordings, strict=True)}
    order = sorted(parts, key=lambda n: (-sizes[documents[n].id], documents[n].published or date.max, documents[n].id))
    holders: dict[int, list[str]] = {}
    originals: dict[str, tuple[str, float]] = {}
    for index in order:
        doc, places = documents[index], parts[index]
        shingles = wordings[index].shingles[places]
        if suspects[index]:
            early = wordings[index].early[places]
            found = _original((shingles[early].tolist(), shingles[~early].tolist()), holders, sizes[doc.id], sizes)
            if found:
                originals[doc.id] = found
                continue
        for shingle in shingles.tolist():
            held = holders.setdefault(shingle, [])
            if len(held) < CROWDED:
                held.append(doc.id)
    return originals


def find_notices(wordings: Sequence[Wording]) -> list[frozenset[int]]:
    """Return for each article the positions of its sentences that are notices."""
    numbers = [np.unique(wording.sentences, return_index=True)[0] for wording in wordings]
    found, held = np.unique(np.concatenate([np.empty(0, np.uint64), *numbers]), return_counts=True)
    notices = found[held >= NOTICE]
    if not len(notices):
        return [frozenset()] * len(wordings)
    places = (np.searchsorted(notices[:-1], wording.sentences) for wording in wordings)
    return [
        frozenset(np.flatnonzero(notices[place] == wording.sentences).tolist())
        for wording, place in zip(wordings, places, strict=True)
    ]


def _shared(shingles: Sequence[Numbers]) -> tuple[dict[int, NDArray[np.int64]], NDArray[np.bool_]]:
    """Return for articles (positions) which of their shingles (positions) may tell copies, and which may be copies.

    Articles that may be copies are those most of whose shingles stand in other articles; the shingles, those which such
    an article has in common with others.
    """
    lengths = np.array([len(held) for held in shingles], dtype=np.int64)
    owners = np.repeat(np.arange(len(shingles)), lengths)
    numbers = np.concatenate([np.empty(0, np.uint64), *shingles])
    order = np.argsort(numbers)
    new = np.concatenate([[True], numbers[order][1:] != numbers[order][:-1]])[: len(order)]
    runs = np.cumsum(new) - 1
    repeated = np.bincount(runs)[runs] > 1
    shared = np.bincount(owners[order[repeated]], minlength=len(shingles))
    suspects = (shared >= CONTAINED * lengths) & (lengths > 0)
    telling = np.bincount(runs, suspects[owners[order]])[runs] > 0
    found = np.sort(order[repeated & telling])
    whose, starts = np.unique(owners[found], return_index=True)
    offsets = np.cumsum(lengths) - lengths
    places = np.split(found, starts[1:]) if len(whose) else []
    return {index: here - offsets[index] for index, here in zip(whose.tolist(), places, strict=True)}, suspects


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
