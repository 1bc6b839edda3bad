"""The word lists of clauses, read once from the data folder beside this module."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class Words:
    """Small words and common verbs; see ``data/words.yml``."""

    auxiliaries: frozenset[str]
    be: frozenset[str]
    negations: frozenset[str]
    adverbs: frozenset[str]
    not_adverbs: frozenset[str]
    determiners: frozenset[str]
    pronouns: frozenset[str]
    prepositions: frozenset[str]
    relatives: frozenset[str]
    subordinators: frozenset[str]
    links: frozenset[str]
    clausal: frozenset[str]
    subjects: frozenset[str]
    temporal: frozenset[str]
    coordinators: frozenset[str]
    reporting: frozenset[str]
    participles: frozenset[str]
    days: frozenset[str]
    abbreviations: frozenset[str]
    dangling: frozenset[str]
    openers: frozenset[str]
    sayers: frozenset[str]
    bare_verbs: frozenset[str]


def read_lists(package: str, name: str) -> Mapping[str, frozenset[str]]:
    """Return the lists of a YAML word list in a package's data folder by their names.

    Raises:
        TypeError: An entry is no string (an unquoted "on" or "no" is a truth value in YAML).
    """
    loaded: Mapping[str, list[Any]] = yaml.safe_load(files(package).joinpath("data", name).read_text("utf-8"))
    for key, entries in loaded.items():
        for entry in entries:
            if not isinstance(entry, str):
                raise TypeError(f"{name}: {key}: {entry!r} must be quoted")
    return {key: frozenset(entries) for key, entries in loaded.items()}


@cache
def words() -> Words:
    """Return the small words and common verbs."""
    return Words(**read_lists(__package__, "words.yml"))


@cache
def is_adverb(word: str) -> bool:
    """Tell whether a word in small letters may stand between a subject and its verb."""
    known = words()
    return word in known.adverbs or (word.endswith("ly") and len(word) > 4 and word not in known.not_adverbs)


@cache
def finite() -> frozenset[str]:
    """Return the auxiliaries and the forms of other verbs that no noun shares."""
    return words().auxiliaries | words().bare_verbs
