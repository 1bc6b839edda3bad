"""Small corpora for the tests of the resolve stage: texts in, the name of the entity of every mention out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator.model import Document, Entity, Mention, Resolution
from generator.resolve import resolve
from tests.builders import make_document, make_mention


@dataclass(frozen=True)
class Text:
    """An article and the names in it by type; every occurrence of a name is a mention, longer names first."""

    id: str
    paragraphs: tuple[str, ...]
    names: Mapping[str, Sequence[str]]
    published: date | None = None

    def read(self) -> tuple[Document, list[Mention]]:
        """Return the document and its mentions in order."""
        doc = make_document(*self.paragraphs, id=self.id, published=self.published)
        found: list[Mention] = []
        taken: set[int] = set()
        pairs = sorted(((name, kind) for kind in self.names for name in self.names[kind]), key=lambda p: -len(p[0]))
        for name, kind in pairs:
            for nth, match in enumerate(re.finditer(re.escape(name), doc.text)):
                whole = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)").match(doc.text, match.start())
                if whole and taken.isdisjoint(range(match.start(), match.end())):
                    taken.update(range(match.start(), match.end()))
                    found.append(make_mention(doc, name, kind, nth=nth))
        return doc, sorted(found, key=lambda m: m.start)


def text(id: str, *paragraphs: str, published: date | None = None, **names: Sequence[str]) -> Text:
    """Return an article; the names are given by type: ``person=["Ann Lee"]``."""
    return Text(id, paragraphs, names, published)


def resolved(*texts: Text) -> Resolution:
    """Resolve a corpus of such articles."""
    read = [one.read() for one in texts]
    return resolve([doc for doc, _ in read], [mention for _, mentions in read for mention in mentions])


def entity_of(resolution: Resolution, wording: str, *, document: str = "one", nth: int = 0) -> Entity | None:
    """Return the entity of the ``nth`` mention with a wording in a document, or None if it is linked to none."""
    found = [
        (mention.start, entity)
        for entity in resolution.entities
        for mention in entity.mentions
        if mention.document == document and mention.text == wording
    ]
    loose = [
        (item.mention.start, None)
        for item in resolution.undecided
        if item.mention.document == document and item.mention.text == wording
    ]
    return sorted([*found, *loose], key=lambda pair: pair[0])[nth][1]


def name_of(resolution: Resolution, wording: str, *, document: str = "one", nth: int = 0) -> str | None:
    """Return the name of the entity of a mention, or None."""
    entity = entity_of(resolution, wording, document=document, nth=nth)
    return entity.name if entity else None
