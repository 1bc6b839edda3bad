"""What the project finds in the articles of a gold set, put in the set's terms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from benchmarks.quality.gold import GoldSet, Piece
from generator.model import Corpus, DateKind, Document, Mention, Passage, Quote, Span, Summary


@dataclass(frozen=True, slots=True)
class FoundMention:
    """A name that the project found; ``entity`` is None where it left open who is meant."""

    span: Span
    type: str
    entity: str | None


@dataclass(frozen=True, slots=True)
class Found:
    """All names, summaries and pieces of evidence of a set's articles, by the set's document ids; in order of place."""

    mentions: tuple[FoundMention, ...]
    summaries: Mapping[str, str]
    pieces: Mapping[str, tuple[Piece, ...]] = field(default_factory=dict)


def found_in(corpus: Corpus, gold: GoldSet) -> Found:
    """Return what the project found in the articles of a set; what it found in other files is left out."""
    names = {doc.id: gold.files.get(PurePosixPath(doc.path).name) for doc in corpus.documents}

    def mention(found: Mention, entity: str | None) -> FoundMention | None:
        name = names[found.document]
        return FoundMention(Span(name, found.span.start, found.span.end), found.type, entity) if name else None

    linked = [mention(found, entity.id) for entity in corpus.entities for found in entity.mentions]
    left_open = [mention(undecided.mention, None) for undecided in corpus.undecided]
    evidence = [
        (name, corpus.evidence[doc.id])
        for doc in corpus.documents
        if (name := names[doc.id]) and doc.id in corpus.evidence
    ]
    return Found(
        mentions=tuple(sorted((m for m in (*linked, *left_open) if m), key=lambda m: (m.span, m.type, m.entity or ""))),
        summaries={
            name: _summary(doc, corpus.summaries[doc.id], gold.texts[name])
            for doc in corpus.documents
            if (name := names[doc.id]) and doc.id in corpus.summaries
        },
        pieces={
            "quotes": tuple(
                Piece(_moved(quote.passage, name), quote.form, speaker=_speaker(quote, name))
                for name, one in evidence
                for quote in one.quotes
            ),
            "dates": tuple(
                Piece(_moved(date.passage, name), date.value)
                for name, one in evidence
                for date in one.dates
                if date.kind is DateKind.POINT and date.value
            ),
            "figures": tuple(
                Piece(_moved(figure.passage, name), "" if figure.low is None else f"{figure.low:g}")
                for name, one in evidence
                for figure in one.figures
            ),
            "relations": tuple(Piece(_moved(rel.passage, name)) for name, one in evidence for rel in one.relations),
        },
    )


def _moved(passage: Passage, document: str) -> Span:
    return Span(document, passage.span.start, passage.span.end)


def _speaker(quote: Quote, document: str) -> Span | None:
    return _moved(quote.speaker.passage, document) if quote.speaker else None


def _summary(doc: Document, summary: Summary, text: str) -> str:
    spans = [doc.sentences[number - 1].span for number in summary.sentences]
    return " ".join(" ".join(text[span.start : span.end].split()) for span in spans)
