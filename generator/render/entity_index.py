"""The index of each type of entity, by first letters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from anyascii import anyascii

from generator.model import Entity, EntityType
from generator.render import entity_views as views
from generator.render import pieces
from generator.render.data import publishers_of
from generator.render.kinds import SECTIONS, counted, section_title
from generator.render.lists import entities_of
from generator.render.site import Site, chunks
from generator.render.text import clean

MOST = 12
"""The most named entities at the head of an index that has pages enough to search."""
ALSO = 3
"""Other wordings beside a name in an index."""


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
                title=section_title(site.language, section),
                type=type,
                total=len(entities),
                named=counted(site.language, type, len(entities)),
                mentions=sum(len(one.mentions) for one in entities),
                articles=len(documents),
                most=tuple(site.link(one, source=source) for one in most) if len(entities) > MOST else (),
                jumps=tuple(_jumps(site, section, starts, source=source)),
                letters=tuple(_letters(site, part, source=source)),
                types=tuple((one.value, section_title(site.language, name)) for one, name in SECTIONS.items()),
                publishers=publishers_of(site),
                paging=site.paging(section, number),
            )
        )
    return tuple(pages)


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
