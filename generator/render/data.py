"""Small indexes of all names and all articles, for the filters and previews that a browser adds to the pages.

Rows are lists, since every site has thousands of them; the script ``briefing.js`` of the theme reads them, and only
when somebody first uses what needs them. All of it stands on the pages as well.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from generator.model import Entity, Page
from generator.render.kinds import SECTIONS
from generator.render.site import Site, article_page, entry_anchor
from generator.render.text import clean, shorten

NAMES, ARTICLES = "data/names.json", "data/articles.json"
ALSO = 6
"""Other wordings of a name that a filter looks at."""
WHAT = 120
"""Characters of a definition."""


def data_pages(site: Site) -> Iterator[Page]:
    """Return the two indexes as files."""
    publishers = site.publishers[""]
    number = {publisher: place for place, publisher in enumerate(publishers)}
    by_document = {doc.id: number[site.publisher(doc)] for doc in site.corpus.documents}
    types = [kind.value for kind in SECTIONS]
    names = [_name(site, one, by_document) for one in site.corpus.entities]
    yield _page(NAMES, {"types": types, "publishers": publishers, "names": names})
    articles = [
        [
            article_page(doc.id),
            clean(doc.title),
            by_document[doc.id],
            doc.published.isoformat() if doc.published else "",
            site.language.long_date(doc.published) if doc.published else "",
        ]
        for doc in site.corpus.documents
    ]
    yield _page(ARTICLES, {"publishers": publishers, "articles": articles})


def _name(site: Site, one: Entity, publishers: dict[str, int]) -> list[object]:
    name, found = clean(one.name), site.definitions.get(one.id)
    appearances = site.appearances_of.get(one.id, ())
    also = [text for alias in one.aliases if (text := clean(alias.text)) != name][:ALSO]
    mentions = site.language.ngettext("%(num)s mention", "%(num)s mentions", len(one.mentions))
    articles = site.language.ngettext("in %(num)s article", "in %(num)s articles", len(appearances))
    listed = site.unpaged.get(one.id)
    return [
        f"{listed}/#{entry_anchor(one.id)}" if listed else one.id,
        name,
        list(SECTIONS).index(one.type),
        shorten(found.text, WHAT) if found else "",
        f"{mentions} {articles}",
        len(one.mentions),
        len(appearances),
        also,
        sorted({publishers[appearance.document] for appearance in appearances}),
    ]


def _page(path: str, content: object) -> Page:
    return Page(path, json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n")
