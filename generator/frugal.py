"""The work of a build, spared what it gains nothing from: most searches for garbage, and threads for small matrices."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from threadpoolctl import threadpool_limits

YOUNG = 200_000
"""So many new objects are made before Python looks for cycles among them. The model's values are many and hold none; to
look through them every 700 objects, as is usual, takes up to a quarter of the time."""


@contextmanager
def frugal() -> Iterator[None]:
    """Do the work inside with few searches for garbage and with one thread for matrices; it may be a decorator.

    numpy's threads wait for each other longer than they work on matrices as small as those of an article.
    """
    young, *older = gc.get_threshold()
    gc.set_threshold(max(young, YOUNG) if young else 0, *older)
    try:
        with threadpool_limits(1, user_api="blas"):
            yield
    finally:
        gc.set_threshold(young, *older)
