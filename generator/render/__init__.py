"""Render: Corpus -> Page(path, markdown).

Views (plain values, see :mod:`generator.render.views`) are built from the corpus by pure functions; Jinja2 templates
make Markdown of them. Templates decide the look and wording of a page, never what stands on it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

from generator.full_text import FullText
from generator.model import Corpus, Page
from generator.publication import Publication
from generator.render.environment import Templates
from generator.render.language import ENGLISH, load_language
from generator.render.links import path_of
from generator.render.make_site import make_site
from generator.render.pages import View, files_of, views_of
from generator.render.site import Site
from generator.render.trail import Trail

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
    trail: Trail | None = None,
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
        trail: What the last build looked up for each page, if all else is as it was then; it is given what this one
            looks up. A page whose look-ups have the same answers is not made; the trail names its files.

    Raises:
        SettingsError: There is no such language, or its catalogue cannot be used.
        TemplateError: A template is missing or fails; the message names its file and line. This comes with its page.
    """
    spoken = load_language(language, locales)
    site = make_site(corpus, spoken, full_text, min_articles=min_articles, publication=publication)
    compiled = Templates(templates, spoken)

    def made(views: Callable[[], Iterable[View]]) -> Iterator[Page]:
        for name, template, view in views():
            page = Page(path_of(name), compiled.render(template, view))
            yield _unlisted(page) if noindex else page

    def jobs() -> Iterator[tuple[str, Callable[[], Iterable[Page]]]]:
        yield from ((f"page {name}", partial(made, views)) for name, views in views_of(site))
        yield from files_of(site)
        if noindex:
            yield "robots", lambda: [ROBOTS]

    return _done(jobs(), site, trail or Trail())


def _done(jobs: Iterable[tuple[str, Callable[[], Iterable[Page]]]], site: Site, trail: Trail) -> Iterator[Page]:
    """Do what has to be done of some jobs, and take note of what each looks up."""
    trail.begin(site.lookups.answer)
    for name, make in jobs:
        if not trail.keeps(name):
            with site.lookups.noting() as asked:
                pages = list(make())
            trail.note(name, asked, (page.path for page in pages))
            yield from pages


def _unlisted(page: Page) -> Page:
    """Return a page with the entry in its front matter that the theme turns into a word to search engines."""
    head, body = ("", page.content.removeprefix(FENCE)) if page.content.startswith(FENCE) else (FENCE, page.content)
    return Page(page.path, f"{FENCE}robots: noindex\n{head}{body}")
