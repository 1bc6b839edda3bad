"""The analysis as FollowTheMoney entities, one JSON object a line, which OpenAleph's tools load.

Articles become ``Article``, names ``Person``, ``Organization``, ``Address`` and ``Event``, and each wording in an
article a ``Mention``. What articles state of two becomes ``Family``, ``Associate``, ``Membership``, ``Directorship``,
``Employment`` or else ``UnknownLink``; a dated line of a timeline becomes an ``Event`` with those whom its sentence
names. ``proof`` leads to the articles. Whether a body is a ``PublicBody`` or a ``Company`` no article says reliably, so
each is an ``Organization``. Written without the library of that name; its version 4.11 reads every line.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

from generator.exports.ftm_links import link, own_value
from generator.exports.ftm_values import Thing, day_values, language, name_of
from generator.model import Corpus, Document, Entity, EntityType, Mention, TimelineEntry

SCHEMATA = {
    EntityType.PERSON: "Person",
    EntityType.ORGANIZATION: "Organization",
    EntityType.PLACE: "Address",
    EntityType.EVENT: "Event",
}
MENTIONED = {
    EntityType.PERSON: "peopleMentioned",
    EntityType.ORGANIZATION: "companiesMentioned",
    EntityType.PLACE: "locationMentioned",
}
LEGAL = (EntityType.PERSON, EntityType.ORGANIZATION)
"""What FollowTheMoney calls a LegalEntity: only they can be involved in something or be what a mention means."""
WEB = re.compile(r"https?://\S+")


def lines(corpus: Corpus) -> Iterator[str]:
    """Yield the lines, without line ends, sorted by schema and id."""
    things: dict[str, Thing] = {}
    for thing in _things(corpus):
        things.setdefault(thing.id, thing).merge(thing)
    for thing in sorted(things.values(), key=lambda one: (one.schema, one.id)):
        yield json.dumps(thing.row(), ensure_ascii=False, separators=(",", ":"))


def _things(corpus: Corpus) -> Iterator[Thing]:
    yield from (_article(corpus, doc) for doc in corpus.documents)
    yield from (_entity(corpus, entity) for entity in corpus.entities)
    yield from (_mention(mention, entity) for entity in corpus.entities for mention in entity.mentions)
    yield from (_mention(undecided.mention, None) for undecided in corpus.undecided)
    yield from _relations(corpus)
    yield from _happenings(corpus)


def _relations(corpus: Corpus) -> Iterator[Thing]:
    means = {(m.document, m.start, m.end): entity for entity in corpus.entities for m in entity.mentions}
    for doc in corpus.documents:
        found = corpus.evidence.get(doc.id)
        for relation in found.relations if found else ():
            yield from filter(None, (link(relation, means, doc), own_value(relation, means)))


def _happenings(corpus: Corpus) -> Iterator[Thing]:
    documents = {doc.id: doc for doc in corpus.documents}
    named: dict[tuple[str, int], dict[str, Entity]] = {}
    for entity in corpus.entities:
        for mention in entity.mentions:
            named.setdefault((mention.document, mention.sentence), {})[entity.id] = entity
    for story in corpus.stories:
        for entry in corpus.timelines.get(story.id, ()):
            yield _happening(entry, documents, named)


def _article(corpus: Corpus, doc: Document) -> Thing:
    thing = Thing("Article", name_of("articles", doc.id))
    summary = corpus.summaries.get(doc.id)
    told = " ".join(doc.sentences[number - 1].text for number in summary.sentences) if summary else ""
    thing.add("title", doc.title).add("fileName", doc.path).add("publisher", doc.publisher or "").add("summary", told)
    thing.add("publishedAt", doc.published.isoformat() if doc.published else "").add("language", language(doc.language))
    thing.add("sourceUrl", doc.url if doc.url and WEB.fullmatch(doc.url) else "")
    for appearance in corpus.appearances_in.get(doc.id, ()):
        for mention in appearance.mentions:
            if mention.type in MENTIONED:
                thing.add(MENTIONED[mention.type], mention.text)
    return thing


def _entity(corpus: Corpus, entity: Entity) -> Thing:
    thing = Thing(SCHEMATA[entity.type], name_of(entity.id)).add("name", entity.name)
    for alias in entity.aliases:
        if alias.text != entity.name:
            thing.add("alias", alias.text)
    if entity.type is EntityType.PLACE:
        thing.add("full", entity.name)
    if found := corpus.definitions.get(entity.id):
        thing.add("description", found.text)
    thing.add("wikidataId", entity.wikidata)
    for mention in entity.mentions:
        thing.add("proof", name_of("articles", mention.document))
    return thing


def _mention(mention: Mention, entity: Entity | None) -> Thing:
    """Return what an article calls somebody; one wording of one meaning counts once in an article."""
    meant = name_of(entity.id) if entity else ""
    thing = Thing("Mention", name_of("mention", mention.document, meant or "unknown", digest_of=mention.text))
    thing.add("document", name_of("articles", mention.document)).add("name", mention.text)
    thing.add("detectedSchema", SCHEMATA[entity.type if entity else mention.type])
    return thing.add("resolved", meant) if entity and entity.type in LEGAL else thing


def _happening(
    entry: TimelineEntry, documents: Mapping[str, Document], named: Mapping[tuple[str, int], Mapping[str, Entity]]
) -> Thing:
    """Return a dated line of a story as an event, under the day that the sentence gives it."""
    document, number = entry.sentence
    thing = Thing("Event", name_of("happening", document, str(number), entry.value))
    thing.add("name", documents[document].sentences[number - 1].text)
    for name, value in day_values(entry):
        thing.add(name, value)
    for entity in named.get(entry.sentence, {}).values():
        if entity.type in LEGAL:
            thing.add("involved", name_of(entity.id))
        elif entity.type is EntityType.PLACE:
            thing.add("location", entity.name)
    for told, _ in (entry.sentence, *entry.others):
        thing.add("proof", name_of("articles", told))
    return thing
