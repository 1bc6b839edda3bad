"""The three sample articles, which hold one of each trouble."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model import Document, RepairKind, SentenceKind
from generator.read import read_corpus
from tests.read.checks import check_document, repaired, source_of

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def docs() -> dict[str, Document]:
    found, problems = read_corpus(SEEDS)
    assert problems == ()
    return {doc.path[:3]: doc for doc in found}


def test_every_sentence_is_its_place_in_the_file_after_the_repairs(docs: dict[str, Document]) -> None:
    for doc in docs.values():
        source = source_of((SEEDS / doc.path).read_bytes())
        check_document(doc, source)
        for sentence in doc.sentences:
            assert repaired(doc, source, sentence.span.start, sentence.span.end).strip() == sentence.text


def test_titles(docs: dict[str, Document]) -> None:
    assert (docs["000"].title, docs["000"].title_derived) == ("'Top Syrian defector' Manaf Tlas heads for Paris", False)
    assert docs["003"].title_derived
    assert docs["003"].title.startswith("Western leaders on Friday called the defection of a general")
    assert docs["004"].title == "A Syrian commander close to President Bashar al Assad defected to Turkey"


def test_parts_of_the_tokenized_article(docs: dict[str, Document]) -> None:
    other = [(s.kind.value, s.text) for s in docs["000"].sentences if s.kind != SentenceKind.BODY]
    assert [kind for kind, _ in other] == ["headline", "caption", "caption", "box", "box", "box", "box"]
    assert [text for kind, text in other if kind == "box"][1::2] == [
        "Son of former defense minister",
        "Close friend of Bashar al-Assad",
    ]
    assert other[2][1].endswith("was Syria's defense minister")


@pytest.mark.parametrize(
    "excerpt",
    [
        "‘Top Syrian defector’ Manaf Tlas",
        "Tlas' defection: “The regime is unsustainable.”\n",
        "“hard blow for the regime”",
        "an “escape”, adding",
        "headed to Paris.”\n\n“(Mr Assad's) close entourage",
        "one cannot support",
        "\n\nIf Manaf Tlas' permanent departure",
        "\n\n“I ask you to reach out",
        "“I don't think Russia",
        "to live “independently and democratically”.",
    ],
)
def test_excerpts_read_as_printed(docs: dict[str, Document], excerpt: str) -> None:
    assert excerpt in docs["000"].text


def test_no_mark_of_the_treebank_is_left(docs: dict[str, Document]) -> None:
    for mark in ("``", "''", " 's", " n't", "-LRB-", " ,", " .", "( ", " )", "“ ", " ”"):
        assert mark not in docs["000"].text, mark
    assert docs["000"].text.count("“") == docs["000"].text.count("”")


def test_the_clean_articles_are_all_but_untouched(docs: dict[str, Document]) -> None:
    assert docs["003"].repairs == ()
    assert [(repair.kinds, repair.before) for repair in docs["004"].repairs] == [((RepairKind.SPACED_MARK,), " ")]
    heads = [s.text for s in docs["004"].sentences if s.kind != SentenceKind.BODY]
    assert len(heads) == 1
    assert heads[0].startswith("Who is ")
