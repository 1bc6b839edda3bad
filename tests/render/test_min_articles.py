"""Entities that few articles name: no page, an entry in their index with every mention, and no link that breaks."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from posixpath import normpath

import pytest
from lxml import html as lxml_html

from generator.render import render
from generator.render.data import NAMES
from generator.render.links import path_of
from tests.builders import make_document
from tests.render.corpora import Named, make_corpus, make_told_corpus
from tests.render.markup import body_of
from tests.sites import ROOT

TEMPLATES = [ROOT / "templates" / "pages"]
ALONE = ("people/tomas-solan", "people/ivo-holm", "organizations/ellery-courier")
SHARED = ("people/mira-solan", "people/anders-holm", "places/skarra")


def pages_of(min_articles: int) -> dict[str, str]:
    return {
        page.path: page.content for page in render(make_told_corpus(), templates=TEMPLATES, min_articles=min_articles)
    }


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return pages_of(2)


def html_of(page: str) -> lxml_html.HtmlElement:
    return lxml_html.fromstring(f"<div>{body_of(page)}</div>")


def links(pages: dict[str, str]) -> Iterator[tuple[str, str, str]]:
    """Yield every link inside the site: the page it stands on, the path it leads to, and the anchor."""
    for path, content in pages.items():
        if path.endswith(".md"):
            for href in html_of(content).xpath("//a/@href"):
                target, _, anchor = href.partition("#")
                if not re.match(r"[a-z]+:", target):
                    yield path, target, anchor


def test_those_in_few_articles_have_no_page(pages: dict[str, str]) -> None:
    assert not [one for one in ALONE if path_of(one) in pages]
    assert [one for one in SHARED if path_of(one) in pages] == list(SHARED)
    assert "people/tomas/index.md" not in pages, "an alias of one without a page leads nowhere"
    assert "people/holm/index.md" in pages, "a name of several still says of whom"


def test_one_article_is_what_everybody_has() -> None:
    everybody = pages_of(1)
    assert all(path_of(one) in everybody for one in (*ALONE, *SHARED))
    assert 'id="name-' not in everybody["people/index.md"]


def test_their_index_lists_them_with_their_mentions(pages: dict[str, str]) -> None:
    people = html_of(pages["people/index.md"])
    [entry] = people.xpath("//li[@id='name-ivo-holm']")
    assert not entry.cssselect("a.bf-entry")
    assert entry.cssselect("span.bf-entry")[0].text_content() == "Ivo Holm"
    assert "2 mentions, 1 article" in entry.text_content()
    marks = [mark.get("href") for mark in entry.cssselect("a.bf-mark")]
    assert marks == ["../articles/strike/#s2", "../articles/strike/#s3"]
    assert "4 people" in people.text_content(), "all are counted"


def test_every_link_to_them_leads_to_their_entry(pages: dict[str, str]) -> None:
    ids = {path: set(html_of(content).xpath("//@id")) for path, content in pages.items() if path.endswith(".md")}
    met = set()
    for source, target, anchor in links(pages):
        folder = normpath(f"{source.removesuffix('index.md')}{target}").strip("./")
        path = source if not target else path_of(folder)
        if folder == "method" or folder in pages:  # a page written by hand, or a file of another sort, such as a feed
            continue
        assert path in pages, f"{source} links to {target}"
        if anchor.startswith("name-"):
            assert anchor in ids[path], f"{source} links to #{anchor}"
            met.add(anchor)
    assert {"name-ivo-holm", "name-tomas-solan"} <= met


def test_the_list_for_filters_leads_to_the_entries(pages: dict[str, str]) -> None:
    rows = {row[1]: row[0] for row in json.loads(pages[NAMES])["names"]}
    assert rows["Ivo Holm"] == "people/#name-ivo-holm"
    assert rows["Mira Solan"] == "people/mira-solan"


def test_an_entry_on_a_further_page_is_found_there() -> None:
    names = [f"Ann {chr(65 + n // 26)}{chr(97 + n % 26)}stad" for n in range(330)]
    doc = make_document(*(f"{name} spoke." for name in names), id="long")
    named = [Named(f"people/{name.lower().replace(' ', '-')}", name) for name in names]
    pages = {p.path: p.content for p in render(make_corpus([doc], named), templates=TEMPLATES, min_articles=2)}
    assert sorted(path for path in pages if path.startswith("people/")) == ["people/index.md", "people/page-2/index.md"]
    last = sorted(names)[-1].lower().replace(" ", "-")
    assert f'id="name-{last}"' in pages["people/page-2/index.md"]
    assert f'href="../../people/page-2/#name-{last}"' in pages["articles/long/index.md"]
