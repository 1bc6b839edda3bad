"""The word lists of this room, read once from the data folder beside this module."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from generator.evidence.wordlists import read_data
from generator.model import Qualifier


@dataclass(frozen=True, slots=True)
class Numbers:
    """Words for numbers, what bounds them, and money; see ``data/numbers.yml``."""

    units: Mapping[str, int]
    scales: Mapping[str, float]
    suffixes: Mapping[str, float]
    plurals: frozenset[str]
    few: frozenset[str]
    fractions: Mapping[str, float]
    before: Mapping[str, tuple[tuple[tuple[str, ...], Qualifier], ...]]
    after: Mapping[str, tuple[tuple[tuple[str, ...], Qualifier], ...]]
    softeners: frozenset[str]
    moves: frozenset[str]
    unmoved: frozenset[str]
    signs: Mapping[str, str]
    letters: Mapping[str, str]
    codes: frozenset[str]
    short: Mapping[str, str]
    money: Mapping[str, str]
    owners: Mapping[str, Mapping[str, str]]
    currencies: frozenset[str]


@dataclass(frozen=True, slots=True)
class Words:
    """Small words and nouns; see ``data/words.yml``."""

    ends: frozenset[str]
    skip: frozenset[str]
    auxiliaries: frozenset[str]
    adverbs: frozenset[str]
    modals: frozenset[str]
    prepositions: frozenset[str]
    determiners: frozenset[str]
    breaks: frozenset[str]
    irregular: Mapping[str, str]
    plural: frozenset[str]
    not_plural: frozenset[str]
    definite: frozenset[str]
    nearness: frozenset[str]
    kin: frozenset[str]
    labels: frozenset[str]
    times: frozenset[str]
    measures: frozenset[str]
    abbreviated: Mapping[str, str]
    compounds: frozenset[str]
    weekdays: frozenset[str]
    months: frozenset[str]
    late: frozenset[str]
    clock: frozenset[str]
    before_year: frozenset[str]
    before_count: frozenset[str]
    weak_labels: frozenset[str]
    lasting: frozenset[str]
    openers: frozenset[str]
    people: frozenset[str]


@dataclass(frozen=True, slots=True)
class Topics:
    """The wordings that give a figure its meaning, each with its topic; see ``data/topics.yml``."""

    people: frozenset[str]
    nouns: Mapping[str, str]
    after: Mapping[str, str]
    before: Mapping[str, str]
    of: Mapping[str, str]
    from_: Mapping[str, str]
    kinds: Mapping[str, str]
    within: Mapping[str, tuple[str, ...]]
    units: Mapping[str, frozenset[str]]
    intransitive: frozenset[str]
    things: frozenset[str]


@dataclass(frozen=True, slots=True)
class Sayers:
    """Words by which a sentence tells who gives a figure; see ``data/sayers.yml``."""

    verbs: frozenset[str]
    nouns: frozenset[str]
    links: frozenset[str]
    breaks: frozenset[str]
    stops: frozenset[str]
    anyone: frozenset[str]
    heads: frozenset[str]
    before_verbs: frozenset[str]
    no_subjects: frozenset[str]
    no_ends: frozenset[str]
    finite: frozenset[str]


def _frozen(value: Any) -> Any:
    """Return a list of a data file as a set, anything else as it is."""
    if not isinstance(value, list):
        return value
    for entry in value:
        if not isinstance(entry, str):
            raise TypeError(f"{entry!r} must be quoted")
    return frozenset(value)


def _wordings(lists: Mapping[str, list[str]], edge: int) -> dict[str, tuple[tuple[tuple[str, ...], Qualifier], ...]]:
    """Return the wordings by the word that touches the number, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Qualifier]]] = {}
    for qualifier, wordings in lists.items():
        for wording in wordings:
            parts = tuple(wording.split())
            found.setdefault(parts[edge], []).append((parts, Qualifier(qualifier)))
    return {word: tuple(sorted(group, key=lambda entry: -len(entry[0]))) for word, group in found.items()}


@cache
def numbers() -> Numbers:
    """Return the words for numbers and money."""
    loaded = read_data(__package__, "numbers.yml")
    currencies = loaded.pop("currencies")
    money = currencies.pop("words")
    before, after = _wordings(loaded.pop("before"), -1), _wordings(loaded.pop("after"), 0)
    lists = {key: _frozen(value) for key, value in (loaded | currencies).items()}
    owned = [unit for units in lists["owners"].values() for unit in units.values()]
    units = frozenset([*lists["codes"], *lists["signs"].values(), *lists["letters"].values(), *money.values(), *owned])
    return Numbers(before=before, after=after, money=money, currencies=units, **lists)


@cache
def words() -> Words:
    """Return the small words and nouns."""
    return Words(**{key: _frozen(value) for key, value in read_data(__package__, "words.yml").items()})


@cache
def sayers() -> Sayers:
    """Return the words that tell who says something."""
    return Sayers(**{key: _frozen(value) for key, value in read_data(__package__, "sayers.yml").items()})


@cache
def topics() -> Topics:
    """Return the wordings that give a figure its meaning."""
    loaded = read_data(__package__, "topics.yml")
    things = frozenset(loaded.pop("things"))
    maps: dict[str, dict[str, str]] = {"nouns": {}, "kinds": {}, "after": {}, "before": {}, "of": {}, "from": {}}
    within: dict[str, list[str]] = {}
    intransitive: set[str] = set()
    for topic, lists in loaded.items():
        for kind, found in maps.items():
            for entry in lists.get(kind, ()):
                if entry.endswith("!"):
                    intransitive.add(entry[:-1])
                found[entry.removesuffix("!")] = topic
        for entry in lists.get("within", ()):
            within.setdefault(entry, []).append(topic)
    return Topics(
        people=frozenset(topic for topic, lists in loaded.items() if lists.get("people")),
        within={word: tuple(found) for word, found in within.items()},
        units={topic: frozenset(lists["with"]) for topic, lists in loaded.items() if "with" in lists},
        intransitive=frozenset(intransitive),
        things=things,
        from_=maps.pop("from"),
        **maps,
    )
