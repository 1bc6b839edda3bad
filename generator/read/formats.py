"""The formats of files that may hold articles, told by their names."""

from __future__ import annotations

from enum import Enum, auto
from typing import Final

from generator.read.limits import LARGEST, LARGEST_CONTAINER


class Format(Enum):
    """What a file is read as."""

    TEXT = auto()
    PAGE = auto()
    FEED = auto()
    LINES = auto()
    TABLE = auto()
    GZIP = auto()
    ZIP = auto()


SUFFIXES: Final = {
    ".txt": Format.TEXT,
    ".md": Format.TEXT,
    ".markdown": Format.TEXT,
    ".html": Format.PAGE,
    ".htm": Format.PAGE,
    ".xml": Format.FEED,
    ".rss": Format.FEED,
    ".atom": Format.FEED,
    ".jsonl": Format.LINES,
    ".ndjson": Format.LINES,
    ".csv": Format.TABLE,
    ".tsv": Format.TABLE,
    ".gz": Format.GZIP,
    ".zip": Format.ZIP,
}
KNOWN: Final = ", ".join(SUFFIXES)
ONE_ARTICLE: Final = {Format.TEXT, Format.PAGE}
HOLDS_MANY: Final = {Format.FEED, Format.LINES, Format.TABLE, Format.ZIP}


def format_of(path: str) -> Format | None:
    """Return what a file is read as by its name; None if it is no format that holds articles."""
    name = path.rsplit("/", 1)[-1].lower()
    stem, dot, ending = name.rpartition(".")
    found = SUFFIXES.get(dot + ending) if stem else None
    if found is Format.GZIP and format_of(stem) in {None, Format.GZIP}:
        return None
    return found


def holds_many(path: str) -> bool:
    """Say whether a file may hold several articles, by its name."""
    found = format_of(path)
    return found in HOLDS_MANY or (found is Format.GZIP and holds_many(path[: -len(".gz")]))


def limit_of(path: str) -> int:
    """Return how many bytes a file of this name may have."""
    return LARGEST if format_of(path) in ONE_ARTICLE else LARGEST_CONTAINER
