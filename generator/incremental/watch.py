"""Noticing, while a page is rendered, what it depends on beyond its own source."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import PurePath
from typing import Any, SupportsIndex

from mkdocs.structure.files import File, Files

TEMPLATES = "*"
"""Stands for the theme's static templates where a page could stand; no page has such an address."""


class Recorder(logging.Handler):
    """Ascribes what is looked up, touched and logged to the page at work.

    A page that logs anything is rendered in every build, so that the log, and with it ``--strict``, says what a clean
    build would say.
    """

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.current: str | None = None
        self.lookups: dict[str, set[str]] = {}
        self.restless: set[str] = set()
        """The pages that cannot be kept."""

    def emit(self, record: logging.LogRecord) -> None:
        """Take note of a message."""
        self.touch()

    def touch(self) -> None:
        """Take note that the page at work uses what may change without it."""
        if self.current is not None:
            self.restless.add(self.current)

    def begin(self, page: str) -> None:
        """Start on a page's Markdown, of which nothing is known yet."""
        self.current = page
        self.lookups[page] = set()
        self.restless.discard(page)

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Do work for another page in the midst of one."""
        current = self.current
        try:
            yield
        finally:
            self.current = current


class WatchedFiles(Files):
    """The site's files; notes which paths each page looks up, for a page's links depend on what is there."""

    def __init__(self, files: Iterable[File], recorder: Recorder) -> None:
        super().__init__(files)
        self._recorder = recorder

    def get_file_from_path(self, path: str) -> File | None:
        """Return the file at a path, noting found and missing ones alike."""
        uri = PurePath(path).as_posix()
        file = self.src_uris.get(uri)
        if self._recorder.current is not None and self._recorder.current != TEMPLATES:
            self._recorder.lookups[self._recorder.current].add(file.src_uri if file else uri)
        return file


class Listing(list[File]):
    """The list of all pages that templates are given; tells when one reads it."""

    def __init__(self, files: Iterable[File], touched: Callable[[], None]) -> None:
        super().__init__(files)
        self._touched = touched

    def __iter__(self) -> Iterator[File]:
        self._touched()
        return super().__iter__()

    def __reversed__(self) -> Iterator[File]:
        self._touched()
        return super().__reversed__()

    def __len__(self) -> int:
        self._touched()
        return super().__len__()

    def __getitem__(self, index: Any) -> Any:
        self._touched()
        return super().__getitem__(index)

    def __contains__(self, item: object) -> bool:
        self._touched()
        return super().__contains__(item)

    def __add__(self, other: list[Any]) -> list[Any]:
        self._touched()
        return super().__add__(other)

    def index(self, value: File, start: SupportsIndex = 0, stop: SupportsIndex = 2**31) -> int:
        """Return where a file stands."""
        self._touched()
        return super().index(value, start, stop)


class BuildTime(datetime):
    """The time of the build that templates are given; tells when one shows it."""

    _touched: Callable[[], None] | None = None

    @classmethod
    def of(cls, time: datetime, touched: Callable[[], None]) -> BuildTime:
        """Return the same time, watched."""
        watched = cls.combine(time.date(), time.timetz())
        vars(watched)["_touched"] = touched
        return watched

    def __getattribute__(self, name: str) -> Any:
        touched = object.__getattribute__(self, "_touched")
        if touched is not None:
            touched()
        return super().__getattribute__(name)

    def __str__(self) -> str:
        return self.isoformat(sep=" ")

    def __format__(self, spec: str) -> str:
        return self.strftime(spec) if spec else str(self)
