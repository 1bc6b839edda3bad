"""The search index, put together from the entries of rendered pages and the bytes of the last one."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin

from generator.incremental.state import PageRecord, UnusableError

INDEX = "search/search_index.json"
_OPENING = b'"docs":['
_CLOSING = b"]}"
_MKDOCS, _MATERIAL = "mkdocs.contrib.search", "material.plugins.search.plugin"
MODULES = (_MKDOCS, _MATERIAL)
"""The modules of the search plugins whose indexes can be merged."""


class Search:
    """A view of the search plugin at work: which entries it made for which page."""

    def __init__(self, plugin: BasePlugin[Any]) -> None:
        self._plugin = plugin
        self._material = type(plugin).__module__ == _MATERIAL
        self._seen = 0
        self._made: dict[str, bytes] = {}

    def entries(self, page: str) -> bytes:
        """Return the entries that were made for a page, as they stand in the index."""
        return self._made.get(page, b"")

    def note(self, page: str) -> None:
        """Claim for a page the entries that were added since the last call."""
        index = self._plugin.search_index  # type: ignore[attr-defined]  # of the search plugins alone
        entries: list[Any] = index.entries if self._material else index._entries  # noqa: SLF001 - MkDocs gives no other way
        new = entries[self._seen :]
        self._seen = len(entries)
        text = json.dumps(new, sort_keys=not self._material, separators=(",", ":"), default=str)
        self._made[page] = text[1:-1].encode()

    def merge(self, written: bytes, order: Iterable[str], old: bytes, slices: Mapping[str, slice]) -> tuple[bytes, int]:
        """Return the whole index, and how many bytes precede its entries.

        :param written: the index of the rendered pages alone, as the search plugin wrote it.
        :param order: all pages of the site.
        :param old: the last index.
        :param slices: where in it the entries of the kept pages stand.
        :raises UnusableError: when the written index is not what the entries make.
        """
        start = written.find(_OPENING) + len(_OPENING)
        body = b",".join(entries for entries in self._made.values() if entries)
        if written[start:] != body + _CLOSING:
            raise UnusableError("the search index is not of a form that can be merged")
        if slices:
            parts = (old[slices[page]] if page in slices else self.entries(page) for page in order)
            body = b",".join(part for part in parts if part)
        return written[:start] + body + _CLOSING, start


def find(config: MkDocsConfig) -> Search | None:
    """Return a view of the site's search plugin, if it has one at work."""
    for plugin in config.plugins.values():
        if type(plugin).__module__ in MODULES and plugin.config.get("enabled", True):
            return Search(plugin)
    return None


def slices(pages: Mapping[str, PageRecord], head: int) -> dict[str, slice]:
    """Return where in an index the entries of each page stand, from the lengths that were recorded."""
    found = {}
    position = head
    for page, record in pages.items():
        found[page] = slice(position, position + record.entries)
        position += record.entries + 1 if record.entries else 0
    return found
