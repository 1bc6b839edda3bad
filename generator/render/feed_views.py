"""What the templates are given about feeds and data beside a page; as for all :mod:`generator.render.views`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FeedLinks:
    """The feeds that lie beside a page, by their formats; ``opml`` lists all of the site, on the front page alone."""

    title: str
    atom: str
    json: str
    opml: str = ""
