"""Every page and file of a site by name, with what makes it; nothing is made before it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from generator.model import Page
from generator.render.aliases import alias_page, vanished_page
from generator.render.articles import article, article_index
from generator.render.data import data_pages
from generator.render.entities import entity
from generator.render.entity_index import entity_index
from generator.render.entity_json import entity_file, schema_files
from generator.render.feeds import feed_files
from generator.render.front import FRONT, front
from generator.render.kinds import SECTIONS
from generator.render.site import ARTICLES, STORIES, TIMELINE, Site, article_page
from generator.render.stories import story_index
from generator.render.story_page import story_page
from generator.render.timelines import timeline_index
from generator.render.views import Redirect

View = tuple[str, str, object]
"""A page as its name, the name of its template and the view that the template is given."""


def views_of(site: Site) -> Iterator[tuple[str, Callable[[], Iterable[View]]]]:
    """Yield every page, or pages that are made together, by name, with what makes their views."""
    yield FRONT, partial(_front, site)
    yield from _index(site, ARTICLES, "article_index", article_index)
    yield STORIES, partial(_stories, site)
    yield from _index(site, TIMELINE, "timeline_index", timeline_index)
    yield from ((name, partial(_story, site, name)) for name in site.stories)
    yield from ((article_page(doc), partial(_article, site, doc)) for doc in site.documents)
    for kind, section in SECTIONS.items():
        yield from _index(site, section, "entity_index", partial(entity_index, type=kind))
    yield from ((name, partial(_profile, site, name)) for name in _paged(site))
    yield from ((name, partial(_alias, site, name)) for name in site.names.pages)
    yield from ((name, partial(_vanished, site, name)) for name in site.vanished)


def _front(site: Site) -> Iterator[View]:
    yield FRONT, "front", front(site)


def _index(
    site: Site, base: str, template: str, make: Callable[[Site, int], object]
) -> Iterator[tuple[str, Callable[[], Iterable[View]]]]:
    """Yield the pages of a list, each by itself."""

    def view(name: str, number: int) -> Iterator[View]:
        yield name, template, make(site, number)

    yield from ((name, partial(view, name, number)) for number, name in enumerate(site.further[base], 1))


def _stories(site: Site) -> Iterator[View]:
    for name, view in zip(site.further[STORIES], story_index(site), strict=True):
        yield name, "story_index", view


def _story(site: Site, name: str) -> Iterator[View]:
    yield name, "story", story_page(site, site.stories[name])


def _article(site: Site, doc: str) -> Iterator[View]:
    yield article_page(doc), "article", article(site, site.documents[doc])


def _profile(site: Site, one: str) -> Iterator[View]:
    for name, view in zip(site.further[one], entity(site, site.profiles[one]), strict=True):
        yield name, "entity", view


def _alias(site: Site, name: str) -> Iterator[View]:
    view = alias_page(site, name)
    yield name, "redirect" if isinstance(view, Redirect) else "ambiguous", view


def _vanished(site: Site, name: str) -> Iterator[View]:
    yield name, "vanished", vanished_page(site, name)


def files_of(site: Site) -> Iterator[tuple[str, Callable[[], Iterable[Page]]]]:
    """Yield the files that are no pages, or those that are made together, by name, with what makes them."""
    yield "data", partial(data_pages, site)
    yield "schemas", schema_files
    yield from ((f"data {name}", partial(_data, site, name)) for name in _paged(site))
    yield from ((f"feed {name}", make) for name, make in feed_files(site))


def _data(site: Site, name: str) -> Iterator[Page]:
    yield entity_file(site, site.profiles[name])


def _paged(site: Site) -> list[str]:
    """Return the entities that have a page."""
    return [one for one in site.entities if one not in site.unpaged]
