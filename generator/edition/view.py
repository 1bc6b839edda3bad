"""What an edition shows: the view of the front page, cut to what a letter holds, with addresses that work anywhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from typing import Any

from generator.feeds import Addresses
from generator.render.evidence_views import Row, Timeline, View
from generator.render.front import front
from generator.render.pieces import SourceMark, StoryCard
from generator.render.site import Site
from generator.render.text import clean, shorten
from generator.render.views import Front

FEW = 6
"""So many statements on one fact are all shown."""
VIEWS = 4
"""Of more, one of each of the first views, as on the front page."""
LINES = 3
"""Sentences of an article that belongs to no story."""
SUBJECT = 120
"""Characters of the subject."""
UNDATED = date(1970, 1, 1)
"""The day of an edition in which no article has a date: no clock may give another."""


@dataclass(frozen=True, slots=True)
class Compared:
    """A fact on which sources differ; ``more`` statements are left out."""

    label: str
    views: tuple[View, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Difference:
    """The facts on which the sources of a story differ."""

    story: StoryCard
    rows: tuple[Compared, ...]


@dataclass(frozen=True, slots=True)
class Edition:
    """What the templates are given. Every address is absolute, or empty where that of the site is not known.

    ``sources`` are the places from which all lines come, each once; a label stands for one place. ``differing`` is in
    the place of what ``front`` has under this name.
    """

    name: str
    subject: str
    language: str
    date: date
    href: str
    noindex: bool
    front: Front
    differing: tuple[Difference, ...]
    sources: tuple[SourceMark, ...]


def make_edition(site: Site, *, noindex: bool = False) -> Edition:
    """Return the view of an edition of a site."""
    page = front(site)
    cards = tuple(replace(card, lines=card.lines[: 1 if page.lead else LINES]) for card in page.cards)
    told = tuple(replace(one, copies=tuple(replace(c, shared=()) for c in one.copies)) for one in page.lead_articles)
    page = replace(page, cards=cards, lead_articles=told, strip=Timeline((), None, 0), feeds=None)
    differing = tuple(Difference(one.story, tuple(map(_compared, one.rows))) for one in page.differing)
    addresses = Addresses(site.publication.url, site.publication.name)
    name = clean(site.publication.name)
    day = page.edition.text if page.edition else site.language.gettext("Undated edition")
    edition = Edition(
        name=name,
        subject=shorten(f"{name}: {day}", SUBJECT),
        language=site.language.name.replace("_", "-"),
        date=site.edition or UNDATED,
        href="./",
        noindex=noindex,
        front=replace(page, differing=()),
        differing=differing,
        sources=(),
    )
    edition = _addressed(edition, lambda href: addresses.to(href.removeprefix("./")) if addresses.url else "")
    named = _named(edition)
    places = sorted(named, key=lambda mark: (_order(mark.label), mark.title, mark.href))
    return replace(_labelled(edition, named), sources=tuple(dict.fromkeys(named[mark] for mark in places)))


def _compared(row: Row) -> Compared:
    """Return a fact with as many statements as the front page shows."""
    total = sum(len(view.cells) for view in row.views)
    views = row.views if total <= FEW else tuple(View(view.cells[:1]) for view in row.views[:VIEWS])
    return Compared(row.label, views, total - sum(len(view.cells) for view in views))


def _order(label: str) -> tuple[str, int]:
    """Return by what a label is sorted: the name of the source, then the number of the sentence."""
    name, _, number = label.rpartition(" ")
    return name.casefold(), int(number)


def _mapped(value: Any, change: Callable[[Any, str], Any]) -> Any:
    """Return a value with ``change`` applied to what it holds: the items of a tuple, the fields of a view by name."""
    if names := _fields(value):
        return type(value)(**{name: change(getattr(value, name), name) for name in names})
    return tuple(change(one, "") for one in value) if isinstance(value, tuple) else value


def _fields(value: Any) -> tuple[str, ...]:
    """Return the names of the fields of a view, a data class or named tuple; none of anything else."""
    return tuple(field.name for field in fields(value)) if is_dataclass(value) else getattr(value, "_fields", ())


def _addressed(view: Edition, to: Callable[[str], str]) -> Edition:
    """Return a view whose addresses within the site are those that ``to`` makes of them."""

    def change(value: Any, name: str) -> Any:
        return to(value) if name == "href" or name.endswith("_href") else _mapped(value, change)

    changed: Edition = _mapped(view, change)
    return changed


def _marks(value: Any) -> Iterator[SourceMark]:
    """Yield the source marks of a view, in the order in which they stand there."""
    if isinstance(value, SourceMark):
        yield value
        return
    names = _fields(value)
    held = [getattr(value, name) for name in names] if names else value if isinstance(value, tuple) else ()
    for one in held:
        yield from _marks(one)


def _named(view: object) -> dict[SourceMark, SourceMark]:
    """Return the marks of a view with labels that stand for one place: of several, later ones get a letter more."""
    found: dict[SourceMark, SourceMark] = {}
    taken: dict[str, str] = {}
    for mark in _marks(view):
        if mark in found:
            continue
        label, number, place = mark.label, 1, f"{mark.title}\n{mark.href}"
        while taken.setdefault(label, place) != place:
            number += 1
            label = f"{mark.label} ({number})"
        found[mark] = SourceMark(label, mark.title, mark.href, mark.lang)
    return found


def _labelled(view: Edition, named: dict[SourceMark, SourceMark]) -> Edition:
    """Return a view with other labels of its marks."""

    def change(value: Any, name: str) -> Any:
        return named[value] if isinstance(value, SourceMark) else _mapped(value, change)

    changed: Edition = _mapped(view, change)
    return changed
