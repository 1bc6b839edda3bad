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

from generator.cluster.similarity import MILLION, Graph

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
    """Articles, the sum of the similarities within in millionths, and the sums of those to other groups."""

    members: list[int]
    size: int
    within: int
    links: dict[int, int]
    cohesion: float = 0.0
    """How alike the articles are on average; 0 for a single one, which has nothing to resist with."""


def link(graph: Graph) -> list[list[int]]:
    """Return the groups of a graph of similarities in millionths: lists of its nodes, sorted."""
    groups = {node: _Group([node], 1, 0, dict(graph[node])) for node in sorted(graph)}
    queue: list[tuple[float, int, int]] = []
    single = _floor(2)
    for a, group in groups.items():
        for b, total in group.links.items():
            if a < b and total >= single:
                queue.append((-float(total), a, b))
    heapq.heapify(queue)
    following = max(groups, default=0) + 1
    lowest = _floor(USUAL)
    while queue:
        _, a, b = heapq.heappop(queue)
        if a not in groups or b not in groups:
            continue
        merged = _merge(groups.pop(a), groups.pop(b), a, b)
        size = merged.size
        for other, total in merged.links.items():
            group = groups[other]
            links = group.links
            links.pop(a, None)
            links.pop(b, None)
            links[following] = total
            average = total / (size * group.size)
            if average >= lowest and _belong(average, merged, group):
                heapq.heappush(queue, (-average, other, following))
        groups[following] = merged
        following += 1
    return sorted(sorted(group.members) for group in groups.values())


def _floor(size: int) -> float:
    """Return how alike on average, in millionths, two groups of so many articles together must be at least."""
    return MILLION * FLOOR * (1 + CAUTION / size) * math.pow(max(1.0, size / USUAL), GROWTH)


def _belong(average: float, one: _Group, two: _Group) -> bool:
    """Whether two groups, so alike on average, are one story."""
    return average >= max(_floor(one.size + two.size), WITHIN * math.sqrt(one.cohesion * two.cohesion))


def _merge(one: _Group, two: _Group, a: int, b: int) -> _Group:
    """Join two groups of these numbers; neither is of use afterwards."""
    within = one.within + two.within + one.links.pop(b)
    del two.links[a]
    links, fewer = (one.links, two.links) if len(one.links) >= len(two.links) else (two.links, one.links)
    for other, total in fewer.items():
        links[other] = links.get(other, 0) + total
    members = [*one.members, *two.members]
    size = len(members)
    return _Group(members, size, within, links, within / (size * (size - 1) / 2))
