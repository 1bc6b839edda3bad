"""A page is made anew whenever anything that it shows has changed, and only then: kept pages equal pages made anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta
from enum import Enum
from functools import cache, partial
from typing import Any

import pytest

from generator.full_text import FullText
from generator.model import Appearance, Corpus, Definition, Page
from generator.publication import FeedScope, Publication
from generator.render import render
from generator.render.environment import Templates
from generator.render.lookups import EVERYTHING, Lookups, Watched
from generator.render.make_site import make_site
from generator.render.trail import Traces, Trail
from tests.render.corpora import make_told_corpus
from tests.render.disputed import make_disputed_corpus
from tests.render.languages import ENGLISH
from tests.sites import ROOT

TEMPLATES = [ROOT / "templates" / "pages"]
SHOWN = {
    "Document": "title title_derived published publisher url language path sha256 duplicates repairs extracted",
    "Alias": "text count documents",
    "Appearance": "about",
    "Change": "name after",
    "Changes": "since",
    "Claim": "cue",
    "CoMention": "sentences",
    "Comparison": "facts gaps sources",
    "Corpus": "edition problems",
    "DateExpr": "value granularity relative",
    "Definition": "text",
    "Entity": "name aliases mentions judgements described wikidata",
    "Evidence": "quotes figures dates",
    "Fact": "agreement entities statements",
    "Figure": "counted scope",
    "Gap": "text",
    "Ground": "shared similarity",
    "Inference": "part",
    "Judgement": "text reason",
    "Message": "text",
    "Quote": "form cue speaker",
    "Sentence": "kind",
    "Statement": "by notes group text",
    "Story": "title documents copies grounds",
    "StorySummary": "sentences left_out method",
    "Summary": "sentences method",
    "TimelineEntry": "value granularity score others reported",
    "Undecided": "candidates reason family",
}
"""What pages show of the values of a corpus: by class, the fields that the test changes."""
PLACES = 2


def altered(value: Any) -> Any:
    """Return another value of the same kind."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, Enum):
        return next(one for one in type(value) if one is not value)
    if isinstance(value, str):
        return f"{value} altered"
    if isinstance(value, int | float):
        return value + 1
    if isinstance(value, date):
        return value + timedelta(days=400)
    if isinstance(value, tuple):
        return value[:-1]
    return None


def alterations(corpus: Corpus) -> Iterator[tuple[str, Corpus]]:
    """Yield the corpus with one value altered, some places of each field of ``SHOWN`` in each of its parts."""
    for part in fields(corpus):
        rebuild: Callable[[Any], Any] = partial(_with_field, lambda whole: whole, corpus, part.name)
        for what, other in _alterations(getattr(corpus, part.name), rebuild, {}):
            yield f"{part.name}: {what}", other


def _alterations(value: Any, rebuild: Callable[[Any], Any], seen: dict[tuple[str, str], int]) -> Iterator[Any]:
    if is_dataclass(value) and not isinstance(value, type):
        kind = type(value).__name__
        for one in fields(value):
            inner = getattr(value, one.name)
            again = partial(_with_field, rebuild, value, one.name)
            if one.name in SHOWN.get(kind, "").split() and altered(inner) not in (None, inner):
                seen[kind, one.name] = seen.get((kind, one.name), 0) + 1
                if seen[kind, one.name] <= PLACES:
                    yield f"{kind}.{one.name}", again(altered(inner))
            yield from _alterations(inner, again, seen)
    elif isinstance(value, tuple):
        for place, inner in enumerate(value):
            yield from _alterations(inner, partial(_with_item, rebuild, value, place), seen)
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            if isinstance(inner, tuple) and not any(isinstance(one, Appearance) for one in inner):
                yield key, _with_key(rebuild, value, key, inner[:-1])
            yield from _alterations(inner, partial(_with_key, rebuild, value, key), seen)


def _with_field(rebuild: Callable[[Any], Any], value: Any, name: str, inner: Any) -> Any:
    return rebuild(replace(value, **{name: inner}))


def _with_item(rebuild: Callable[[Any], Any], value: tuple[Any, ...], place: int, inner: Any) -> Any:
    return rebuild((*value[:place], inner, *value[place + 1 :]))


def _with_key(rebuild: Callable[[Any], Any], value: Mapping[str, Any], key: str, inner: Any) -> Any:
    return rebuild({**value, key: inner})


def rendered(corpus: Corpus, trail: Trail | None = None, **options: Any) -> dict[str, str]:
    publication = Publication("Digest", "https://digest.example/", FeedScope.ALL)
    pages: Iterator[Page] = render(corpus, templates=TEMPLATES, publication=publication, trail=trail, **options)
    return {page.path: page.content for page in pages}


def again(corpus: Corpus, before: dict[str, str], traces: Traces, **options: Any) -> tuple[dict[str, str], Trail]:
    """Return the pages of a corpus, those that are kept as they were."""
    trail = Trail(traces)
    made = rendered(corpus, trail, **options)
    assert not made.keys() & set(trail.kept)
    return {**made, **{path: before[path] for path in trail.kept}}, trail


def traced(corpus: Corpus, **options: Any) -> tuple[dict[str, str], Traces]:
    trail = Trail()
    pages = rendered(corpus, trail, **options)
    return pages, trail.traces("frame", lambda file: (1, 1))


@pytest.fixture(autouse=True)
def _compiled_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Compile the templates once for all renderings, which takes longer than these corpora do."""
    monkeypatch.setattr("generator.render.Templates", lambda folders, language: compiled())


@cache
def compiled() -> Templates:
    return Templates(TEMPLATES, ENGLISH)


@pytest.mark.parametrize("make", [make_disputed_corpus, make_told_corpus])
def test_whatever_is_altered_kept_pages_equal_pages_made_anew(make: Callable[[], Corpus]) -> None:
    corpus = make()
    before, traces = traced(corpus)
    for count, (what, other) in enumerate(alterations(corpus), 1):  # noqa: B007 - the last count
        pages, _ = again(other, before, traces)
        assert pages == rendered(other), what
    assert count > 80


@pytest.mark.parametrize(
    "options",
    [{"full_text": FullText.MENTIONS}, {"full_text": FullText.NONE, "noindex": True}, {"min_articles": 2}],
    ids=str,
)
def test_the_same_with_other_settings(options: dict[str, Any]) -> None:
    corpus = make_disputed_corpus()
    before, traces = traced(corpus, **options)
    for what, other in alterations(corpus):
        pages, _ = again(other, before, traces, **options)
        assert pages == rendered(other, **options), what


def test_what_comes_and_goes_is_made_and_left_out() -> None:
    corpus = make_told_corpus()
    before, traces = traced(corpus)
    for entity in corpus.entities:
        names = {e.id: e for e in corpus.entities if e.id != entity.id}
        other = replace(
            corpus,
            entities=tuple(names.values()),
            appearances_in={
                doc: tuple(one for one in found if one.entity in names) for doc, found in corpus.appearances_in.items()
            },
            appearances_of={one: found for one, found in corpus.appearances_of.items() if one in names},
            co_mentions={
                one: tuple(c for c in found if c.entity in names)
                for one, found in corpus.co_mentions.items()
                if one in names
            },
        )
        pages, _ = again(other, before, traces)
        assert pages == rendered(other), entity.id
        kept, smaller = traced(other)
        assert again(corpus, kept, smaller)[0] == before, entity.id


def test_a_page_that_shows_nothing_of_a_change_stays() -> None:
    corpus = make_told_corpus()
    before, traces = traced(corpus)
    _, trail = again(corpus, before, traces)
    assert set(before) - set(trail.kept) == {
        *("index.md", "articles/index.md", "stories/index.md", "timeline/index.md"),
        *("people/index.md", "organizations/index.md", "places/index.md", "events/index.md"),
        *("data/names.json", "data/articles.json", "feed.xml", "feed.json", "feeds.opml"),
        "people/jens-riis/index.md",
    }
    defined = replace(corpus, definitions={"people/ivo-holm": Definition("a carpenter")})
    _, trail = again(defined, before, traces)
    remade = {path for path in before if path not in trail.kept and not path.endswith(".json")}
    assert "people/ivo-holm/index.md" in remade
    assert "people/mira-solan/index.md" not in remade


def test_an_answer_that_comes_back_is_not_taken_for_one_that_never_went() -> None:
    corpus = make_told_corpus()
    other = replace(corpus, definitions={"people/ivo-holm": Definition("a carpenter")})
    first, traces = traced(corpus)
    second, trail = again(other, first, traces)
    third, _ = again(corpus, second, trail.traces("frame", lambda file: (1, 1)))
    assert second != first
    assert third == first


def test_every_table_has_a_say_in_the_answers_of_its_topic() -> None:
    site = make_site(make_disputed_corpus(), ENGLISH)
    silent = set()
    for one in fields(site):
        table = getattr(site, one.name)
        if isinstance(table, Watched):
            tables = site.lookups._tables[table._topic]
            if not any(table._table is other for other in tables):
                silent.add(one.name)
    # each of these follows from the document, its evidence and the names in it, which have their say
    assert silent == {"sentences", "order", "marks", "quotes", "named"}


class TestLookups:
    def test_look_ups_are_noted_with_answers_of_all_tables_of_their_topic(self) -> None:
        tables: tuple[dict[str, int], dict[str, int]] = ({"a": 1}, {"a": 2})
        answers = set()
        for second in (2, 3):
            lookups = Lookups()
            first, other = (lookups.watch("letters", table) for table in (tables[0], {"a": second}))
            with lookups.noting() as asked:
                assert first["a"] == 1
                assert first.get("b") is None
                assert "c" not in other
            assert asked == {("letters", "a"), ("letters", "b"), ("letters", "c")}
            answers.add(lookups.answer(("letters", "a")))
        assert len(answers) == 2

    def test_what_follows_from_other_tables_needs_no_look(self) -> None:
        lookups = Lookups()
        lookups.watch("letters", {"a": 1})
        follows = lookups.watch("letters", {"a": object()}, follows=True)
        with lookups.noting() as asked:
            assert follows["a"]
        assert asked == {("letters", "a")}
        assert lookups.answer(("letters", "a"))

    @pytest.mark.parametrize("walk", [list, len, dict, lambda table: list(table.items()), lambda table: table == {}])
    def test_to_go_through_a_table_is_to_ask_for_everything(self, walk: Callable[[Mapping[str, int]], object]) -> None:
        lookups = Lookups()
        table = lookups.watch("letters", {"a": 1})
        with lookups.noting() as asked:
            walk(table)
        assert EVERYTHING in asked

    def test_work_done_once_is_a_look_up_of_all_who_ask_for_it(self) -> None:
        lookups = Lookups()
        table = lookups.watch("letters", {"a": 1})
        calls = []

        @lookups.once
        def twice(key: str) -> int:
            calls.append(key)
            return 2 * table[key]

        for _ in range(2):
            with lookups.noting() as asked:
                assert twice("a") == 2
            assert asked == {("letters", "a")}
        assert calls == ["a"]


def test_a_job_that_asked_for_everything_is_done_every_time() -> None:
    trail = Trail()
    trail.begin(lambda asked: b"same")
    trail.note("list", {EVERYTHING, ("letters", "a")}, ["index.md"])
    trail.note("page", {("letters", "a")}, ["a.md"])
    later = Trail(trail.traces("frame", lambda file: (1, 1)))
    later.begin(lambda asked: b"same")
    assert not later.keeps("list")
    assert later.keeps("page")
    assert later.kept == ["a.md"]
