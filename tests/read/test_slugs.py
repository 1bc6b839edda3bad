from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.read.slugs import document_ids
from generator.slugs import LONGEST


@pytest.mark.parametrize(
    ("path", "slug"),
    [
        ("000_9d74.txt", "000-9d74"),
        ("2012/07/Größe & Ärger.md", "2012-07-grosse-arger"),
        ("Дамаск.txt", "damask"),
        ("no suffix", "no-suffix"),
        ("a.b.txt", "a-b"),
        ("the mayor's day.txt", "the-mayors-day"),
    ],
)
def test_ids_are_slugs(path: str, slug: str) -> None:
    assert document_ids([path])[path] == slug


def test_clashing_reserved_and_long_names_get_a_hash() -> None:
    paths = ["a b.txt", "a-b.md", "index.txt", "2.txt", "page-2.txt", "----.txt", "x" * 200 + ".txt", "plain.txt"]
    ids = document_ids(paths)
    assert ids == document_ids(reversed(paths))
    assert ids["plain.txt"] == "plain"
    for path in paths[:-1]:
        assert re.search(r"(?:^|-)[0-9a-f]{8}$", ids[path])
    assert len(set(ids.values())) == len(paths)


@settings(deadline=None, max_examples=40)
@given(st.sets(st.text(min_size=1, max_size=120), max_size=8))
def test_ids_are_unique_and_fit_into_an_address(paths: set[str]) -> None:
    ids = document_ids(paths)
    assert len(set(ids.values())) == len(paths)
    for name in ids.values():
        assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", name)
        assert len(name) <= LONGEST
