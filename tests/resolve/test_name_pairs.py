"""Pairs of names from many naming customs: joined, kept apart, or left open."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from tests.resolve.corpus import Text, entity_of, resolved, text

SCENE = {"place": ["Torvia", "Kestrel Bay"], "organization": ["Harbor Union", "Free Torvia Front"]}
SETTING = "The Harbor Union met the Free Torvia Front in Kestrel Bay in Torvia."
CONTENT = Path(__file__).with_name("name_pairs.tsv").read_text(encoding="utf-8").splitlines()
ROWS = [tuple(row) for row in csv.reader(CONTENT, delimiter="\t") if not row[0].startswith("#")][1:]
OFTEN = 5
"""Enough mentions beside one of the other name to take that one for a misprint."""


def pairs(verdict: str) -> list[tuple[str, ...]]:
    return [row[1:] for row in ROWS if row[0] == verdict]


def scene(id: str, **counts: int) -> Text:
    """An article that names people so many times, on the one subject of these articles."""
    told = " ".join(f"{name} spoke." for name, count in counts.items() for _ in range(count))
    return text(id, told, SETTING, published=None, person=list(counts), **SCENE)


def one(name: str, other: str, first: int, second: int) -> bool:
    """Tell whether two names are joined, in one article and in two neighboring ones (which must agree)."""
    inside = resolved(scene("one", **{name: first, other: second}))
    across = resolved(scene("one", **{name: first}), scene("two", **{other: second}))
    joined = entity_of(inside, name) == entity_of(inside, other)
    assert joined == (entity_of(across, name) == entity_of(across, other, document="two")), "within, not across"
    return joined


@pytest.mark.parametrize(("custom", "name", "other", "bare"), pairs("same"))
@pytest.mark.parametrize(("first", "second"), [(1, 1), (OFTEN, 1), (1, OFTEN)])
def test_the_same_person(custom: str, name: str, other: str, bare: str, first: int, second: int) -> None:
    assert one(name, other, first, second)


@pytest.mark.parametrize(("custom", "name", "other", "bare"), pairs("different"))
@pytest.mark.parametrize(("first", "second"), [(1, 1), (OFTEN, 1), (1, OFTEN)])
def test_different_people(custom: str, name: str, other: str, bare: str, first: int, second: int) -> None:
    assert not one(name, other, first, second)


@pytest.mark.parametrize(("custom", "name", "other", "bare"), pairs("undecided"))
def test_undecided_between_two_people(custom: str, name: str, other: str, bare: str) -> None:
    found = resolved(scene("one", **{bare: 1}), scene("two", **{name: 1, other: 1}))
    both = {entity_of(found, who, document="two") for who in (name, other)}
    assert entity_of(found, bare) is None
    assert len(both) == 2
    assert found.undecided[0].candidates == tuple(sorted(entity.id for entity in both if entity))


def test_the_table_is_wide_enough() -> None:
    verdicts = Counter(row[0] for row in ROWS)
    assert len(ROWS) >= 150
    assert set(verdicts) == {"same", "different", "undecided"}
    assert min(verdicts.values()) >= 20
    assert len({row[1] for row in ROWS}) >= 20
    assert len({row[2:] for row in ROWS}) == len(ROWS)
