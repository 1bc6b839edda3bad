"""What goes into which feed, under which date and name, and what never does."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from generator.full_text import FullText
from generator.model import Corpus
from generator.publication import FeedScope
from generator.render.text import clean
from tests.builders import make_document
from tests.feeds.sites import CORPORA, HOME, ending, files, files_of, parsed
from tests.render.corpora import Named, make_corpus, make_small_corpus, make_told_corpus


def titles(content: str) -> list[str]:
    return [item["title"] for item in json.loads(content)["items"]]


def entries(content: str) -> dict[str, Any]:
    return {entry.title: entry for entry in parsed(content).entries}


def test_the_site_has_its_stories_and_the_articles_of_none_newest_first() -> None:
    corpus = make_told_corpus()
    found = titles(files_of("told")["feed.json"])
    told = {doc for story in corpus.stories if len(story.documents) > 1 for doc in story.documents}
    alone = {clean(doc.title) for doc in corpus.documents if doc.id not in told}
    stories = {clean(story.title) for story in corpus.stories if len(story.documents) > 1}
    assert stories
    assert alone
    assert set(found) == alone | stories
    dates = [item["date_modified"] for item in json.loads(files_of("told")["feed.json"])["items"]]
    assert dates == sorted(dates, reverse=True)


def test_a_story_has_its_articles() -> None:
    corpus = make_told_corpus()
    for story in (one for one in corpus.stories if len(one.documents) > 1):
        by_id = {doc.id: clean(doc.title) for doc in corpus.documents}
        found = titles(files_of("told")[f"{story.id}/feed.json"])
        assert sorted(found) == sorted(by_id[doc] for doc in story.documents)


def test_an_entity_has_the_articles_that_name_it() -> None:
    corpus = make_small_corpus()
    by_id = {doc.id: clean(doc.title) for doc in corpus.documents}
    for one in corpus.entities:
        found = titles(files_of("small")[f"{one.id}/feed.json"])
        assert sorted(found) == sorted({by_id[mention.document] for mention in one.mentions})


def test_dates_are_those_of_the_articles() -> None:
    ferry = entries(files_of("small")["feed.xml"])["Ferry line to close after 112 years"]
    assert ferry.published == ferry.updated == "2031-03-04T00:00:00Z"
    assert ferry.author == "Ellery Courier"


def test_an_article_without_a_date_claims_none_and_is_not_new_with_each_edition() -> None:
    letter = entries(files_of("small")["feed.xml"])["Who speaks for Skarra?"]
    assert "published" not in letter
    assert letter.updated == "1970-01-01T00:00:00Z"
    assert letter.author == "publisher unknown"


def test_without_any_date_the_day_is_one_that_nobody_takes_for_true() -> None:
    made = files(make_corpus([make_document("A mill burned.", id="mill")]))
    assert parsed(made["feed.xml"]).feed.updated == "1970-01-01T00:00:00Z"
    assert parsed(made["feed.xml"]).entries[0].updated == "1970-01-01T00:00:00Z"


def test_a_story_is_as_new_as_its_newest_article() -> None:
    corpus = make_told_corpus()
    story = next(one for one in corpus.stories if len(one.documents) > 1)
    days = [doc.published for doc in corpus.documents if doc.id in story.documents and doc.published]
    entry = entries(files_of("told")["feed.xml"])[clean(story.title)]
    assert (entry.published[:10], entry.updated[:10]) == (min(days).isoformat(), max(days).isoformat())
    assert min(days) < max(days)


def test_an_empty_site_has_an_empty_feed() -> None:
    made = files(make_corpus([]))
    assert parsed(made["feed.xml"]).entries == []
    assert not parsed(made["feed.xml"]).bozo
    assert json.loads(made["feed.json"])["items"] == []


def many(count: int) -> Corpus:
    documents = [
        make_document("Anna Berg spoke.", id=f"a-{n:03}", title=f"Speech {n}", published=date.fromordinal(700000 + n))
        for n in range(count)
    ]
    return make_corpus(documents, [Named("people/anna-berg", "Anna Berg")])


def test_a_feed_holds_the_newest_alone() -> None:
    made = files(many(60))
    for path in ("feed.json", "people/anna-berg/feed.json"):
        assert titles(made[path]) == [f"Speech {n}" for n in range(59, 19, -1)]


@pytest.mark.parametrize(
    ("scope", "kinds"),
    [
        (FeedScope.NONE, set()),
        (FeedScope.SITE, {""}),
        (FeedScope.STORIES, {"", "stories"}),
        (FeedScope.ALL, {"", "stories", "people", "organizations", "places", "events"}),
    ],
)
def test_the_setting_says_what_has_a_feed(scope: FeedScope, kinds: set[str]) -> None:
    made = files(make_told_corpus(), scope=scope)
    assert {path.rpartition("/")[0].partition("/")[0] for path, _ in ending(made, "feed.xml")} == kinds
    assert ("feeds.opml" in made) == bool(kinds)
    beside = {path.removesuffix("index.md") for path, text in made.items() if "\nfeeds: " in text.split("\n---", 1)[0]}
    assert beside == {path.removesuffix("feed.xml") for path, _ in ending(made, "feed.xml")}
    shown = {path.removesuffix("index.md") for path, text in made.items() if 'href="feed.xml"' in text}
    assert shown == beside


def test_an_entity_without_a_page_has_no_feed() -> None:
    made = files(make_small_corpus(), min_articles=2)
    fed = {path.rpartition("/")[0] for path, _ in ending(made, "feed.xml")} - {""}
    assert fed == {path.rpartition("/")[0] for path, _ in ending(made, "entity.json")}
    assert fed
    assert all(f"{page}/index.md" in made for page in fed)
    assert len(fed) < len(make_small_corpus().entities)
    listed = [path.removesuffix("/feed.xml") for path, _ in ending(made, "feed.xml")]
    assert all(made["feeds.opml"].count(f'{HOME}{page}/feed.xml"') == 1 for page in listed if page != "feed.xml")


def test_further_pages_of_an_entity_lead_to_no_feed_of_their_own() -> None:
    made = files(many(450))
    assert "feeds: " in made["people/anna-berg/index.md"]
    assert "people/anna-berg/page-2/index.md" in made
    assert "feed.xml" not in made["people/anna-berg/page-2/index.md"]
    assert "people/anna-berg/page-2/feed.xml" not in made


def test_without_an_address_nothing_claims_one() -> None:
    made = files_of("told", "")
    assert "feeds.opml" not in made
    for _, content in ending(made, "feed.json"):
        feed = json.loads(content)
        assert not {"home_page_url", "feed_url"} & feed.keys()
        for item in feed["items"]:
            assert "url" not in item
            assert item["id"].startswith("urn:uuid:")


def test_sites_of_other_names_have_other_entries() -> None:
    first = files(make_small_corpus(), url="", name="One")
    second = files(make_small_corpus(), url="", name="Two")
    ids = [{item["id"] for item in json.loads(made["feed.json"])["items"]} for made in (first, second)]
    assert ids[0]
    assert not ids[0] & ids[1]


def test_original_addresses_are_followed_only_if_they_are_safe() -> None:
    documents = [
        replace(make_document("A mill burned.", id=f"d{n}", title=f"T{n}"), url=url)
        for n, url in enumerate(["https://paper.example/mill?a=1&b=2", "javascript:alert(1)", None])
    ]
    made = files(make_corpus(documents))
    items = {item["title"]: item.get("external_url") for item in json.loads(made["feed.json"])["items"]}
    assert items == {"T0": "https://paper.example/mill?a=1&b=2", "T1": None, "T2": None}
    via = {e.title: [link.href for link in e.links if link.rel == "via"] for e in parsed(made["feed.xml"]).entries}
    assert via == {"T0": ["https://paper.example/mill?a=1&b=2"], "T1": [], "T2": []}


@pytest.mark.parametrize("name", ["small", "told", "disputed"])
@pytest.mark.parametrize("full_text", FullText)
def test_feeds_hold_sentences_of_summaries_and_no_other(name: str, full_text: FullText) -> None:
    corpus = CORPORA[name]()
    sentences = {(doc.id, s.number): clean(s.text) for doc in corpus.documents for s in doc.sentences}
    chosen = {sentences[s.document, n] for s in corpus.summaries.values() for n in s.sentences}
    chosen |= {sentences[place] for story in corpus.story_summaries.values() for place in story.sentences}
    found = set()
    for _, content in ending(files_of(name, "", full_text), "feed.json"):
        for item in json.loads(content)["items"]:
            paragraphs = filter(None, item["content_text"].split("\n\n"))
            found |= {paragraph.rpartition(" (")[0] for paragraph in paragraphs}
    assert found
    assert found <= chosen
