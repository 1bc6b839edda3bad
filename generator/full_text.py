"""How much of the articles a site shows: the setting that operators need who may not republish their articles."""

from __future__ import annotations

from enum import StrEnum


class FullText(StrEnum):
    """Whole articles, only the sentences that something on the site points to, or nothing but summaries."""

    ALL = "all"
    MENTIONS = "mentions"
    NONE = "none"
