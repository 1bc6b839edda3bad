"""The trained model: a linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import as_file, files

import pycrfsuite

from generator.recognize.features import sentence_features

MODEL = "news.crfsuite"


@cache
def _model() -> pycrfsuite.Tagger:
    """Return the opened weights; read once, when the first sentence asks for them."""
    tagger = pycrfsuite.Tagger()
    with as_file(files("generator.recognize").joinpath("model", MODEL)) as path:
        tagger.open(str(path))
    return tagger


def tag(words: Sequence[str]) -> list[str]:
    """Return the labels of a sentence's words: O, or B-/I- with PER, ORG, LOC, EVT or MISC."""
    return list(_model().tag(sentence_features(words))) if words else []
