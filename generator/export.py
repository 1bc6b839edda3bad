"""The whole analysis as JSON Lines: one object a line, told apart by ``kind``, all offsets into the files.

Kinds and fields: ``document`` (id, path, title, published, publisher, url, language, sha256), ``sentence`` and
``mention`` (document, start, end, ...), ``entity`` (id, type, name, aliases), ``summary`` (document, sentences).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from generator.model import Corpus, Document, Mention, Span


def export(corpus: Corpus) -> Iterator[str]:
    """Yield the lines of the export, without line ends, in an order that depends on the corpus alone."""
    for row in _rows(corpus):
        yield json.dumps(row, ensure_ascii=False, separators=(",", ":"))


def _rows(corpus: Corpus) -> Iterator[dict[str, Any]]:
    documents = sorted(corpus.documents, key=lambda doc: doc.id)
    for doc in documents:
        yield _document(doc)
    for doc in documents:
        for sentence in doc.sentences:
            yield {"kind": "sentence", **_place(sentence.span)}
    linked: list[tuple[Mention, str | None]]
    linked = [(mention, entity.id) for entity in corpus.entities for mention in entity.mentions]
    linked += [(undecided.mention, None) for undecided in corpus.undecided]
    for mention, entity_id in sorted(linked, key=lambda pair: (pair[0].document, pair[0].start, pair[1] or "")):
        yield {
            "kind": "mention",
            **_place(mention.span),
            "text": mention.text,
            "type": mention.type,
            "entity": entity_id,
        }
    for entity in corpus.entities:
        aliases = [alias.text for alias in entity.aliases]
        yield {"kind": "entity", "id": entity.id, "type": entity.type, "name": entity.name, "aliases": aliases}
    for doc in documents:
        summary = corpus.summaries.get(doc.id)
        if summary and summary.sentences:
            spans = [_place(doc.sentences[number - 1].span) for number in summary.sentences]
            yield {"kind": "summary", "document": doc.id, "method": summary.method, "sentences": spans}


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
