"""The picture of who is named together: what is drawn, and that nothing lies over something else."""

from __future__ import annotations

from itertools import combinations

import pytest

from generator.render.graph import GAP, LABEL, ROW, WIDTH, Companion, draw

GLYPH = 6.0
"""Units that a character of a name takes at most, on average."""


def people(count: int, *, name: str = "Mira Solan") -> list[Companion]:
    return [Companion(f"people/p-{n}", f"{name} {n}", "person", f"../p-{n}/", count - n) for n in range(count)]


@pytest.mark.parametrize("count", [0, 1, 2])
def test_few_are_no_picture(count: int) -> None:
    assert draw(people(count), {}) is None


@pytest.mark.parametrize("count", [3, 4, 7, 14, 30])
@pytest.mark.parametrize("tied", [False, True])
def test_nothing_overlaps_or_leaves_the_picture(count: int, *, tied: bool) -> None:
    shown = people(count, name="Maximiliana Theodora of Somewhere")
    pairs = {(a.id, b.id): 3 for a, b in combinations(sorted(shown, key=lambda c: c.id), 2)} if tied else {}
    graph = draw(shown, pairs)
    assert graph
    assert len(graph.nodes) == min(count, 14)
    for one, other in combinations(graph.nodes, 2):
        assert one.left != other.left or abs(one.y - other.y) >= ROW
    for node in graph.nodes:
        assert ROW / 2 <= node.y <= graph.height - ROW / 2 + 1
        assert len(node.label) <= LABEL
        room = node.label_x if node.left else WIDTH - node.label_x
        assert room >= LABEL * GLYPH
        assert abs(node.label_x - node.x) == GAP
    sides = [sum(node.left for node in graph.nodes), sum(not node.left for node in graph.nodes)]
    assert abs(sides[0] - sides[1]) <= 1


def test_those_named_together_stand_on_one_side() -> None:
    shown = people(6)
    pairs = {("people/p-0", "people/p-3"): 9, ("people/p-1", "people/p-5"): 9}
    graph = draw(shown, pairs)
    assert graph
    side = {node.name: node.left for node in graph.nodes}
    assert side["Mira Solan 0"] == side["Mira Solan 3"] != side["Mira Solan 1"] == side["Mira Solan 5"]
    assert len([edge for edge in graph.edges if edge.inner]) == 2


def test_lines_are_as_thick_as_many_sentences() -> None:
    graph = draw(people(5), {})
    assert graph
    widths = [edge.width for edge in graph.edges]
    assert widths == sorted(widths, reverse=True)
    assert widths[0] == 5.0
    assert widths[-1] > 0.8
