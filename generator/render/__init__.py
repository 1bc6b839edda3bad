"""Render: Corpus -> Page(path, markdown).

Views (plain values, see :mod:`generator.render.views`) are built from the corpus by pure functions; Jinja2 templates
make Markdown of them. Templates decide the look and wording of a page, never what stands on it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

from generator.full_text import FullText
from generator.model import Corpus, Page
from generator.publication import Publication
from generator.render.aliases import alias_page, vanished_page
from generator.render.articles import article, article_index
from generator.render.data import data_pages
from generator.render.entities import entity
from generator.render.entity_index import entity_index
from generator.render.entity_json import entity_files
from generator.render.environment import Templates
from generator.render.feeds import feed_pages
from generator.render.front import FRONT, front
from generator.render.kinds import SECTIONS
from generator.render.language import ENGLISH, load_language
from generator.render.links import path_of
from generator.render.site import ARTICLES, STORIES, TIMELINE, Site, article_page, make_site
from generator.render.stories import story_index
from generator.render.story_page import story_page
from generator.render.timelines import timeline_index
from generator.render.views import Redirect

__all__ = ["render"]

FENCE = "---\n"
ROBOTS = Page("robots.txt", "User-agent: *\nDisallow: /\n")
"""What a search engine asks for first; it counts for sites at the root of their host."""


def render(
    corpus: Corpus,
    *,
    templates: Sequence[Path],
    language: str = ENGLISH,
    locales: Sequence[Path] = (),
    full_text: FullText = FullText.ALL,
    noindex: bool = False,
    min_articles: int = 1,
    publication: Publication = Publication(),  # noqa: B008 - frozen
) -> Iterator[Page]:
    """Yield the pages of a corpus, one at a time: all at once would take more memory than everything else.

    Args:
        corpus: What is known about the articles.
        templates: Folders that hold page templates such as ``article.md.j2``; the first that has a template wins,
            and the last is the one that comes with the generator.
        language: The language of the site's own texts, as its catalogue is named.
        locales: Folders that hold catalogues such as ``de.po``; where several translate a text, the first wins.
        full_text: How much of the articles the pages show.
        noindex: Ask search engines to list no page.
        min_articles: Entities that fewer articles name have no page but an entry in their index.
        publication: The site's name and address, for those who read it from elsewhere, and which feeds it has.

    Raises:
        SettingsError: There is no such language, or its catalogue cannot be used.
        TemplateError: A template is missing or fails; the message names its file and line. This comes with its page.
    """
    spoken = load_language(language, locales)
    site = make_site(corpus, spoken, full_text, min_articles=min_articles, publication=publication)
    compiled = Templates(templates, spoken)
    pages = (Page(path_of(name), compiled.render(template, view)) for name, template, view in _views(site))
    return chain(
        map(_unlisted, pages) if noindex else pages,
        (page for files in (data_pages, entity_files, feed_pages) for page in files(site)),
        [ROBOTS] if noindex else [],
    )


def _unlisted(page: Page) -> Page:
    """Return a page with the entry in its front matter that the theme turns into a word to search engines."""
    head, body = ("", page.content.removeprefix(FENCE)) if page.content.startswith(FENCE) else (FENCE, page.content)
    return Page(page.path, f"{FENCE}robots: noindex\n{head}{body}")


def _views(site: Site) -> Iterator[tuple[str, str, object]]:
    """Return every page as its name, the name of its template and the view that the template is given."""
    yield FRONT, "front", front(site)
    for name, articles in zip(site.further[ARTICLES], article_index(site), strict=True):
        yield name, "article_index", articles
    for name, stories in zip(site.further[STORIES], story_index(site), strict=True):
        yield name, "story_index", stories
    for name, dates in zip(site.further[TIMELINE], timeline_index(site), strict=True):
        yield name, "timeline_index", dates
    for story in site.stories.values():
        yield story.id, "story", story_page(site, story)
    for doc in site.corpus.documents:
        yield article_page(doc.id), "article", article(site, doc)
    yield from _entities(site)
    yield from _forwarding(site)


def _entities(site: Site) -> Iterator[tuple[str, str, object]]:
    """Return the lists of entities, and the pages of those that have one."""
    for kind, section in SECTIONS.items():
        for name, entities in zip(site.further[section], entity_index(site, kind), strict=True):
            yield name, "entity_index", entities
    for one in site.corpus.entities:
        if one.id not in site.unpaged:
            for name, part in zip(site.further[one.id], entity(site, one), strict=True):
                yield name, "entity", part


def _forwarding(site: Site) -> Iterator[tuple[str, str, object]]:
    """Return the pages at addresses that lead elsewhere or once did."""
    for name in site.names.pages:
        view = alias_page(site, name)
        yield name, "redirect" if isinstance(view, Redirect) else "ambiguous", view
    for name in site.vanished:
        yield name, "vanished", vanished_page(site, name)
