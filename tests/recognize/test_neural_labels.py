"""The best sequence of labels, and the windows in which sentences are read."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest

from generator.recognize.neural.labels import LABELS, allowed, best_labels
from generator.recognize.neural.windows import LONGEST, windows
from generator.recognize.neural.wordpiece import WordPiece

WORDPIECE = WordPiece(("[PAD]", "[UNK]", "[CLS]", "[SEP]", "a", "##b"))


def is_whole(labels: list[str]) -> bool:
    """Say whether every I- continues a name of its type."""
    return all(b[0] != "I" or a[1:] == b[1:] for a, b in pairwise(["O", *labels]))


def test_a_name_without_a_beginning_is_mended() -> None:
    scores = np.zeros((2, len(LABELS)), np.float32)
    scores[0, LABELS.index("B-PER")] = 3
    scores[0, LABELS.index("B-ORG")] = 2
    scores[1, LABELS.index("I-ORG")] = 5
    assert best_labels(scores) == ["B-ORG", "I-ORG"]


def test_best_labels_are_the_best_of_all_whole_sequences() -> None:
    lots = np.random.default_rng(3)
    for _ in range(40):
        scores = lots.normal(size=(3, len(LABELS))).astype(np.float32)
        every = [path for path in product(range(len(LABELS)), repeat=3) if is_whole([LABELS[at] for at in path])]
        best = max(every, key=lambda path: sum(float(scores[at, number]) for at, number in enumerate(path)))
        assert best_labels(scores) == [LABELS[number] for number in best]


def test_no_name_begins_with_inside() -> None:
    assert not allowed()[0][[LABELS.index(label) for label in LABELS if label[0] == "I"]].any()


@pytest.mark.parametrize(
    ("lengths", "want"),
    [
        ([], []),
        ([0, 0], []),
        ([3, 4], [7]),
        ([100, 100, 50], [100, 150]),
        ([1, 500, 2], [1, 190, 190, 122]),
        ([0, 190, 1], [190, 1]),
    ],
)
def test_windows(lengths: list[int], want: list[int]) -> None:
    found = list(windows([["a"] * length for length in lengths], WORDPIECE))
    assert [len(window.first) for window in found] == want
    assert all(len(window.pieces) <= LONGEST for window in found)


def test_windows_hold_every_word_once_and_in_order() -> None:
    sentences = [["ab"] * 70, ["a" * 99], [], ["a", "ab" * 49, "x"] * 90, ["a-" * 300]]
    found = list(windows(sentences, WORDPIECE, room=64))
    assert [place for window in found for place in window.words] == [
        (number, at) for number, words in enumerate(sentences) for at in range(len(words))
    ]
    for window in found:
        assert len(window.pieces) <= LONGEST
        for place, (number, at) in zip(window.first, window.words, strict=True):
            first = WORDPIECE.pieces(sentences[number][at])[0]
            assert window.pieces[place] == first
