"""Claims: statements whose certainty an article marks, as confirmed, reported, denied and so on."""

from __future__ import annotations

from collections.abc import Sequence

from generator.evidence.claims.find import find
from generator.evidence.referents import Referents
from generator.model import Claim, Document, Quote

__all__ = ["find_claims"]


def find_claims(document: Document, quotes: Sequence[Quote], referents: Referents) -> tuple[Claim, ...]:
    """Return the statements of an article whose certainty it marks, in order of the text.

    Only what is marked in words counts; a plain statement is no claim. Precision comes before recall: where the
    words may mean something else (a confirmed nominee, denied bail), there is no claim.

    Args:
        document: The article.
        quotes: Its quotes, which tell who says "I can confirm"; may be empty.
        referents: The names of the article.
    """
    return tuple(sorted(find(document, quotes, referents), key=lambda one: (one.passage.start, one.passage.end)))
