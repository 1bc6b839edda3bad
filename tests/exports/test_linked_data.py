"""JSON-LD in the heads of pages: what schema.org calls things, and nothing that a browser could take for markup."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
import yaml
from lxml import html

from generator.full_text import FullText
from generator.publication import Publication
from generator.render import render
from generator.render.linked_data import CITED, linked_data
from generator.render.text import clean, wording
from tests.exports.corpora import CORPORA
from tests.render.corpora import make_corpus
from tests.sites import ROOT, build, copy_project, write_seeds

TEMPLATES = [ROOT / "templates" / "pages"]
HOME = "https://news.example/brief/"
TYPES = {"people": "Person", "organizations": "Organization", "places": "Place", "events": "Event"}
SITES = [*((name, HOME) for name in CORPORA if name != "empty"), ("told", "")]
ARTICLE = """---
title: "</script><script>alert(1)</script> & <b>bridge"
published: 2031-03-04
publisher: "</title>"
---
Mayor Ada Lovelace opened the bridge in Geneva on Monday. The bridge, she said, “</script><!-- is open”.
"""
ATTACKS = ("</script><script>alert(1)</script>", "<!--<script>", "]]>", "a\u2028b\u2029c", "&lt;/script&gt;", "'\"\\")


@cache
def data_of(name: str, url: str = "", full_text: FullText = FullText.ALL) -> dict[str, Any]:
    """Return the data of all pages that have some, by the addresses of the pages."""
    publication = Publication(name="News", url=url)
    pages = render(CORPORA[name](), templates=TEMPLATES, publication=publication, full_text=full_text)
    heads = {p.path: yaml.safe_load(p.content.split("---\n")[1]) for p in pages if p.path.endswith(".md")}
    return {
        path.removesuffix("index.md"): json.loads(head["linked_data"])
        for path, head in heads.items()
        if "linked_data" in head
    }


def nodes(value: Any) -> list[dict[str, Any]]:
    """Return all things in the data."""
    if isinstance(value, list):
        return [node for one in value for node in nodes(one)]
    return [value, *nodes(list(value.values()))] if isinstance(value, dict) else []


@pytest.mark.parametrize(("name", "url"), SITES)
def test_every_page_of_something_says_what_it_is(name: str, url: str) -> None:
    corpus, found = CORPORA[name](), data_of(name, url)
    stories = [story for story in corpus.stories if len(story.documents) > 1]
    assert len(found) == len(corpus.documents) + len(stories) + len(corpus.entities)
    for page, data in found.items():
        assert data["@context"] == "https://schema.org"
        section = page.partition("/")[0]
        if section in TYPES:
            assert data["@type"] == ("ProfilePage" if section in ("people", "organizations") else "WebPage")
            assert data["mainEntity"]["@type"] == TYPES[section]
        else:
            assert data["@type"] == {"articles": "NewsArticle", "stories": "Article"}[section]


@pytest.mark.parametrize(("name", "url"), SITES)
def test_what_is_named_has_an_address_with_a_page(name: str, url: str) -> None:
    found = data_of(name, url)
    for page, data in found.items():
        for node in nodes(data):
            if "@id" in node:
                address = urljoin(HOME + page, node["@id"])
                assert address.removeprefix(HOME) in found
                assert not url or node["@id"].startswith(url)


def test_an_article_says_who_published_it_and_whom_it_is_about() -> None:
    ferry = data_of("small", HOME)["articles/ferry/"]
    assert ferry["headline"] == "Ferry line to close after 112 years"
    assert ferry["datePublished"] == "2031-03-04"
    assert ferry["publisher"] == {"@type": "Organization", "name": "Ellery Courier"}
    assert ferry["inLanguage"] == "en"
    named = [one["@id"] for one in (*ferry.get("about", []), *ferry.get("mentions", []))]
    assert f"{HOME}people/mira-solan/" in named
    letter = data_of("small", HOME)["articles/letter/"]
    assert not {"datePublished", "publisher"} & letter.keys()


def test_a_story_and_a_person_cite_their_articles() -> None:
    corpus = CORPORA["told"]()
    for story in (one for one in corpus.stories if len(one.documents) > 1):
        cited = [one["@id"] for one in data_of("told", HOME)[f"{story.id}/"]["citation"]]
        assert sorted(cited) == sorted(f"{HOME}articles/{doc}/" for doc in story.documents)
    for entity in corpus.entities:
        cited = [one["@id"] for one in data_of("told", HOME)[f"{entity.id}/"]["citation"]]
        assert len(cited) <= CITED
        assert set(cited) == {f"{HOME}articles/{mention.document}/" for mention in entity.mentions}


@pytest.mark.parametrize("name", ["small", "told", "disputed", "seeds"])
def test_with_none_an_abstract_is_the_summary(name: str) -> None:
    corpus = CORPORA[name]()
    sentences = {(doc.id, s.number): clean(s.text) for doc in corpus.documents for s in doc.sentences}
    for doc in corpus.documents:
        summary = corpus.summaries.get(doc.id)
        chosen = " ".join(sentences[doc.id, n] for n in (summary.sentences if summary else ()))
        assert data_of(name, "", FullText.NONE)[f"articles/{doc.id}/"].get("abstract", "") == chosen
    hidden = {wording(text) for text in sentences.values()} - {
        wording(sentences[s.document, n]) for s in corpus.summaries.values() for n in s.sentences
    }
    hidden -= {wording(sentences[place]) for s in corpus.story_summaries.values() for place in s.sentences}
    shown = wording(json.dumps(data_of(name, "", FullText.NONE), ensure_ascii=False))
    titles = wording(" ".join(doc.title for doc in corpus.documents))
    assert not [one for one in hidden if len(one) > 30 and one in shown and one not in titles]


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_text_ends_the_block_that_it_stands_in(attack: str) -> None:
    scalar = str(linked_data({"headline": attack}))
    block = yaml.safe_load(f"linked_data: {scalar}\n")["linked_data"]
    assert json.loads(block) == {"headline": attack}
    assert not set("<>&\u2028\u2029") & set(block)
    assert "\n" not in scalar


def test_an_empty_site_has_none() -> None:
    pages = render(make_corpus([]), templates=TEMPLATES)
    assert not [page for page in pages if "linked_data" in page.content and page.path.endswith(".md")]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = copy_project(tmp_path_factory.mktemp("linked"))
    config = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    (folder / "mkdocs.yml").write_text(f"{config}\nsite_url: {HOME}\n", encoding="utf-8")
    write_seeds(folder, bridge=ARTICLE)
    result = build(folder)
    assert result.returncode == 0, result.stderr
    return folder / "site"


def test_built_pages_hold_it_whole_and_lead_to_their_feeds(site: Path) -> None:
    article = html.fromstring((site / "articles" / "bridge" / "index.html").read_bytes())
    [block] = article.xpath("/html/head/script[@type='application/ld+json']")
    assert json.loads(block.text)["headline"] == "</script><script>alert(1)</script> & <b>bridge"
    assert not article.xpath("//script[contains(text(), 'alert(1)')][not(@type)]")
    person = html.fromstring((site / "people" / "ada-lovelace" / "index.html").read_bytes())
    [block] = person.xpath("/html/head/script[@type='application/ld+json']")
    assert json.loads(block.text)["mainEntity"]["@id"] == f"{HOME}people/ada-lovelace/"
    assert article.xpath("/html/head/link[@rel='alternate feed']") == []
    for page in (site / "people" / "ada-lovelace", site):
        tree = html.fromstring((page / "index.html").read_bytes())
        links = tree.xpath("/html/head/link[@rel='alternate feed']")
        assert [link.get("type") for link in links] == ["application/atom+xml", "application/feed+json"]
        assert all((page / link.get("href")).is_file() for link in links)
        assert tree.xpath("//article//a[@href='feed.xml']")
    assert html.fromstring((site / "index.html").read_bytes()).xpath("//article//a[@href='feeds.opml']")
    assert person.xpath("//article//a[@href='entity.json']")
    assert HOME in (site / "feeds.opml").read_text(encoding="utf-8")
    assert "127.0.0.1" not in (site / "feed.xml").read_text(encoding="utf-8")
