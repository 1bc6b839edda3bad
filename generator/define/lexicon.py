"""The word lists of this stage, read once from the data folder beside this module."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from generator.model import EntityType
from generator.yaml_nodes import load_own


@dataclass(frozen=True, slots=True)
class Words:
    """Small words and verbs; see ``data/words.yml``."""

    acronyms: frozenset[str]
    articles: frozenset[str]
    before_article: frozenset[str]
    time_adverbs: frozenset[str]
    prepositions: frozenset[str]
    to_heads: frozenset[str]
    firsts: frozenset[str]
    relatives: frozenset[str]
    pronouns: frozenset[str]
    conjunctions: frozenset[str]
    auxiliaries: frozenset[str]
    verbs: frozenset[str]
    reporting: frozenset[str]
    participles: frozenset[str]
    nouns_in_ed: frozenset[str]
    postmodifiers: frozenset[str]
    dangling: frozenset[str]
    copulas: frozenset[str]
    after_copula: frozenset[str]
    generic: frozenset[str]
    clause_openers: frozenset[str]
    fronting: frozenset[str]
    vague_owners: frozenset[str]


@dataclass(frozen=True, slots=True)
class People:
    """Words for what a person is; see ``data/people.yml``."""

    offices: frozenset[str]
    titles: frozenset[str]
    relational: frozenset[str]
    kin: frozenset[str]
    plain: frozenset[str]
    ranks: frozenset[str]
    heads_of: frozenset[str]
    given: frozenset[str]
    courtesy: frozenset[str]
    suffixes: tuple[str, ...]
    not_people: frozenset[str]
    departments: frozenset[str]


@dataclass(frozen=True, slots=True)
class Modifiers:
    """Words before a word for a person or a thing; see ``data/modifiers.yml``."""

    words: frozenset[str]
    before_capital: frozenset[str]
    openers: frozenset[str]
    calendar: frozenset[str]


def read_lists(name: str) -> Mapping[str, frozenset[str]]:
    """Return the lists of a YAML word list by their names.

    Raises:
        TypeError: An entry is no string (an unquoted "on" or "no" is a truth value in YAML).
    """
    text = files(__package__).joinpath("data", name).read_text("utf-8")
    loaded: Mapping[str, list[Any]] = load_own(text)
    for key, entries in loaded.items():
        for entry in entries:
            if not isinstance(entry, str):
                raise TypeError(f"{name}: {key}: {entry!r} must be quoted")
    return {key: frozenset(entries) for key, entries in loaded.items()}


@cache
def words() -> Words:
    """Return the small words and verbs."""
    return Words(**read_lists("words.yml"))


@cache
def people() -> People:
    """Return the words for people."""
    lists = dict(read_lists("people.yml"))
    suffixes = tuple(sorted(lists.pop("suffixes")))
    return People(suffixes=suffixes, **lists)


@cache
def modifiers() -> Modifiers:
    """Return the words that stand before a head."""
    return Modifiers(**read_lists("modifiers.yml"))


@cache
def peoples() -> frozenset[str]:
    """Return the adjectives of countries, peoples and faiths, as written."""
    text = files(__package__).joinpath("data", "peoples.txt").read_text("utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


@cache
def things(type: EntityType) -> frozenset[str]:
    """Return the words for what an entity of a type other than a person is."""
    return read_lists("things.yml")[type.value]


@cache
def place_heads(*, peopled: bool, named: bool) -> frozenset[str]:
    """Return the heads that "of" joins to a place's own name.

    Args:
        peopled: The adjective of a people stands before the head.
        named: Another name stands before it.
    """
    lists = read_lists("things.yml")
    if named:
        return lists["settlement"]
    return lists["of_place"] | lists["of_place_named"] if peopled else lists["of_place"]


@cache
def vague() -> frozenset[str]:
    """Return the words for things that say nothing without another word."""
    return read_lists("things.yml")["vague"]


@cache
def is_person(word: str) -> bool:
    """Tell whether a word in small letters says what a person is; compounds count by their last part."""
    known = people()
    if word in known.offices or word in known.titles or word in known.plain or word in known.relational:
        return True
    if word in known.kin:
        return True
    if word.endswith(known.suffixes) and word not in known.not_people and "-" not in word:
        return word not in known.suffixes
    return "-" in word and word not in known.not_people and is_person(word.rpartition("-")[2])


@cache
def is_title(word: str) -> bool:
    """Tell whether a word in small letters stands before a person's name to say what the person is."""
    known = people()
    if word in known.offices or word in known.titles:
        return True
    last = word.rpartition("-")[2]
    if last in known.plain or last in known.relational or last in known.kin:
        return word != last and last in ("democrat",)
    return is_person(word)


def is_head(word: str, type: EntityType) -> bool:
    """Tell whether a word in small letters says what an entity of a type is."""
    return is_person(word) if type is EntityType.PERSON else word.rpartition("-")[2] in things(type)
