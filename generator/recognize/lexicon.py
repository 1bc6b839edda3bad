"""The package's word lists: plain text files in ``data/``, one entry a line, comments after ``#``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def lines(name: str, folder: str = "data") -> tuple[str, ...]:
    """Return the entries of the list ``name`` as written."""
    text = (files("generator.recognize") / folder / f"{name}.txt").read_text("utf-8")
    return tuple(line for raw in text.splitlines() if (line := raw.split("#", 1)[0].strip()))


@cache
def word_set(name: str) -> frozenset[str]:
    """Return all words of a list in lower case; its lines may hold several words each."""
    return frozenset(word for line in lines(name) for word in line.lower().split())


@cache
def phrase_set(name: str) -> frozenset[str]:
    """Return the entries of a list, one a line, spelled as they are."""
    return frozenset(line.strip() for line in lines(name))


@cache
def table(name: str, folder: str = "data") -> Mapping[str, str]:
    """Return a list of two columns, separated by a tab, as a mapping from the first to the second."""
    return dict(line.split("\t", 1) for line in lines(name, folder))
