"""Figures of a few sentences, for tests."""

from __future__ import annotations

from generator.evidence.figures import find_figures
from generator.evidence.referents import Referents
from generator.model import DateExpr, Figure, Mention, Quote
from tests.builders import make_document


def figures(
    text: str, *mentions: Mention, dates: tuple[DateExpr, ...] = (), quotes: tuple[Quote, ...] = ()
) -> list[Figure]:
    """Return the figures of an article of one paragraph."""
    doc = make_document(text)
    return list(find_figures(doc, dates, quotes, Referents(doc, mentions)))


def only(text: str, *mentions: Mention, dates: tuple[DateExpr, ...] = (), quotes: tuple[Quote, ...] = ()) -> Figure:
    """Return the only figure of an article."""
    found = figures(text, *mentions, dates=dates, quotes=quotes)
    assert len(found) == 1, [figure.passage.text for figure in found]
    return found[0]
