"""The view of the front page."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model import Document
from generator.render import pieces, views
from generator.render.lists import candidates, card, type_groups
from generator.render.site import ARTICLES, METHOD, Site
from generator.render.text import clean, long_date

CARDS = 12
MOST = 8
"""The most named entities of each type."""
GAPS = 10
"""Articles and names listed under each heading of what is not known."""

FRONT = ""


def front(site: Site) -> views.Front:
    """Return the view of the front page: the newest articles, the most named, and what is not known."""
    corpus = site.corpus
    undated = [doc for doc in corpus.documents if not doc.published]
    unsigned = [doc for doc in corpus.documents if not doc.publisher]
    undecided = candidates(site, corpus.undecided, source=FRONT)
    return views.Front(
        edition=pieces.Day(corpus.edition.isoformat(), long_date(corpus.edition)) if corpus.edition else None,
        articles=len(corpus.documents),
        sentences=sum(len(doc.sentences) for doc in corpus.documents),
        publishers=len({doc.publisher for doc in corpus.documents if doc.publisher}),
        named=type_groups(site, (site.link(e, source=FRONT) for e in corpus.entities), source=FRONT, limit=MOST),
        cards=_cards(site, corpus.documents[:CARDS]),
        articles_href=site.links.to(ARTICLES, source=FRONT),
        undated=_cards(site, undated[:GAPS]),
        undated_total=len(undated),
        unsigned=_cards(site, unsigned[:GAPS]),
        unsigned_total=len(unsigned),
        undecided=undecided[:GAPS],
        undecided_total=len(undecided),
        problems=tuple(clean(str(problem)) for problem in corpus.problems),
        method_href=site.links.to(METHOD, source=FRONT),
    )


def _cards(site: Site, documents: Iterable[Document]) -> tuple[pieces.ArticleCard, ...]:
    return tuple(card(site, doc, source=FRONT) for doc in documents)
