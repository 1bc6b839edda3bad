"""Text that is broken, huge, or not English."""

from __future__ import annotations

import dataclasses
import time

import pytest

from generator.evidence.quotes import find_quotes
from generator.evidence.referents import Referents
from generator.model import Document, Quote, Sentence, SentenceKind, Span
from tests.builders import make_document

LIMIT = 3.0  # seconds for a line of LINE characters, many times what it takes
LINE = 25_000


def one_line(text: str) -> Document:
    """Return a document of a single sentence, however long."""
    sentence = Sentence(1, 0, len(text), 0, SentenceKind.BODY, text, Span("one", 0, len(text)))
    return dataclasses.replace(make_document("x"), text=text, sentences=(sentence,))


def quotes_of(document: Document) -> tuple[Quote, ...]:
    return find_quotes(document, Referents(document, ()))


PIECES = (
    *('"', '"a ', "'a ", "s' a ", "“", "«a »b ", "``a '' ", '"x," he said, '),
    *(", he said, it ", "said ", "who said ", "and said ", ", saying b ", "quoted as saying "),
    *("() ", "- ", "(a) - b - said ", ", says Al ", 'says "a", ', "claims that ", "sure that ", "''", "' '"),
    *("according to a, ", "told the the ", "called on a to ", "\0 said \u202e"),
)


@pytest.mark.parametrize("piece", PIECES)
def test_long_lines_take_linear_time(piece: str) -> None:
    document = one_line(piece * (LINE // len(piece)) + "he said")
    begun = time.process_time()
    quotes_of(document)
    assert time.process_time() - begun < LIMIT


@pytest.mark.parametrize(
    "text",
    [
        "",
        '"',
        '""',
        "said",
        "according to",
        "He said",
        '"He said',
        "told",
        "said that",
        "said, ",
        ', said "',
        "\0",
        "in the words of",
        "quoted as saying",
        '" " "',
        "was said to",
        "(he said",
        "told that",
        "calling it",
        "with X saying",
    ],
)
def test_scraps_never_raise(text: str) -> None:
    for quote in quotes_of(one_line(text)):
        assert quote.passage.text


def test_every_prefix_of_a_sentence_is_survived() -> None:
    text = 'On Friday, Mr. Lee (52), who "runs" it, told the BBC in Rome that "it\'s over," adding: \'We had "won".\''
    for end in range(len(text) + 1):
        for quote in quotes_of(one_line(text[:end])):
            assert text[quote.passage.start : quote.passage.end] == quote.passage.text != ""


def test_no_sentences() -> None:
    assert quotes_of(dataclasses.replace(make_document("x"), text="", sentences=())) == ()


def test_order_and_places() -> None:
    quotes = quotes_of(make_document('He said it was late. "Go," she said, adding that it was cold, "now".'))
    places = [(quote.passage.start, quote.passage.end) for quote in quotes]
    assert places == sorted(set(places))
    assert len(places) >= 2
