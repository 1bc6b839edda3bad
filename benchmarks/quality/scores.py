"""Precision, recall and their harmonic mean."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """Precision and recall, both in percent."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, in percent."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def score(right: float, shown: float, present: float, recalled: float | None = None) -> Score:
    """Return the score of what is ``right`` among what is ``shown``, against what is ``present`` in the text.

    Args:
        right: How much of what is shown is right.
        shown: How much is shown.
        present: How much there is to be found.
        recalled: How much of what is present was found, where that is counted otherwise than ``right``.
    """
    recalled = right if recalled is None else recalled
    return Score(100 * right / shown if shown else 0.0, 100 * recalled / present if present else 0.0)
