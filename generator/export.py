"""The whole analysis as JSON Lines: one object a line, told apart by ``kind``, all offsets into the files.

Kinds and fields: ``document`` (id, path, title, published, publisher, url, language, sha256), ``sentence`` and
``mention`` (document, start, end, ...), ``entity`` (id, type, name, aliases, definition), ``story`` (id, title,
documents), ``summary`` (document or story, sentences).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from generator.model import Corpus, Definition, Document, Entity, Mention, Span


def export(corpus: Corpus) -> Iterator[str]:
    """Yield the lines of the export, without line ends, in an order that depends on the corpus alone."""
    for row in _rows(corpus):
        yield json.dumps(row, ensure_ascii=False, separators=(",", ":"))


def _rows(corpus: Corpus) -> Iterator[dict[str, Any]]:
    documents = sorted(corpus.documents, key=lambda doc: doc.id)
    yield from map(_document, documents)
    for doc in documents:
        for sentence in doc.sentences:
            yield {"kind": "sentence", **_place(sentence.span)}
    yield from _mentions(corpus)
    for entity in corpus.entities:
        yield _entity(entity, corpus.definitions.get(entity.id))
    for story in corpus.stories:
        yield {"kind": "story", "id": story.id, "title": story.title, "documents": list(story.documents)}
    yield from _summaries(corpus, documents)


def _mentions(corpus: Corpus) -> Iterator[dict[str, Any]]:
    linked: list[tuple[Mention, str | None]]
    linked = [(mention, entity.id) for entity in corpus.entities for mention in entity.mentions]
    linked += [(undecided.mention, None) for undecided in corpus.undecided]
    for mention, entity_id in sorted(linked, key=lambda pair: (pair[0].document, pair[0].start, pair[1] or "")):
        place = _place(mention.span)
        yield {"kind": "mention", **place, "text": mention.text, "type": mention.type, "entity": entity_id}


def _summaries(corpus: Corpus, documents: Sequence[Document]) -> Iterator[dict[str, Any]]:
    for doc in documents:
        summary = corpus.summaries.get(doc.id)
        if summary and summary.sentences:
            spans = [_place(doc.sentences[number - 1].span) for number in summary.sentences]
            yield {"kind": "summary", "document": doc.id, "method": summary.method, "sentences": spans}
    by_id = {doc.id: doc for doc in documents}
    for story in corpus.stories:
        told = corpus.story_summaries.get(story.id)
        if told and told.sentences:
            spans = [_place(by_id[name].sentences[number - 1].span) for name, number in told.sentences]
            yield {"kind": "summary", "story": story.id, "method": told.method, "sentences": spans}


def _entity(entity: Entity, definition: Definition | None) -> dict[str, Any]:
    aliases = [alias.text for alias in entity.aliases]
    row = {"kind": "entity", "id": entity.id, "type": entity.type, "name": entity.name, "aliases": aliases}
    return {**row, "definition": definition.text} if definition else row


def _document(doc: Document) -> dict[str, Any]:
    return {
        "kind": "document",
        "id": doc.id,
        "path": doc.path,
        "title": doc.title,
        "title_derived": doc.title_derived,
        "published": doc.published.isoformat() if doc.published else None,
        "publisher": doc.publisher,
        "url": doc.url,
        "language": doc.language,
        "sha256": doc.sha256,
    }


def _place(span: Span) -> dict[str, Any]:
    return {"document": span.document, "start": span.start, "end": span.end}
