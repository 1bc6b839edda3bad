"""What was found in each article, kept from one build to the next in a file beside the settings.

The key of an entry is everything that the result depends on, so that an entry is either right or never found; the file
can be thrown away at any time. It is an SQLite database of JSON texts: it is safe with two builds at once, and reading
it runs nobody's code.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from hashlib import blake2b
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, TypeVar

from generator.records import unpack

FORMAT = 1
"""The number of the database's layout; one with another number is made anew."""
MOST_BYTES = 1 << 30
"""Kept results may take so many bytes; those that were used longest ago go first."""
PATIENCE = 20.0
"""Seconds to wait for another build that is writing."""
AT_ONCE = 500
LAYOUT = """
CREATE TABLE IF NOT EXISTS results (key TEXT PRIMARY KEY, result TEXT NOT NULL, run INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS runs (run INTEGER PRIMARY KEY AUTOINCREMENT);
"""


Value = TypeVar("Value")


class Cache:
    """Results by key. Whatever goes wrong with the file is said in ``notes`` and costs time, never a result.

    Args:
        path: Of the database; its folder is made. None keeps nothing.
    """

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self.notes: list[str] = []

    def find(self, keys: Sequence[str]) -> dict[str, Any]:
        """Return what is known under these keys."""
        if self.path is None or not self.path.exists():
            return {}
        found: dict[str, Any] = {}
        try:
            with closing(self._open()) as database:
                for place in range(0, len(keys), AT_ONCE):
                    part = keys[place : place + AT_ONCE]
                    marks = ",".join("?" * len(part))
                    query = f"SELECT key, result FROM results WHERE key IN ({marks})"  # noqa: S608 - question marks
                    found.update((key, json.loads(result)) for key, result in database.execute(query, part))
        except (sqlite3.Error, ValueError, OSError) as error:
            self._renew(error)
            return {}
        return found

    def read(self, kind: type[Value], data: Any) -> Value | None:
        """Return what was kept as a value of a type; nothing if it cannot be read."""
        try:
            return unpack(kind, data)
        except (TypeError, ValueError, KeyError) as error:
            self.notes.append(f"{self.path}: a kept result cannot be read ({error}); it is made anew")
            return None

    def keep(self, results: Mapping[str, Any], used: Sequence[str] = ()) -> None:
        """Keep new results, remember that others were ``used``, and forget what was used longest ago if need be."""
        if self.path is None:
            return
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with closing(self._open()) as database, database:
                database.execute("BEGIN IMMEDIATE")
                run = database.execute("INSERT INTO runs DEFAULT VALUES").lastrowid
                database.executemany(
                    "INSERT OR REPLACE INTO results VALUES (?, ?, ?)",
                    [
                        (key, json.dumps(result, ensure_ascii=False, separators=(",", ":")), run)
                        for key, result in results.items()
                    ],
                )
                database.executemany("UPDATE results SET run = ? WHERE key = ?", [(run, key) for key in used])
                database.execute("DELETE FROM runs WHERE run < ?", (run,))
                _shrink(database)
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


def _shrink(database: sqlite3.Connection) -> None:
    [(size,)] = database.execute("SELECT COALESCE(SUM(LENGTH(result)), 0) FROM results").fetchall()
    if size <= MOST_BYTES:
        return
    for key, length in database.execute("SELECT key, LENGTH(result) FROM results ORDER BY run, key").fetchall():
        if size <= MOST_BYTES:
            break
        database.execute("DELETE FROM results WHERE key = ?", (key,))
        size -= length


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
