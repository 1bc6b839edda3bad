"""A build spares what it gains nothing from, and leaves Python as it was."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import numpy as np
import pytest
from threadpoolctl import threadpool_info

from generator.frugal import YOUNG, frugal


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


def threads() -> list[int]:
    """Return how many threads each library for matrices may use."""
    assert np.ones((2, 2)).sum() == 4
    return [library["num_threads"] for library in threadpool_info() if library["user_api"] == "blas"]


def test_inside_is_frugal_and_outside_as_before() -> None:
    gc.set_threshold(700, 11, 12)
    before = threads()
    with frugal():
        assert gc.get_threshold() == (YOUNG, 11, 12)
        assert set(threads()) <= {1}
    assert gc.get_threshold() == (700, 11, 12)
    assert threads() == before


def test_an_error_leaves_all_as_before() -> None:
    gc.set_threshold(700, 11, 12)
    with pytest.raises(ZeroDivisionError), frugal():
        1 / 0  # noqa: B018
    assert gc.get_threshold() == (700, 11, 12)


@pytest.mark.parametrize("young", [0, YOUNG + 1])
def test_who_looks_more_rarely_or_never_keeps_to_it(young: int) -> None:
    gc.set_threshold(young, 11, 12)
    with frugal():
        assert gc.get_threshold() == (young, 11, 12)
    assert gc.get_threshold() == (young, 11, 12)
