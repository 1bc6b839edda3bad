"""An article whose file is as before is not read twice; one that changed in any way is."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cache import Cache
from generator.model import Document
from generator.read import corpus, read_corpus, read_document
from generator.readings import Readings
from generator.regular_files import read_regular

FILES = {"ferry.txt": "The ferry sank on Monday.", "bridge.txt": "The bridge of Orlo was closed.", "empty.txt": " "}


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    folder.mkdir()
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the paths of the files that are read, in order of reading."""
    paths: list[str] = []

    def counted(path: str, *args: object, **kwargs: object) -> object:
        paths.append(path)
        return read_document(path, *args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(corpus, "read_document", counted)
    return paths


def kept(seeds: Path) -> Readings:
    return Readings(Cache(seeds.parent / "kept.sqlite"))


def texts(documents: tuple[Document, ...]) -> list[str]:
    return [doc.text for doc in documents]


def test_an_unchanged_file_is_read_once_and_its_problems_are_said_again(seeds: Path, read: list[str]) -> None:
    plain = read_corpus(seeds)
    read.clear()
    assert read_corpus(seeds, kept(seeds)) == plain
    assert sorted(read) == sorted(FILES)
    read.clear()
    again = read_corpus(seeds, kept(seeds))
    assert again == plain
    assert [problem.path for problem in again[1]] == ["seeds/empty.txt"]
    assert read == []


def test_a_changed_file_is_read_again_and_no_other(seeds: Path, read: list[str]) -> None:
    read_corpus(seeds, kept(seeds))
    read.clear()
    (seeds / "ferry.txt").write_text("The ferry was found.", encoding="utf-8")
    assert texts(read_corpus(seeds, kept(seeds))[0]) == [FILES["bridge.txt"], "The ferry was found."]
    assert read == ["ferry.txt"]


def test_other_facts_of_an_article_make_it_read_again(seeds: Path, read: list[str]) -> None:
    read_corpus(seeds, kept(seeds))
    read.clear()
    (seeds / "articles.yml").write_text("ferry.txt: {title: The ferry}\n", encoding="utf-8")
    documents, _ = read_corpus(seeds, kept(seeds))
    assert [doc.title for doc in documents if doc.path == "ferry.txt"] == ["The ferry"]
    assert read == ["ferry.txt"]


def test_another_detector_of_languages_makes_all_read_again(
    seeds: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    read_corpus(seeds, kept(seeds))
    read.clear()
    monkeypatch.setattr("generator.readings.detector", lambda: "another")
    read_corpus(seeds, kept(seeds))
    assert sorted(read) == sorted(FILES)


def test_the_same_text_under_another_name_is_another_article(seeds: Path) -> None:
    read_corpus(seeds, kept(seeds))
    (seeds / "ferry.txt").rename(seeds / "boat.txt")
    assert [doc.id for doc in read_corpus(seeds, kept(seeds))[0]] == ["boat", "bridge"]


def test_a_file_that_cannot_be_read_is_not_kept(seeds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = read_regular

    def failing(path: Path, *, most: int) -> bytes:
        if path.name == "ferry.txt":
            raise OSError(5, "no answer")
        return real(path, most=most)

    monkeypatch.setattr(corpus, "read_regular", failing)
    assert texts(read_corpus(seeds, kept(seeds))[0]) == [FILES["bridge.txt"]]
    monkeypatch.setattr(corpus, "read_regular", real)
    assert texts(read_corpus(seeds, kept(seeds))[0]) == [FILES["bridge.txt"], FILES["ferry.txt"]]
