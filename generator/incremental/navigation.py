"""The navigation as every page shows it."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Link, Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.utils.meta import get_data

from generator.incremental import site
from generator.incremental.fingerprint import NamelessError, stable


def digest(nav: Navigation, keys: Collection[str] | None) -> str:
    """Return a digest of all that a theme may show of the navigation on any page: titles, addresses, metadata.

    :param keys: the keys of the metadata; None for all.
    """
    return site.digest(repr(list(_items(nav.items, keys))).encode("utf-8", "surrogateescape"))


def _items(items: Iterable[StructureItem], keys: Collection[str] | None) -> Iterable[tuple[object, ...]]:
    for item in items:
        if isinstance(item, Section):
            yield "section", item.title, list(_items(item.children, keys))
        elif isinstance(item, Link):
            yield "link", item.title, item.url
        elif isinstance(item, Page):
            meta = {key: value for key, value in item.meta.items() if keys is None or key in keys}
            yield "page", item.title, item.url, item.is_homepage, _spelled(meta)


def _spelled(meta: object) -> str:
    try:
        return stable(meta)
    except NamelessError:
        return object().__repr__()  # never the same again


def shown(page: Page) -> list[str] | None:
    """Return what is recorded of a page in the navigation: its title, and a digest of its metadata."""
    try:
        return [page.title, _metadata(page.meta)] if isinstance(page.title, str) else None
    except NamelessError:
        return None


def lend(page: Page, record: list[str]) -> bool:
    """Give a page that will not be read its title and metadata; return False when its source does not tell them."""
    try:
        _, meta = get_data(page.file.content_string)
        if _metadata(meta) != record[1]:
            return False  # a plugin gave it others
    except (NamelessError, OSError, ValueError):
        return False
    page.meta = meta
    if page.title is None:
        page.title = record[0]
    return True


def _metadata(meta: object) -> str:
    return site.digest(stable(meta).encode("utf-8", "surrogateescape"))
