"""The site's directory: one build at a time, what lies in it, and how a finished build moves in."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import sys
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import IO

from generator.incremental.state import Output

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


class Lock:
    """Held for a whole build, so that two builds follow each other. The system frees it when a build dies."""

    def __init__(self, path: Path, waiting: Callable[[], None]) -> None:
        """Take the lock, calling ``waiting`` once when another build holds it.

        :raises OSError: when the folder cannot be written or has no locks.
        """
        self._file = path.open("ab")
        try:
            try:
                _take(self._file, wait=False)
            except (BlockingIOError, PermissionError):
                waiting()
                _take(self._file, wait=True)
        except BaseException:
            self._file.close()
            raise

    def release(self) -> None:
        """Let the next build go ahead."""
        self._file.close()


def _take(file: IO[bytes], *, wait: bool) -> None:
    if sys.platform == "win32":
        msvcrt.locking(file.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))


def digest(content: bytes) -> str:
    """Return a short digest of some content."""
    return hashlib.blake2b(content, digest_size=16).hexdigest()


def listing(root: Path) -> Iterator[tuple[str, os.stat_result]]:
    """Yield all files of a site by their addresses. Hidden entries at the top are not its own: MkDocs spares them."""
    stack = [(root, "")]
    while stack:
        folder, prefix = stack.pop()
        try:
            entries = list(os.scandir(folder))
        except (FileNotFoundError, NotADirectoryError):
            continue
        for entry in entries:
            if not prefix and entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                stack.append((Path(entry.path), f"{prefix}{entry.name}/"))
            else:
                yield prefix + entry.name, entry.stat(follow_symlinks=False)


def whole(root: Path, recorded: Mapping[str, Output]) -> dict[str, Output]:
    """Return the recorded files that still lie in the site as they were left, with the times they have now.

    A file is read only when its time differs, as after a copy or a restored cache.
    """
    found = {}
    for dest, stat in listing(root):
        output = recorded.get(dest)
        if output is None or output.size != stat.st_size:
            continue
        if output.modified == stat.st_mtime_ns or output.digest == digest((root / dest).read_bytes()):
            found[dest] = output._replace(modified=stat.st_mtime_ns)
    return found


def move_in(staging: Path, site: Path) -> None:
    """Move all of a staging directory into the site, each file or new folder in one step."""
    site.mkdir(parents=True, exist_ok=True)
    for entry in sorted(staging.iterdir()):
        there = site / entry.name
        folder = there.is_dir() and not there.is_symlink()
        if entry.is_dir():
            if folder:
                move_in(entry, there)
                continue
            there.unlink(missing_ok=True)
        elif folder:
            shutil.rmtree(there)
        _move(entry, there)


def _move(source: Path, target: Path) -> None:
    try:
        source.replace(target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        beside = target.with_name(f".{target.name}.part")  # another disk: copy first, then replace in one step
        _remove(beside)  # of a build that was cut off
        if source.is_dir():
            shutil.copytree(source, beside)
        else:
            shutil.copyfile(source, beside)
        beside.replace(target)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def sweep(site: Path, expected: Collection[str]) -> None:
    """Delete the files that are not of this build, and the folders that this empties."""
    left = set()
    for dest in [dest for dest, _ in listing(site) if dest not in expected]:
        (site / dest).unlink()
        left.add((site / dest).parent)
    for folder in left:
        with suppress(OSError):  # not empty, or already gone
            while folder != site:
                folder.rmdir()
                folder = folder.parent
