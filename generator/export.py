"""The whole analysis as JSON Lines: one object a line, told apart by ``kind``, all offsets into the files.

Kinds and fields: ``document`` (id, path, title, published, publisher, url, language, sha256; ``text`` where it was
taken out of a page, a feed or a table, so that offsets count its characters; ``duplicates``, paths of the same
article), ``sentence`` and ``mention`` (document, start, end, ...), ``entity`` (id, type, name, aliases, definition,
wikidata), ``story`` (id, title, documents), ``summary`` (document or story, sentences), ``quote`` (its words, form,
speaker),
``date`` (value, granularity; lengths of time and what could not be resolved are left out), ``figure`` (value,
qualifier, unit, topic, who says so), ``relation`` (kind, subject, role, object), ``event`` (a dated sentence of a
story's timeline) and ``fact`` (what the sources of a story say to one thing, and whether they agree).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.model import (
    Corpus,
    DateKind,
    Definition,
    Document,
    Entity,
    Fact,
    Mention,
    Reference,
    Span,
    TimelineEntry,
)


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
    yield from _evidence(corpus, documents)
    by_id = {doc.id: doc for doc in documents}
    for story in corpus.stories:
        for entry in sorted(corpus.timelines.get(story.id, ()), key=lambda e: (e.first, e.last, e.sentence)):
            yield _event(entry, by_id)
    for story in corpus.stories:
        found = corpus.comparisons.get(story.id)
        for fact in found.facts if found else ():
            yield _fact(story.id, fact)


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


def _evidence(corpus: Corpus, documents: Sequence[Document]) -> Iterator[dict[str, Any]]:
    means = {(m.document, m.start, m.end): entity.id for entity in corpus.entities for m in entity.mentions}
    for doc in documents:
        found = corpus.evidence.get(doc.id)
        for quote in found.quotes if found else ():
            yield {
                "kind": "quote",
                **_place(quote.passage.span),
                "form": quote.form,
                "cue": quote.cue,
                **_reference("speaker", quote.speaker, means),
            }
        for date in found.dates if found else ():
            if date.kind is DateKind.POINT and date.value:
                value = {"value": date.value, "granularity": date.granularity}
                yield {"kind": "date", **_place(date.passage.span), **value}
        for figure in found.figures if found else ():
            yield {
                "kind": "figure",
                **_place(figure.passage.span),
                "low": figure.low,
                "high": figure.high,
                "qualifier": figure.qualifier,
                "unit": figure.unit,
                "counted": figure.counted,
                "topic": figure.topic,
                **_reference("said_by", figure.said_by, means),
            }
        for relation in found.relations if found else ():
            yield {
                "kind": "relation",
                **_place(relation.passage.span),
                "relation": relation.kind,
                "role": relation.role,
                **_reference("subject", relation.subject, means),
                **_reference("object", relation.object, means),
                "of": relation.of,
                "since": relation.since,
                "until": relation.until,
                "former": relation.former,
            }


def _reference(name: str, reference: Reference | None, means: Mapping[tuple[str, int, int], str]) -> dict[str, Any]:
    """Return where somebody is spoken of, and the entity that is meant, if it is known."""
    span = reference.passage.span if reference else None
    mention = reference.name if reference else None
    return {
        f"{name}_start": span.start if span else None,
        f"{name}_end": span.end if span else None,
        name: means.get((mention.document, mention.start, mention.end)) if mention else None,
    }


def _event(entry: TimelineEntry, documents: Mapping[str, Document]) -> dict[str, Any]:
    document, number = entry.sentence
    return {
        "kind": "event",
        "story": entry.subject,
        "date": entry.value,
        "granularity": entry.granularity,
        **_place(documents[document].sentences[number - 1].span),
        "score": round(entry.score, 6),
    }


def _fact(story: str, fact: Fact) -> dict[str, Any]:
    statements = [
        {**_place(one.span), "text": one.text, "by": one.by, "notes": list(map(str, one.notes)), "group": one.group}
        for one in fact.statements
    ]
    return {
        "kind": "fact",
        "story": story,
        "fact": fact.kind,
        "label": str(fact.label),
        "agreement": fact.agreement,
        "entities": list(fact.entities),
        "statements": statements,
    }


def _entity(entity: Entity, definition: Definition | None) -> dict[str, Any]:
    aliases = [alias.text for alias in entity.aliases]
    row = {"kind": "entity", "id": entity.id, "type": entity.type, "name": entity.name, "aliases": aliases}
    return {
        **row,
        **({"definition": definition.text} if definition else {}),
        **({"wikidata": entity.wikidata} if entity.wikidata else {}),
    }


def _document(doc: Document) -> dict[str, Any]:
    row: dict[str, Any] = {
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
    if doc.extracted is not None:
        row["text"] = doc.extracted
    if doc.duplicates:
        row["duplicates"] = list(doc.duplicates)
    return row


def _place(span: Span) -> dict[str, Any]:
    return {"document": span.document, "start": span.start, "end": span.end}
