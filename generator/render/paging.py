"""Long lists in pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import TypeVar

Item = TypeVar("Item")

LIMIT = 200
"""Entries of an index, and sentences with mentions of an entity, that one page holds before the next begins."""


def chunks(items: Sequence[Item], sizes: Sequence[int], limit: int = LIMIT) -> list[Sequence[Item]]:
    """Cut a list into pages of at most ``limit`` in sum of sizes; there is always a first page, though it be empty."""
    starts, total = [0], 0
    for place, size in enumerate(sizes):
        if total and total + size > limit:
            starts.append(place)
            total = 0
        total += size
    return [items[start:end] for start, end in zip(starts, [*starts[1:], len(items)], strict=True)]


def parts(items: Sequence[Item], units: Sequence[Callable[[Item], object]], limit: int = LIMIT) -> list[Sequence[Item]]:
    """Cut a sorted list into pages where a unit of it ends, so that a new item changes its own page and hardly another.

    A unit that fills more than a page is cut into smaller ones. The first page, which grows where the newest comes
    first, may hold half as much again; there is always one, though it be empty.

    Args:
        items: The list.
        units: To which unit an item belongs, such as its year; then, for long units, its month and its day.
        limit: The most items of a page.
    """
    pages = [*_parts(items, units, limit)][::-1]
    if len(pages) > 1 and len(pages[0]) < limit / 2 and len(pages[0]) + len(pages[1]) <= 1.5 * limit:
        pages[:2] = [[*pages[0], *pages[1]]]
    return pages or [items]


def _parts(items: Sequence[Item], units: Sequence[Callable[[Item], object]], limit: int) -> Iterator[Sequence[Item]]:
    """Yield the pages, the last one first: what is added at the head of a list moves no border behind it."""
    if not units:
        for end in range(len(items), 0, -limit):
            yield items[max(0, end - limit) : end]
        return
    page: list[Item] = []
    for _, found in reversed([(unit, [*group]) for unit, group in groupby(items, units[0])]):
        if len(page) + len(found) > limit:
            if page:
                yield page
            page = []
        if len(found) > limit:
            yield from _parts(found, units[1:], limit)
        else:
            page = [*found, *page]
    if page:
        yield page
