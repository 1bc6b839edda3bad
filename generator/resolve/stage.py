"""The resolve stage as a whole: settle types, link people, link everything else, make entities."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.curation import Curation
from generator.model import Document, EntityType, Inference, Mention, Resolution, Undecided
from generator.resolve.across import identify
from generator.resolve.article import Link, Open, named
from generator.resolve.canonical import gather
from generator.resolve.curated import curate
from generator.resolve.full_names import full_names
from generator.resolve.groups import Groups
from generator.resolve.kinds import Typed, settle
from generator.resolve.lookup import directory, join_unknown, look_up, near_bearers, outsiders, with_links
from generator.resolve.names import parse
from generator.resolve.near import Near, near_misses
from generator.resolve.neighbors import Neighborhood, neighborhood
from generator.resolve.people import read_article
from generator.resolve.relatives import join_relatives
from generator.resolve.things import link_things

PERSON, THING = "person ", "thing "
"""Before the keys of links, so that those of persons and of everything else are never the same."""


def resolve(documents: Sequence[Document], mentions: Sequence[Mention], curation: Curation | None = None) -> Resolution:
    """Decide which mentions name the same person, organization, place or event.

    The result does not depend on the order of documents and mentions.

    Args:
        documents: the articles of the corpus.
        mentions: the names in them; those of documents that are not given are left out.
        curation: the operator's judgements, which go before every conclusion drawn here.

    Returns:
        Entities sorted by id, the mentions that could be several entities, linked to none, the judgements that cannot
        be applied, and the pairs of entities that were nearly joined.
    """
    docs = sorted(documents, key=lambda doc: doc.id)
    held = by_document(docs, mentions)
    neighbors = neighborhood(docs, held)
    settled = settle(held)
    people = link_people(docs, settled, neighbors)
    things = link_things(docs, settled, neighbors)
    texts = "\n".join(doc.text for doc in docs)
    persons = gather(people.links, people.groups, people.inferred)
    others = gather(things.links, things.groups, {})
    clusters = {f"{PERSON}{key}": held for key, held in persons.items()} | {
        f"{THING}{key}": others[key] for key in others
    }
    undecided = [
        replace(item, candidates=tuple(sorted({f"{PERSON}{people.groups.find(key)}" for key in item.candidates})))
        for item in sorted(people.undecided, key=lambda item: (item.mention.document, item.mention.start))
    ]
    curated = curate(clusters, undecided, curation or Curation(), docs, texts)
    made = curated.entities
    return Resolution(
        tuple(sorted(made.values(), key=lambda entity: entity.id)),
        tuple(
            Undecided(o.mention, tuple(sorted(made[key].id for key in o.candidates if key in made)), o.reason, o.family)
            for o in curated.undecided
        ),
        curated.problems,
        near_misses((*people.near, *things.near), made, curated.apart),
    )


def by_document(docs: Sequence[Document], mentions: Iterable[Mention]) -> dict[str, list[Mention]]:
    """Return mentions by document id, in order of the text, each only once."""
    grouped: dict[str, dict[tuple[int, int, str], Mention]] = {doc.id: {} for doc in docs}
    for mention in mentions:
        if mention.document in grouped:
            grouped[mention.document][mention.start, mention.end, mention.type] = mention
    return {document: [held[place] for place in sorted(held)] for document, held in grouped.items()}


@dataclass(frozen=True, slots=True)
class People:
    """What is concluded about the mentions of persons; keys of links are looked up in the groups."""

    links: Sequence[Link]
    undecided: Sequence[Open]
    groups: Groups
    inferred: Mapping[str, tuple[str, Inference]]
    near: Sequence[Near]


def link_people(docs: Sequence[Document], settled: Mapping[str, Sequence[Typed]], neighbors: Neighborhood) -> People:
    """Link the mentions of persons."""
    undecided: list[Open] = []
    people = {}
    for doc in docs:
        names = (mention for mention, kind in settled[doc.id] if kind is EntityType.PERSON)
        people[doc.id], nameless = named(doc, names)
        undecided += nameless
    full = full_names(person for doc in docs for person in people[doc.id])
    identities = identify(full, neighbors)
    persons = identities.persons
    known = directory(full, persons)
    articles = {
        doc.id: read_article(people[doc.id], identities, outsiders(people[doc.id], known, neighbors)) for doc in docs
    }
    unknown = [person for doc in docs for person in articles[doc.id].unknown]
    found, several, rest = look_up(unknown, with_links(known, articles), neighbors)
    groups = join_relatives(articles, full, persons, neighbors)
    links = [link for doc in docs for link in articles[doc.id].links] + found + join_unknown(rest, neighbors)
    undecided += several + [item for doc in docs for item in articles[doc.id].undecided]
    inferred: dict[str, tuple[str, Inference]] = {}
    for doc in docs:
        for relative in articles[doc.id].relatives:
            surname = parse(known.shown.get(relative.of, ""))
            name = f"{relative.given} {surname.shown if surname else relative.name.shown}"
            inferred.setdefault(groups.find(relative.key), (name, relative.inference))
    return People(links, undecided, groups, inferred, [*identities.near, *near_bearers(rest, known)])
