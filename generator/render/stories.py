"""Views of stories: the page of each, the list of all, and how a story is shown elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from itertools import islice

from generator.model import Document, Entity, Story
from generator.render import pieces
from generator.render.language import Language
from generator.render.links import safe_url
from generator.render.meant import meant
from generator.render.paging import chunks
from generator.render.site import STORIES, Site, article_page
from generator.render.story_views import EntityStory, PartOf, StoryIndex
from generator.render.text import clean, wording

DESCRIPTION_LENGTH = 160
ENOUGH_ARTICLES = 3
ENOUGH_SOURCES = 2
"""With fewer articles or independent sources a story is thin."""
NAMED = 15
"""The most named entities of each type on a story's page."""
OTHERS = 5
"""Other articles of the same story named at the head of an article."""
GROUNDS = 40
SHARED = 10
"""Shared words shown of two articles."""


def story_index(site: Site) -> tuple[StoryIndex, ...]:
    """Return the views of the pages that list all stories, the largest first, then the articles that stand alone."""
    singles = [doc for doc in site.corpus.documents if doc.id not in site.story_of]
    entries: list[Story | Document] = [*site.stories.values(), *singles]
    pages = []
    for number, part in enumerate(chunks(entries, [1] * len(entries)), 1):
        source = site.further[STORIES][number - 1]
        pages.append(
            StoryIndex(
                stories_total=len(site.stories),
                singles_total=len(singles),
                stories=tuple(story_card(site, one, source=source, lines=1) for one in part if isinstance(one, Story)),
                singles=tuple(article_link(site, one, source=source) for one in part if isinstance(one, Document)),
                paging=site.paging(STORIES, number),
            )
        )
    return tuple(pages)


def story_card(site: Site, story: Story, *, source: str, lines: int | None = None) -> pieces.StoryCard:
    """Return a story for a list, with so many sentences of its summary (None: all)."""
    found, told, articles = site.story_summaries.get(story.id), site.told[story.id], len(story.documents)
    return pieces.StoryCard(
        title=clean(story.title),
        href=site.links.to(story.id, source=source),
        articles=articles,
        sources=told.sources,
        days=_days(site.language, *told.days) if told.days else None,
        thin=_thin(site.language, articles, told.sources),
        lines=story_lines(site, found.sentences[:lines] if found else (), source=source),
        lang=min({site.foreign(doc) for doc in story.documents}),
    )


def part_of(site: Site, doc: Document) -> PartOf | None:
    """Return the story that an article belongs to, if it has a page."""
    story = site.story_of.get(doc.id)
    if not story:
        return None
    source = article_page(doc.id)
    same = site.told[story.id].same.get(doc.id, (doc.id,))
    others = len(story.documents) - len(same)
    shown = islice((one for one in story.documents if one not in same), OTHERS if others > OTHERS + 1 else others)
    listed = [article_link(site, site.documents[one], source=source) for one in shown]
    return PartOf(
        story=story_card(site, story, source=source, lines=0),
        copies=tuple(article_link(site, site.documents[one], source=source) for one in same if one != doc.id),
        others=tuple(listed),
        more=others - len(listed),
    )


def entity_stories(site: Site, entity: Entity) -> tuple[EntityStory, ...]:
    """Return the stories with a page that name an entity, those that name it most first."""
    counts = Counter(site.story_of[m.document].id for m in entity.mentions if m.document in site.story_of)
    return tuple(
        EntityStory(story_card(site, site.stories[story], source=entity.id, lines=0), count)
        for story, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    )


def article_links(site: Site, story: Story, *, source: str) -> tuple[pieces.ArticleLink, ...]:
    """Return the articles of a story by date, those that have the same text as one with its copies."""
    links = {doc: article_link(site, site.documents[doc], source=source) for doc in story.documents}
    texts = site.told[story.id].texts
    return tuple(
        replace(links[first], copies=tuple(_copy(site, links[doc], first, doc, source=source) for doc in rest))
        for first, *rest in texts
    )


def _copy(site: Site, link: pieces.ArticleLink, first: str, copy: str, *, source: str) -> pieces.ArticleLink:
    """Return the link to a copy with the sentences that it shares with the first article of its text."""
    places: dict[str, int] = {}
    for sentence in site.documents[first].sentences:
        places.setdefault(wording(sentence.text), sentence.number)
    shared = [
        (number, places[key])
        for number, sentence in site.sentences[copy].items()
        if (key := wording(sentence.text)) and key in places
    ]
    lines = tuple(
        pieces.SharedLine(text, (site.mark(first, there, source=source), site.mark(copy, here, source=source)))
        for here, there in shared
        if (text := site.text(copy, here) or site.text(first, there))
    )
    return replace(link, shared=lines, same=len(shared), sentences=len(site.documents[copy].sentences))


def _days(language: Language, first: date, last: date) -> pieces.Day:
    return pieces.Day(last.isoformat() if first == last else "", language.long_dates(first, last))


def _thin(language: Language, articles: int, sources: int) -> str:
    """Return why a story is thin, nothing if it is not."""
    few = []
    if articles < ENOUGH_ARTICLES:
        few.append(language.ngettext("only %(num)s article", "only %(num)s articles", articles))
    if sources < ENOUGH_SOURCES:
        few.append(language.gettext("only one source"))
    return language.joined(few)


def story_lines(site: Site, sentences: Iterable[tuple[str, int]], *, source: str) -> tuple[pieces.StoryLine, ...]:
    """Return sentences of articles as lines of a story."""
    return tuple(
        pieces.StoryLine(site.text(doc, number), site.mark(doc, number, source=source), meant(site, doc, number))
        for doc, number in sentences
    )


def article_link(site: Site, doc: Document, *, source: str) -> pieces.ArticleLink:
    """Return an article by name."""
    return pieces.ArticleLink(
        title=clean(doc.title),
        href=site.links.to(article_page(doc.id), source=source),
        publisher=site.publisher(doc),
        day=site.day(doc.published),
        url=safe_url(doc.url) or "",
        lang=site.foreign(doc.id),
    )
