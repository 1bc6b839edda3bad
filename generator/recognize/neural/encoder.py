"""Runs the trained encoder over the sentences of an article, several neighbours at a time.

One window is read at a time, without padding, on one thread: an article gets the same labels whatever else is read.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np

from generator.errors import SettingsError
from generator.model import Problem
from generator.recognize.neural.labels import LABELS, Floats, best_labels
from generator.recognize.neural.windows import windows
from generator.recognize.neural.wordpiece import WordPiece

MODEL, VOCABULARY = "news.onnx", "vocabulary.txt"


def label(sentences: Sequence[Sequence[str]]) -> list[list[str]]:
    """Return the labels of the words of each sentence of an article: O, or B-/I- with PER, ORG, LOC, EVT or MISC.

    Raises:
        SettingsError: onnxruntime is not installed.
    """
    return [best_labels(rows) if len(rows) else [] for rows in scores(sentences)]


def scores(sentences: Sequence[Sequence[str]]) -> list[Floats]:
    """Return for each sentence a row for each word with a score for each of ``LABELS``.

    Raises:
        SettingsError: onnxruntime is not installed.
    """
    found: list[list[Floats]] = [[] for _ in sentences]
    for window in windows(sentences, _wordpiece()):
        pieces = np.array([piece.id for piece in window.pieces], np.int64)
        shapes = np.array([piece.shape for piece in window.pieces], np.int64)
        (rows,) = session().run(None, {"pieces": pieces, "shapes": shapes})
        for place, (sentence, _) in zip(window.first, window.words, strict=True):
            found[sentence].append(rows[place])
    empty = np.zeros((0, len(LABELS)), np.float32)
    return [np.array(rows, np.float32) if rows else empty for rows in found]


@cache
def vocabulary() -> tuple[str, ...]:
    """Return the pieces in the order of their numbers."""
    return tuple(_file(VOCABULARY).decode("utf-8").split("\n")[:-1])


@cache
def _wordpiece() -> WordPiece:
    return WordPiece(vocabulary())


@cache
def session() -> Any:
    """Return the opened network; read once, when the first article asks for it."""
    try:
        import onnxruntime
    except ImportError as error:
        message = "the recognizer 'neural' needs onnxruntime, which is not installed"
        hint = "Install it with: pip install briefing-digest[neural]"
        raise SettingsError(Problem("mkdocs.yml", None, message, hint)) from error
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.use_deterministic_compute = True
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(_file(MODEL), options, providers=["CPUExecutionProvider"])


def _file(name: str) -> bytes:
    return files("generator.recognize.neural").joinpath("model", name).read_bytes()
