"""Ways to disturb a build: ended at a random moment, ended before any of its writes, or refused one of them."""

from __future__ import annotations

import errno
import os
import signal
import sys
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Any

CHANGES = ("open", "os.mkdir", "os.rename", "os.remove", "os.rmdir")
"""The audit events of what changes a folder."""
STRUCK = "[struck]\n"
"""Said by a build that was struck."""
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT


class Blow(StrEnum):
    """What happens to a build at one of its writes."""

    KILL = "killed before a write"
    TORN = "killed within a write"
    FULL = "no space for a write"


def strike(blow: Blow, step: int, folder: Path) -> Callable[[], None]:
    """Return what, called in a process, has it struck at the so manieth change that it makes in a folder.

    The interpreter announces every change to audit hooks beforehand, so no code under trial knows of this. What SQLite
    writes is not announced; only blows at random moments meet it.
    """

    def begin() -> None:
        left = [step]
        mark = f"{folder}{os.sep}"

        def heard(event: str, details: tuple[Any, ...]) -> None:
            if event not in CHANGES or not _within(event, details, mark):
                return
            left[0] -= 1
            if left[0] == 0:
                os.write(2, STRUCK.encode())
                _hit(blow, event, details)

        sys.addaudithook(heard)

    return begin


def _within(event: str, details: tuple[Any, ...], mark: str) -> bool:
    path = details[0]
    if event == "open" and not (isinstance(details[2], int) and details[2] & WRITING):
        return False
    if not isinstance(path, str | bytes | os.PathLike):
        return False
    relative = (
        event != "open" and isinstance(details[-1], int) and details[-1] >= 0
    )  # to an open folder, as rmtree does
    return relative or os.path.abspath(os.fsdecode(path)).startswith(mark)  # noqa: PTH100 - without a look at links


def _hit(blow: Blow, event: str, details: tuple[Any, ...]) -> None:
    if blow is Blow.FULL:
        if event in ("os.remove", "os.rmdir"):
            return
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), os.fsdecode(details[0]))
    if blow is Blow.TORN and event == "open":
        half = os.open(details[0], os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.write(half, b"{half")
    os.kill(os.getpid(), signal.SIGKILL)
