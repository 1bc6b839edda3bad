"""What came of reading an article, and where it may be kept until its file changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from generator.model import Document, Problem


@dataclass(frozen=True, slots=True)
class Reading:
    """The article, or None if the file holds none, and what the operator should know about the file."""

    document: Document | None
    problems: tuple[Problem, ...]


class Kept(Protocol):
    """What was read before, by keys for all that it was read from."""

    def find(self, keys: Sequence[str]) -> Mapping[str, Reading]:
        """Return what is known under these keys."""

    def keep(self, readings: Mapping[str, Reading]) -> None:
        """Keep new readings."""
