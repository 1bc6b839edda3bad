"""Text made of anything gives passages of the text, no error, and takes a time that grows no faster than the text."""

from __future__ import annotations

import time
from dataclasses import fields, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.evidence.claims import find_claims
from generator.evidence.claims.cues import cues
from generator.evidence.claims.sentences import LONGEST
from generator.evidence.claims.words import words
from generator.evidence.reasons import find_reasons
from generator.evidence.reasons.cues import cues as reason_cues
from generator.evidence.referents import Referents
from generator.model import Document, Passage, SentenceKind
from tests.builders import make_document

STEMS = [stem.strip() for stem in (*cues().stems, *reason_cues().stems)]
MARKS = [",", ",", ".", ";", ":", "(", ")", "“", "”", '"', "-", "–", "‘", "’", "'", "\n", "\x00", "\u202e", "?"]
SMALL = [
    "a",
    "the",
    "of",
    "in",
    "to",
    "by",
    "that",
    "who",
    "which",
    "and",
    "but",
    "or",
    "if",
    "not",
    "no",
    "is",
    "was",
    "has",
]
NAMES = ["been", "could", "said", "he", "it", "they", "after", "as", "Ann", "Lee", "UN", "12", "May"]
PIECES = [*STEMS, *STEMS, *MARKS, *SMALL, *NAMES, "reports", "confirmed", "because", "İstanbul", "中国", "мост"]


def test_word_lists_hold_words() -> None:
    for known in (cues(), reason_cues(), words()):
        lists = [getattr(known, field.name) for field in fields(known)]
        assert all(isinstance(word, str | tuple) for one in lists for word in one)


def passages(doc: Document) -> list[Passage]:
    referents = Referents(doc, ())
    claims, reasons = find_claims(doc, (), referents), find_reasons(doc, referents)
    sources = [claim.source.passage for claim in claims if claim.source]
    return [c.passage for c in claims] + sources + [p for r in reasons for p in (r.passage, r.effect)]


@settings(max_examples=250, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=40))
def test_anything(pieces: list[str]) -> None:
    doc = make_document(" ".join(pieces).strip() or "x")
    for passage in passages(doc):
        assert 0 <= passage.start < passage.end <= len(doc.text)
        assert doc.text[passage.start : passage.end] == passage.text
        assert passage.text == passage.text.strip()
        sentence = doc.sentences[passage.sentence - 1]
        assert sentence.start <= passage.start < passage.end <= sentence.end
        assert passage.text.count("“") == passage.text.count("”") or "“" not in passage.text


@pytest.mark.parametrize("text", ["", " ", "\x00", "“" * 50, "\u202ereportedly", "Le ministre a confirmé la mort."])
def test_nothing_is_found_in_nothing(text: str) -> None:
    assert passages(make_document(text)) == []


def test_a_document_without_sentences() -> None:
    doc = replace(make_document("The bank confirmed the deal because it had to."), sentences=())
    assert passages(doc) == []


def test_boxes_and_sentences_that_are_no_prose_are_left_alone() -> None:
    doc = make_document("The bank confirmed the deal.")
    box = replace(doc, sentences=tuple(replace(s, kind=SentenceKind.BOX) for s in doc.sentences))
    assert passages(doc)
    assert passages(box) == []
    assert passages(make_document("The bank confirmed the deal" + " and the deal" * LONGEST)) == []


def test_letters_that_grow_keep_the_places() -> None:
    (claim,) = find_claims(doc := make_document("İİİİ İİ. The bank confirmed the deal."), (), Referents(doc, ()))
    assert claim.passage.text == "the deal"


@pytest.mark.parametrize(
    "piece",
    [
        "confirmed that ",
        "the bank confirmed, ",
        "because of “the ",
        "reports said (according to reports ",
        "led to and was caused by ",
        "is said to - who is believed to ",
        "it is not clear why but said ",
        "He was sacked after he failed to. ",
        "If confirmed, he denied reports that. ",
    ],
)
def test_time_is_linear(piece: str) -> None:
    sentence = (piece * (LONGEST // len(piece)))[: LONGEST - 1]
    one = make_document(*["The bank " + sentence[:-9]] * 40)
    line = make_document("x " + piece * (500_000 // len(piece)))
    started = time.process_time()
    passages(one)
    passages(line)
    assert time.process_time() - started < 5
