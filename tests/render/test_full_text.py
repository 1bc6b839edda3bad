"""What a site shows of its articles: nothing beyond what the setting allows, and no link to what is not there."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from html import unescape
from pathlib import Path
from posixpath import normpath
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

import pytest
import yaml

from generator.full_text import FullText
from generator.model import (
    Change,
    ChangeKind,
    Changes,
    Corpus,
    Definition,
    Document,
    Evidence,
    Granularity,
    Message,
    Quote,
    QuoteForm,
    Reference,
    Repair,
    RepairKind,
    Span,
    StorySummary,
    TimelineEntry,
)
from generator.pipeline import analyze
from generator.render import ROBOTS, render
from generator.render.limited import limited
from generator.render.shown import shown_sentences
from generator.render.text import wording
from generator.settings import CONFIG_NAME, load_settings
from tests.builders import make_document
from tests.render.corpora import Named, make_corpus, make_small_corpus, make_told_corpus
from tests.render.disputed import make_disputed_corpus, passage
from tests.render.markup import Reading, convert, read
from tests.render.test_hostile import hostile_corpus
from tests.sites import ROOT

TEMPLATES = [ROOT / "templates" / "pages"]


@cache
def make_seeds() -> Corpus:
    return analyze(load_settings(ROOT / CONFIG_NAME, cache=""))


CORPORA: dict[str, Callable[[], Corpus]] = {
    "small": make_small_corpus,
    "told": make_told_corpus,
    "disputed": make_disputed_corpus,
    "seeds": make_seeds,
}
EACH = pytest.mark.parametrize("name", CORPORA)


@cache
def pages_of(name: str, full_text: FullText) -> dict[str, str]:
    return {p.path: p.content for p in render(CORPORA[name](), templates=TEMPLATES, full_text=full_text)}


@cache
def words(content: str) -> str:
    """Return the letters and digits of all that a page holds: text, attributes and front matter."""
    if content.startswith("<?xml"):
        texts = " ".join(ElementTree.fromstring(content).itertext())
        return wording(unescape(re.sub(r"<[^>]*>", " ", texts)))
    if not content.startswith("---\n"):
        return wording(" ".join(_strings(json.loads(content))))
    reading = read(content)
    attributes = (value for element in reading.elements for value in element.attributes.values())
    bare = re.sub(r"<[^>]*>|&#?\w+;", "", content)
    return wording(bare) + "\n" + "\n".join(map(wording, attributes))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _strings(one)


def article(doc: Document) -> str:
    return f"articles/{doc.id}/index.md"


def known(corpus: Corpus) -> list[str]:
    """Return what every site shows whatever the setting: titles, names, and the sentences of summaries."""
    sentences = {(doc.id, s.number): s.text for doc in corpus.documents for s in doc.sentences}
    places = [(s.document, number) for s in corpus.summaries.values() for number in s.sentences]
    places += [place for story in corpus.story_summaries.values() for place in story.sentences]
    names = [alias.text for one in corpus.entities for alias in one.aliases]
    return [wording(text) for text in (*(sentences[p] for p in places), *(d.title for d in corpus.documents), *names)]


def anchors(reading: Reading) -> list[int]:
    return [int(e.attributes["id"][1:]) for e in reading.find("span", class_="bf-s")]


@EACH
def test_with_none_no_page_holds_another_sentence_than_those_of_summaries(name: str) -> None:
    corpus = CORPORA[name]()
    allowed = known(corpus)
    hidden = {
        wording(s.text): (doc.id, s.number)
        for doc in corpus.documents
        for s in doc.sentences
        if wording(s.text) and not any(wording(s.text) in text for text in allowed)
    }
    assert len(hidden) > 4
    for path, content in pages_of(name, FullText.NONE).items():
        text = words(content)
        assert not [place for sentence, place in hidden.items() if sentence in text], path


@EACH
def test_with_none_no_clause_of_eleven_words_is_taken_from_elsewhere(name: str) -> None:
    """Sentences may be published in parts as well: no eleven words in a row stand outside of what is shown."""
    corpus = CORPORA[name]()
    allowed = known(corpus)
    for path, content in pages_of(name, FullText.NONE).items():
        text = words(content)
        for doc in corpus.documents:
            for sentence in doc.sentences:
                pieces = sentence.text.split()
                runs = (wording("".join(pieces[n : n + 11])) for n in range(len(pieces) - 10))
                assert not [r for r in runs if r in text and not any(r in one for one in allowed)], (path, sentence)


@EACH
def test_with_none_an_article_shows_the_sentences_of_summaries(name: str) -> None:
    corpus = CORPORA[name]()
    for doc in corpus.documents:
        summary = corpus.summaries.get(doc.id)
        of_stories = {n for s in corpus.story_summaries.values() for d, n in s.sentences if d == doc.id}
        reading = convert(pages_of(name, FullText.NONE)[article(doc)])
        assert anchors(reading) == sorted({*(summary.sentences if summary else ()), *of_stories})


@EACH
def test_with_mentions_a_sentence_is_shown_exactly_if_something_points_to_it(name: str) -> None:
    corpus, pages = CORPORA[name](), pages_of(name, FullText.MENTIONS)
    targets = {target for path, content in pages.items() for target in links(path, content)}
    for doc in corpus.documents:
        shown = anchors(convert(pages[article(doc)]))
        pointed = {number for number in shown if (article(doc), f"s{number}") in targets}
        quoted = {
            s.number
            for quote in (corpus.evidence[doc.id].quotes if doc.id in corpus.evidence else ())
            for s in doc.sentences
            if s.start < quote.passage.end and quote.passage.start < s.end
        }
        assert set(shown) <= pointed | quoted
        elsewhere = wording(doc.title) + "".join(wording(s.text) for s in doc.sentences if s.number in shown)
        for sentence in doc.sentences:
            if sentence.number not in shown and wording(sentence.text) not in elsewhere:
                assert wording(sentence.text) not in words(pages[article(doc)])


def test_with_mentions_sentences_that_nothing_points_to_are_left_out() -> None:
    corpus = make_small_corpus()
    left_out = [
        (doc.id, s.number)
        for doc in corpus.documents
        for s in doc.sentences
        if s.number not in shown_sentences(corpus, FullText.MENTIONS)[doc.id]
    ]
    assert left_out == [("ferry", 1), ("ferry", 5), ("ferry", 7), ("letter", 3)]


def links(path: str, content: str) -> Iterator[tuple[str, str]]:
    """Yield the page and the anchor that each link of a page leads to, but for an anchor's link to itself."""
    for element in read(content).elements:
        target = urlsplit(element.attributes.get("href", ""))
        if element.tag != "a" or target.netloc or element.attributes.get("class") == "bf-n":
            continue
        folder = normpath(f"/{path.removesuffix('index.md')}{unquote(target.path)}").lstrip("/")
        file = folder.endswith((".xml", ".json"))
        yield folder if file else f"{folder}/index.md" if folder else "index.md", target.fragment


@EACH
@pytest.mark.parametrize("full_text", FullText)
def test_every_link_leads_to_a_page_and_an_anchor_on_it(name: str, full_text: FullText) -> None:
    pages = pages_of(name, full_text)
    ids = {
        path: {e.attributes["id"] for e in read(content).elements if "id" in e.attributes}
        | set(re.findall(r"\{ #(\w+)[ }]", content))
        for path, content in pages.items()
    }
    seen = 0
    for path, content in pages.items():
        for page, anchor in links(path, content):
            seen += 1
            assert page in pages or page == "method/index.md", (path, page)
            assert not anchor or anchor in ids[page], (path, page, anchor)
    assert seen > 50


@EACH
@pytest.mark.parametrize("full_text", FullText)
def test_every_page_is_whole_html(name: str, full_text: FullText) -> None:
    for path, content in pages_of(name, full_text).items():
        if path.endswith(".md"):
            assert convert(content).faults == [], path


def test_hostile_text_stays_whole_where_most_of_it_is_withheld() -> None:
    pages = render(hostile_corpus(), templates=TEMPLATES, full_text=FullText.NONE)
    assert not [page.path for page in pages if page.path.endswith(".md") and convert(page.content).faults]


@EACH
def test_all_is_what_is_shown_without_a_setting(name: str) -> None:
    without = {p.path: p.content for p in render(CORPORA[name](), templates=TEMPLATES)}
    assert without == pages_of(name, FullText.ALL)
    assert not [path for path, content in without.items() if "bf-omitted" in content]


def test_each_run_of_sentences_left_out_is_one_mark() -> None:
    corpus = make_small_corpus()
    doc = next(d for d in corpus.documents if d.id == "ferry")
    short = {p.path: p.content for p in render(corpus, templates=TEMPLATES, full_text=FullText.NONE)}[article(doc)]
    marks = convert(short).find("span", class_="bf-omitted")
    assert [(m.text, m.attributes["aria-label"]) for m in marks] == [
        ("…", "1 sentence not shown"),
        ("…", f"{len(doc.sentences) - 3} sentences not shown"),
    ]
    assert f"2 of {len(doc.sentences)} sentences are shown here." in short
    assert "https://courier.example/ferry?id=1&amp;full=yes" in short


def test_an_article_without_a_summary_shows_a_mark_alone() -> None:
    page = pages_of("small", FullText.NONE)["articles/letter/index.md"]
    [mark] = convert(page).find("span", class_="bf-omitted")
    assert mark.attributes["aria-label"] == "3 sentences not shown"
    assert "The file holds no text" not in page


def test_an_article_without_text_says_so_in_every_mode() -> None:
    corpus = make_corpus([replace(make_document("", id="empty"), sentences=())])
    for full_text in FullText:
        pages = {p.path: p.content for p in render(corpus, templates=TEMPLATES, full_text=full_text)}
        assert "The file holds no text" in pages["articles/empty/index.md"]
        assert "bf-omitted" not in pages["articles/empty/index.md"]


def test_a_list_of_mentions_leads_to_the_original_or_else_to_the_article() -> None:
    reading = convert(pages_of("small", FullText.NONE)["people/anders-holm/index.md"])
    groups = reading.find("div", class_="bf-mention-group")
    assert len(groups) == 2
    by_text = {(e.text, e.attributes["href"]) for e in reading.find("a")}
    assert ("To the original", "https://courier.example/ferry?id=1&full=yes") in by_text
    assert "Sentence 8 is not shown." in groups[1].text


def first_alone() -> Corpus:
    """Return the disputed corpus with the first sentence of one article for its only summary."""
    corpus = make_disputed_corpus()
    [(story, summary)] = corpus.story_summaries.items()
    alone = replace(summary, sentences=(("gazette", 1),))
    return replace(corpus, story_summaries={story: alone}, summaries={})


def test_with_none_a_comparison_says_who_and_how_sure_without_the_words() -> None:
    corpus = first_alone()
    pages = {p.path: p.content for p in render(corpus, templates=TEMPLATES, full_text=FullText.NONE)}
    page = pages["stories/mine-floods-in-tarn/index.md"]
    text = convert(page).find("div", class_="bf-grid")[0].text
    assert "At least 12" in text
    assert "19" in text
    assert "Rosa Kwell" in text
    assert "the pumps had failed" not in page
    assert "coming" not in page
    full = pages_of("disputed", FullText.ALL)["stories/mine-floods-in-tarn/index.md"]
    assert "the pumps had failed" in full
    assert "coming" in full


def test_a_statement_without_its_words_keeps_its_place() -> None:
    corpus = first_alone()
    [(story, found)] = corpus.comparisons.items()
    facts = tuple(replace(fact, label=Message("how sure the failure of pumps is")) for fact in found.facts[1:2])
    changed = replace(corpus, comparisons={story: replace(found, facts=facts)})
    pages = {p.path: p.content for p in render(changed, templates=TEMPLATES, full_text=FullText.NONE)}
    cells = convert(pages[f"{story}/index.md"]).find("span", class_="bf-cell")
    assert [" ".join(cell.text.split())[:30] for cell in cells] == [
        "words not shown confirmed by R",
        "words not shown denied by the ",
    ]


def test_with_none_a_timeline_is_told_by_a_sentence_that_is_shown() -> None:
    corpus = first_alone()
    [(story, summary)] = corpus.story_summaries.items()
    other = replace(corpus, story_summaries={story: replace(summary, sentences=(("herald", 1),))})
    pages = {p.path: p.content for p in render(other, templates=TEMPLATES, full_text=FullText.NONE)}
    [moments] = convert(pages[f"{story}/index.md"]).find("ol", class_="bf-timeline")
    assert "Rescuers counted 19 dead" in moments.text
    assert "At least 12 miners" not in moments.text


@pytest.mark.parametrize(
    ("definition", "stays"),
    [
        ("the minister", True),
        ("a minister of no great weight and of no known opinion", False),
        ("The mine was opened in 1962 and has been closed twice since", False),
    ],
)
def test_with_none_a_definition_stays_if_it_is_short(definition: str, *, stays: bool) -> None:
    corpus = make_disputed_corpus()
    doc = next(d for d in corpus.documents if d.id == "gazette")
    span = passage(doc, "The mine").span
    changed = replace(corpus, definitions={"people/rosa-quell": Definition(definition, "gazette", 3, span)})
    pages = {p.path: p.content for p in render(changed, templates=TEMPLATES, full_text=FullText.NONE)}
    assert (definition in pages["people/rosa-quell/index.md"]) is stays
    own = replace(corpus, definitions={"people/rosa-quell": Definition(definition)})
    pages = {p.path: p.content for p in render(own, templates=TEMPLATES, full_text=FullText.NONE)}
    assert definition in pages["people/rosa-quell/index.md"], "the operator's own words are always shown"


def test_with_none_a_role_that_changed_is_named_if_it_is_short() -> None:
    long = "a minister of no great weight and of no known opinion"
    told = [
        Change(ChangeKind.ROLE, "people/rosa-quell", "Rosa Quell", ("minister",), (new,)) for new in ("envoy", long)
    ]
    corpus = replace(make_disputed_corpus(), changes=Changes(None, tuple(told)))
    pages = {p.path: p.content for p in render(corpus, templates=TEMPLATES, full_text=FullText.NONE)}
    assert "now “envoy”" in pages["index.md"]
    assert long[:20] not in pages["index.md"]


def test_repairs_are_counted_but_not_shown_where_text_is_left_out() -> None:
    doc = make_document("One line. Another line.", id="one")
    doc = replace(doc, repairs=(Repair((RepairKind.CAPTION,), Span("one", 0, 9), "Another line.", "Another"),))
    corpus = make_corpus([doc], [Named("people/line", "One")])
    for full_text, shown in ((FullText.ALL, True), (FullText.MENTIONS, False), (FullText.NONE, False)):
        pages = {p.path: p.content for p in render(corpus, templates=TEMPLATES, full_text=full_text)}
        assert "1 repair made" in pages["articles/one/index.md"]
        assert ("<del>Another line.</del>" in pages["articles/one/index.md"]) is shown


def test_a_copy_says_how_much_is_the_same_without_the_sentences() -> None:
    page = pages_of("told", FullText.NONE)["stories/ferry-line-to-close/index.md"]
    assert "2 of its 2 sentences are word for word the same" in page


def test_noindex_is_on_every_page_and_robots_are_sent_away() -> None:
    pages = {p.path: p.content for p in render(make_told_corpus(), templates=TEMPLATES, noindex=True)}
    assert pages[ROBOTS.path] == "User-agent: *\nDisallow: /\n"
    listed = {p.path: p.content for p in render(make_told_corpus(), templates=TEMPLATES)}
    assert pages.keys() - listed.keys() == {ROBOTS.path}
    for path, content in pages.items():
        if path.endswith(".md"):
            assert yaml.safe_load(content.split("---\n")[1])["robots"] == "noindex"
            assert content.replace("robots: noindex\n", "", 1) == listed[path]


def test_noindex_is_on_a_page_whose_template_has_no_front_matter(tmp_path: Path) -> None:
    (tmp_path / "vanished.md.j2").write_text("# {{ page.text | heading }}\n", encoding="utf-8")
    pages = {p.path: p.content for p in render(make_told_corpus(), templates=[tmp_path, *TEMPLATES], noindex=True)}
    assert pages["people/jens-riis/index.md"] == "---\nrobots: noindex\n---\n# Jens Riis\n"


def test_sentences_that_only_a_story_or_a_long_quote_leads_to_are_shown() -> None:
    """The first sentence leads to the second in one way each; the third is led to by nothing."""
    doc = make_document("He rose. He sat. He left.", id="one")
    corpus = make_corpus([doc])
    assert shown_sentences(corpus, FullText.MENTIONS) == {"one": set()}
    quote = Quote(passage(doc, "He rose. He sat."), QuoteForm.DIRECT)
    left_out = StorySummary("stories/one", "lead", (("one", 1),), (("one", 2),))
    day = date(2031, 3, 4)
    entry = TimelineEntry("x", "2031-03-04", Granularity.DAY, day, day, ("one", 1), (("one", 2),), None, True, 1.0)
    for changed in (
        replace(corpus, evidence={"one": Evidence("one", quotes=(quote,))}),
        replace(corpus, story_summaries={"stories/one": left_out}),
        replace(corpus, timelines={"x": (entry,)}),
    ):
        assert shown_sentences(changed, FullText.MENTIONS) == {"one": {1, 2}}
    assert limited(replace(corpus, story_summaries={"x": left_out}), {"one": {1}}).story_summaries["x"].left_out == ()


@pytest.mark.parametrize(
    ("text", "speaker", "shown", "stays"),
    [
        ("He rose.", None, {1}, True),
        ("He rose. He sat.", None, {1}, False),
        ("He rose. He sat.", None, {1, 2}, True),
        ("He sat.", None, {1}, False),
        ("He rose.", "He left.", {1}, False),
        ("He rose.", "left", {1}, True),
    ],
)
def test_a_quote_stays_if_all_of_it_is_shown(text: str, speaker: str | None, shown: set[int], *, stays: bool) -> None:
    doc = make_document("He rose. He sat. He left.", id="one")
    by = Reference(passage(doc, speaker), None) if speaker else None
    quote = Quote(passage(doc, text), QuoteForm.DIRECT, "said", by)
    corpus = replace(make_corpus([doc]), evidence={"one": Evidence("one", quotes=(quote,))})
    assert bool(limited(corpus, {"one": shown}).evidence["one"].quotes) is stays
