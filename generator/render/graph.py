"""Who is named together with somebody, as a picture laid out at build time, in units of its view box.

The one whose page it is stands in the middle, the others in a column on either side with their names beside them: names
in rows of their own cannot overlap, and the picture is as readable on a phone as on a wide screen. Those who are named
together with each other stand near each other, as far as two columns allow.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.render.text import shorten

WIDTH = 360
ROW = 26
TOP = 20
MIDDLE = WIDTH / 2
SIDE = 62.0
"""From the middle to either column of dots."""
GAP = 9.0
"""From a dot to its name."""
LABEL = 18
"""Characters of a name; the column beside it is as wide as these at most are."""
MOST = 14
FEWEST = 3
"""Fewer companions are no picture."""
THIN, THICK = 0.8, 5.0


@dataclass(frozen=True, slots=True)
class Companion:
    """Somebody to be drawn: id, name, type, address, and in how many sentences together with the one in the middle."""

    id: str
    name: str
    type: str
    href: str
    count: int


@dataclass(frozen=True, slots=True)
class Node:
    """A companion in the picture; ``left`` says on which side of its dot the name stands."""

    x: float
    y: float
    label_x: float
    left: bool
    label: str
    name: str
    type: str
    href: str
    count: int


@dataclass(frozen=True, slots=True)
class Edge:
    """A line between two that are named together: its way as SVG has it, and whether it joins two companions."""

    path: str
    width: float
    inner: bool


@dataclass(frozen=True, slots=True)
class Graph:
    """The picture: the middle, the companions around it and the lines between them."""

    width: int
    height: int
    x: float
    y: float
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def draw(companions: Sequence[Companion], pairs: Mapping[tuple[str, str], int]) -> Graph | None:
    """Return the picture of the first companions, which come most often first; none if they are too few.

    Args:
        companions: Who is named together with the one in the middle.
        pairs: In how many sentences two companions (ids, sorted) are named together with each other.
    """
    shown = companions[:MOST]
    if len(shown) < FEWEST:
        return None
    left, right = _columns(shown, pairs)
    rows = max(len(left), len(right))
    height = TOP + ROW * rows
    middle = height / 2
    nodes: dict[str, Node] = {}
    for column, side in ((left, -1), (right, 1)):
        first = middle - ROW * (len(column) - 1) / 2
        for row, one in enumerate(column):
            x = MIDDLE + side * SIDE
            nodes[one.id] = Node(
                x,
                round(first + ROW * row, 1),
                x + side * GAP,
                side < 0,
                shorten(one.name, LABEL),
                one.name,
                one.type,
                one.href,
                one.count,
            )
    most = max(one.count for one in shown)
    outer = [_spoke(nodes[one.id], middle, THIN + (THICK - THIN) * one.count / most) for one in shown]
    strongest = max(pairs.values(), default=1)
    inner = [
        _arc(nodes[one], nodes[other], THIN + (THICK - THIN) / 2 * count / strongest)
        for (one, other), count in sorted(pairs.items())
        if one in nodes and other in nodes
    ]
    return Graph(WIDTH, height, MIDDLE, round(middle, 1), tuple(nodes.values()), (*inner, *outer))


def _columns(
    shown: Sequence[Companion], pairs: Mapping[tuple[str, str], int]
) -> tuple[list[Companion], list[Companion]]:
    """Return who stands left and right: each beside whom it is named with most, as long as there is room."""
    room = (len(shown) + 1) // 2
    columns: tuple[list[Companion], list[Companion]] = ([], [])
    for one in shown:
        ties = [sum(pairs.get((min(one.id, o.id), max(one.id, o.id)), 0) for o in column) for column in columns]
        better = 0 if (ties[0], -len(columns[0])) >= (ties[1], -len(columns[1])) else 1
        columns[better if len(columns[better]) < room else 1 - better].append(one)
    return columns


def _spoke(node: Node, middle: float, width: float) -> Edge:
    """Return the line from the middle to a companion, bent so that it reaches the dot from the side."""
    bend = (node.x + MIDDLE) / 2
    return Edge(f"M{MIDDLE:g} {middle:g}C{bend:g} {middle:g} {bend:g} {node.y:g} {node.x:g} {node.y:g}", width, False)


def _arc(one: Node, other: Node, width: float) -> Edge:
    """Return the line between two companions: a bow towards the middle in one column, straight across the two."""
    if one.left != other.left:
        return Edge(f"M{one.x:g} {one.y:g}L{other.x:g} {other.y:g}", width, True)
    depth = min(SIDE * 0.8, abs(one.y - other.y) * 0.5)
    bow = one.x + (depth if one.left else -depth)
    return Edge(f"M{one.x:g} {one.y:g}C{bow:g} {one.y:g} {bow:g} {other.y:g} {other.x:g} {other.y:g}", width, True)
