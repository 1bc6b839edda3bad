"""Groups on graphs of given similarities."""

from __future__ import annotations

from itertools import combinations

import pytest

from generator.cluster.linkage import link
from generator.cluster.similarity import MILLION

Pairs = dict[tuple[int, int], float]


def graph(count: int, pairs: Pairs) -> dict[int, dict[int, int]]:
    made: dict[int, dict[int, int]] = {node: {} for node in range(count)}
    for (one, two), similarity in pairs.items():
        made[one][two] = made[two][one] = round(similarity * MILLION)
    return made


def blocks(size: int, within: float, between: float) -> dict[int, dict[int, int]]:
    """Return two blocks of nodes, the lower and the upper half."""
    return graph(
        2 * size,
        {
            (one, two): within if (one < size) == (two < size) else between
            for one, two in combinations(range(2 * size), 2)
        },
    )


@pytest.mark.parametrize(
    ("within", "between", "stories"),
    [
        (0.5, 0.15, 2),
        (0.25, 0.15, 1),
        (0.15, 0.09, 1),
        (0.15, 0.03, 2),
        (0.9, 0.4, 2),
        (0.9, 0.5, 1),
    ],
)
def test_how_alike_groups_must_be_depends_on_how_alike_they_are_within(
    within: float, between: float, stories: int
) -> None:
    assert len(link(blocks(5, within, between))) == stories


def test_two_articles_need_more_than_many() -> None:
    assert link(graph(2, {(0, 1): 0.08})) == [[0], [1]]
    assert link(graph(2, {(0, 1): 0.12})) == [[0, 1]]
    many = {pair: 0.12 if pair[0] // 2 == pair[1] // 2 else 0.08 for pair in combinations(range(10), 2)}
    assert link(graph(10, many)) == [list(range(10))]


def test_a_large_group_needs_more_than_a_small_one() -> None:
    assert len(link(blocks(8, 0.1, 0.08))) == 1
    assert len(link(blocks(80, 0.1, 0.08))) > 1


def test_one_link_does_not_join_two_groups() -> None:
    pairs = {pair: 0.3 for half in (range(4), range(4, 8)) for pair in combinations(half, 2)}
    assert link(graph(8, pairs | {(3, 4): 0.3})) == [[0, 1, 2, 3], [4, 5, 6, 7]]


def test_an_article_near_its_own_kind_does_not_join_a_far_group() -> None:
    pairs = {(0, 1): 0.6, (2, 3): 0.6, (0, 2): 0.13, (0, 3): 0.13, (1, 2): 0.13, (1, 3): 0.13}
    assert link(graph(4, pairs)) == [[0, 1], [2, 3]]


def test_the_order_of_a_graph_does_not_matter() -> None:
    made = blocks(6, 0.2, 0.11)
    turned = {node: dict(reversed(made[node].items())) for node in reversed(made)}
    assert link(made) == link(turned)


def test_every_node_is_in_one_group() -> None:
    assert link({}) == []
    assert link({4: {}, 2: {}}) == [[2], [4]]
    assert sorted(node for group in link(blocks(7, 0.3, 0.02)) for node in group) == list(range(14))
