"""What was found in each article is kept: never a wrong result, never a build that fails for it."""

from __future__ import annotations

import shutil
import sqlite3
import threading
import zlib
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from generator import article, pipeline
from generator import cache as cache_module
from generator.cache import FORMAT, Cache, code_fingerprint, fingerprint, from_record, to_record
from generator.model import Analysis, Comparison, Corpus, DateExpr, Document, Mention, Story, StorySummary
from generator.pipeline import analyze
from generator.recognize import BuiltinRecognizer, get_recognizer
from generator.settings import load_settings
from generator.summarize import summarize_story
from tests.sites import ROOT


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    return tmp_path


class Counting:
    """The built-in recognizer, counting the articles that it reads."""

    name = BuiltinRecognizer.name

    def __init__(self) -> None:
        self.read: list[str] = []
        self.inner = get_recognizer(self.name)

    @property
    def version(self) -> str:
        return self.inner.version

    def recognize(self, document: Document) -> tuple[Mention, ...]:
        self.read.append(document.path)
        return tuple(self.inner.recognize(document))


@pytest.fixture
def counting(monkeypatch: pytest.MonkeyPatch) -> Counting:
    recognizer = Counting()
    monkeypatch.setattr(article, "get_recognizer", lambda name: recognizer)
    return recognizer


def build(folder: Path, **options: object) -> tuple[Corpus, list[str]]:
    notes: list[str] = []
    return analyze(load_settings(folder / "mkdocs.yml", **options), say=notes.append), notes


def test_unchanged_articles_are_analyzed_once_to_the_same_corpus(folder: Path, counting: Counting) -> None:
    first, notes = build(folder)
    assert len(counting.read) == len(first.documents) == 3
    again, more = build(folder)
    assert len(counting.read) == 3
    assert again == first
    assert (notes, more) == ([], [])


@pytest.mark.parametrize(
    "options",
    [{"summary_words": 40}, {"summary_sentences": 2}, {"summarizer": "lead"}],
)
def test_other_settings_are_another_analysis(folder: Path, counting: Counting, options: dict[str, object]) -> None:
    build(folder)
    changed, _ = build(folder, **options)
    assert len(counting.read) == 6
    assert changed == build(folder, **options, cache="")[0]
    assert len(counting.read) == 9, "an empty setting keeps nothing"


def test_one_changed_article_is_read_alone(folder: Path, counting: Counting) -> None:
    build(folder)
    [changed] = (folder / "seeds").glob("003*.txt")
    changed.write_text(changed.read_text("utf-8") + "\nKofi Annan spoke in Geneva on Monday.\n", "utf-8")
    corpus, _ = build(folder)
    assert counting.read[3:] == [changed.name]
    assert corpus == build(folder, cache="")[0]


def test_what_is_said_of_a_file_counts(folder: Path, counting: Counting) -> None:
    build(folder)
    facts = folder / "seeds" / "articles.yml"
    facts.write_text(facts.read_text("utf-8").replace("2012-07-06", "2012-07-07"), "utf-8")
    corpus, _ = build(folder)
    assert len(counting.read) == 6
    assert corpus == build(folder, cache="")[0]


@pytest.mark.parametrize(
    "content",
    [b"", b"no database", b"SQLite format 3\x00" + bytes(500), None],
    ids=["empty", "foreign", "damaged", "another layout"],
)
def test_a_file_that_cannot_be_used_is_made_anew(folder: Path, counting: Counting, content: bytes | None) -> None:
    first, _ = build(folder)
    path = folder / ".cache" / "briefing" / "analysis.sqlite"
    if content is None:
        with closing(sqlite3.connect(path)) as database:
            database.execute(f"PRAGMA user_version = {FORMAT + 1}")
    else:
        path.write_bytes(content)
    again, notes = build(folder)
    assert again == first
    assert len(counting.read) == 6
    assert content == b"" or "made anew" in notes[0]
    build(folder)
    assert len(counting.read) == 6, "the new file serves"


@pytest.mark.parametrize(
    "record",
    [
        to_record(3),
        zlib.compress(b"[[]"),
        zlib.decompress(to_record(())),
        to_record(())[:-3],
        "text",
        3,
    ],
    ids=["another type", "no MessagePack", "not compressed", "cut off", "text", "a number"],
)
def test_a_damaged_result_is_made_anew(folder: Path, counting: Counting, record: object) -> None:
    first, _ = build(folder)
    with closing(sqlite3.connect(folder / ".cache" / "briefing" / "analysis.sqlite")) as database, database:
        database.execute("UPDATE results SET record = ?", (record,))
    again, notes = build(folder)
    assert again == first
    assert len(counting.read) - 3 == 3
    told = "three articles as read, analyzed, described and clustered; who is like whom; their story's two results"
    assert len(notes) == 15, told
    assert "cannot be read" in notes[0]


def test_a_story_is_summarized_again_only_if_one_of_its_articles_changed(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[tuple[str, ...]] = []

    def counted(story: Story, *args: Any, **kwargs: Any) -> StorySummary:
        made.append(story.documents)
        return summarize_story(story, *args, **kwargs)

    monkeypatch.setattr(pipeline, "summarize_story", counted)
    first, _ = build(folder)
    assert len(made) == len(first.story_summaries) == 1
    assert build(folder)[0] == first
    (folder / "seeds" / "zz-bridge.txt").write_text("A bridge was opened in Oslo.\n\nIt is long.\n", "utf-8")
    build(folder)
    assert len(made) == 1, "nothing in the story is another"
    [inside] = [doc.path for doc in first.documents if doc.id == made[0][0]]
    changed = folder / "seeds" / inside
    changed.write_text(changed.read_text("utf-8") + "\nKofi Annan spoke in Geneva on Monday.\n", "utf-8")
    corpus, _ = build(folder)
    assert len(made) == 2
    shorter, _ = build(folder, story_words=60)
    assert len(made) == 3, "another length is another summary"
    assert corpus == build(folder, cache="")[0]
    assert shorter == build(folder, story_words=60, cache="")[0]


def test_a_place_that_cannot_be_written_costs_no_build(folder: Path, counting: Counting) -> None:
    (folder / ".cache").write_text("a file in the way", "utf-8")
    corpus, notes = build(folder)
    assert len(corpus.documents) == 3
    assert notes


def test_a_summarizer_from_elsewhere_is_not_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "METHODS", ("lead",))
    build(folder)
    assert not (folder / ".cache").exists()


def test_two_builds_at_once(tmp_path: Path) -> None:
    path = tmp_path / "kept.sqlite"
    caches = [Cache(path) for _ in range(4)]

    def work(number: int) -> None:
        for n in range(20):
            caches[number].keep({f"{number}-{n}": to_record((number, n))})

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    keys = [f"{number}-{n}" for number in range(4) for n in range(20)]
    assert [cache.notes for cache in caches] == [[]] * 4
    assert sorted(Cache(path).find(tuple[int, int], keys)) == sorted(
        (f"{number}-{n}", (number, n)) for number in range(4) for n in range(20)
    )


def test_a_file_that_grows_too_large_keeps_what_is_needed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = Cache(tmp_path / "kept.sqlite")
    keys = [f"{n}" for n in range(100)]
    cache.keep({key: to_record(key) + bytes(5000) for key in keys})
    cache.forget(keys[:3])
    assert len(list(cache.find(str, keys))) == 100, "there is room"
    monkeypatch.setattr(cache_module, "MOST_BYTES", 100_000)
    cache.forget(keys[:3])
    assert sorted(cache.find(str, keys)) == [(key, key) for key in keys[:3]]
    size = (tmp_path / "kept.sqlite").stat().st_size
    cache.keep({f"new {key}": to_record(key) + bytes(5000) for key in keys[3:]})
    assert (tmp_path / "kept.sqlite").stat().st_size <= size, "the room is used again"
    assert cache.notes == []


def test_a_build_that_is_ended_keeps_what_it_has_found(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Ended(Counting):
        def recognize(self, document: Document) -> tuple[Mention, ...]:
            if len(self.read) == 2:
                raise KeyboardInterrupt
            return super().recognize(document)

    monkeypatch.setattr(pipeline, "KEPT_AT_ONCE", 1)
    ended, second = Ended(), Counting()
    monkeypatch.setattr(article, "get_recognizer", lambda name: ended)
    with pytest.raises(KeyboardInterrupt):
        build(folder)
    monkeypatch.setattr(article, "get_recognizer", lambda name: second)
    corpus, _ = build(folder)
    assert len(second.read) == 1
    assert corpus == build(folder, cache="")[0]


def test_fingerprints_tell_apart() -> None:
    assert fingerprint("a", "b") == fingerprint("a", "b")
    assert len({fingerprint("a", "b"), fingerprint("ab"), fingerprint("ab", ""), fingerprint("a", "c")}) == 4
    assert fingerprint("\udc80")
    assert code_fingerprint("read") == code_fingerprint("read") != code_fingerprint("model")


def test_records_hold_everything(folder: Path) -> None:
    corpus, _ = build(folder)
    for doc in corpus.documents:
        mentions = tuple(m for a in corpus.appearances_in[doc.id] for m in a.mentions)
        analysis = Analysis(mentions, corpus.evidence[doc.id], corpus.summaries[doc.id])
        kept = from_record(Analysis, to_record(analysis))
        assert repr(kept) == repr(analysis), "5 and 5.0 are equal, and are written differently"
        assert kept == analysis
        assert any(isinstance(date, DateExpr) and date.first for date in analysis.evidence.dates)
    for comparison in corpus.comparisons.values():
        assert from_record(Comparison, to_record(comparison)) == comparison
