"""The only place where addresses of pages are made; it knows every page, so that no link can point nowhere."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import lru_cache
from urllib.parse import quote, urlsplit

HAND_WRITTEN = ("method",)
"""Pages that generated pages link to and that lie in docs/ already."""
KEPT = 1 << 14
"""Addresses that are kept: the pages of one folder have most of theirs in common."""

Place = tuple[str, str]
"""The address of a page from the front page, and nothing; or the name of a page, and the anchor of an entry there."""


class BrokenLinkError(LookupError):
    """A link was asked for that leads to no page or no anchor: a fault of the program, never of the input."""


class Links:
    """Addresses of pages relative to each other.

    A page is named by its folder below docs/, without slashes at the ends; the front page is the empty name.

    Args:
        pages: The names of all pages.
        sentences: For the page of each article, the numbers of its sentences.
        entries: What has an entry on a page instead of a page: that page and the anchor there.
        watch: Put around the table of all addresses, so that it can be noted which are asked for.
    """

    def __init__(
        self,
        pages: Iterable[str],
        sentences: Mapping[str, Collection[int]],
        entries: Mapping[str, tuple[str, str]] | None = None,
        watch: Callable[[Mapping[str, Place]], Mapping[str, Place]] = lambda table: table,
    ) -> None:
        names = dict.fromkeys((*pages, *HAND_WRITTEN, ""))
        self._places = watch({**{name: (f"{quote(name)}/" if name else "", "") for name in names}, **(entries or {})})
        self._sentences = sentences

    def __contains__(self, page: str) -> bool:
        return page in self._places

    def to(self, page: str, *, source: str, sentence: int | None = None) -> str:
        """Return the address of a page, or of a sentence on it, as written on the page ``source``.

        Raises:
            BrokenLinkError: There is no such page, or no such sentence on it.
        """
        place = self._places.get(page)
        if place is None:
            raise BrokenLinkError(f"no page {page!r}, wanted on {source!r}")
        address, entry = place
        if entry:
            listed = "" if address == source else self.to(address, source=source)
            return f"{listed}#{entry}"
        anchor = ""
        if sentence is not None:
            if sentence not in self._sentences.get(page, ()):
                raise BrokenLinkError(f"no sentence {sentence} on {page!r}, wanted on {source!r}")
            anchor = f"#s{sentence}"
        if page == source:
            return anchor or "./"
        if page.startswith(source):
            return _relative(address, source) + anchor
        return f"../{_relative(address, source.rpartition('/')[0])}{anchor}"


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
