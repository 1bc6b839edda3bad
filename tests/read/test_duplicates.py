from __future__ import annotations

from pathlib import Path

import pytest

from generator.read import read_corpus
from tests.read.samples import SECOND, TEXT, fill

LONG = f"{TEXT}{SECOND}"


def told(**facts: str) -> str:
    return "---\n" + "".join(f"{name}: {value}\n" for name, value in facts.items()) + "---\n"


@pytest.mark.parametrize(
    ("one", "other", "kept"),
    [
        (LONG, LONG, "a.txt"),
        (LONG, LONG.upper().replace(". ", ".\n\n"), "a.txt"),
        (LONG, told(title="Known", date="2012-07-06") + LONG, "b.txt"),
        (told(date="2012-07-07") + LONG, told(date="2012-07-06") + LONG, "b.txt"),
        (told(source="BBC") + LONG, told(source="bbc") + LONG, "a.txt"),
        (
            told(url="https://example.org/x") + LONG,
            told(url="http://www.example.org/x/?utm_source=a") + LONG + " New.",
            "b.txt",
        ),
        (
            told(url="https://example.org/x", date="2012-07-07") + LONG,
            told(url="https://example.org/x", date="2012-07-06") + LONG + " An older, longer one.",
            "a.txt",
        ),
        ("Short.", "Short.", "a.txt"),
    ],
)
def test_the_same_article_is_published_once(tmp_path: Path, one: str, other: str, kept: str) -> None:
    docs, problems = read_corpus(fill(tmp_path, {"a.txt": one, "b.txt": other}))
    assert problems == ()
    assert [doc.path for doc in docs] == [kept]
    assert docs[0].duplicates == tuple({"a.txt", "b.txt"} - {kept})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (told(source="BBC") + LONG, told(source="dpa") + LONG),
        (LONG, f"{LONG} One word."),
        (told(title="One") + "Short.", told(title="Two") + "Short."),
        (told(url="https://example.org/") + LONG, told(url="https://example.org") + LONG + " More."),
        (told(url="https://example.org/a?id=1") + LONG, told(url="https://example.org/a?id=2") + LONG + " More."),
        (told(url="https://example.org/a#1") + LONG, told(url="https://example.org/a#2") + LONG + " More."),
    ],
)
def test_other_articles_stay_apart(tmp_path: Path, one: str, other: str) -> None:
    docs, problems = read_corpus(fill(tmp_path, {"a.txt": one, "b.txt": other}))
    assert problems == ()
    assert [(doc.path, doc.duplicates) for doc in docs] == [("a.txt", ()), ("b.txt", ())]


def test_an_address_with_another_text_is_reported(tmp_path: Path) -> None:
    address = told(url="https://example.org/x")
    docs, (problem,) = read_corpus(
        fill(tmp_path, {"a.txt": address + TEXT, "b.txt": address + "Goats graze on green hills."})
    )
    assert len(docs) == 2
    assert "has the address of a.txt, but another text" in problem.message


def test_three_of_one(tmp_path: Path) -> None:
    docs, _ = read_corpus(fill(tmp_path, {"c.txt": LONG, "a/b.txt": LONG, "b.md": LONG, "d.txt": TEXT * 3}))
    assert [(doc.path, doc.duplicates) for doc in docs] == [("a/b.txt", ("b.md", "c.txt")), ("d.txt", ())]
