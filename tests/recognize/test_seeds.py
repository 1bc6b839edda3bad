"""The recognizer on the three articles that come with the project."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from generator.read import read_corpus
from generator.recognize import BuiltinRecognizer

SEEDS = Path(__file__).parents[2] / "seeds"


@cache
def mentions(article: str) -> tuple[tuple[str, str], ...]:
    """Return the wordings and types of the mentions in the article whose file name begins so."""
    documents, _ = read_corpus(SEEDS)
    doc = next(doc for doc in documents if doc.path.startswith(article))
    return tuple((" ".join(mention.text.split()), mention.type.value) for mention in BuiltinRecognizer().recognize(doc))


@pytest.mark.parametrize(
    ("article", "text", "type"),
    [
        ("000", "Manaf Tlas", "person"),
        ("000", "Basil", "person"),
        ("000", "Friends of Syria", "event"),
        ("000", "Republican Guard", "organization"),
        ("003", "dpa", "organization"),
        ("003", "al-Rastan", "place"),
        ("003", "Security Council", "organization"),
        ("003", "United Nations Security Council", "organization"),
        ("004", "Al Jazeera", "organization"),
        ("004", "paris", "place"),
        ("004", "Firas", "person"),
        ("004", "Free Syrian Army", "organization"),
    ],
)
def test_found(article: str, text: str, type: str) -> None:
    assert (text, type) in mentions(article)


def test_one_type_for_the_happening_in_every_article() -> None:
    kinds = {kind for article in ("000", "003", "004") for text, kind in mentions(article) if "Friends" in text}
    assert kinds == {"event"}


def test_no_month_title_or_adjective() -> None:
    texts = {text for article in ("000", "003", "004") for text, _ in mentions(article)}
    assert not texts & {"March", "Friday", "May", "President", "Gen", "Syrian", "Sunni", "Turkish-Syrian", "UN Charter"}
    assert not any(
        text.startswith(("Mr ", "Mr. ", "Gen ", "Gen. ", "Brig", "President", "the ")) or text.endswith("'s")
        for text in texts
    )
