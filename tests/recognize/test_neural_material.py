"""What the encoder is trained on: labels that a set leaves open, and sentences varied."""

from __future__ import annotations

import numpy as np
import pytest

from generator.recognize.corpus import Labelled
from generator.recognize.neural.labels import LABELS
from generator.recognize.neural.material import Set, examples
from generator.recognize.neural.variation import Variation, names_of
from generator.recognize.neural.wordpiece import WordPiece

SENTENCE = Labelled(
    ("Anna", "Berg", "left", "Oslo", "for", "Acme", "Ltd", "on", "Monday", "."),
    ("B-PER", "I-PER", "O", "B-LOC", "O", "B-ORG", "I-ORG", "O", "O", "O"),
)


@pytest.mark.parametrize(
    ("guideline", "label", "want"),
    [
        ("all", "O", {"O"}),
        ("all", "B-MISC", {"B-MISC"}),
        ("others", "B-MISC", {"B-MISC", "B-EVT"}),
        ("others", "I-MISC", {"I-MISC", "I-EVT"}),
        ("others", "O", {"O"}),
        ("names", "O", {"O", "B-MISC", "I-MISC", "B-EVT", "I-EVT"}),
        ("names", "B-PER", {"B-PER"}),
    ],
)
def test_allowed(guideline: str, label: str, want: set[str]) -> None:
    assert {LABELS[number] for number in Set("a", [], guideline).allowed(label)} == want


def test_examples_keep_words_and_labels_together() -> None:
    wordpiece = WordPiece(("[PAD]", "[UNK]", "[CLS]", "[SEP]"))
    found = list(examples([SENTENCE, SENTENCE], Set("a", [], "all"), wordpiece, room=1))
    assert [len(example.window.first) for example in found] == [10, 10]
    assert found[1].allowed[3] == frozenset({LABELS.index("B-LOC")})


@pytest.mark.parametrize("seed", range(5))
def test_variations_are_well_formed_and_repeatable(seed: int) -> None:
    def some() -> list[Labelled]:
        variation = Variation(names_of([SENTENCE]), np.random.default_rng(seed), swaps=0.4)
        return [made for _ in range(100) for made in (variation.of(SENTENCE), variation.dateline(SENTENCE))]

    made = some()
    assert made == some()
    for sentence in made:
        assert len(sentence.words) == len(sentence.labels)
        assert all(sentence.words)
        before = ("O", *sentence.labels)
        assert all(label[0] != "I" or label[1:] == was[1:] for was, label in zip(before, sentence.labels, strict=False))
    words = {sentence.words for sentence in made}
    assert SENTENCE.words in words
    assert tuple(word.upper() for word in SENTENCE.words) in words
    assert any(sentence.labels[0] == "B-LOC" and "(" in sentence.words for sentence in made)
