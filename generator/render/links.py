"""The only place where addresses of pages are made; it knows every page, so that no link can point nowhere."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from urllib.parse import quote, urlsplit

HAND_WRITTEN = ("method",)
"""Pages that generated pages link to and that lie in docs/ already."""
KEPT = 1 << 14
"""Addresses that are kept: the pages of one folder have most of theirs in common."""


class BrokenLinkError(LookupError):
    """A link was asked for that leads to no page or no anchor: a fault of the program, never of the input."""


class Links:
    """Addresses of pages relative to each other.

    A page is named by its folder below docs/, without slashes at the ends; the front page is the empty name.

    Args:
        pages: The names of all pages.
        sentences: For the page of each article, the numbers of its sentences.
        entries: What has an entry on a page instead of a page: that page and the anchor there.
    """

    def __init__(
        self,
        pages: Iterable[str],
        sentences: Mapping[str, Collection[int]],
        entries: Mapping[str, tuple[str, str]] | None = None,
    ) -> None:
        names = dict.fromkeys((*pages, *HAND_WRITTEN, ""))
        self._addresses = {name: f"{quote(name)}/" if name else "" for name in names}
        self._sentences = sentences
        self._entries = entries or {}

    def __contains__(self, page: str) -> bool:
        return page in self._addresses or page in self._entries

    def to(self, page: str, *, source: str, sentence: int | None = None) -> str:
        """Return the address of a page, or of a sentence on it, as written on the page ``source``.

        Raises:
            BrokenLinkError: There is no such page, or no such sentence on it.
        """
        if entry := self._entries.get(page):
            listed = "" if entry[0] == source else self.to(entry[0], source=source)
            return f"{listed}#{entry[1]}"
        if page not in self._addresses:
            raise BrokenLinkError(f"no page {page!r}, wanted on {source!r}")
        anchor = ""
        if sentence is not None:
            if sentence not in self._sentences.get(page, ()):
                raise BrokenLinkError(f"no sentence {sentence} on {page!r}, wanted on {source!r}")
            anchor = f"#s{sentence}"
        if page == source:
            return anchor or "./"
        if page.startswith(source):
            return _relative(self._addresses[page], source) + anchor
        return f"../{_relative(self._addresses[page], source.rpartition('/')[0])}{anchor}"


@lru_cache(KEPT)
def _relative(target: str, source: str) -> str:
    """Return the address of a page, known by its address from the front page, as written on the page ``source``."""
    folder = f"{source}/" if source else ""
    while not target.startswith(folder):
        folder = folder[: folder.rfind("/", 0, -1) + 1]
    up = source.count("/") + 1 - folder.count("/") if source else 0
    return "../" * up + target[len(folder) :]


def safe_url(url: str | None) -> str | None:
    """Return an address outside the site if following it is safe (http or https with a host), else nothing."""
    if not url:
        return None
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return None
    return url.strip() if parts.scheme in ("http", "https") and parts.netloc else None


def path_of(page: str) -> str:
    """Return the file of a page, relative to docs/."""
    return f"{page}/index.md" if page else "index.md"
