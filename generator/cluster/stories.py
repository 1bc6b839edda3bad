"""Groups of articles as stories: a headline, an address, and the reasons why their articles are together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from generator.cluster.articles import Content
from generator.cluster.similarity import MILLION, Graph, shared_terms
from generator.cluster.vectors import Vectors
from generator.model import Document, Ground, Story
from generator.slugs import LONGEST, shortened, slugify

SHOWN = 6
"""So many shared words and names are given as the reason why two articles are together."""


def headline(members: Sequence[Document], centrality: Mapping[str, int]) -> Document:
    """Return the most central article of a story; one whose title was given before one whose title was derived."""
    return min(members, key=lambda doc: (doc.title_derived, -centrality[doc.id], chronological(doc)))


def chronological(document: Document) -> tuple[bool, date, str]:
    """Return the key that sorts articles by date, those without one last, then by id."""
    return document.published is None, document.published or date.min, document.id


def centralities(group: Sequence[int], graph: Graph) -> dict[int, int]:
    """Return how alike each article is to the others of its group, as a sum."""
    return {node: sum(graph[node].get(other, 0) for other in group) for node in group}


class Grounds:
    """Why the articles of a group are together."""

    def __init__(self, contents: Mapping[str, Content], graph: Graph, vectors: Vectors) -> None:
        self._ids, self._contents = list(contents), list(contents.values())
        self._graph, self._vectors = graph, vectors

    def of(self, group: Sequence[int]) -> list[Ground]:
        """Return the strongest links that join all articles of a group: no article's strongest link is missing.

        They are the maximum spanning tree (J. Kruskal, 1956) of the similarities in the group.
        """
        inside = set(group)
        pairs = [(-alike, a, b) for a in group for b, alike in self._graph[a].items() if a < b and b in inside]
        parent = {node: node for node in group}
        grounds = []
        for alike, a, b in sorted(pairs):
            roots = _root(parent, a), _root(parent, b)
            if roots[0] != roots[1]:
                parent[roots[0]] = roots[1]
                shared = shared_terms(a, b, self._vectors, self._contents, SHOWN)
                grounds.append(Ground((self._ids[a], self._ids[b]), -alike / MILLION, shared))
        return grounds


def with_ids(stories: Iterable[tuple[Document, Story]]) -> tuple[Story, ...]:
    """Give each story an id made of its title, a number after it where an earlier story has it; sorted by id."""
    taken: set[str] = set()
    named = []
    for _, story in sorted(stories, key=lambda pair: chronological(pair[0])):
        slug = shortened(slugify(story.title)) or "story"
        free, number = slug, 2
        while free in taken:
            suffix = f"-{number}"
            free, number = slug[: LONGEST - len(suffix)].rstrip("-") + suffix, number + 1
        taken.add(free)
        named.append(
            Story(f"stories/{free}", story.title, story.headline, story.documents, story.copies, story.grounds)
        )
    return tuple(sorted(named, key=lambda story: story.id))


def _root(parent: Mapping[int, int], node: int) -> int:
    while parent[node] != node:
        node = parent[node]
    return node
