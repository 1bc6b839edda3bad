"""Each entity's own data, as JSON beside its page: what the page says, with the places in the articles' files.

The schema lies in the site as well, at the address that :mod:`generator.exports.schemas` gives it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from generator.exports.schemas import ENTITY, ENTITY_VERSION, published_schemas
from generator.model import Appearance, Definition, Entity, Fact, Page, Quote, Span, TimelineEntry
from generator.render.links import safe_url
from generator.render.site import Site, article_page
from generator.render.text import clean

NAME = "entity.json"
"""The name of the file beside the page."""
FRONT = ""


def schema_files() -> Iterator[Page]:
    """Yield the schemas of all data."""
    return (Page(path, content) for path, content in published_schemas())


def entity_file(site: Site, one: Entity) -> Page:
    """Return the file of an entity."""
    text = json.dumps(_entity(site, one), ensure_ascii=False, separators=(",", ":"))
    return Page(f"{site.links.to(one.id, source=FRONT)}{NAME}", f"{text}\n")


def _said(site: Site, one: Entity) -> Iterator[Quote]:
    """Yield the utterances of an entity in the order of the corpus."""
    articles = (appearance.document for appearance in site.appearances_of.get(one.id, ()))
    for doc in sorted(articles, key=lambda name: site.order[name]):
        yield from (quote for quote, who in site.quotes.get(doc, ()) if who == one.id)


def _entity(site: Site, one: Entity) -> dict[str, Any]:
    return {
        "$schema": "../" * (one.id.count("/") + 1) + ENTITY,
        "version": ENTITY_VERSION,
        "id": one.id,
        "type": one.type,
        "name": clean(one.name),
        "aliases": [{"text": clean(alias.text), "count": alias.count} for alias in one.aliases],
        "definition": _definition(site.definitions.get(one.id)),
        **({"wikidata": one.wikidata} if one.wikidata else {}),
        "articles": [_article(site, found) for found in site.appearances_of.get(one.id, ())],
        "facts": [_fact(fact) for fact in site.facts.get(one.id, ())],
        "quotes": [
            {**_place(q.passage.span), "text": clean(q.passage.text), "form": q.form, "cue": clean(q.cue)}
            for q in _said(site, one)
        ],
        "timeline": [_entry(site, entry) for entry in site.timelines.get(one.id, ())],
        "named_with": [
            {"entity": other.entity, "sentences": len(other.sentences)} for other in site.companions.get(one.id, ())
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
