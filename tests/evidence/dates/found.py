"""What is found in a text, in a form that fits into a table."""

from __future__ import annotations

from datetime import date

from generator.evidence.dates import find_dates
from generator.model import DateExpr, DateKind
from tests.builders import make_document

FRIDAY = date(2012, 7, 6)
"""The day of publication of the texts, unless they say otherwise."""


def found(*paragraphs: str, published: date | None = FRIDAY) -> tuple[DateExpr, ...]:
    """Return all expressions of a text."""
    return find_dates(make_document(*paragraphs, published=published))


def points(*paragraphs: str, published: date | None = FRIDAY) -> list[tuple[str, str]]:
    """Return the words and the values of the points of a text."""
    read = found(*paragraphs, published=published)
    return [(expr.passage.text, expr.value) for expr in read if expr.kind is DateKind.POINT]


def only(text: str, *, published: date | None = FRIDAY) -> DateExpr:
    """Return the one expression of a text."""
    (expr,) = found(text, published=published)
    return expr
