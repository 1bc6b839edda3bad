"""The word lists of this stage, read once from the data folder beside this module."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from generator.yaml_nodes import load_own


@cache
def stop_words(language: str) -> frozenset[str]:
    """Return the words of a language ("de", "pt-BR") that carry no topic; none for a language without a list."""
    lists: Mapping[str, str] = load_own(_read("stop_words.yml"))
    return frozenset(lists.get(language[:2].lower(), "").split())


@cache
def common_words(language: str) -> Mapping[str, float]:
    """Return in what share of all news articles a common word stands; empty for a language without a list."""
    if language[:2].lower() != "en":
        return {}
    shares: dict[str, float] = {}
    for line in _read("common_words.txt").splitlines():
        if not line.startswith("#"):
            level, *words = line.split()
            shares.update((word, 0.5 ** int(level)) for word in words)
    return shares


def _read(name: str) -> str:
    return (files("generator.cluster") / "data" / name).read_text("utf-8")
