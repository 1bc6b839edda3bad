"""Views of entities: the page of each with its mentions, and the index of each type."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from anyascii import anyascii

from generator.model import Alias, Entity, EntityType
from generator.render import pieces, views
from generator.render.compared import compared_facts, facts
from generator.render.lists import BEARERS, candidates, capped, entities_of, families_apart, marks
from generator.render.quotes import entity_quotes
from generator.render.sentences import by_sentence, cut
from generator.render.site import (
    SECTIONS,
    UNKNOWN_PUBLISHER,
    Site,
    article_page,
    chunks,
    day_of,
    mention_lines,
    publisher_of,
)
from generator.render.stories import entity_stories
from generator.render.text import clean, counted, shorten
from generator.render.timelines import timeline

PUBLISHERS = 4
"""Publishers named behind one wording."""
COMPANIONS = 20
"""Companions listed with their sentences; more are listed by name."""
FURTHER_COMPANIONS = 100
STORIES_NAMED = 20
FACTS = 16
GROUNDS = 40
"""Groups of judgements shown on a page."""
MOST = 12
"""The most named entities at the head of an index that has pages enough to search."""
DESCRIPTION = 100
"""Characters of a definition in the description of a page."""
ALSO = 3
"""Other wordings beside a name in an index."""


def entity(site: Site, one: Entity) -> tuple[views.Entity, ...]:
    """Return the views of an entity's page and of the further pages that its mentions fill."""
    groups = mention_lines(one, site.order)
    parts = chunks(groups, [len(lines) for _, lines in groups])
    first = _profile(site, one, parts[0])
    return (first, *(_continued(site, one, first, part, number) for number, part in enumerate(parts[1:], 2)))


def entity_index(site: Site, type: EntityType) -> tuple[views.EntityIndex, ...]:
    """Return the views of the pages that list all entities of a type by name."""
    section = SECTIONS[type]
    entities = sorted(entities_of(site.corpus.entities, type), key=_sort_key)
    parts = chunks(entities, [1] * len(entities))
    starts: dict[str, int] = {}
    for number, part in enumerate(parts, 1):
        for one in part:
            starts.setdefault(_letter(one.name), number)
    documents = {m.document for one in entities for m in one.mentions}
    pages = []
    for number, part in enumerate(parts, 1):
        source = site.further[section][number - 1]
        most = sorted(entities, key=lambda e: (-len(e.mentions), e.id))[:MOST] if number == 1 else []
        pages.append(
            views.EntityIndex(
                title=section.capitalize(),
                type=type,
                total=len(entities),
                mentions=sum(len(one.mentions) for one in entities),
                articles=len(documents),
                most=tuple(site.link(one, source=source) for one in most) if len(entities) > MOST else (),
                jumps=tuple(_jumps(site, section, starts, source=source)),
                letters=tuple(_letters(site, part, source=source)),
                paging=site.paging(section, number),
            )
        )
    return tuple(pages)


def _profile(site: Site, one: Entity, part: Sequence[tuple[str, list[int]]]) -> views.Entity:
    section = SECTIONS[one.type]
    articles = site.corpus.appearances_of.get(one.id, ())
    companions = site.corpus.co_mentions.get(one.id, ())
    listed, later = companions[:COMPANIONS], companions[COMPANIONS:]
    namesakes = site.known(site.names.namesakes(one.id, [alias.text for alias in one.aliases]))
    confusable, more_namesakes = capped(namesakes, BEARERS)
    possible, families = families_apart(candidates(site, site.undecided_of.get(one.id, ()), source=one.id))
    key_facts, more_facts = capped(facts(site, one), FACTS)
    said, told = entity_quotes(site, one)
    stories, more_stories = capped(entity_stories(site, one), STORIES_NAMED)
    summary = f"{counted(len(one.mentions), 'mention')} in {counted(len(articles), 'article')}"
    inferred = one.inferred
    return views.Entity(
        name=clean(one.name),
        type=one.type,
        title=clean(one.name),
        href=site.links.to(one.id, source=one.id),
        section=section.capitalize(),
        section_href=site.links.to(section, source=one.id),
        description=f"{clean(one.name)}, {_what(site, one)}: {summary}, each in its sentence.",
        count=len(one.mentions),
        articles=len(articles),
        definition=_definition(site, one),
        wordings=tuple(_wording(site, alias) for alias in one.aliases),
        inferred=views.Inferred(
            clean(inferred.part), clean(inferred.reason), site.evidence(inferred.span, source=one.id)
        )
        if inferred
        else None,
        facts=key_facts,
        more_facts=more_facts,
        compared=compared_facts(site, one),
        timeline=timeline(site, one.id, source=one.id),
        said=said,
        told=told,
        stories=stories,
        more_stories=more_stories,
        namesakes=tuple(site.link(other, source=one.id) for other in confusable),
        more_namesakes=more_namesakes,
        possible=possible,
        families=families,
        companions=tuple(
            views.Companion(
                site.link(site.entities[c.entity], source=one.id, count=len(c.sentences)),
                *marks(site, c.sentences, source=one.id),
            )
            for c in listed
        ),
        further=tuple(
            site.link(site.entities[c.entity], source=one.id, count=len(c.sentences))
            for c in later[:FURTHER_COMPANIONS]
        ),
        unlisted=max(0, len(later) - FURTHER_COMPANIONS),
        groups=tuple(_mention_groups(site, one, part, source=one.id)),
        grounds=_grounds(site, one),
        address=one.id,
        paging=site.paging(one.id, 1),
    )


def _continued(
    site: Site, one: Entity, first: views.Entity, part: Sequence[tuple[str, list[int]]], number: int
) -> views.Entity:
    """Return the view of a further page of mentions, which repeats nothing of the first but who it is about."""
    source = site.further[one.id][number - 1]
    return views.Entity(
        name=first.name,
        type=first.type,
        title=f"{first.name}, page {number}",
        href=site.links.to(one.id, source=source),
        section=first.section,
        section_href=site.links.to(SECTIONS[one.type], source=source),
        description=first.description,
        count=first.count,
        articles=first.articles,
        definition=first.definition and replace(first.definition, mark=None),
        groups=tuple(_mention_groups(site, one, part, source=source)),
        address=one.id,
        paging=site.paging(one.id, number),
    )


def _what(site: Site, one: Entity) -> str:
    """Return the definition of an entity, else its type."""
    found = site.corpus.definitions.get(one.id)
    return shorten(found.text, DESCRIPTION) if found else one.type


def _definition(site: Site, one: Entity) -> views.Definition | None:
    found = site.corpus.definitions.get(one.id)
    if not found:
        return None
    mark = site.mark(found.document, found.sentence, source=one.id) if found.span else None
    return views.Definition(clean(found.text), mark, edited=found.span is None)


def _wording(site: Site, alias: Alias) -> views.Wording:
    """Return a wording with those who write it so, by name, the unknown last."""
    publishers = {publisher_of(site.documents[doc]) for doc in alias.documents}
    named = sorted(publishers, key=lambda name: (name == UNKNOWN_PUBLISHER, name.casefold(), name))
    return views.Wording(clean(alias.text), alias.count, *capped(named, PUBLISHERS))


def _mention_groups(
    site: Site, one: Entity, part: Sequence[tuple[str, list[int]]], *, source: str
) -> Iterator[views.MentionGroup]:
    appearances = {a.document: a for a in site.corpus.appearances_of.get(one.id, ())}
    segment = pieces.Segment("", one.type)
    for name, numbers in part:
        doc, appearance = site.documents[name], appearances[name]
        names = by_sentence((mention, segment) for mention in appearance.mentions)
        sentences = site.sentences[name]
        yield views.MentionGroup(
            title=clean(doc.title),
            href=site.links.to(article_page(name), source=source),
            publisher=publisher_of(doc),
            day=day_of(doc),
            about=appearance.about,
            lines=tuple(
                (site.sentence(name, n, source=source), cut(doc, sentences[n], names.get(n, ()))) for n in numbers
            ),
        )


def _grounds(site: Site, one: Entity) -> tuple[views.Grounds, ...]:
    """Return the judgements behind an entity, joined where wording and reason agree, with their sentences."""
    found: dict[tuple[str, str], dict[pieces.SourceMark, None]] = {}
    counts: dict[tuple[str, str], int] = {}
    for judgement in one.judgements:
        key = (clean(judgement.text), clean(judgement.reason))
        counts[key] = counts.get(key, 0) + 1
        places = found.setdefault(key, {})
        if mark := site.evidence(judgement.span, source=one.id):
            places[mark] = None
    groups = [views.Grounds(*key, count, *capped(tuple(found[key]))) for key, count in counts.items()]
    return tuple(groups[:GROUNDS])


def _sort_key(one: Entity) -> tuple[int, str, str, str]:
    """Sort by letter as an index shows it, names that begin with no letter last."""
    letter = _letter(one.name)
    return (len(letter), letter, anyascii(one.name).casefold(), one.id)


def _letter(name: str) -> str:
    first = next((c for c in anyascii(name).upper() if c.isalnum()), "")
    return first if first.isalpha() else "0–9"


def _letters(site: Site, part: Sequence[Entity], *, source: str) -> Iterator[views.Letter]:
    grouped: dict[str, list[views.IndexEntry]] = {}
    for one in part:
        name = clean(one.name)
        also = tuple(text for a in one.aliases if (text := clean(a.text)) != name)[:ALSO]
        found = site.corpus.definitions.get(one.id)
        entry = views.IndexEntry(site.link(one, source=source), clean(found.text) if found else "", also)
        grouped.setdefault(_letter(one.name), []).append(entry)
    for letter, entries in grouped.items():
        yield views.Letter(letter, _anchor(letter), tuple(entries))


def _jumps(site: Site, section: str, starts: dict[str, int], *, source: str) -> Iterator[pieces.PageLink]:
    """Return links to the first entry of every letter, on whatever page it is."""
    for letter, number in starts.items():
        page = site.further[section][number - 1]
        href = "" if page == source else site.links.to(page, source=source)
        yield pieces.PageLink(letter, f"{href}#{_anchor(letter)}")


def _anchor(letter: str) -> str:
    return f"letter-{letter.lower() if letter.isalpha() else '0'}"
