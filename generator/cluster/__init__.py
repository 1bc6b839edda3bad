"""Cluster: articles on one happening become a story. Nothing here knows what the happening is.

What is read of each article by itself comes first (``articles``). Copies are set aside (``copies``); the other articles
become vectors of words and names (``vectors``), pairs that are alike are found through an inverted index
(``similarity``), and groups are made of them by an average link that adapts to how wide a topic is (``linkage``).
``stories`` names the groups and says why their articles are together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from generator.cluster.articles import Content, Wording, find_names, read_content, read_wording
from generator.cluster.copies import find_copies, find_notices
from generator.cluster.linkage import link
from generator.cluster.similarity import NOBODY, Graph, Neighbors, find_neighbors
from generator.cluster.stories import Grounds, centralities, chronological, headline, with_ids
from generator.cluster.vectors import make_vectors
from generator.model import Document, Entity, Ground, Mention, Story

__all__ = ["Clustering", "cluster", "cluster_from"]

WORDING = ("the same wording",)
"""The reason why a copy is in its story."""


@dataclass(frozen=True, slots=True)
class Clustering:
    """The stories of a corpus, with what was found out about its articles, so that little of it is done again.

    It is of use to the same version of this stage only. ``wordings`` are by article; the others are by article as well,
    copies left out: ``rows`` tell by which words and names, and of which day, an article was compared with others, and
    are in order of ``neighbors``.
    """

    stories: tuple[Story, ...]
    wordings: Mapping[str, Wording]
    contents: Mapping[str, Content]
    rows: Mapping[str, bytes]
    neighbors: Neighbors


def cluster(
    documents: Sequence[Document], mentions: Sequence[Mention], entities: Sequence[Entity]
) -> tuple[Story, ...]:
    """Group articles into stories, each article in exactly one; a story may have a single article.

    The result does not depend on the order of anything. Time and memory grow nearly in proportion to the number of
    articles.

    Args:
        documents: All articles of the corpus.
        mentions: The names in them; those that belong to no entity count by their wording.
        entities: Whom the names mean, with their mentions.

    Returns:
        The stories, sorted by id.
    """
    return cluster_from(None, documents, mentions, entities).stories


def cluster_from(
    earlier: Clustering | None, documents: Sequence[Document], mentions: Sequence[Mention], entities: Sequence[Entity]
) -> Clustering:
    """Group articles as :func:`cluster` does, faster where many of them are as they were in an earlier clustering.

    The result is the same with and without it, whatever was added, removed or changed: a value is only taken over where
    all that it was made of is the same.

    Args:
        earlier: What this function returned for an earlier state of the corpus, if there is one; it stays as it is.
        documents: All articles of the corpus.
        mentions: The names in them; those that belong to no entity count by their wording.
        entities: Whom the names mean, with their mentions.
    """
    ordered = sorted(documents, key=lambda doc: doc.id)
    wordings = {doc.id: read_wording(doc, earlier.wordings.get(doc.id) if earlier else None) for doc in ordered}
    originals = find_copies(ordered, list(wordings.values()))
    sources = [doc for doc in ordered if doc.id not in originals]
    names = find_names(sources, mentions, entities)
    silent = find_notices([wordings[doc.id] for doc in sources])
    contents = {
        doc.id: read_content(
            doc, wordings[doc.id], names[doc.id], notices, earlier.contents.get(doc.id) if earlier else None
        )
        for doc, notices in zip(sources, silent, strict=True)
    }
    days = tuple(doc.published.toordinal() if doc.published else None for doc in sources)
    vectors = make_vectors(list(contents.values()))
    rows = {doc.id: vectors.key(place, b"%a" % days[place]) for place, doc in enumerate(sources)}
    moved = _moved(earlier, rows) if earlier else np.empty(0, np.int64)
    neighbors = find_neighbors(vectors, days, moved, earlier.neighbors if earlier else None)
    graph = neighbors.graph()
    grounds = Grounds(contents, graph, vectors)
    copies: defaultdict[str, list[Document]] = defaultdict(list)
    for doc in ordered:
        if doc.id in originals:
            copies[originals[doc.id][0]].append(doc)
    stories = with_ids(_story(group, sources, copies, originals, graph, grounds) for group in link(graph))
    return Clustering(stories, wordings, contents, rows, neighbors)


def _moved(earlier: Clustering, rows: Mapping[str, bytes]) -> NDArray[np.int64]:
    """Return for each article of an earlier clustering its position now, where it is the same and weighs the same."""
    places = {name: place for place, name in enumerate(rows)}
    same = (places[name] if rows.get(name) == row else NOBODY for name, row in earlier.rows.items())
    return np.fromiter(same, np.int64, len(earlier.rows))


def _story(
    group: Sequence[int],
    sources: Sequence[Document],
    copies: Mapping[str, Sequence[Document]],
    originals: Mapping[str, tuple[str, float]],
    graph: Graph,
    spanning: Grounds,
) -> tuple[Document, Story]:
    """Return the story of a group of articles and their copies, without an id, and its headline's article."""
    central = centralities(group, graph)
    rank: dict[str, int] = {}
    members: list[Document] = []
    same: list[tuple[str, ...]] = []
    grounds = spanning.of(group)
    for node in group:
        source = sources[node]
        alike = [source, *copies.get(source.id, ())]
        members += alike
        rank.update((doc.id, central[node]) for doc in alike)
        if len(alike) > 1:
            same.append(tuple(sorted(doc.id for doc in alike)))
        for doc in alike[1:]:
            first, second = sorted((doc.id, source.id))
            grounds.append(Ground((first, second), round(originals[doc.id][1], 6), WORDING))
    best = headline(members, rank)
    return best, Story(
        id="",
        title=best.title,
        headline=best.id,
        documents=tuple(doc.id for doc in sorted(members, key=chronological)),
        copies=tuple(sorted(same)),
        grounds=tuple(sorted(grounds, key=lambda ground: (-ground.similarity, ground.documents))),
    )
