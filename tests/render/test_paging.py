"""Long lists are cut where a new item moves as few borders as possible."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest

from generator.render.paging import chunks, parts

UNITS = (lambda day: day.year, lambda day: day.month, lambda day: day)


def days(count: int, seed: int, *, first: date = date(2024, 1, 1), span: int = 900) -> list[date]:
    draw = random.Random(seed)
    return sorted((first + timedelta(draw.randrange(span)) for _ in range(count)), reverse=True)


@pytest.mark.parametrize("count", [0, 1, 5, 10, 11, 15, 16, 40, 400])
def test_every_item_stands_once_in_its_order_on_pages_of_bearable_length(count: int) -> None:
    items = days(count, count)
    pages = parts(items, UNITS, 10)
    assert [item for page in pages for item in page] == items
    assert all(pages) or not items
    assert len(pages[0]) <= 15
    assert all(len(page) <= 10 for page in pages[1:])


def test_an_item_more_changes_few_pages() -> None:
    items = days(3000, 3)
    before = {tuple(page) for page in parts(items, UNITS, 100)}
    changed = []
    for seed in range(60):
        [more] = days(1, seed)
        now = {tuple(page) for page in parts(sorted([*items, more], reverse=True), UNITS, 100)}
        changed.append(len(now - before))
    assert sum(changed) / len(changed) < 2
    assert max(changed) < len(before) / 4


def test_the_newest_are_added_on_the_first_page_until_it_is_full() -> None:
    items = days(500, 5)
    last = parts(items, UNITS, 100)[1:]
    for _ in range(20):
        items = [items[0], *items]
        assert parts(items, UNITS, 100)[1:] == last or len(parts(items, UNITS, 100)) == len(last) + 2
        last = parts(items, UNITS, 100)[1:]


def test_a_unit_that_no_smaller_one_divides_is_cut_by_number() -> None:
    assert [len(page) for page in parts([date(2024, 5, 1)] * 34, UNITS, 10)] == [14, 10, 10]
    assert [len(page) for page in parts(["a"] * 5, (), 2)] == [1, 2, 2]


def test_chunks_hold_as_much_as_fits() -> None:
    assert chunks("abcde", [1, 1, 3, 1, 1], 3) == ["ab", "c", "de"]
    assert chunks("", []) == [""]
