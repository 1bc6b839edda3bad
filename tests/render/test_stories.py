"""Stories: how many sources tell them, their pages, and where else they are shown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from generator.model import Change, ChangeKind, Changes, Corpus, Document, Story, StorySummary
from generator.render import render
from generator.render.make_site import make_site
from generator.render.stories import story_card
from tests.builders import make_document
from tests.render.corpora import Named, make_corpus, make_small_corpus, make_told_corpus
from tests.render.languages import ENGLISH
from tests.render.markup import convert
from tests.sites import ROOT


def pages_of(corpus: Corpus) -> dict[str, str]:
    return {
        page.path: page.content
        for page in render(corpus, templates=[ROOT / "templates" / "pages"])
        if page.path.endswith(".md")
    }


@pytest.fixture(scope="module")
def told() -> dict[str, str]:
    return pages_of(make_told_corpus())


def corpus_of(publishers: Sequence[str | None], copies: Sequence[str] = ()) -> Corpus:
    """Return a corpus of one story with an article by each of these publishers; articles are named a, b, c..."""
    names = "abcdefghij"[: len(publishers)]
    docs = [
        make_document(f"Article {name}.", id=name, title=name, publisher=publisher)
        for name, publisher in zip(names, publishers, strict=True)
    ]
    return told_as(docs, Story("stories/s", "S", "a", tuple(names), tuple(tuple(group) for group in copies)))


def told_as(docs: Sequence[Document], *stories: Story) -> Corpus:
    return replace(make_corpus(docs), stories=stories)


@pytest.mark.parametrize(
    ("publishers", "copies", "sources", "thin"),
    [
        (["Wire", "Post", "Times"], [], 3, ""),
        (["Wire", "Wire", "Post"], [], 2, ""),
        (["Wire", "WIRE", "wire"], [], 1, "only one source"),
        ([None, None, None], [], 3, ""),
        (["Wire", "Post", "Times"], ["ab"], 2, ""),
        (["Wire", "Post", "Times"], ["abc"], 1, "only one source"),
        ([None, None, "Times"], ["ab"], 2, ""),
        ([None, "Wire", "Wire"], ["ab"], 1, "only one source"),
        (["Wire", "Post", "Post", "Wire"], ["ab"], 2, ""),
        (["Wire", "Post"], [], 2, "only 2 articles"),
        (["Wire", "Post"], ["ab"], 1, "only 2 articles and only one source"),
        ([None, None], [], 2, "only 2 articles"),
    ],
)
def test_copies_count_once_and_unknown_publishers_each(
    publishers: list[str | None], copies: list[str], sources: int, thin: str
) -> None:
    site = make_site(corpus_of(publishers, copies), ENGLISH)
    [story] = site.stories.values()
    assert site.told[story.id].sources == sources
    assert story_card(site, story, source="").thin == thin


def test_a_story_is_told_with_its_numbers_and_days(told: dict[str, str]) -> None:
    page = convert(told["stories/ferry-line-to-close/index.md"])
    assert [e.text for e in page.find("p", class_="bf-byline")] == [
        "3 articles from 2 independent sources, 4 to 8 March 2031"
    ]
    assert not page.find(class_="bf-thin")
    thin = convert(told["stories/dockers-walk-out/index.md"])
    [note] = thin.find("p", class_="bf-note")[:1]
    assert note.text == "thin This story rests on only 2 articles."


def test_every_sentence_of_a_story_leads_to_its_place(told: dict[str, str]) -> None:
    corpus = make_told_corpus()
    summary = corpus.story_summaries["stories/ferry-line-to-close"]
    page = convert(told["stories/ferry-line-to-close/index.md"])
    marks = [e.attributes["href"] for e in page.find("a", class_="bf-mark")]
    places = summary.sentences + summary.left_out
    assert marks[: len(places)] == [f"../../articles/{doc}/#s{number}" for doc, number in places]
    texts = {doc.id: [s.text for s in doc.sentences] for doc in corpus.documents}
    shown = [e.text for e in page.find("li") if "Courier" in e.text or "Wire" in e.text]
    for doc, number in summary.sentences + summary.left_out:
        assert any(text.startswith(texts[doc][number - 1]) for text in shown)


def test_the_names_of_a_story_are_those_of_its_articles(told: dict[str, str]) -> None:
    page = convert(told["stories/dockers-walk-out/index.md"])
    assert [e.text for e in page.find("a", class_="bf-chip")] == ["Ivo Holm 2", "Port Ellery 2"]


def test_a_story_names_so_many_and_says_that_there_are_more() -> None:
    people = [f"Person{letter}x" for letter in "abcdefghijklmnopqrst"]
    docs = [make_document(" ".join(f"{one} spoke." for one in people), id=name, title=name) for name in "ab"]
    corpus = make_corpus(docs, [Named(f"people/{one.lower()}", one) for one in people])
    page = pages_of(replace(corpus, stories=(Story("stories/s", "S", "a", ("a", "b")),)))["stories/s/index.md"]
    assert len(convert(page).find("a", class_="bf-chip")) == 15
    assert "and 5 other names" in page
    assert "all 20" not in page


def test_copies_are_shown_with_the_article_that_they_copy(told: dict[str, str]) -> None:
    page = convert(told["stories/ferry-line-to-close/index.md"])
    [copies] = page.find("ul", class_="bf-copies")
    assert copies.text.split("\n")[1] == "No result in ferry talks Island Post · 8 March 2031 · original"
    assert len(page.find("a", class_="bf-headline-link")) == 3
    article = convert(told["articles/talks/index.md"]).find("div", class_="bf-part")[0].text
    assert "2 of its 2 sentences are word for word the same" in copies.text
    assert "Northern Wire 1 Island Post 1" in copies.text
    assert "word for word" not in told["index.md"]
    assert "The same text: No result in ferry talks" in article
    assert "The same text: Ferry line" not in article


def test_why_articles_are_one_story_is_told(told: dict[str, str]) -> None:
    [why] = convert(told["stories/ferry-line-to-close/index.md"]).find("details", class_="bf-why")
    assert "both write of loan talks Anders Holm" in why.text
    assert "37% alike" in why.text


def test_a_story_of_one_article_is_its_article(told: dict[str, str]) -> None:
    assert "stories/letter/index.md" not in told
    assert "bf-part" not in told["articles/letter/index.md"]
    links = convert(told["stories/index.md"]).find("a", class_="bf-headline-link")
    assert [e.attributes["href"] for e in links] == ["ferry-line-to-close/", "dockers-walk-out/", "../articles/letter/"]


def test_a_story_without_a_summary_says_so() -> None:
    pages = pages_of(corpus_of(["Wire", "Post"]))
    assert "No sentence of these articles" in pages["stories/s/index.md"]
    assert "Left out" not in pages["stories/s/index.md"]
    assert "bf-why" not in pages["stories/s/index.md"]
    assert "no date in the texts" in pages["stories/s/index.md"]


def test_the_front_page_begins_with_the_largest_story(told: dict[str, str]) -> None:
    page = told["index.md"]
    parts = [
        "bf-lead",
        "## More stories",
        "## Single articles",
        "## What changed since 5 March 2031",
        "## Who and where",
    ]
    assert [page.index(part) for part in parts] == sorted(page.index(part) for part in parts)
    reading = convert(page)
    assert [e.text for e in reading.find("p", class_="bf-card-title")] == [
        "Dockers in Port Ellery walk out",
        "Who speaks for Skarra?",
    ]
    assert len(reading.find("p", class_="bf-lead-line")) == 3
    assert page.count("Ferry line to close after 112 years</a>") == 2, "as the headline and as the first article"


def test_one_story_of_all_articles_is_told_once() -> None:
    docs = [make_document("A.", id=n, title=n, publisher="Wire", published=date(2031, 1, 1)) for n in "abc"]
    page = pages_of(told_as(docs, Story("stories/s", "S", "a", ("a", "b", "c"))))["index.md"]
    assert "## More stories" not in page
    assert "## Single articles" not in page
    assert "## The articles" not in page
    assert len(convert(page).find("a", href="articles/b/")) == 1


@pytest.mark.parametrize("stories", [(), (Story("stories/ferry", "Ferry", "ferry", ("ferry",)),)])
def test_without_a_story_the_front_page_shows_the_articles(stories: tuple[Story, ...]) -> None:
    page = pages_of(replace(make_small_corpus(), stories=stories))
    assert page["index.md"] == pages_of(make_small_corpus())["index.md"]
    assert "## The articles" in page["index.md"]
    assert "No two articles tell the same story" in page["stories/index.md"]
    assert len(convert(page["stories/index.md"]).find("a", class_="bf-headline-link")) == 4


def test_what_changed_leads_to_what_is_still_there(told: dict[str, str]) -> None:
    [changed] = convert(told["index.md"]).find("div", class_="bf-changed")
    lines = [line for line in changed.text.split("\n") if line]
    assert lines == [
        "New stories (1)", "Dockers in Port Ellery walk out 2 articles",
        "Stories that grew (1)", "Ferry line to close after 112 years from 1 to 3 articles",
        "New roles (1)", "Mira Solan now “its director”, before “a captain”",
        "Newly named (2)", "Anders Holm", "Ivo Holm",
        "Renamed (1)", "Tomas Solan was Tomas",
        "Now held to be one (1)", "Mira Solan joins M. Solan and Mira Solan",
        "Now told apart (1)", "Ivo Holm was Holm, now Anders Holm and Ivo Holm",
        "No longer named (1)", "Jens Riis",
    ]  # fmt: skip
    assert "<bdi>Jens Riis</bdi></a>" in told["index.md"]


def test_that_nothing_changed_is_said() -> None:
    page = pages_of(replace(make_small_corpus(), changes=Changes(date(2031, 3, 1), ())))["index.md"]
    assert "## What changed since 1 March 2031" in page
    assert "Nothing that" in page
    assert "What changed" not in pages_of(make_small_corpus())["index.md"]


def test_an_entity_names_its_stories(told: dict[str, str]) -> None:
    stories = convert(told["people/mira-solan/index.md"]).find("ul", class_="bf-stories")
    facts = "4 mentions · 3 articles from 2 independent sources · 4 to 8 March 2031"
    assert [e.text.strip() for e in stories] == [f"Ferry line to close after 112 years {facts}"]
    assert "## Stories" not in pages_of(make_small_corpus())["people/mira-solan/index.md"]


def test_long_lists_of_stories_go_on_on_further_pages() -> None:
    docs = [make_document("Text.", id=f"doc-{n:03}", title=f"Day {n}") for n in range(500)]
    pairs = [(docs[n].id, docs[n + 1].id) for n in range(0, 300, 2)]
    stories = [Story(f"stories/s-{n:03}", f"Story {n}", pair[0], pair) for n, pair in enumerate(pairs)]
    pages = pages_of(replace(told_as(docs, *stories), story_summaries={"stories/s-000": StorySummary("x", "y", ())}))
    lists = {path: text for path, text in pages.items() if re.fullmatch(r"stories/(page-\d/)?index\.md", path)}
    assert sorted(lists) == ["stories/index.md", "stories/page-2/index.md"]
    counts = [len(convert(text).find("a", class_="bf-headline-link")) for _, text in sorted(lists.items())]
    assert counts == [200, 150]
    assert "## Single articles" in lists["stories/page-2/index.md"]
    assert "All 150 stories" in pages["index.md"]
    assert "All 500 articles" in pages["index.md"]


def test_a_story_named_like_a_further_page_keeps_its_address() -> None:
    docs = [make_document("Text.", id=f"doc-{n:03}", title=f"Day {n}") for n in range(203)]
    pages = pages_of(told_as(docs, Story("stories/page-2", "Page two", "doc-000", ("doc-000", "doc-001"))))
    assert "# Page two" in pages["stories/page-2/index.md"]
    assert "# Stories" in pages["stories/page-2-of-list/index.md"]


@pytest.mark.parametrize(("articles", "shown", "more"), [(6, 5, ""), (7, 6, ""), (8, 5, "and 2 other articles")])
def test_an_article_names_a_few_of_the_others(articles: int, shown: int, more: str) -> None:
    page = pages_of(corpus_of(["Wire"] * articles))["articles/a/index.md"]
    [part] = convert(page).find("div", class_="bf-part")
    links = re.findall(r'href="\.\./([b-z])/"', page)
    assert links == list("bcdefghij"[:shown])
    assert (more in part.text) if more else ("other article" not in part.text)


def test_of_many_changes_a_few_are_shown_those_first_that_are_named_most() -> None:
    doc = make_document("Anna met Ben. Ben left.")
    corpus = make_corpus([doc], [Named("people/anna", "Anna"), Named("people/ben", "Ben")])
    gone = [Change(ChangeKind.VANISHED, f"people/p-{n:02}", f"P{n:02}") for n in range(11)]
    new = [Change(ChangeKind.APPEARED, f"people/{name}", name.title()) for name in ("anna", "ben")]
    [changed] = convert(pages_of(replace(corpus, changes=Changes(None, (*new, *gone))))["index.md"]).find(
        "div", class_="bf-changed"
    )
    lines = [line for line in changed.text.split("\n") if line]
    assert lines[:4] == ["Newly named (2)", "Ben", "Anna", "No longer named (11)"]
    assert lines[4:] == [f"P{n:02}" for n in range(8)] + ["and 3 more"]


def test_an_entity_that_vanished_leaves_a_page_that_says_so() -> None:
    gone = Change(ChangeKind.VANISHED, "people/ivo-brand", "Ivo <Brand>")
    elsewhere = Change(ChangeKind.VANISHED, "../../etc/passwd", "x")
    corpus = replace(make_told_corpus(), changes=Changes(date(2031, 1, 2), (gone, elsewhere)))
    pages = pages_of(corpus)
    assert "Ivo &lt;Brand&gt; any more" in pages["people/ivo-brand/index.md"]
    assert "2 January 2031" in pages["people/ivo-brand/index.md"]
    assert not [path for path in pages if "passwd" in path]
