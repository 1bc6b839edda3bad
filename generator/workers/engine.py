"""What runs batches elsewhere: an executor in the sense of ``concurrent.futures``, and how it fails."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor
from contextlib import AbstractContextManager
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Engine:
    """Where batches can be run.

    Attributes:
        name: For messages.
        open: Gives an executor with so many workers; the engine of a cluster does not heed the number.
        workers: How many there are.
        lost: The errors that say that a worker ended while it had a batch.
    """

    name: str
    open: Callable[[int], AbstractContextManager[Executor]]
    workers: int
    lost: tuple[type[Exception], ...]


class NoWorkersError(Exception):
    """No worker can be started here at all."""
