"""Text with its names marked, "[P:Ann Lee] of the [G:Red Cross]", and the relations found in it as short tuples."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.evidence.referents import Referents
from generator.evidence.relations import find_relations
from generator.model import DateExpr, Document, EntityType, Mention, Relation
from tests.builders import make_document

MARK = re.compile(r"\[([PGLE]):([^\]]+)\]")
TYPES = {"P": EntityType.PERSON, "G": EntityType.ORGANIZATION, "L": EntityType.PLACE, "E": EntityType.EVENT}


def read(marked: str) -> tuple[Document, tuple[Mention, ...]]:
    """Return the document that a marked text stands for and the names in it."""
    doc = make_document(MARK.sub(r"\2", marked))
    mentions: list[Mention] = []
    removed = 0
    for match in MARK.finditer(marked):
        start = match.start() - removed
        end = start + len(match[2])
        removed += len(match[0]) - len(match[2])
        number = next(s.number for s in doc.sentences if s.start <= start < s.end)
        mentions.append(Mention(doc.id, start, end, match[2], TYPES[match[1]], number, doc.span(start, end)))
    return doc, tuple(mentions)


def relations(marked: str, dates: Sequence[DateExpr] = ()) -> tuple[Relation, ...]:
    """Return the relations of a marked text."""
    doc, mentions = read(marked)
    return find_relations(doc, dates, Referents(doc, mentions))


def short(marked: str) -> list[tuple[str, str, str, str]]:
    """Return the relations of a marked text as kind, subject, role, and object or the words for it."""
    found = []
    for relation in relations(marked):
        name, other = relation.subject.name, relation.object and relation.object.name
        found.append(
            (relation.kind.value, name.text if name else "", relation.role, other.text if other else relation.of)
        )
    return sorted(found)
