"""Reading files that others may have put there: never a pipe or a device, never more than was asked for."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import Final

PLAIN: Final = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
"""Opening a pipe must not wait for somebody to write into it."""


def read_regular(file: Path, *, most: int) -> bytes:
    """Return the content of a regular file.

    Args:
        file: Its path; a link is followed.
        most: So many bytes are allowed.

    Raises:
        OSError: The file cannot be read, is no regular file (``EINVAL``) or is larger than ``most`` (``EFBIG``).
    """
    # What is no regular file is not even opened: opening some devices has effects.
    if not stat.S_ISREG(file.stat().st_mode):
        raise OSError(errno.EINVAL, "not a regular file", str(file))
    with os.fdopen(os.open(file, PLAIN), "rb") as opened:
        data = opened.read(most + 1)
    if len(data) > most:
        raise OSError(errno.EFBIG, f"larger than {most // 1_000_000} MB", str(file))
    return data


def leads_out(file: Path, folder: Path) -> bool:
    """Say whether a path below a folder leads, through links, to a place outside the folder."""
    try:
        return not file.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):  # a link that leads to itself
        return True
