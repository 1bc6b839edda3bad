"""Whatever a file holds: spans lead to the same words in it, sentences cover the text, and repairs need no repair."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from generator.model import Document
from generator.read import read_document
from generator.read.sentences import split_sentences
from tests.properties.strategies import STEADY, TEXTS
from tests.read.checks import check_document, source_of

PATHS = st.sampled_from(("a.txt", "a.md"))


def read(text: str, path: str = "a.txt") -> Document | None:
    return read_document(path, text.encode("utf-8", "replace"))[0]


@STEADY
@given(TEXTS, PATHS)
def test_the_words_at_a_span_are_the_words_of_the_file(text: str, path: str) -> None:
    doc = read(text, path)
    if doc is None:
        return
    source = source_of(text.encode("utf-8", "replace"))
    check_document(doc, source)
    repaired = [repair.span for repair in doc.repairs]
    for sentence in doc.sentences:
        span = sentence.span
        assert 0 <= span.start < span.end <= len(source)
        if not any(one.start <= span.end and span.start <= one.end for one in repaired):
            assert source[span.start : span.end].split() == sentence.text.split()


@STEADY
@given(TEXTS, PATHS)
def test_places_stand_in_the_same_order_in_the_file(text: str, path: str) -> None:
    doc = read(text, path)
    if doc is None:
        return
    places = [doc.alignment.locate(place, place + 1) for place in range(len(doc.text))]
    for (start, end), (next_start, next_end) in pairwise(places):
        assert start <= next_start
        assert end <= next_end
        assert start <= end
    for sentence in doc.sentences:
        inner = places[sentence.start : sentence.end]
        assert (inner[0][0], inner[-1][1]) == (sentence.span.start, sentence.span.end)


@STEADY
@given(TEXTS)
def test_a_repaired_text_needs_no_repair(text: str) -> None:
    doc = read(text)
    again = read(doc.text) if doc else None
    if doc and again:
        assert again.text.split() == doc.text.split()


@STEADY
@given(TEXTS, st.sampled_from(("en", "de", "ar", "ja", "xx", "")))
def test_sentences_cover_a_paragraph(text: str, language: str) -> None:
    text = " ".join(text.split())
    end = 0
    for start, stop in split_sentences(text, language):
        assert end <= start < stop <= len(text)
        assert not text[end:start].strip()
        end = stop
    assert not text[end:].strip()
