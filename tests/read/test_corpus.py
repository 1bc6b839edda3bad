from __future__ import annotations

from pathlib import Path

import pytest

from generator.read import read_corpus
from generator.read.limits import LARGEST
from generator.regular_files import read_regular


def fill(folder: Path, files: dict[str, str | bytes]) -> Path:
    for name, content in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def test_a_folder_is_read_whole(tmp_path: Path) -> None:
    seeds = fill(
        tmp_path,
        {
            "b.txt": "---\ntitle: In the file\nsource: dpa\n---\nThe text of b is short.",
            "sub/deep/c.MD": "The text of c is short.",
            "a.markdown": "The text of a is short.",
            "articles.yml": "b.txt:\n  title: In the list\nsub/deep/c.MD:\n  published: 2012-07-06\n",
            "curation.yml": "same: []",
            ".hidden.txt": "no",
            ".git/x.txt": "no",
        },
    )
    docs, problems = read_corpus(seeds)
    assert problems == ()
    assert [(doc.path, doc.id) for doc in docs] == [
        ("a.markdown", "a"),
        ("b.txt", "b"),
        ("sub/deep/c.MD", "sub-deep-c"),
    ]
    assert (docs[1].title, docs[1].publisher, docs[1].title_derived) == ("In the list", "dpa", False)
    assert str(docs[2].published) == "2012-07-06"
    assert read_corpus(seeds) == (docs, problems)


def test_bad_files_are_reported_and_the_rest_is_read(tmp_path: Path) -> None:
    seeds = fill(
        tmp_path,
        {
            "good.txt": "A good text.",
            "empty.txt": "",
            "picture.txt": b"\x89PNG\r\n\x1a\n\x00\x00",
            "latin.txt": "Un café à Zürich".encode("latin-1"),
            "front.txt": '---\ntitle: "broken\n---\nThe text is still read.',
            "notes.docx": b"PK\x03\x04",
            "huge.txt": b"x" * (LARGEST + 1),
            "articles.yml": "good.txt:\n  title: [",
        },
    )
    (seeds / "loose.txt").symlink_to(seeds / "nowhere.txt")
    docs, problems = read_corpus(seeds)
    assert [doc.path for doc in docs] == ["front.txt", "good.txt", "latin.txt"]
    assert docs[0].text == "The text is still read."
    assert docs[2].text == "Un café à Zürich"
    places = {problem.path.removeprefix(f"{seeds.name}/"): problem.line for problem in problems}
    assert places == {
        "articles.yml": 2,
        "empty.txt": None,
        "front.txt": 2,
        "huge.txt": None,
        "latin.txt": None,
        "loose.txt": None,
        "notes.docx": None,
        "picture.txt": None,
    }
    assert all(problem.message and problem.hint for problem in problems)


def test_a_locked_file_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seeds = fill(tmp_path, {"a.txt": "Text.", "b.txt": "Text.", "articles.yml": "a.txt:"})

    def locked(file: Path, *, most: int) -> bytes:
        if file.name in {"a.txt", "articles.yml"}:
            raise PermissionError(13, "Permission denied")
        return read_regular(file, most=most)

    monkeypatch.setattr("generator.read.corpus.read_regular", locked)
    docs, problems = read_corpus(seeds)
    assert [doc.path for doc in docs] == ["b.txt"]
    assert {problem.path for problem in problems} == {f"{seeds.name}/a.txt", f"{seeds.name}/articles.yml"}
    assert all("Permission denied" in problem.message for problem in problems)


@pytest.mark.parametrize("content", [None, {}])
def test_nothing_to_read_is_said(tmp_path: Path, content: dict[str, str] | None) -> None:
    seeds = tmp_path / "seeds"
    if content is not None:
        seeds.mkdir()
    docs, (problem,) = read_corpus(seeds)
    assert docs == ()
    assert problem.path == "seeds"
    assert ".txt" in problem.hint


def test_a_file_instead_of_the_folder(tmp_path: Path) -> None:
    seeds = fill(tmp_path, {"seeds": "text"}) / "seeds"
    docs, (problem,) = read_corpus(seeds)
    assert docs == ()
    assert "no such folder" in problem.message


def test_facts_that_are_not_utf8(tmp_path: Path) -> None:
    seeds = fill(tmp_path, {"a.txt": "Text.", "articles.yml": b"a.txt:\n  title: caf\xe9\n"})
    docs, (problem,) = read_corpus(seeds)
    assert len(docs) == 1
    assert (problem.path, problem.line) == (f"{seeds.name}/articles.yml", 2)
