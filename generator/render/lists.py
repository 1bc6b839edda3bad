"""Lists that several pages share: entities by type, article cards, names that could be several entities."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from generator.model import Document, Entity, EntityType, Summary, Undecided
from generator.render.kinds import SECTIONS, section_title
from generator.render.meant import meant
from generator.render.pieces import ArticleCard, Candidates, EntityLink, Line, SourceMark, TypeGroup
from generator.render.site import Site, article_page
from generator.render.text import clean

MARKS = 6
"""Links to sentences behind one line of a list."""

BEARERS = 8
"""Entities named as possible bearers of one name."""

Item = TypeVar("Item")


def capped(items: Sequence[Item], limit: int = MARKS) -> tuple[tuple[Item, ...], int]:
    """Return the first items and how many are left out; one alone is never left out, for it would save nothing."""
    kept = len(items) if len(items) <= limit + 1 else limit
    return tuple(items[:kept]), len(items) - kept


def marks(
    site: Site, places: Sequence[tuple[str, int]], *, source: str, limit: int = MARKS
) -> tuple[tuple[SourceMark, ...], int]:
    """Return links to the first of some sentences, given as (document id, number), and how many are left out."""
    kept, more = capped(places, limit)
    return tuple(site.mark(doc, number, source=source) for doc, number in kept), more


def type_groups(site: Site, links: Iterable[EntityLink], *, source: str, limit: int = 0) -> tuple[TypeGroup, ...]:
    """Return entities by type, the most mentioned first, at most ``limit`` of each type (0: all); no empty group."""
    by_type: dict[str, list[EntityLink]] = {}
    for link in links:
        by_type.setdefault(link.type, []).append(link)
    return tuple(
        TypeGroup(
            kind,
            section_title(site.language, section),
            site.links.to(section, source=source),
            tuple(sorted(found, key=lambda link: (-link.count, link.name.casefold(), link.href)))[: limit or None],
            len(found),
        )
        for kind, section in SECTIONS.items()
        if (found := by_type.get(kind))
    )


def card(site: Site, doc: Document, *, source: str) -> ArticleCard:
    """Return an article for a list."""
    return ArticleCard(
        title=clean(doc.title),
        title_derived=doc.title_derived,
        href=site.links.to(article_page(doc.id), source=source),
        publisher=site.publisher(doc),
        day=site.day(doc.published),
        lines=summary_lines(site, doc, source=source),
        sentences=len(doc.sentences),
        names=len(site.appearances_in.get(doc.id, ())),
        lang=site.foreign(doc.id),
    )


def summary_lines(site: Site, doc: Document, *, source: str) -> tuple[Line, ...]:
    """Return the sentences of an article's summary, each with its place; nothing if it has none."""
    summary: Summary | None = site.summaries.get(doc.id)
    return tuple(
        Line(
            number,
            site.text(doc.id, number),
            site.sentence(doc.id, number, source=source),
            meant(site, doc.id, number),
            site.foreign(doc.id),
        )
        for number in (summary.sentences if summary else ())
    )


def candidates(site: Site, undecided: Iterable[Undecided], *, source: str) -> tuple[Candidates, ...]:
    """Return mentions linked to no entity, joined where wording, candidates and reason agree, most first."""
    groups: dict[tuple[str, tuple[str, ...], str, bool], dict[tuple[str, int], int]] = {}
    for one in undecided:
        reason = clean(site.language.gettext(one.reason))
        places = groups.setdefault((clean(one.mention.text), one.candidates, reason, one.family), {})
        place = (one.mention.document, one.mention.sentence)
        places[place] = places.get(place, 0) + 1
    found = []
    for (text, ids, reason, family), places in sorted(
        groups.items(), key=lambda item: (-sum(item[1].values()), item[0])
    ):
        shown, more = marks(site, sorted(places, key=lambda p: (site.order[p[0]], p[1])), source=source)
        bearers, others = capped(site.known(ids), BEARERS)
        links = tuple(site.link(entity, source=source) for entity in bearers)
        found.append(Candidates(text, sum(places.values()), links, others, reason, family, shown, more))
    return tuple(found)


def families_apart(found: Iterable[Candidates]) -> tuple[tuple[Candidates, ...], tuple[Candidates, ...]]:
    """Return the names that could be several entities, and those that mean a family."""
    listed = list(found)
    return tuple(one for one in listed if not one.family), tuple(one for one in listed if one.family)


def entities_of(entities: Iterable[Entity], type: EntityType) -> list[Entity]:
    """Return the entities of a type."""
    return [entity for entity in entities if entity.type is type]
