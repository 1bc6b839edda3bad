"""What a reader can search: by the site's size all of its text, names and headlines alone, or an index in pieces.

Material's own search sends every reader the whole index, which grows with the site. Pagefind cuts its index into
pieces, of which a search fetches a few (:mod:`generator.pieces`). Nothing here knows MkDocs.
"""

from __future__ import annotations

import re
from enum import StrEnum
from importlib.util import find_spec
from typing import Any

from generator.errors import SettingsError
from generator.model import Problem
from generator.tags import outline

BUNDLE = "pagefind"
"""The program that makes an index in pieces, and the folder of the site that holds it."""
MOST_HEADS = 10_000
"""Pages up to which names and headlines alone do where the size decides. Their index has 1.2 MB then, and 0.2 as most
hosts send it, compressed."""

SECTION = re.compile(r"<h([2-6])(?=[\s>])(?![^>]*\bdata-search-exclude\b)")


HEADING = re.compile("h[1-6]")
EXCLUDED = "data-search-exclude"


class Search(StrEnum):
    """The setting ``search``: the sort that fits the size, or one of the three."""

    AUTO = "auto"
    FULL = "full"
    HEADS = "heads"
    PAGEFIND = "pagefind"


def choose(wanted: Search, pages: int, limit: int, *, offline: bool = False) -> Search:
    """Return the sort of search that a site has.

    Args:
        wanted: The operator's choice.
        pages: How many pages the site has.
        limit: The most pages that are searched in full where the size decides.
        offline: The site is opened from a disk, where a browser reads no index in pieces.

    Raises:
        SettingsError: The index in pieces is wanted and its program is not installed.
    """
    if wanted is Search.PAGEFIND and not offline:
        if find_spec(BUNDLE) is None:
            raise SettingsError(
                Problem(
                    "mkdocs.yml",
                    None,
                    "the setting 'search' is 'pagefind', which is not installed",
                    "Install the extra 'search' (pip install 'briefing-digest[search]'), or choose 'heads'.",
                )
            )
        return wanted
    if wanted in (Search.FULL, Search.HEADS):
        return wanted
    if pages <= limit:
        return Search.FULL
    in_pieces = pages > MOST_HEADS and not offline and find_spec(BUNDLE)
    return Search.PAGEFIND if in_pieces else Search.HEADS


def heads_only(html: str) -> str:
    """Return the content of a page with all but what stands above its first section left out of Material's search."""
    return SECTION.sub(r'<h\1 data-search-exclude="data-search-exclude"', html)


def searched(html: str) -> str:
    """Return the content of a page without what stands under headings that Material's search leaves out.

    To read a page for its index takes the search longer than all else takes MkDocs, and finds nothing there. Where a
    tag is not closed as it was opened, or a heading stands inside something, the content is returned as it is.
    """
    tags = outline(html)
    if tags is None:
        return html
    kept: list[str] = []
    start, omitted = 0, False
    for tag in tags:
        if not HEADING.fullmatch(tag.name):
            continue
        if tag.closes:
            if omitted and not tag.depth:
                kept.append(html[start : tag.end])
                start = len(html)
        elif "id" in (given := dict(tag.attributes())):
            if tag.depth:
                return html
            kept.append(html[start : tag.start])
            start, omitted = tag.start, EXCLUDED in given
    return "".join([*kept, html[start:]])


def spare(index: Any) -> None:
    """Have an index of Material's search read no more of each page than what it finds something in."""
    add = index.add_entry_from_context

    def add_searched(page: Any) -> None:
        whole = page.content
        page.content = searched(whole)
        try:
            add(page)
        finally:
            page.content = whole

    index.add_entry_from_context = add_searched
