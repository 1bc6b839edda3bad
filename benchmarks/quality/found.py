"""What the project finds in the articles of a gold set, put in the set's terms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from benchmarks.quality.gold import GoldSet
from generator.model import Corpus, Document, Mention, Span, Summary


@dataclass(frozen=True, slots=True)
class FoundMention:
    """A name that the project found; ``entity`` is None where it left open who is meant."""

    span: Span
    type: str
    entity: str | None


@dataclass(frozen=True, slots=True)
class Found:
    """All names and summaries of a set's articles, by the set's document ids; names in order of place."""

    mentions: tuple[FoundMention, ...]
    summaries: Mapping[str, str]


def found_in(corpus: Corpus, gold: GoldSet) -> Found:
    """Return what the project found in the articles of a set; what it found in other files is left out."""
    names = {doc.id: gold.files.get(PurePosixPath(doc.path).name) for doc in corpus.documents}

    def mention(found: Mention, entity: str | None) -> FoundMention | None:
        name = names[found.document]
        return FoundMention(Span(name, found.span.start, found.span.end), found.type, entity) if name else None

    linked = [mention(found, entity.id) for entity in corpus.entities for found in entity.mentions]
    left_open = [mention(undecided.mention, None) for undecided in corpus.undecided]
    return Found(
        mentions=tuple(sorted((m for m in (*linked, *left_open) if m), key=lambda m: (m.span, m.type, m.entity or ""))),
        summaries={
            name: _summary(doc, corpus.summaries[doc.id], gold.texts[name])
            for doc in corpus.documents
            if (name := names[doc.id]) and doc.id in corpus.summaries
        },
    )


def _summary(doc: Document, summary: Summary, text: str) -> str:
    spans = [doc.sentences[number - 1].span for number in summary.sentences]
    return " ".join(" ".join(text[span.start : span.end].split()) for span in spans)
