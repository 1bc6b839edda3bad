"""Evidence of which every word is hostile, for articles whose sentence ``n`` is line ``n``."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from generator.model import (
    Agreement,
    Comparison,
    DateExpr,
    DateKind,
    Document,
    Evidence,
    Fact,
    FactKind,
    Figure,
    Gap,
    GapKind,
    Granularity,
    Message,
    Passage,
    Qualifier,
    Quote,
    QuoteForm,
    Reference,
    Span,
    Statement,
    Story,
    TimelineEntry,
)

DAY = date(2031, 1, 1)


def evidence_of(doc: Document) -> Evidence:
    """Return every sentence of a document as a quote, a date and a figure."""
    places = [Passage(doc.id, s.start, s.end, s.text, s.number, s.span) for s in doc.sentences]
    said_by = Reference(places[3])
    return Evidence(
        doc.id,
        quotes=tuple(
            Quote(place, form, place.text, said_by) for form in QuoteForm for place in places[: 9 if form else None]
        ),
        dates=tuple(DateExpr(place, DateKind.VAGUE, "", None) for place in places),
        figures=tuple(
            Figure(place, 1, 1, Qualifier.NONE, place.text, place.text, place.text, place.text, said_by=said_by)
            for place in places
        ),
    )


def timeline_of(subject: str, document: str, count: int) -> tuple[TimelineEntry, ...]:
    """Return every sentence of a document as an entry of a timeline."""
    return tuple(
        TimelineEntry(
            subject, f"2031-01-{n:02}", Granularity.DAY, day, day, (document, n), ((document, 1),), None, False, n
        )
        for n in range(1, min(count, 28) + 1)
        for day in [DAY.replace(day=n)]
    )


def comparison_of(story: Story, lines: Sequence[str]) -> Comparison:
    """Return a fact of every kind and agreement, and a gap of every kind, each made of the lines."""
    span = Span(story.documents[0], 0, 1)
    return Comparison(
        story.id,
        story.documents,
        tuple(
            Fact(
                kind,
                Message("%(line)s").filled(line=line),
                ("people/p-1",),
                agreement,
                tuple(
                    Statement(doc, line, 1 + n % 5, span, line, (Message(line),), group)
                    for group, doc in enumerate(story.documents)
                ),
            )
            for kind in FactKind
            for n, (line, agreement) in enumerate(zip(lines, list(Agreement) * len(lines), strict=False))
        ),
        tuple(
            Gap(kind, story.documents[0], line, n % 3, span if n % 3 else None)
            for kind in GapKind
            for n, line in enumerate(lines)
        ),
    )
