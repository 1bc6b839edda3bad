"""Read by every Python that has this folder on its path: another day, other orders of files, other worker counts.

Nothing here is imported by a test; see ``test_determinism.py``. Each part is turned on by a variable of its own.
"""

from __future__ import annotations

import datetime
import os
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager
from datetime import date
from datetime import datetime as moment
from typing import Any

if shift := float(os.environ.get("TRIED_SHIFT", "0")):
    now = time.time

    class Same(type):
        """Of a class that stands for its parent: every date is one of the shifted kind as well."""

        def __instancecheck__(cls, value: object) -> bool:
            return isinstance(value, cls.__mro__[1])

    class Day(date, metaclass=Same):
        """A date whose today is another day."""

        @classmethod
        def today(cls) -> Any:
            return date.fromtimestamp(now() + shift)

    class Moment(moment, metaclass=Same):
        """A time whose now is another time."""

        @classmethod
        def now(cls, tz: datetime.tzinfo | None = None) -> Any:
            return moment.fromtimestamp(now() + shift, tz)

        @classmethod
        def utcnow(cls) -> Any:
            return moment.fromtimestamp(now() + shift, datetime.UTC).replace(tzinfo=None)

        today = now

    time.time = lambda: now() + shift
    datetime.date, datetime.datetime = Day, Moment  # type: ignore[misc]

if "TRIED_ORDER" in os.environ:
    listdir, scandir = os.listdir, os.scandir

    class Backwards(AbstractContextManager["Backwards"]):
        """The entries of a folder, last name first."""

        def __init__(self, path: Any = ".") -> None:
            with scandir(path) as entries:
                self._entries = iter(sorted(entries, key=lambda entry: entry.name, reverse=True))

        def __iter__(self) -> Iterator[Any]:
            return self._entries

        def __next__(self) -> Any:
            return next(self._entries)

        def __exit__(self, *_: object) -> None:
            self.close()

        def close(self) -> None:
            """Nothing is open."""

    os.listdir = lambda path=".": sorted(listdir(path), reverse=True)  # type: ignore[assignment]
    os.scandir = Backwards  # type: ignore[assignment]

if "TRIED_WORKERS" in os.environ:
    from generator import workers

    workers.PAYS = 1  # so few articles would else be one process's work
