"""Feeds: of the site, of each story and of each entity. They hold what the pages show of an article, and no more.

The site's feed has the stories, and the articles that belong to none; that of a story or an entity has its articles.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import partial

from generator.feeds import Addresses, Entry, Feed, Line, atom, json_feed, opml
from generator.feeds.values import ATOM, JSON, OPML
from generator.model import Document, Entity, Page, Story
from generator.publication import FeedScope
from generator.render.feed_views import FeedLinks
from generator.render.kinds import SECTIONS, section_title
from generator.render.links import safe_url
from generator.render.site import Site, article_page
from generator.render.text import clean

FRONT = ""
ENTRIES = 40
"""The newest entries that a feed holds."""
UNDATED = date(1970, 1, 1)
"""The day of what has no date: no clock may give another."""


def feed_links(site: Site, page: str) -> FeedLinks | None:
    """Return the links to the feeds of a page, which lie beside it; none if it has none."""
    scope = site.publication.feeds
    wanted = FeedScope.STORIES if page in site.stories else FeedScope.ALL if page else FeedScope.SITE
    if not scope.covers(wanted):
        return None
    return FeedLinks(_title(site, page), ATOM, JSON, OPML if _listed(site) and not page else "")


def feed_files(site: Site) -> Iterator[tuple[str, Callable[[], Iterable[Page]]]]:
    """Yield what has a feed, by name, with what makes its files."""
    addresses = Addresses(site.publication.url, clean(site.publication.name))
    scope = site.publication.feeds

    @site.lookups.once
    def written(one: str) -> tuple[str, str]:
        story = site.stories.get(one)
        entry = _story(site, story) if story else _article(site, site.documents[one])
        return atom.entry(entry, addresses), json_feed.item(entry, addresses)

    def files(page: str, held: Callable[[], Iterable[str]]) -> Iterator[Page]:
        newest = sorted(held(), key=lambda one: (-_updated(site, one).toordinal(), one))[:ENTRIES]
        updated = _updated(site, newest[0]) if newest else _edition(site)
        head = _head(site, page, updated)
        entries = [written(one) for one in newest]
        yield Page(f"{head.href}{ATOM}", atom.feed(head, [entry for entry, _ in entries], addresses))
        yield Page(f"{head.href}{JSON}", json_feed.feed(head, [item for _, item in entries], addresses))

    def of_story(story: str) -> Iterable[str]:
        return site.stories[story].documents

    def of_entity(entity: str) -> Iterable[str]:
        return [one.document for one in site.appearances_of.get(entity, ())]

    if scope.covers(FeedScope.SITE):
        yield FRONT, partial(files, FRONT, partial(_held, site))
    if scope.covers(FeedScope.STORIES):
        yield from ((story, partial(files, story, partial(of_story, story))) for story in site.stories)
    if scope.covers(FeedScope.ALL):
        yield from ((one.id, partial(files, one.id, partial(of_entity, one.id))) for one in _paged(site))
    if _listed(site):
        yield OPML, lambda: [Page(OPML, opml.outline(clean(site.publication.name), _groups(site), addresses))]


def _held(site: Site) -> list[str]:
    """Return what the site's feed has: the stories, and the articles that belong to none."""
    return [*site.stories, *(doc for doc in site.documents if doc not in site.story_of)]


def _listed(site: Site) -> bool:
    """Tell whether there is a list of all feeds, which needs absolute addresses."""
    return bool(site.publication.url) and site.publication.feeds.covers(FeedScope.SITE)


def _groups(site: Site) -> Iterator[tuple[str, Sequence[Feed]]]:
    scope, edition = site.publication.feeds, _edition(site)
    yield "", [_head(site, FRONT, edition)]
    if site.stories and scope.covers(FeedScope.STORIES):
        yield site.language.gettext("Stories"), [_head(site, one, edition) for one in site.stories]
    if scope.covers(FeedScope.ALL):
        by_type: dict[str, list[Entity]] = {}
        for one in _paged(site):
            by_type.setdefault(one.type, []).append(one)
        for kind, section in SECTIONS.items():
            if named := by_type.get(kind):
                yield section_title(site.language, section), [_head(site, one.id, edition) for one in named]


def _paged(site: Site) -> list[Entity]:
    return [one for one in site.corpus.entities if one.id not in site.unpaged]


def _head(site: Site, page: str, updated: date) -> Feed:
    return Feed(
        href=_href(site, page),
        title=_title(site, page),
        site=clean(site.publication.name),
        language=site.language.name,
        updated=updated,
    )


def _title(site: Site, page: str) -> str:
    name = clean(site.publication.name)
    if page in site.stories:
        return f"{clean(site.stories[page].title)} – {name}"
    return f"{clean(site.entities[page].name)} – {name}" if page else name


def _href(site: Site, page: str) -> str:
    """Return the address of a page below the front page."""
    return site.links.to(page, source=FRONT) if page else ""


def _article(site: Site, doc: Document) -> Entry:
    summary = site.summaries.get(doc.id)
    return Entry(
        href=_href(site, article_page(doc.id)),
        title=clean(doc.title),
        language=clean(doc.language),
        updated=doc.published or UNDATED,
        published=doc.published,
        author=site.publisher(doc),
        original=safe_url(doc.url) or "",
        lines=_lines(site, ((doc.id, number) for number in (summary.sentences if summary else ()))),
    )


def _story(site: Site, story: Story) -> Entry:
    told, summary = site.told[story.id], site.story_summaries.get(story.id)
    return Entry(
        href=_href(site, story.id),
        title=clean(story.title),
        language=clean(site.documents[story.headline].language),
        updated=_updated(site, story.id),
        published=told.days[0] if told.days else None,
        author="",
        original="",
        lines=_lines(site, summary.sentences if summary else ()),
    )


def _lines(site: Site, sentences: Iterable[tuple[str, int]]) -> tuple[Line, ...]:
    return tuple(
        Line(text, mark.label, mark.href)
        for doc, number in sentences
        if (text := site.text(doc, number)) and (mark := site.mark(doc, number, source=FRONT))
    )


def _updated(site: Site, one: str) -> date:
    """Return the day of an article or a story; one without is not to look new again with each edition."""
    if one in site.stories:
        days = site.told[one].days
        return days[1] if days else UNDATED
    return site.documents[one].published or UNDATED


def _edition(site: Site) -> date:
    return site.edition or UNDATED
