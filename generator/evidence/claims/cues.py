"""The words that mark certainty, read once from the data folder beside this module."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from generator.evidence.wordlists import read_data
from generator.model import Certainty


@dataclass(frozen=True, slots=True)
class Cues:
    """Cues by what they do; see ``data/cues.yml``."""

    stems: Mapping[str, str]
    passives: Mapping[str, Certainty]
    accusations: frozenset[str]
    denied: frozenset[str]
    granted: frozenset[str]
    counted: frozenset[str]
    legislators: frozenset[str]
    courts: frozenset[str]
    negatives: frozenset[str]
    wills: frozenset[str]
    false: frozenset[str]
    proves: frozenset[str]
    verifies: frozenset[str]
    doubts: frozenset[str]
    hearsay: frozenset[str]
    rumors: frozenset[str]
    tells: frozenset[str]
    spreads: frozenset[str]
    heard: frozenset[str]
    links: frozenset[str]
    coming: frozenset[str]
    truths: frozenset[str]
    joined: frozenset[str]


@cache
def cues() -> Cues:
    """Return the words that mark certainty."""
    loaded: dict[str, Any] = read_data(__package__, "cues.yml")
    stems: dict[str, str] = loaded.pop("stems")
    passives = {word: Certainty(mark) for word, mark in loaded.pop("passives").items()}
    names = {field.name for field in fields(Cues)} - {"stems", "passives"}
    return Cues(stems=stems, passives=passives, **{name: frozenset(loaded[name]) for name in names})
