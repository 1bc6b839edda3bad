"""What clustering found out is kept for the next process: used where nothing changed, and nowhere else."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator import clusterings
from generator.cache import Cache
from generator.cluster import Clustering, articles, cluster_from
from generator.clusterings import find_clustering, keep_clustering
from generator.model import Document, Entity
from tests.cluster.articles import all_articles, make_entities

Given = tuple[list[Document], list[Entity]]


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "kept" / "analysis.sqlite")


@pytest.fixture
def given() -> Given:
    docs = all_articles()
    return docs, make_entities(docs)


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what is written, in order."""
    found: list[str] = []
    keep = Cache.keep

    def note(self: Cache, records: dict[str, bytes]) -> None:
        found.extend(records)
        keep(self, records)

    monkeypatch.setattr(Cache, "keep", note)
    return found


def build(cache: Cache, given: Given) -> tuple[Clustering, Clustering]:
    """Return a clustering as a process makes it, and what that process found."""
    docs, entities = given
    earlier = find_clustering(cache, [doc.id for doc in docs])
    made = cluster_from(earlier, docs, (), entities)
    keep_clustering(cache, earlier, made)
    return made, earlier


def used(made: Clustering, earlier: Clustering) -> tuple[set[str], set[str]]:
    """Return the articles whose wording and whose content were taken over."""
    return (
        {name for name, wording in made.wordings.items() if wording is earlier.wordings.get(name)},
        {name for name, content in made.contents.items() if content is earlier.contents.get(name)},
    )


def test_nothing_is_read_or_written_again_where_nothing_changed(
    cache: Cache, given: Given, written: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    first, nothing = build(cache, given)
    assert (nothing.wordings, nothing.rows) == ({}, {})
    assert len(written) == len(given[0]) + 1
    monkeypatch.setattr(articles, "_words", lambda *_: pytest.fail("an article was read again"))
    again, earlier = build(cache, (given[0][::-1], given[1][::-1]))
    everybody = {doc.id for doc in given[0]}
    assert used(again, earlier) == (everybody, everybody)
    assert again.stories == first.stories
    assert again.rows == earlier.rows
    assert len(written) == len(given[0]) + 1
    assert cache.notes == []


def test_without_a_file_nothing_is_kept(given: Given, written: list[str]) -> None:
    none = Cache(None)
    build(none, given)
    assert build(none, given)[1].wordings == {}
    assert written == []


def reworded(doc: Document) -> Document:
    first, *others = doc.sentences
    return replace(doc, sentences=(replace(first, text=f"{first.text} Otters swam."), *others))


CHANGES: dict[str, Callable[[Document], Document]] = {
    "text": reworded,
    "title": lambda doc: replace(doc, title="Otherwise"),
    "derived title": lambda doc: replace(doc, title_derived=True),
    "language": lambda doc: replace(doc, language="de"),
    "kind of a sentence": lambda doc: replace(
        doc, sentences=(replace(doc.sentences[0], kind=type(doc.sentences[0].kind).HEADLINE), *doc.sentences[1:])
    ),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_an_article_that_changed_is_read_again_and_no_other(
    cache: Cache, given: Given, change: Callable[[Document], Document], written: list[str]
) -> None:
    docs, entities = given
    build(cache, given)
    written.clear()
    changed = [change(docs[0]), *docs[1:]]
    made, earlier = build(cache, (changed, entities))
    others = {doc.id for doc in docs[1:]}
    assert used(made, earlier) == (others, others)
    assert made.stories == cluster_from(None, changed, (), entities).stories
    assert len(written) == 2, "the article and who is like whom"
    assert used(*build(cache, (changed, entities)))[1] == {doc.id for doc in docs}


def test_another_date_is_another_comparison_though_nothing_is_read_again(cache: Cache, given: Given) -> None:
    docs, entities = given
    build(cache, given)
    changed = [replace(docs[0], published=date(2010, 1, 1)), *docs[1:]]
    made, earlier = build(cache, (changed, entities))
    assert used(made, earlier)[1] == {doc.id for doc in docs}
    assert [name for name, row in made.rows.items() if earlier.rows[name] != row] == [docs[0].id]
    assert made.neighbors.graph() == cluster_from(None, changed, (), entities).neighbors.graph()


@pytest.mark.parametrize("field", ["id", "name", "mentions"])
def test_an_article_whose_names_mean_somebody_else_is_read_again(cache: Cache, given: Given, field: str) -> None:
    docs, entities = given
    build(cache, given)
    person = entities[0]
    other = {"id": replace(person, id="people/other"), "name": replace(person, name="Ruth K. Keller")}
    changed = [other.get(field, replace(person, mentions=person.mentions[1:])), *entities[1:]]
    made, earlier = build(cache, (docs, changed))
    wordings, contents = used(made, earlier)
    assert wordings == {doc.id for doc in docs}
    named = {mention.document for mention in (person.mentions[:1] if field == "mentions" else person.mentions)}
    assert contents == wordings - named
    assert made.stories == cluster_from(None, docs, (), changed).stories


def test_an_article_that_becomes_a_copy_and_one_that_is_gone_leave_no_trace(cache: Cache, given: Given) -> None:
    docs, _ = given
    copied = [replace(docs[1], id=docs[0].id), *docs[1:]]
    for state in (docs, copied, docs[2:], docs):
        made, _ = build(cache, (state, []))
        clean = cluster_from(None, state, (), [])
        assert made.stories == clean.stories
        assert made.rows == clean.rows


def test_another_program_finds_nothing(cache: Cache, given: Given, monkeypatch: pytest.MonkeyPatch) -> None:
    build(cache, given)
    for part in ("code_fingerprint", "versions"):
        with monkeypatch.context() as patch:
            patch.setattr(clusterings, part, lambda *_: "another")
            clusterings._program.cache_clear()
            assert find_clustering(cache, [doc.id for doc in given[0]]).wordings == {}
    clusterings._program.cache_clear()
    assert len(find_clustering(cache, [doc.id for doc in given[0]]).wordings) == len(given[0])


@pytest.mark.parametrize("record", [b"no record", zlib.compress(b"[]"), zlib.compress(b"\x93\x01"), "text", 3])
def test_a_damaged_result_is_noted_and_made_anew(cache: Cache, given: Given, record: object) -> None:
    first, _ = build(cache, given)
    assert cache.path
    with closing(sqlite3.connect(cache.path)) as database, database:
        database.execute("UPDATE results SET record = ?", (record,))
    again, earlier = build(cache, given)
    assert earlier.wordings == {}
    assert again.stories == first.stories
    assert len(cache.notes) == len(given[0]) + 1
    assert used(*build(cache, given))[1] == {doc.id for doc in given[0]}


def test_a_result_under_the_key_of_another_article_is_not_used(cache: Cache, given: Given) -> None:
    docs, entities = given
    build(cache, given)
    assert cache.path
    one, two = (clusterings._article(doc.id) for doc in docs[:2])
    with closing(sqlite3.connect(cache.path)) as database, database:
        database.execute(
            "UPDATE results SET record = (SELECT record FROM results WHERE key = ?) WHERE key = ?", (one, two)
        )
    made, earlier = build(cache, given)
    assert docs[1].id not in used(made, earlier)[0]
    assert made.stories == cluster_from(None, docs, (), entities).stories
