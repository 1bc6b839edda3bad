"""Groups of articles by average link, with a measure that adapts to how wide a topic is.

The two groups whose articles are most alike on average become one (the average linkage of R. Sokal and C. Michener,
1958) as long as

- they are alike at all: two articles more than ten, since a single likeness may be chance, and a hundred more than ten,
  since they may be a whole field of the news, such as a war, rather than one happening;
- they are half as alike as each of them is within: narrow stories resist, wide topics go on growing.

So there is no cut at a fixed height, which would be right for one corpus only.
"""

from __future__ import annotations

import heapq
import math
from dataclasses import dataclass

from generator.cluster.similarity import Graph

FLOOR = 0.06
"""Groups less alike on average than this never become one."""
CAUTION = 1.2
"""By how much more, divided by their number, few articles must be alike: that two of them are may be chance."""
USUAL = 20
"""Up to so many articles a story needs no more than that."""
GROWTH = 0.5
"""The power with which the floor rises with the number of articles beyond."""
WITHIN = 0.5
"""How alike two groups must be, by how alike their own articles are (geometric mean of both groups)."""


@dataclass(slots=True)
class _Group:
    """Articles, the sum of the similarities within, and the sums of those to other groups."""

    members: list[int]
    within: float
    links: dict[int, float]

    @property
    def cohesion(self) -> float:
        """How alike the articles are on average; 0 for a single one, which has nothing to resist with."""
        size = len(self.members)
        return self.within / (size * (size - 1) / 2) if size > 1 else 0.0


def link(graph: Graph) -> list[list[int]]:
    """Return the groups of a graph of similarities: lists of its nodes, sorted."""
    groups = {node: _Group([node], 0.0, dict(graph[node])) for node in sorted(graph)}
    queue = [(-s, a, b) for a in groups for b, s in groups[a].links.items() if a < b and s >= FLOOR]
    heapq.heapify(queue)
    following = max(groups, default=0) + 1
    while queue:
        negative, a, b = heapq.heappop(queue)
        if a not in groups or b not in groups or not _belong(-negative, groups[a], groups[b]):
            continue
        merged = _merge(groups.pop(a), groups.pop(b), a, b)
        for other, total in merged.links.items():
            links = groups[other].links
            links.pop(a, None)
            links.pop(b, None)
            links[following] = total
            average = total / (len(merged.members) * len(groups[other].members))
            if average >= FLOOR:
                heapq.heappush(queue, (-average, other, following))
        groups[following] = merged
        following += 1
    return sorted(sorted(group.members) for group in groups.values())


def _belong(similarity: float, one: _Group, two: _Group) -> bool:
    """Whether two groups, so alike on average, are one story."""
    size = len(one.members) + len(two.members)
    floor = FLOOR * (1 + CAUTION / size) * math.pow(max(1.0, size / USUAL), GROWTH)
    return similarity >= max(floor, WITHIN * math.sqrt(one.cohesion * two.cohesion))


def _merge(one: _Group, two: _Group, a: int, b: int) -> _Group:
    within = one.within + two.within + one.links[b]
    links = dict(one.links)
    for other, total in two.links.items():
        links[other] = links.get(other, 0.0) + total
    return _Group(
        [*one.members, *two.members],
        within,
        {other: total for other, total in links.items() if other not in (a, b)},
    )
