"""What a page is about, in the vocabulary of schema.org as JSON-LD, for the programs that read pages.

It stands in the head of the page as a block of data, which no browser runs. Each of its texts is on the page as well.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from markupsafe import Markup

from generator.known import wikidata_url
from generator.model import Document, Entity, EntityType, Story
from generator.render.links import safe_url
from generator.render.site import Site, article_page
from generator.render.text import clean

CONTEXT = "https://schema.org"
TYPES = {
    EntityType.PERSON: "Person",
    EntityType.ORGANIZATION: "Organization",
    EntityType.PLACE: "Place",
    EntityType.EVENT: "Event",
}
PROFILES = (EntityType.PERSON, EntityType.ORGANIZATION)
"""What may be the main entity of a ProfilePage."""
NAMED = 10
CITED = 20
WORDINGS = 8
"""The most named entities, articles and other wordings of a name that are given."""
_READ_BY_OTHERS = re.compile("[<>&\u2028\u2029]|\\{(?=[{%#])")
"""Marks of HTML, ends of lines in scripts, and openings of templates, which JSON itself has only inside its texts."""


def linked_data(value: object) -> Markup:
    """Return data as JSON inside a quoted YAML scalar: in it HTML finds nothing to read, not even the script's end."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    text = _READ_BY_OTHERS.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
    return Markup(json.dumps(text, ensure_ascii=False))  # noqa: S704 - escaped here


def article_data(site: Site, doc: Document) -> Markup:
    """Return what the page of an article says: who wrote what where, and whom it names."""
    page = article_page(doc.id)
    appearances = site.appearances_in.get(doc.id, ())
    summary = site.summaries.get(doc.id)
    return linked_data(
        {
            "@context": CONTEXT,
            **_cited(site, doc, source=page),
            "inLanguage": clean(doc.language),
            **_text("abstract", (site.text(doc.id, number) for number in (summary.sentences if summary else ()))),
            **_list("about", [_named(site, a.entity, source=page) for a in appearances if a.about][:NAMED]),
            **_list("mentions", [_named(site, a.entity, source=page) for a in appearances if not a.about][:NAMED]),
        }
    )


def story_data(site: Site, story: Story) -> Markup:
    """Return what the page of a story says: its summary, and the articles that it cites."""
    days, summary = site.told[story.id].days, site.story_summaries.get(story.id)
    dates = {"datePublished": days[0].isoformat(), "dateModified": days[1].isoformat()} if days else {}
    return linked_data(
        {
            "@context": CONTEXT,
            "@type": "Article",
            "@id": _address(site, story.id, source=story.id),
            "headline": clean(story.title),
            **dates,
            **_text("abstract", (site.text(doc, number) for doc, number in (summary.sentences if summary else ()))),
            **_citation(site, story.documents, source=story.id),
        }
    )


def entity_data(site: Site, one: Entity) -> Markup:
    """Return what the page of an entity says: who or what it is, and the articles that name it."""
    name, found = clean(one.name), site.definitions.get(one.id)
    others = dict.fromkeys(text for alias in one.aliases if (text := clean(alias.text)) != name)
    documents = [appearance.document for appearance in site.appearances_of.get(one.id, ())]
    return linked_data(
        {
            "@context": CONTEXT,
            "@type": "ProfilePage" if one.type in PROFILES else "WebPage",
            "mainEntity": {
                **_named(site, one.id, source=one.id),
                **({"description": clean(found.text)} if found else {}),
                **_list("alternateName", [*others][:WORDINGS]),
                **({"sameAs": wikidata_url(one.wikidata)} if one.wikidata else {}),
            },
            **_citation(site, documents, source=one.id),
        }
    )


def _citation(site: Site, documents: Iterable[str], *, source: str) -> dict[str, Any]:
    newest = sorted(documents, key=lambda doc: site.order[doc])[:CITED]
    return _list("citation", [_cited(site, site.documents[doc], source=source) for doc in newest])


def _cited(site: Site, doc: Document, *, source: str) -> dict[str, Any]:
    """Return an article: where it is told of here, and where it was published if that is known."""
    original = safe_url(doc.url)
    return {
        "@type": "NewsArticle",
        "@id": _address(site, article_page(doc.id), source=source),
        "headline": clean(doc.title),
        **({"datePublished": doc.published.isoformat()} if doc.published else {}),
        **({"publisher": {"@type": "Organization", "name": clean(doc.publisher)}} if doc.publisher else {}),
        **({"sameAs": original} if original else {}),
    }


def _named(site: Site, entity: str, *, source: str) -> dict[str, Any]:
    one = site.entities[entity]
    return {"@type": TYPES[one.type], "@id": _address(site, entity, source=source), "name": clean(one.name)}


def _address(site: Site, page: str, *, source: str) -> str:
    """Return the address of a page: absolute where that of the site is known."""
    url = site.publication.url
    return f"{url}{site.links.to(page, source='')}" if url else site.links.to(page, source=source)


def _text(name: str, sentences: Iterable[str]) -> dict[str, str]:
    text = " ".join(filter(None, sentences))
    return {name: text} if text else {}


def _list(name: str, items: list[Any]) -> dict[str, list[Any]]:
    return {name: items} if items else {}
