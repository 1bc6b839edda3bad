"""The measures of agreement, on the examples of the papers that define them."""

from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.quality.assignment import best_total
from benchmarks.quality.coreference import Crossing, agreement, b_cubed, ceaf_e, muc

KEY = ("12345", "67", "89ABC")


def crossing(*response: str, key: tuple[str, ...] = KEY) -> Crossing:
    """Return the crossing of two partitions, each cluster written as the string of its items."""
    where = {item: f"r{number}" for number, cluster in enumerate(response) for item in cluster}
    return Crossing.of([(f"k{number}", where[item]) for number, cluster in enumerate(key) for item in cluster])


@pytest.mark.parametrize(
    ("response", "muc_precision", "b_cubed_precision", "ceaf_e_f1"),
    [
        # The key and the responses that Bagga and Baldwin (1998) and Luo (2005) discuss, worked out by hand.
        (("12345", "6789ABC"), 90.0, 76.2, 73.3),
        (("1234589ABC", "67"), 90.0, 58.3, 66.7),
        (("123456789ABC",), 81.8, 37.5, 29.4),
        (tuple("123456789ABC"), 0.0, 100.0, 17.8),
    ],
)
def test_the_examples_of_the_papers(
    response: tuple[str, ...], muc_precision: float, b_cubed_precision: float, ceaf_e_f1: float
) -> None:
    laid = crossing(*response)
    figures = (muc(laid).precision, b_cubed(laid).precision, ceaf_e(laid).f1)
    assert figures == pytest.approx((muc_precision, b_cubed_precision, ceaf_e_f1), abs=0.05)


def test_a_key_that_is_cut_is_a_matter_of_recall() -> None:
    # Vilain et al. (1995): {A B C D} against {A B}, {C D} keeps 2 of its 3 links.
    laid = crossing("AB", "CD", key=("ABCD",))
    assert (muc(laid).precision, muc(laid).recall) == pytest.approx((100.0, 200 / 3))


def test_the_same_partition_agrees_fully_and_the_mean_is_of_the_three() -> None:
    same = agreement([("a", "x"), ("a", "x"), ("b", "y")])
    assert (same.muc.f1, same.b_cubed.f1, same.ceaf_e.f1, same.conll) == (100.0, 100.0, 100.0, 100.0)
    mixed = agreement([("a", "x"), ("a", "x"), ("b", "x"), ("b", "y")])
    assert mixed.conll == pytest.approx((mixed.muc.f1 + mixed.b_cubed.f1 + mixed.ceaf_e.f1) / 3)
    assert mixed.conll < 100


def test_partitions_without_any_link_have_no_muc() -> None:
    assert muc(crossing("1", "2", key=("1", "2"))).f1 == 0.0


@given(
    st.integers(1, 5).flatmap(
        lambda n: st.lists(st.lists(st.integers(0, 6), min_size=n, max_size=n), min_size=1, max_size=5)
    )
)
def test_the_best_pairing_is_the_best_of_all(rows: list[list[int]]) -> None:
    weights = np.array(rows, dtype=float) / 7
    small, large = sorted(weights.shape)
    wide = weights if weights.shape == (small, large) else weights.T
    every = (
        sum(wide[row, column] for row, column in enumerate(chosen)) for chosen in permutations(range(large), small)
    )
    assert best_total(weights) == pytest.approx(max(every))


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), min_size=1, max_size=14))
def test_neither_order_nor_names_matter(pairs: list[tuple[int, int]]) -> None:
    named = [(f"k{key}", f"r{response}") for key, response in pairs]
    renamed = [(f"k{9 - key}", f"other {9 - response}") for key, response in reversed(pairs)]
    assert agreement(named).conll == pytest.approx(agreement(renamed).conll)
    turned = agreement([(response, key) for key, response in named])
    assert (turned.ceaf_e.precision, turned.b_cubed.recall) == pytest.approx(
        (agreement(named).ceaf_e.recall, agreement(named).b_cubed.precision)
    )
