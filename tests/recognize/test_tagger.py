"""Labelling, compared with CRFsuite's own and with the sum over all sequences."""

from __future__ import annotations

from itertools import pairwise, product
from pathlib import Path

import numpy as np
import pycrfsuite
import pytest

from generator.recognize import tagger
from generator.recognize.corpus import Labelled
from generator.recognize.features import sentence_features
from generator.recognize.train import fit
from generator.recognize.viterbi import best_paths, certainties
from generator.recognize.weights import read_weights

SENTENCES = [
    ("Omar", "Haddad", "left", "Oslo", "."),
    (),
    ("Oslo",),
    ("The", "Friends", "of", "Mali", "met", "in", "Oslo", "on", "Monday", ",", "said", "Reuters", "."),
    ("WEBER", "LEFT", "BERLIN", "ON", "FRIDAY"),
    ("a=b", "|", "c|d", "ab=", "é", "12,000", "=", "New", "York-based"),
    ("word",) * 300,
]


@pytest.mark.parametrize("seed", range(4))
def test_paths_are_the_best_of_all(seed: int) -> None:
    random = np.random.default_rng(seed)
    moves = random.standard_normal((3, 3)).astype(np.float32)
    rows = [random.standard_normal((size, 3)).astype(np.float32) for size in (2, 0, 5, 1, 5, 4)]
    paths = best_paths(rows, moves)
    certain = certainties(rows, moves, paths)
    for row, path, share in zip(rows, paths, certain, strict=True):
        weights = {
            way: sum(float(row[at, label]) for at, label in enumerate(way))
            + sum(float(moves[one, two]) for one, two in pairwise(way))
            for way in product(range(3), repeat=len(row))
        }
        best = max(weights, key=lambda way: weights[way])
        assert tuple(path) == best
        assert share == pytest.approx(np.exp(weights[best]) / sum(map(np.exp, weights.values())), abs=1e-5)


def test_nothing_to_label() -> None:
    moves = np.zeros((2, 2), np.float32)
    assert best_paths([], moves) == []
    assert certainties([np.zeros((0, 2), np.float32)], moves, [[]]) == [1.0]


def test_the_same_labels_and_probabilities_as_crfsuite(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    taught = [
        Labelled(("Omar", "Haddad", "left", "Oslo"), ("B-PER", "I-PER", "O", "B-LOC")),
        Labelled(("Reuters", "met", "Friends", "of", "Mali"), ("B-ORG", "O", "B-EVT", "I-EVT", "I-EVT")),
        Labelled(("New", "York-based", "Weber", "Won", "Again"), ("B-LOC", "O", "B-PER", "O", "O")),
    ]
    path = tmp_path / "small.crfsuite"
    fit(taught, path, c1=0.0, c2=0.01, rounds=20)
    learned = read_weights(path.read_bytes())
    monkeypatch.setattr(tagger, "weights", lambda: learned)
    clear()
    theirs = pycrfsuite.Tagger()
    theirs.open(str(path))
    labels, certain = tagger.tag_with_certainty(SENTENCES)
    for words, ours, share in zip(SENTENCES, labels, certain, strict=True):
        assert ours == (list(theirs.tag(sentence_features(words))) if words else [])
        assert share == pytest.approx(theirs.probability(ours) if words else 1.0, abs=1e-3)
    assert tagger.tag(SENTENCES[::-1]) == labels[::-1]
    assert any(label != "O" for row in labels for label in row)
    clear()


def test_the_shipped_weights_label_as_crfsuite_does() -> None:
    path = Path(tagger.__file__).parent / "model" / tagger.MODEL
    theirs = pycrfsuite.Tagger()
    theirs.open(str(path))
    found = tagger.tag(SENTENCES)
    assert found == [list(theirs.tag(sentence_features(words))) if words else [] for words in SENTENCES]
    assert found[0] == ["B-PER", "I-PER", "O", "B-LOC", "O"]


def test_no_weights() -> None:
    with pytest.raises(ValueError, match="not a CRFsuite model"):
        read_weights(bytes(100))


def clear() -> None:
    """Forget what is kept of the weights."""
    tagger._known.cache_clear()
    tagger._tables.cache_clear()
