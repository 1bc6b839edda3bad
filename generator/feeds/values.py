"""What a feed and its entries say, whatever the format. All texts are plain and free of control characters."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

ATOM, JSON, OPML = "feed.xml", "feed.json", "feeds.opml"
"""The names of the files: a feed lies beside the page that it belongs to, the list of all beside the front page."""


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence, and the place on the site where it stands: its label and address below the site's front page."""

    text: str
    label: str
    href: str


@dataclass(frozen=True, slots=True)
class Entry:
    """An article or a story in a feed. ``href`` is the address of its page below the site's front page.

    ``published`` is missing where no date is known; ``updated`` is never. ``original`` is where it first appeared.
    """

    href: str
    title: str
    language: str
    updated: date
    published: date | None
    author: str
    original: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Feed:
    """The head of a feed: of the page at ``href`` below the site's front page, which is the empty address itself."""

    href: str
    title: str
    site: str
    language: str
    updated: date
