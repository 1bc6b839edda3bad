"""Each entity's own data, as JSON beside its page: what the page says, with the places in the articles' files.

The schema lies in the site as well, at the address that :mod:`generator.exports.schemas` gives it.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.exports.schemas import ENTITY, ENTITY_VERSION, published_schemas
from generator.model import Appearance, Definition, Entity, Fact, Page, Quote, Span, TimelineEntry
from generator.render.links import safe_url
from generator.render.site import Site, article_page
from generator.render.text import clean

NAME = "entity.json"
"""The name of the file beside the page."""
FRONT = ""


def entity_files(site: Site) -> Iterator[Page]:
    """Yield the file of every entity, and the schemas of all data."""
    for path, content in published_schemas():
        yield Page(path, content)
    said = _said(site)
    for one in site.corpus.entities:
        if one.id in site.unpaged:
            continue
        row = _entity(site, one, said.get(one.id, ()))
        text = json.dumps(row, ensure_ascii=False, separators=(",", ":"))
        yield Page(f"{site.links.to(one.id, source=FRONT)}{NAME}", f"{text}\n")


def _said(site: Site) -> Mapping[str, Sequence[Quote]]:
    """Return the utterances of all who are known to have spoken, in the order of the corpus."""
    said: dict[str, list[Quote]] = defaultdict(list)
    for doc in site.corpus.documents:
        found = site.corpus.evidence.get(doc.id)
        for quote in found.quotes if found else ():
            if speaker := site.entity_of(quote.speaker.name) if quote.speaker else None:
                said[speaker.id].append(quote)
    return said


def _entity(site: Site, one: Entity, said: Sequence[Quote]) -> dict[str, Any]:
    corpus = site.corpus
    return {
        "$schema": "../" * (one.id.count("/") + 1) + ENTITY,
        "version": ENTITY_VERSION,
        "id": one.id,
        "type": one.type,
        "name": clean(one.name),
        "aliases": [{"text": clean(alias.text), "count": alias.count} for alias in one.aliases],
        "definition": _definition(corpus.definitions.get(one.id)),
        **({"wikidata": one.wikidata} if one.wikidata else {}),
        "articles": [_article(site, found) for found in corpus.appearances_of.get(one.id, ())],
        "facts": [_fact(fact) for fact in corpus.facts.get(one.id, ())],
        "quotes": [
            {**_place(q.passage.span), "text": clean(q.passage.text), "form": q.form, "cue": clean(q.cue)} for q in said
        ],
        "timeline": [_entry(site, entry) for entry in corpus.timelines.get(one.id, ())],
        "named_with": [
            {"entity": other.entity, "sentences": len(other.sentences)} for other in corpus.co_mentions.get(one.id, ())
        ],
    }


def _definition(found: Definition | None) -> dict[str, Any] | None:
    if found is None:
        return None
    return {"text": clean(found.text), **(_place(found.span) if found.span else {})}


def _article(site: Site, found: Appearance) -> dict[str, Any]:
    doc = site.documents[found.document]
    return {
        "id": doc.id,
        "page": site.links.to(article_page(doc.id), source=FRONT),
        "title": clean(doc.title),
        "published": doc.published.isoformat() if doc.published else None,
        "publisher": clean(doc.publisher) if doc.publisher else None,
        "url": safe_url(doc.url),
        "about": found.about,
        "mentions": [{"start": m.span.start, "end": m.span.end, "text": clean(m.text)} for m in found.mentions],
    }


def _fact(fact: Fact) -> dict[str, Any]:
    statements = [
        {
            **_place(one.span),
            "text": clean(one.text),
            "by": clean(one.by),
            "note": clean(", ".join(map(str, one.notes))),
        }
        for one in fact.statements
    ]
    return {"kind": fact.kind, "label": clean(str(fact.label)), "agreement": fact.agreement, "statements": statements}


def _entry(site: Site, entry: TimelineEntry) -> dict[str, Any]:
    document, number = entry.sentence
    place = _place(site.sentences[document][number].span)
    return {"date": entry.value, "granularity": entry.granularity, **place, "text": site.text(document, number)}


def _place(span: Span) -> dict[str, Any]:
    return {"document": span.document, "start": span.start, "end": span.end}
