"""Under what name and address a site is published, and which feeds it has."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class FeedScope(StrEnum):
    """What has a feed of its own: nothing, the site, each story as well, or each entity too."""

    NONE = "none"
    SITE = "site"
    STORIES = "stories"
    ALL = "all"

    def covers(self, other: FeedScope) -> bool:
        """Tell whether whatever has a feed under another scope has one under this scope."""
        return (order := [*FeedScope]).index(self) >= order.index(other)


@dataclass(frozen=True, slots=True)
class Publication:
    """What those who read a site from elsewhere need to know of it.

    ``name`` is MkDocs's ``site_name``. ``url`` is its ``site_url``, the address of the front page with a slash at its
    end; empty where it is not known.
    """

    name: str = "Briefing"
    url: str = ""
    feeds: FeedScope = FeedScope.ALL
