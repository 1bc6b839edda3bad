"""The view of the front page."""

from __future__ import annotations

from collections.abc import Iterable

from generator.full_text import FullText
from generator.model import Document, GapKind
from generator.render import pieces, views
from generator.render.changes import change_groups
from generator.render.compared import differing, unknown
from generator.render.feeds import feed_links
from generator.render.lists import candidates, capped, card, families_apart, type_groups
from generator.render.site import ARTICLES, METHOD, STORIES, TIMELINE, Site
from generator.render.stories import article_links, story_card
from generator.render.text import clean
from generator.render.timelines import timeline

CARDS = 12
LEAD_SENTENCES = 3
LEAD_ARTICLES = 6
"""Articles named under the main story."""
CARD_SENTENCES = 2
MOST = 8
"""The most named entities of each type."""
STRIP = 4
"""Lines of the main story's timeline on the front page."""
LISTED = (GapKind.UNDATED, GapKind.UNDECIDED)
"""What is not known and listed for the whole corpus already."""
GAPS = 10
"""Articles and names listed under each heading of what is not known."""

FRONT = ""


def front(site: Site) -> views.Front:
    """Return the view of the front page: the main story, the others, what changed, who and where, what is not known."""
    corpus = site.corpus
    undated = [doc for doc in corpus.documents if not doc.published]
    unsigned = [doc for doc in corpus.documents if not doc.publisher]
    undecided, _ = families_apart(candidates(site, corpus.undecided, source=FRONT))
    alone = [doc for doc in corpus.documents if doc.id not in site.story_of]
    stories = [*site.stories.values()]
    lead = stories[0] if stories else None
    articles, more = capped(article_links(site, lead, source=FRONT) if lead else (), LEAD_ARTICLES)
    since = corpus.changes.since if corpus.changes else None
    return views.Front(
        edition=site.day(corpus.edition),
        articles=len(corpus.documents),
        sentences=sum(len(doc.sentences) for doc in corpus.documents),
        publishers=len({doc.publisher for doc in corpus.documents if doc.publisher}),
        named=type_groups(site, (site.counted(e, source=FRONT) for e in corpus.entities), source=FRONT, limit=MOST),
        lead=story_card(site, lead, source=FRONT, lines=LEAD_SENTENCES) if lead else None,
        lead_articles=articles,
        lead_more=more,
        stories=tuple(story_card(site, one, source=FRONT, lines=CARD_SENTENCES) for one in stories[1 : CARDS + 1]),
        stories_total=len(site.stories),
        stories_href=site.links.to(STORIES, source=FRONT),
        since=site.day(since),
        changed=corpus.changes is not None,
        changes=change_groups(site, source=FRONT),
        differing=differing(site, source=FRONT),
        strip=timeline(site, lead.id if lead else "", source=FRONT, limit=STRIP),
        strip_href=site.links.to(lead.id if lead else TIMELINE, source=FRONT),
        unknown=unknown(site, [one.id for one in stories[:CARDS]], source=FRONT, but=LISTED),
        cards=_cards(site, alone[:CARDS]),
        cards_total=len(alone),
        articles_href=site.links.to(ARTICLES, source=FRONT),
        undated=_cards(site, undated[:GAPS]),
        undated_total=len(undated),
        unsigned=_cards(site, unsigned[:GAPS]),
        unsigned_total=len(unsigned),
        undecided=undecided[:GAPS],
        undecided_total=len(undecided),
        problems=tuple(clean(str(problem)) for problem in corpus.problems),
        method_href=site.links.to(METHOD, source=FRONT),
        limited=site.full_text is FullText.NONE,
        feeds=feed_links(site, FRONT),
    )


def _cards(site: Site, documents: Iterable[Document]) -> tuple[pieces.ArticleCard, ...]:
    return tuple(card(site, doc, source=FRONT) for doc in documents)
