"""Small builders for the values that tests need, so that a test names only what it is about."""

from __future__ import annotations

import re
from datetime import date

from generator.model import Alignment, Document, EntityType, Mention, Run, Sentence, SentenceKind, Span

SENTENCE_END = re.compile(r"(?<=[.!?])(?<!Mr\.)(?<!Gen\.) +(?=[\"“A-Z])")


def make_document(
    *paragraphs: str,
    id: str = "one",
    title: str = "A title",
    published: date | None = None,
    publisher: str | None = None,
) -> Document:
    """Return a document whose repaired text equals its file, split naively into sentences."""
    text, position = "\n\n".join(paragraphs), 0
    sentences: list[Sentence] = []
    for number, paragraph in enumerate(paragraphs):
        for piece in SENTENCE_END.split(paragraph):
            start = text.index(piece, position)
            position = start + len(piece)
            kind = SentenceKind.BODY
            span = Span(id, start, position)
            sentences.append(Sentence(len(sentences) + 1, start, position, number, kind, piece, span))
    return Document(
        id=id,
        path=f"{id}.txt",
        title=title,
        title_derived=False,
        published=published,
        publisher=publisher,
        url=None,
        language="en",
        sha256="0" * 64,
        text=text,
        alignment=Alignment((Run(0, len(text), 0, len(text)),)),
        sentences=tuple(sentences),
    )


def make_mention(doc: Document, text: str, type: EntityType | str, *, nth: int = 0) -> Mention:
    """Return the mention of ``text`` at its ``nth`` occurrence (counted from 0) in the document."""
    start = -1
    for _ in range(nth + 1):
        start = doc.text.index(text, start + 1)
    end = start + len(text)
    sentence = next(s.number for s in doc.sentences if s.start <= start < s.end)
    return Mention(doc.id, start, end, text, EntityType(type), sentence, doc.span(start, end))
