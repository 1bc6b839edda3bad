"""What was found in each article, kept from one build to the next in a file beside the settings.

The key of an entry is everything that the result depends on, so that an entry is either right or never found; the file
can be thrown away at any time. It is an SQLite database of compressed records: it is safe with two builds at once, and
reading it runs nobody's code.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from hashlib import blake2b
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, TypeVar

from generator.records import pack, unpack

FORMAT = 3
"""The number of the database's layout; one with another number is made anew."""
MOST_BYTES = 1 << 30
"""A file larger than this keeps only what the present articles need."""
PATIENCE = 20.0
"""Seconds to wait for another build that is writing."""
AT_ONCE = 500
LAYOUT = "CREATE TABLE IF NOT EXISTS results (key TEXT PRIMARY KEY, record BLOB NOT NULL);"


Value = TypeVar("Value")
Subject = TypeVar("Subject")


def to_record(value: Any) -> bytes:
    """Return a value of the model as a record: short, and the same on any machine."""
    return zlib.compress(pack(value), 1)


def from_record(kind: type[Value], record: bytes) -> Value:
    """Return the value of a type that :func:`to_record` has made this of.

    Raises:
        TypeError, ValueError, RecursionError: The record is of another type or damaged.
    """
    try:
        return unpack(kind, zlib.decompress(record))
    except zlib.error as error:
        raise ValueError(str(error)) from error


class Cache:
    """Results by key. Whatever goes wrong with the file is said in ``notes`` and costs time, never a result.

    Args:
        path: Of the database; its folder is made. None keeps nothing.
    """

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self.notes: list[str] = []

    def find(self, kind: type[Value], keys: Sequence[str]) -> Iterator[tuple[str, Value]]:
        """Yield what is known under these keys, one after the other: all records at once would fill the memory."""
        if self.path is None or not self.path.exists():
            return
        try:
            with closing(self._open()) as database:
                for place in range(0, len(keys), AT_ONCE):
                    part = keys[place : place + AT_ONCE]
                    marks = ",".join("?" * len(part))
                    query = f"SELECT key, record FROM results WHERE key IN ({marks})"  # noqa: S608 - question marks
                    for key, record in database.execute(query, part).fetchall():
                        try:
                            yield key, from_record(kind, record)
                        except (TypeError, ValueError, RecursionError) as error:
                            self.notes.append(f"{self.path}: a kept result cannot be read ({error}); it is made anew")
        except (sqlite3.Error, OSError) as error:
            self._renew(error)

    def keep(self, records: Mapping[str, bytes]) -> None:
        """Keep new results. Calling it often costs little, and what was kept is there if the build is ended."""
        if self.path is None or not records:
            return
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with closing(self._open()) as database, database:
                database.execute("BEGIN IMMEDIATE")
                database.executemany("INSERT OR REPLACE INTO results VALUES (?, ?)", records.items())
        except (sqlite3.Error, OSError) as error:
            self._renew(error)

    def each(
        self, kind: type[Value], subjects: Mapping[str, Subject], make: Callable[[Subject], Value]
    ) -> Sequence[Value]:
        """Return a result for each subject: what is known under its key, or what is made of it now and kept.

        Args:
            kind: Of the results.
            subjects: By the key for all that their results depend on.
            make: Makes the result of a subject.
        """
        known = dict(self.find(kind, list(subjects)))
        fresh = {key: make(subject) for key, subject in subjects.items() if key not in known}
        if self.path:
            self.keep({key: to_record(result) for key, result in fresh.items()})
        known |= fresh
        return [known[key] for key in subjects]

    def forget(self, needed: Collection[str]) -> None:
        """Drop all but what is ``needed``, if the file has grown too large."""
        if self.path is None or not self.path.exists():
            return
        try:
            with closing(self._open()) as database:
                if _size(database) <= MOST_BYTES:
                    return
                database.execute("CREATE TEMP TABLE needed (key TEXT PRIMARY KEY) WITHOUT ROWID")
                database.executemany("INSERT OR IGNORE INTO needed VALUES (?)", ((key,) for key in needed))
                database.execute("DELETE FROM results WHERE key NOT IN needed")
        except (sqlite3.Error, OSError) as error:
            self._renew(error)

    def _open(self) -> sqlite3.Connection:
        database = sqlite3.connect(self.path or ":memory:", timeout=PATIENCE, isolation_level=None)
        try:
            [(version,)] = database.execute("PRAGMA user_version").fetchall()
            if version not in (0, FORMAT):
                raise sqlite3.DatabaseError(f"it has layout {version}, this program needs {FORMAT}")
            if version == 0:
                database.executescript(f"{LAYOUT}PRAGMA user_version = {FORMAT};")
        except BaseException:
            database.close()
            raise
        return database

    def _renew(self, error: Exception) -> None:
        """Throw a file away that cannot be used, unless another build is merely busy with it."""
        busy = isinstance(error, sqlite3.OperationalError) and "locked" in str(error)
        self.notes.append(
            f"{self.path}: the kept analysis cannot be used ({error}); "
            + ("another build is busy with it" if busy else "it is made anew")
        )
        if self.path and not busy:
            for path in (self.path, *(Path(f"{self.path}{ending}") for ending in ("-wal", "-shm", "-journal"))):
                try:
                    path.unlink(missing_ok=True)
                except OSError:  # what cannot be removed cannot be kept: every build does all the work then
                    self.path = None
                    return


def _size(database: sqlite3.Connection) -> int:
    """Return the bytes that are in use; what was dropped leaves room in the file, which is used again."""
    [(pages, free, size)] = database.execute(
        "SELECT page_count, freelist_count, page_size FROM pragma_page_count, pragma_freelist_count, pragma_page_size"
    ).fetchall()
    return int((pages - free) * size)


def put(path: Path, content: bytes) -> None:
    """Replace a kept file in one step. What cannot be kept costs time at the next build only."""
    scratch = path.with_name(f"{path.name}.new")  # always the same name: what one build leaves, the next one replaces
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        scratch.write_bytes(content)
        scratch.replace(path)
    except OSError:
        with suppress(OSError):
            scratch.unlink(missing_ok=True)


def fingerprint(*parts: object) -> str:
    """Return a key for what a result depends on; equal parts, as they are printed, have the same."""
    digest = blake2b(digest_size=20)
    for part in parts:
        text = repr(part).encode("utf-8", "surrogatepass")
        digest.update(len(text).to_bytes(8, "big") + text)
    return digest.hexdigest()


def code_fingerprint(*rooms: str) -> str:
    """Return a key for the code and the data of some rooms of the generator, as they are installed."""
    digest = blake2b(digest_size=20)
    for room in rooms:
        for name, content in _contents(files("generator"), room):
            digest.update(name.encode() + len(content).to_bytes(8, "big") + content)
    return digest.hexdigest()


def versions(*names: str) -> tuple[str, ...]:
    """Return the versions of some installed distributions."""
    return tuple(version(name) for name in names)


def _contents(folder: Traversable, name: str) -> list[tuple[str, bytes]]:
    """Return the code and word lists below a room by name; for weights, a recognizer's version answers."""
    item = folder / name
    if item.is_file():
        return [(name, item.read_bytes())] if name.endswith((".py", ".yml", ".txt")) else []
    if not item.is_dir() or name == "__pycache__":
        return []
    inner = sorted(child.name for child in item.iterdir())
    return [(f"{name}/{path}", content) for child in inner for path, content in _contents(item, child)]
