"""The read stage's word lists, from ``data/words.yml``."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from generator.yaml_nodes import load_own


@cache
def words(name: str) -> frozenset[str]:
    """Return the list ``name`` of ``data/words.yml``; its items are parted by spaces, or by ``|`` if they hold any."""
    text: str = _lists()[name]
    return frozenset(item.strip() for item in (text.split("|") if "|" in text else text.split()))


@cache
def _lists() -> dict[str, str]:
    source = files("generator.read").joinpath("data/words.yml").read_text(encoding="utf-8")
    lists: dict[str, str] = load_own(source)
    return lists


def alternatives(name: str) -> str:
    """Return a word list as the inside of a regular expression, longest first."""
    return "|".join(re.escape(word) for word in sorted(words(name), key=lambda word: (-len(word), word)))
