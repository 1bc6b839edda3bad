"""Cluster: articles on one happening become a story. Nothing here knows what the happening is.

Copies are set aside first (``copies``); the other articles become vectors of words and names (``vectors``), pairs that
are alike are found through an inverted index (``similarity``), and groups are made of them by an average link that
adapts to how wide a topic is (``linkage``). ``stories`` names the groups and says why their articles are together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from generator.cluster.copies import find_copies
from generator.cluster.linkage import link
from generator.cluster.similarity import Graph, similarities
from generator.cluster.stories import centralities, chronological, headline, spanning_grounds, with_ids
from generator.cluster.vectors import Vectors, make_vectors
from generator.model import Document, Entity, Ground, Mention, Story

__all__ = ["cluster"]

WORDING = ("the same wording",)
"""The reason why a copy is in its story."""


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
    ordered = sorted(documents, key=lambda doc: doc.id)
    originals = find_copies(ordered)
    sources = [doc for doc in ordered if doc.id not in originals]
    vectors = make_vectors(sources, mentions, entities)
    graph = similarities(vectors, [doc.published.toordinal() if doc.published else None for doc in sources])
    copies: defaultdict[str, list[Document]] = defaultdict(list)
    for doc in ordered:
        if doc.id in originals:
            copies[originals[doc.id][0]].append(doc)
    return with_ids(_story(group, sources, copies, originals, graph, vectors) for group in link(graph))


def _story(
    group: Sequence[int],
    sources: Sequence[Document],
    copies: Mapping[str, Sequence[Document]],
    originals: Mapping[str, tuple[str, float]],
    graph: Graph,
    vectors: Vectors,
) -> tuple[Document, Story]:
    """Return the story of a group of articles and their copies, without an id, and its headline's article."""
    central = centralities(group, graph)
    rank: dict[str, float] = {}
    members: list[Document] = []
    same: list[tuple[str, ...]] = []
    grounds = spanning_grounds(group, [doc.id for doc in sources], graph, vectors)
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
