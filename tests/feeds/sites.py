"""Feeds of invented sites, rendered and read by feedparser."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import feedparser

from generator.full_text import FullText
from generator.model import Corpus
from generator.publication import FeedScope, Publication
from generator.render import render
from tests.render.corpora import make_small_corpus, make_told_corpus
from tests.render.disputed import make_disputed_corpus
from tests.render.test_hostile import hostile_corpus
from tests.sites import ROOT

TEMPLATES = [ROOT / "templates" / "pages"]
HOME = "https://news.example/brief/"
CORPORA = {
    "small": make_small_corpus,
    "told": make_told_corpus,
    "disputed": make_disputed_corpus,
    "hostile": hostile_corpus,
}


def files(
    corpus: Corpus, *, url: str = HOME, scope: FeedScope = FeedScope.ALL, name: str = "Skarra & Co", **options: Any
) -> dict[str, str]:
    """Return all files of a site by their paths."""
    publication = Publication(name=name, url=url, feeds=scope)
    return {p.path: p.content for p in render(corpus, templates=TEMPLATES, publication=publication, **options)}


def files_of(name: str, url: str = HOME, full_text: FullText = FullText.ALL) -> dict[str, str]:
    """Return all files of the site of a corpus that has a name here; made once, not to be changed."""
    return _files_of(name, url, full_text)


@cache
def _files_of(name: str, url: str, full_text: FullText) -> dict[str, str]:
    return files(CORPORA[name](), url=url, full_text=full_text)


def parsed(content: str, path: str = "feed.xml", home: str = HOME) -> Any:
    """Return a feed as feedparser reads it from its place on the web."""
    return feedparser.parse(
        content, response_headers={"content-location": home + path, "content-type": "application/atom+xml"}
    )


def ending(files: dict[str, str], name: str) -> Iterator[tuple[str, str]]:
    """Yield the path and the content of the files of one name."""
    yield from ((path, content) for path, content in files.items() if path.rpartition("/")[2] == name)
