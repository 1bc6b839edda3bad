"""The labels of the encoder, and the best sequence of them for a sentence."""

from __future__ import annotations

from functools import cache

import numpy as np
import numpy.typing as npt

KINDS = ("PER", "ORG", "LOC", "EVT", "MISC")
LABELS = ("O", *(f"{part}-{kind}" for kind in KINDS for part in "BI"))
Floats = npt.NDArray[np.float32]


@cache
def allowed() -> npt.NDArray[np.bool_]:
    """Return which label may follow which: I- only what begins or continues a name of its type."""
    return np.array([[b[0] != "I" or a[1:] == b[1:] for b in LABELS] for a in LABELS])


def best_labels(scores: Floats) -> list[str]:
    """Return the labels of a sentence with the highest sum of scores that form whole names (Viterbi, 1967).

    Args:
        scores: A row for each word, a column for each of ``LABELS``.
    """
    likely = scores.argmax(axis=1)
    if _is_whole(likely):
        return [LABELS[number] for number in likely]
    barred = np.where(allowed(), np.float32(0), np.float32(-np.inf))
    total = scores[0] + barred[0]  # as after an O
    back = []
    for row in scores[1:]:
        ways = total[:, None] + barred
        back.append(ways.argmax(axis=0))
        total = ways.max(axis=0) + row
    path = [int(total.argmax())]
    for way in reversed(back):
        path.append(int(way[path[-1]]))
    return [LABELS[number] for number in reversed(path)]


def _is_whole(numbers: npt.NDArray[np.intp]) -> bool:
    """Say whether a sequence of labels has no name without a beginning."""
    before = np.concatenate(([0], numbers[:-1]))
    return bool(allowed()[before, numbers].all())
