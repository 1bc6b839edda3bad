"""Articles with marked names, and the entities that they make."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from generator.define import define, describe
from generator.model import Alias, Definition, Document, Entity, EntityType, Mention
from tests.builders import make_document, make_mention

MARK = re.compile(r"\[(?P<letter>[POLE]):(?P<text>[^\]|]+)(?:\|(?P<id>[^\]]+))?\]")
TYPES = {
    "P": EntityType.PERSON,
    "O": EntityType.ORGANIZATION,
    "L": EntityType.PLACE,
    "E": EntityType.EVENT,
}


def marked(*texts: str, id: str = "one", published: date | None = None) -> tuple[Document, list[tuple[str, Mention]]]:
    """Return an article in which "[P:Ann Lee]" marks a mention of a person, and the mentions with their entities.

    The letters are P, O, L and E for the types; "[P:Lee|Ann Lee]" is a mention of the entity called Ann Lee.
    """
    doc = make_document(*(MARK.sub(lambda m: m["text"], text) for text in texts), id=id, published=published)
    mentions, seen = [], defaultdict[str, int](int)
    for found in MARK.finditer("\n\n".join(texts)):
        before = MARK.sub(lambda m: m["text"], "\n\n".join(texts)[: found.start()])
        nth = before.count(found["text"])
        seen[found["text"]] += 1
        mentions.append(
            (found["id"] or found["text"], make_mention(doc, found["text"], TYPES[found["letter"]], nth=nth))
        )
    return doc, mentions


def entities(mentions: Iterable[tuple[str, Mention]]) -> list[Entity]:
    """Return the entities of mentions, their names taken as ids."""
    groups: dict[str, list[Mention]] = defaultdict(list)
    for name, mention in mentions:
        groups[name].append(mention)
    return [
        Entity(
            id=name,
            type=group[0].type,
            name=name,
            aliases=tuple(Alias(text, 1, (group[0].document,)) for text in sorted({m.text for m in group})),
            mentions=tuple(sorted(group, key=lambda m: (m.document, m.start))),
            judgements=(),
        )
        for name, group in groups.items()
    ]


def define_all(documents: Sequence[Document], named: Sequence[Entity]) -> Mapping[str, Definition]:
    """Return the definitions of those whom articles name, each article described by itself."""
    names = [(mention, entity) for entity in named for mention in entity.mentions]
    return define(describe(doc, [pair for pair in names if pair[0].document == doc.id]) for doc in documents)
