"""Folders that are too large, on a small scale; ``python -m benchmarks.limits`` tries the whole size."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import pytest

from benchmarks.limits import GOOD, MOST_MEMORY, many_files
from generator.errors import SettingsError
from generator.pipeline import analyze
from generator.read import read_corpus
from tests.hostile.oracle import leads, settings_of

FILES = 800
WHOLE = 100_000


def test_tiny_files_take_little_memory_each(tmp_path: Path) -> None:
    many_files(tmp_path / "few", 2)
    many_files(tmp_path / "many", FILES)
    read_corpus(tmp_path / "few")  # what is loaded once does not count
    tracemalloc.start()
    documents, problems = read_corpus(tmp_path / "many")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (len(documents), problems) == (FILES, ())
    assert peak / FILES * WHOLE < MOST_MEMORY


def test_more_articles_than_are_analyzed_are_refused_before_the_work_begins(tmp_path: Path) -> None:
    many_files(tmp_path / "seeds", 12)
    with pytest.raises(SettingsError, match="12 articles, at most 10 are analyzed") as error:
        analyze(settings_of(tmp_path, article_limit=10))
    assert error.value.problem.hint
    assert GOOD.format(n=3) == (tmp_path / "seeds" / "000" / "3.txt").read_text("utf-8")


def test_the_oracle_knows_a_broken_link() -> None:
    pages = {"index.md": "", "a/index.md": "", "a/feed.xml": ""}
    anchors = {"index.md": {"top"}, "a/index.md": {"s1"}}
    for target in ("./", "../", "../#top", "#s1", "feed.xml", "../method/", "../a/#s1"):
        assert leads("a/index.md", target, pages, anchors), target
    for target in (
        "../b/",
        "#s2",
        "../#s1",
        "https://e.example/",
        "//e.example",
        "/a/",
        "javascript:alert(1)",
        "x.xml",
    ):
        assert not leads("a/index.md", target, pages, anchors), target
