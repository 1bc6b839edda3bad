"""Words cut into the encoder's pieces, and the casing kept beside them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.recognize.neural.encoder import vocabulary
from generator.recognize.neural.wordpiece import (
    DIGIT,
    INITIAL,
    KINDS,
    LOWER,
    MARK,
    MIXED,
    TITLE,
    UPPER,
    WordPiece,
    shape_of,
)

SMALL = WordPiece(("[PAD]", "[UNK]", "[CLS]", "[SEP]", "un", "##aff", "##able", "re", "##un", ".", "-", "u", "s"))


@pytest.mark.parametrize(
    ("word", "want"),
    [
        ("unaffable", [4, 5, 6]),
        ("Unaffable", [4, 5, 6]),
        ("UN", [4]),
        ("Reun", [7, 8]),
        ("Réun", [7, 8]),  # accents are taken off
        ("re-un", [7, 10, 4]),  # after a mark a part begins anew
        ("U.S.", [11, 9, 12, 9]),
        ("unx", [1]),  # a part with an unknown rest is unknown as a whole
        ("un-x", [4, 10, 1]),
        ("", [1]),
        ("\u200b", [1]),
        ("u" * 101, [1]),
    ],
)
def test_pieces(word: str, want: list[int]) -> None:
    assert [piece.id for piece in SMALL.pieces(word)] == want


@pytest.mark.parametrize(
    ("word", "want"),
    [
        ("embeddings", ["em", "##bed", "##ding", "##s"]),
        ("Kyrgyzstan", ["kyrgyzstan"]),
        ("日本", ["日", "本"]),
        ("don’t", ["don", "’", "t"]),
    ],
)
def test_pieces_of_the_shipped_vocabulary(word: str, want: list[str]) -> None:
    pieces = WordPiece(vocabulary()).pieces(word)
    assert [vocabulary()[piece.id] for piece in pieces] == want


@pytest.mark.parametrize(
    ("word", "want"),
    [
        ("house", LOWER),
        ("Paris", TITLE),
        ("Élysée", TITLE),
        ("NATO", UPPER),
        ("U.S.", UPPER),
        ("J.", INITIAL),
        ("McCain", MIXED),
        ("iPhone", MIXED),
        ("2012", DIGIT),
        ("1,000", DIGIT),
        ("--", MARK),
        ("", MARK),
    ],
)
def test_shape_of(word: str, want: int) -> None:
    assert shape_of(word) == want


def test_a_piece_knows_the_shape_of_its_part_and_of_the_whole_word() -> None:
    shapes = [piece.shape for piece in SMALL.pieces("re-Un")]
    assert shapes == [MIXED * KINDS + LOWER, MIXED * KINDS + MARK, MIXED * KINDS + TITLE]


@given(st.text(max_size=30))
def test_any_word_has_pieces(word: str) -> None:
    wordpiece = WordPiece(vocabulary())
    assert wordpiece.pieces(word)
    assert wordpiece.pieces(word) == wordpiece.pieces(word)
