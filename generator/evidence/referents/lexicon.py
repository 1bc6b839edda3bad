"""The word lists of the referents, read once from the data folder beside this module."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files

from generator.yaml_nodes import load_own


@dataclass(frozen=True, slots=True)
class People:
    """Words that tell men from women; see ``data/people.yml``."""

    male_titles: frozenset[str]
    female_titles: frozenset[str]
    male: frozenset[str]
    female: frozenset[str]


@dataclass(frozen=True, slots=True)
class Descriptions:
    """Nouns that stand for a name; see ``data/descriptions.yml``."""

    bodies: frozenset[str]
    kinds: frozenset[str]
    roles: frozenset[str]
    adjectives: frozenset[str]


def _load(name: str) -> dict[str, list[str]]:
    data: dict[str, list[str]] = load_own((files(__package__) / "data" / name).read_text("utf-8"))
    return data


@cache
def people() -> People:
    """Return the words that tell men from women."""
    data = _load("people.yml")
    return People(**{field.name: frozenset(data[field.name]) for field in fields(People)})


@cache
def descriptions() -> Descriptions:
    """Return the nouns that stand for a name."""
    data = _load("descriptions.yml")
    return Descriptions(**{field.name: frozenset(data[field.name]) for field in fields(Descriptions)})
