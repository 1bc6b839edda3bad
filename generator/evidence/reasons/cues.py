"""The words that join causes to effects, read once from the data folder beside this module."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from generator.evidence.wordlists import read_data


@dataclass(frozen=True, slots=True)
class Cues:
    """Cues by what they do; see ``data/cues.yml``."""

    stems: Mapping[str, str]
    links: tuple[tuple[str, ...], ...]
    degrees: frozenset[str]
    thanked: frozenset[str]
    asked: frozenset[str]
    unfounded: frozenset[str]
    leads: frozenset[str]
    leading: frozenset[str]
    ways: frozenset[str]
    punishments: frozenset[str]
    departures: frozenset[str]
    acts: frozenset[str]
    offenses: frozenset[str]
    not_gerunds: frozenset[str]
    neutral: frozenset[str]
    troubles: frozenset[str]
    spans: frozenset[str]
    doubts: frozenset[str]
    found: frozenset[str]
    guesses: frozenset[str]
    definite: frozenset[str]
    copulas: frozenset[str]
    breaks: frozenset[str]
    unsaid: frozenset[str]
    open: frozenset[str]


@cache
def cues() -> Cues:
    """Return the words that join causes to effects; ``links`` are split into words, the longest first."""
    loaded: dict[str, Any] = read_data(__package__, "cues.yml")
    stems: dict[str, str] = loaded.pop("stems")
    links = tuple(sorted((tuple(link.split()) for link in loaded.pop("links")), key=len, reverse=True))
    names = {field.name for field in fields(Cues)} - {"stems", "links"}
    return Cues(stems=stems, links=links, **{name: frozenset(loaded[name]) for name in names})
