"""The word lists of this stage, read once from the data folder beside this module."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from generator.yaml_nodes import load_own


@cache
def word_list(name: str) -> frozenset[str]:
    """Return the words, or the wordings of several words, of a list of ``words.yml``."""
    entries = _table("words.yml")[name]
    return frozenset(entries.split() if isinstance(entries, str) else entries)


@cache
def word_groups(name: str) -> Mapping[str, str]:
    """Return the words of the groups of a list of ``meanings.yml``, each with the first word of its group."""
    lines = _table("meanings.yml")[name].splitlines()
    return {word: group[0] for line in lines if (group := line.split()) for word in group}


@cache
def _table(name: str) -> Mapping[str, Any]:
    text = (files("generator.compare") / "data" / name).read_text("utf-8")
    table: Mapping[str, Any] = load_own(text)
    return table
