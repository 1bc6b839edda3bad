"""Reasons: causes that an article gives for what it reports, and causes that it says are not known."""

from __future__ import annotations

from generator.evidence.reasons.find import find
from generator.evidence.referents import Referents
from generator.model import Document, Reason

__all__ = ["find_reasons"]


def find_reasons(document: Document, referents: Referents) -> tuple[Reason, ...]:
    """Return the causes that an article gives, in order of the text.

    Only wordings count that tell a cause plainly; "after", "as", "since", "over" and "for" count where what stands
    around them leaves no other reading (a resignation after a scandal, an arrest for spying).

    Args:
        document: The article.
        referents: The names of the article.
    """
    return tuple(sorted(find(document, referents), key=lambda one: (one.passage.start, one.passage.end)))
