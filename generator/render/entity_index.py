"""The index of each type of entity, by first letters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.model import Entity, EntityType
from generator.render import entity_views as views
from generator.render import pieces
from generator.render.alphabet import letter
from generator.render.kinds import SECTIONS, counted, section_title
from generator.render.lists import entities_of, marks
from generator.render.site import Site, entry_anchor
from generator.render.text import clean

MOST = 12
"""The most named entities at the head of an index that has pages enough to search."""
ALSO = 3
"""Other wordings beside a name in an index."""


def entity_index(site: Site, number: int, type: EntityType) -> views.EntityIndex:
    """Return the view of a page, counted from 1, of the list of all entities of a type by name."""
    section = SECTIONS[type]
    source = site.further[section][number - 1]
    listed = [site.profiles[one] for one in site.listed[source]]
    entities = entities_of(site.corpus.entities, type) if number == 1 else listed
    shown = MOST if number == 1 and len(entities) > MOST else 0
    most = sorted(entities, key=lambda e: (-len(e.mentions), e.id))[:shown]
    return views.EntityIndex(
        title=section_title(site.language, section),
        type=type,
        total=len(entities),
        named=counted(site.language, type, len(entities)),
        mentions=sum(len(one.mentions) for one in entities),
        articles=len({m.document for one in entities for m in one.mentions}),
        most=tuple(site.counted(one, source=source) for one in most),
        jumps=tuple(_jumps(site, section, source=source)),
        letters=tuple(_letters(site, listed, source=source)),
        types=tuple((one.value, section_title(site.language, name)) for one, name in SECTIONS.items()),
        publishers=site.publishers[""],
        paging=site.paging(section, number),
    )


def _letters(site: Site, part: Sequence[Entity], *, source: str) -> Iterator[views.Letter]:
    grouped: dict[str, list[views.IndexEntry]] = {}
    for one in part:
        grouped.setdefault(letter(one.name), []).append(_entry(site, one, source=source))
    for first, entries in grouped.items():
        yield views.Letter(first, _anchor(first), tuple(entries))


def _entry(site: Site, one: Entity, *, source: str) -> views.IndexEntry:
    name, found = clean(one.name), site.definitions.get(one.id)
    also = tuple(text for a in one.aliases if (text := clean(a.text)) != name)[:ALSO]
    link, what = site.counted(one, source=source), clean(found.text) if found else ""
    if one.id not in site.unpaged:
        return views.IndexEntry(link, what, also)
    places = sorted({(m.document, m.sentence) for m in one.mentions}, key=lambda p: (site.order[p[0]], p[1]))
    return views.IndexEntry(link, what, also, entry_anchor(one.id), *marks(site, places, source=source))


def _jumps(site: Site, section: str, *, source: str) -> Iterator[pieces.PageLink]:
    """Return links to the first entry of every letter, on whatever page it is."""
    for first, page in site.letters[section]:
        href = "" if page == source else site.links.to(page, source=source)
        yield pieces.PageLink(first, f"{href}#{_anchor(first)}")


def _anchor(first: str) -> str:
    return f"letter-{first.lower() if first.isalpha() else '0'}"
