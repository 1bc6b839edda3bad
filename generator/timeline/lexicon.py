"""The word lists of this stage, read once from the data folder beside this module."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from generator.yaml_nodes import load_own


@cache
def words(name: str) -> frozenset[str]:
    """Return a list of words from ``data/english.yml``."""
    return frozenset(_content()[name].split())


@cache
def notices() -> tuple[str, ...]:
    """Return the phrases by which a notice about an article is known."""
    return tuple(_content()["notices"])


@cache
def _content() -> dict[str, Any]:
    text = (files(__package__) / "data" / "english.yml").read_text("utf-8")
    content: dict[str, Any] = load_own(text)
    return content
