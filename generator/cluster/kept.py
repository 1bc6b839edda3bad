"""A clustering as plain values, so that a later process need not find out again what it knows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from generator.cluster import Clustering
from generator.cluster.articles import Content, Wording
from generator.cluster.similarity import NOBODY, Neighbors, width


@dataclass(frozen=True, slots=True)
class KeptArticle:
    """What was read of an article: its wording and, if it is no copy, its content, with numbers as bytes.

    Raises:
        ValueError: The parts do not belong together.
    """

    wording: bytes
    shingles: bytes
    early: bytes
    sentences: bytes
    content: bytes = b""
    terms: bytes = b""
    counts: bytes = b""
    names: bytes = b""
    shares: bytes = b""
    labels: str = ""

    def __post_init__(self) -> None:
        size, terms = len(self.early), len(self.names)
        lengths = (len(self.shingles), len(self.terms), len(self.counts), len(self.shares))
        labels = self.labels.count("\n") + 1 if terms else 0
        if lengths != (8 * size, 8 * terms, 4 * terms, 8 * terms) or len(self.sentences) % 8 or labels != terms:
            raise ValueError("the parts of an article's content differ in length")


@dataclass(frozen=True, slots=True)
class KeptNeighbors:
    """The articles that are no copies, what each weighed, and a row of neighbors for each, with numbers as bytes.

    Raises:
        ValueError: The parts do not belong together.
    """

    rows: tuple[tuple[str, bytes], ...]
    others: bytes
    likeness: bytes
    limits: bytes

    def __post_init__(self) -> None:
        count = len(self.rows)
        size = 4 * count * width()
        if (len(self.others), len(self.likeness), len(self.limits)) != (size, size, 4 * count):
            raise ValueError("the neighbors are not those of as many articles")
        others = np.frombuffer(self.others, np.int32)
        if count and not NOBODY <= others.min() <= others.max() < count:
            raise ValueError("a neighbor is no article")


def keep_article(wording: Wording, content: Content | None) -> KeptArticle:
    """Return what was read of an article as plain values."""
    read = (wording.key, wording.shingles.tobytes(), wording.early.tobytes(), wording.sentences.tobytes())
    if content is None:
        return KeptArticle(*read)
    terms, counts, names, shares = (
        array.tobytes() for array in (content.terms, content.counts, content.names, content.shares)
    )
    return KeptArticle(*read, content.key, terms, counts, names, shares, content.labels)


def keep_neighbors(clustering: Clustering) -> KeptNeighbors:
    """Return which articles are alike in a clustering as plain values."""
    found = clustering.neighbors
    numbers = (found.others, found.likeness, found.limits)
    return KeptNeighbors(tuple(clustering.rows.items()), *(array.tobytes() for array in numbers))


def restored(articles: Mapping[str, KeptArticle], neighbors: KeptNeighbors | None) -> Clustering:
    """Return a clustering without its stories, as a start for the next one; what is missing is made anew then."""
    wordings = {
        name: Wording(
            kept.wording,
            np.frombuffer(kept.shingles, np.uint64),
            np.frombuffer(kept.early, np.bool_),
            np.frombuffer(kept.sentences, np.uint64),
        )
        for name, kept in articles.items()
    }
    contents = {
        name: Content(
            kept.content,
            np.frombuffer(kept.terms, np.uint64),
            np.frombuffer(kept.counts, np.int32),
            np.frombuffer(kept.names, np.bool_),
            np.frombuffer(kept.shares, np.float64),
            kept.labels,
        )
        for name, kept in articles.items()
        if kept.content
    }
    known = neighbors or KeptNeighbors((), b"", b"", b"")
    shape = (len(known.rows), width())
    found = Neighbors(
        np.frombuffer(known.others, np.int32).reshape(shape),
        np.frombuffer(known.likeness, np.int32).reshape(shape),
        np.frombuffer(known.limits, np.int32),
    )
    return Clustering((), wordings, contents, dict(known.rows), found)
