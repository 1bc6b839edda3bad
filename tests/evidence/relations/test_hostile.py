"""Text made of anything gives passages of the text, no error, and takes a time that grows no faster than the text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.evidence.referents import Referents
from generator.evidence.relations import find_relations
from generator.evidence.relations.letters import LETTERS
from generator.evidence.relations.lexicon import ties, word_list
from generator.evidence.relations.shapes import rule
from generator.model import Document, Mention, Relation
from tests.builders import make_document
from tests.evidence.relations.marked import read

NAMES = ["[P:Ann Lee]", "[P:Max]", "[G:Red Cross]", "[L:Oslo]", "[E:Games]", "[P:Lee]", "[L:Homs]"]
WORDS = [
    "president",
    "Minister",
    "brother",
    "sons",
    "member",
    "head",
    "friend",
    "Gen",
    "native",
    "Muslim",
    "died",
    "killed",
]
SMALL = [
    "of",
    "the",
    "a",
    "is",
    "was",
    "and",
    "his",
    "He",
    "who",
    "in",
    "for",
    "since 1972",
    "one of",
    "-based",
    "not",
    "as",
]
MARKS = [",", "'s", "’", "(", ")", "“", '"', "-", "\x00", "\u202e", ". ", "?", "\n", "мост", "中国", "İ"]


def relations_of(doc: Document, mentions: tuple[Mention, ...]) -> tuple[Relation, ...]:
    found = find_relations(doc, (), Referents(doc, mentions))
    for relation in found:
        for passage in (relation.passage, relation.subject.passage):
            assert doc.text[passage.start : passage.end] == passage.text
        assert relation.subject.name is not None
        assert relation.role
    return found


@settings(max_examples=250, deadline=None)
@given(st.lists(st.sampled_from([*NAMES, *NAMES, *WORDS, *SMALL, *SMALL, *MARKS]), min_size=1, max_size=40))
def test_anything(pieces: list[str]) -> None:
    relations_of(*read(" ".join(pieces).strip() or "x"))


def test_empty() -> None:
    empty = make_document("")
    assert relations_of(empty, ()) == ()


@pytest.mark.parametrize(
    "piece",
    [
        "president ",
        "[P:Lee], ",
        "[P:Lee]'s brother ",
        "the head of the ",
        "a member of ",
        "[G:Acme]'s ",
        ", who was ",
        "[L:Oslo] suburb of ",
        "his father, ",
        "(((((“",
        "x",
        "one of the closest ",
        "[P:Lee] and ",
        "He was a ",
        "the death of ",
    ],
)
def test_time_grows_with_the_text(piece: str) -> None:
    """A line of half a million characters, which the square of its length would make a matter of hours."""
    count = 500_000 // len(piece) if "[" not in piece else 20_000
    doc, mentions = read_once(piece, count)
    begun = time.process_time()
    relations_of(doc, mentions)
    assert time.process_time() - begun < 5


def read_once(piece: str, count: int) -> tuple[Document, tuple[Mention, ...]]:
    """Return a document of a repeated piece as one sentence, and its names."""
    one, names = read(piece.strip() + " x")
    text = one.text[:-2]
    step = len(text) + 1
    doc = make_document((text + " ") * count + "x")
    mentions = tuple(
        Mention(doc.id, n.start + at * step, n.end + at * step, n.text, n.type, 1, n.span)
        for at in range(count)
        for n in names
    )
    return doc, mentions


def test_rules_are_checked() -> None:
    with pytest.raises(ValueError, match="no part of a rule"):
        rule("person ,")
    assert rule("subject=person comma !office article?").pattern == "(?P<subject>[P])[,](?![h])[d]?"


def test_letters_are_unique() -> None:
    assert len(set(LETTERS.values())) == len(LETTERS)


@pytest.mark.parametrize("name", ["office", "chair", "kin", "rank"])
def test_lists_are_in_small_letters(name: str) -> None:
    words = word_list("people", name)
    assert words
    assert all(word == word.lower() for word in words)


def test_ties_name_known_sorts() -> None:
    assert {tie.words[0] for listed in ties("stated").values() for tie in listed} == set(ties("stated"))
