"""What the tagger sees of words."""

from __future__ import annotations

import pytest

from generator.recognize.features import normal, sentence_features, shape_of


@pytest.mark.parametrize(
    ("word", "plain"), [("``", '"'), ("''", '"'), ("“", '"'), ("-LRB-", "("), ("’s", "'s"), ("Paris", "Paris")]
)
def test_marks_of_training_data_and_of_text_are_the_same(word: str, plain: str) -> None:
    assert normal(word) == plain


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("Paris", "Xx"),
        ("paris", "x"),
        ("UN", "XX"),
        ("U.S.", "X.X."),
        ("al-Assad", "x-Xx"),
        ("1994", "4d"),
        ("A320", "Xd"),
    ],
)
def test_shape(word: str, shape: str) -> None:
    assert shape_of(word) == shape


def test_the_same_features_for_treebank_and_plain_text() -> None:
    assert sentence_features(["``", "Mr.", "Weber", "'s", "-RRB-"]) == sentence_features(
        ["“", "Mr.", "Weber", "’s", ")"]
    )


def test_every_token_has_features_and_none_is_shared() -> None:
    rows = sentence_features(["Weber", "left"])
    assert len(rows) == 2
    assert "w=weber" in rows[0]
    assert "-1w=weber" in rows[1]
    assert sentence_features([]) == []
