"""A bar for work that takes a while, for whoever sits at a terminal; nothing in a log."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import click

Progress = Callable[[str, int], AbstractContextManager[Callable[[int], None]]]
"""Given what is done and how many pieces there are, gives the function to be told how many more are done."""

AFTER = 1.0
"""Seconds before a bar appears, so that none flickers past."""


@contextmanager
def silent(label: str, total: int) -> Iterator[Callable[[int], None]]:
    """Show nothing."""
    yield lambda more: None


@contextmanager
def bar(label: str, total: int) -> Iterator[Callable[[int], None]]:
    """Show a bar on standard error once the work has taken a second."""
    began = time.monotonic()
    shown = click.progressbar(length=total, label=label, file=sys.stderr, show_pos=True)
    done = 0
    visible = False

    def advance(more: int) -> None:
        nonlocal done, visible
        done += more
        if not visible and time.monotonic() - began >= AFTER:
            visible = True
            shown.__enter__()
            shown.update(done)
        elif visible:
            shown.update(more)

    try:
        yield advance
    finally:
        if visible:
            shown.__exit__(None, None, None)


def at_terminal(*, quiet: bool = False) -> Progress:
    """Return what shows progress here: a bar at a terminal, unless a CI runs or quiet was asked for."""
    return silent if quiet or os.environ.get("CI") or not sys.stderr.isatty() else bar
