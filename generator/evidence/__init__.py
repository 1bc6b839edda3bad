"""Evidence: what an article says piece by piece, found in that article alone.

Every sort of piece has its room. Dates are found first, then quotes; figures and relations look at both.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.evidence.claims import find_claims
from generator.evidence.dates import find_dates
from generator.evidence.figures import find_figures
from generator.evidence.quotes import find_quotes
from generator.evidence.reasons import find_reasons
from generator.evidence.referents import Referents
from generator.evidence.relations import find_relations
from generator.model import Document, Evidence, Mention

__all__ = ["gather"]


def gather(document: Document, mentions: Sequence[Mention]) -> Evidence:
    """Return all pieces of evidence in an article: quotes, dates, figures, relations, claims and reasons.

    Args:
        document: The article.
        mentions: The names in it.
    """
    referents = Referents(document, mentions)
    dates = find_dates(document)
    quotes = find_quotes(document, referents)
    return Evidence(
        document.id,
        quotes=quotes,
        dates=dates,
        figures=find_figures(document, dates, quotes, referents),
        relations=find_relations(document, dates, referents),
        claims=find_claims(document, quotes, referents),
        reasons=find_reasons(document, referents),
    )
