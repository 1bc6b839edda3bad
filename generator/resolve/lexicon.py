"""The word lists of this stage, read once from the data folder beside this module."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from generator.resolve.words import words
from generator.yaml_nodes import load_own


def read_yaml(name: str) -> Mapping[str, Any]:
    """Return the content of a YAML word list."""
    loaded: Mapping[str, Any] = load_own(files(__package__).joinpath("data", name).read_text("utf-8"))
    return loaded


def read_lines(name: str) -> tuple[str, ...]:
    """Return the lines of a plain word list without its comments."""
    text = files(__package__).joinpath("data", name).read_text("utf-8")
    return tuple(line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))


@dataclass(frozen=True, slots=True)
class Titles:
    """Words before personal names; ``ranks`` maps spellings of ranks and offices to the word they stand for."""

    ranks: Mapping[str, str]
    courtesy: Mapping[str, str]
    qualifiers: frozenset[str]

    def __contains__(self, word: str) -> bool:
        return word in self.ranks or word in self.courtesy


@dataclass(frozen=True, slots=True)
class NameWords:
    """What personal names are built of; see ``data/names.yml``."""

    articles: frozenset[str]
    particles: frozenset[str]
    compounds: frozenset[str]
    suffixes: frozenset[str]
    family_first: frozenset[str]


@dataclass(frozen=True, slots=True)
class KinWords:
    """Words of kinship; see ``data/kinship.yml``."""

    same_surname: frozenset[str]
    other: frozenset[str]
    possessives: frozenset[str]
    between: frozenset[str]
    families: frozenset[str]
    holders: frozenset[str]


@dataclass(frozen=True, slots=True)
class OrganizationWords:
    """How organizations are named; see ``data/organizations.yml``."""

    acronyms: Mapping[str, str]
    legal: frozenset[str]
    business: frozenset[str]
    generic: frozenset[str]
    spelling: Mapping[str, str]
    dropped: frozenset[str]


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """Names of known places by their words, the peoples of countries likewise, and the names shown."""

    shown: Mapping[tuple[str, ...], str]
    peoples: Mapping[tuple[str, ...], str]
    countries: frozenset[str]
    heads: frozenset[str]


@cache
def titles() -> Titles:
    """Return the words that stand before personal names."""
    lists = read_yaml("titles.yml")
    return Titles({**lists["ranks"], **lists["offices"]}, lists["courtesy"], frozenset(lists["qualifiers"]))


@cache
def name_words() -> NameWords:
    """Return the words that personal names are built of."""
    return NameWords(**{key: frozenset(value) for key, value in read_yaml("names.yml").items()})


@cache
def kin_words() -> KinWords:
    """Return the words of kinship."""
    return KinWords(**{key: frozenset(value) for key, value in read_yaml("kinship.yml").items()})


@cache
def nicknames() -> Mapping[str, frozenset[str]]:
    """Return for each given name of the list the given names that may stand for it, itself included."""
    groups: dict[str, frozenset[str]] = {}
    for line in read_lines("nicknames.txt"):
        members = line.split()
        for member in members:
            groups[member] = groups.get(member, frozenset()) | frozenset(members)
    return groups


@cache
def organization_words() -> OrganizationWords:
    """Return the words of which the names of organizations are made."""
    lists = read_yaml("organizations.yml")
    sets = {key: frozenset(lists[key]) for key in ("legal", "business", "generic", "dropped")}
    return OrganizationWords(acronyms=lists["acronyms"], spelling=lists["spelling"], **sets)


@cache
def event_heads() -> frozenset[str]:
    """Return the words for kinds of gatherings."""
    return frozenset(read_yaml("events.yml")["heads"])


PLACE_HEADS = frozenset({"state", "city", "republic", "kingdom", "province", "town", "commonwealth"})
"""Words for kinds of places, as in "State of Texas"."""


@cache
def place_words() -> PlaceWords:
    """Return the known names of countries and of places with several names."""
    shown: dict[tuple[str, ...], str] = {}
    peoples: dict[tuple[str, ...], str] = {}
    countries = []
    for line in read_lines("countries.txt"):
        name, others, adjectives = (part.strip() for part in line.split("|"))
        countries.append(name)
        shown.update({words(other): name for other in (name, *others.split(", ")) if other})
        peoples.update({words(people): name for people in adjectives.split(", ") if people})
    for line in read_lines("places.txt"):
        first, *rest = (part.strip() for part in line.split("|"))
        shown.update({words(other): first for other in (first, *rest)})
    return PlaceWords(shown, peoples, frozenset(countries), PLACE_HEADS)
