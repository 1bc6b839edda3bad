"""Whom the names in articles mean, to be asked for by place."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from generator.model import Entity, EntityType, Mention, Reference

OWNERS = frozenset({"his", "her", "its", "their"})


class Lookup:
    """The names of all articles with whom they mean; made once and shared by the comparisons of all stories."""

    def __init__(self, entities: Sequence[Entity]) -> None:
        self.entities = {entity.id: entity for entity in entities}
        found: defaultdict[str, list[tuple[Mention, Entity]]] = defaultdict(list)
        for entity in entities:
            for mention in entity.mentions:
                found[mention.document].append((mention, entity))
        self._names = {
            document: tuple(sorted(pairs, key=lambda pair: (pair[0].start, pair[0].end, pair[1].id)))
            for document, pairs in found.items()
        }
        self._starts = {document: [m.start for m, _ in pairs] for document, pairs in self._names.items()}
        self._places = {(m.document, m.start, m.end): e for pairs in self._names.values() for m, e in pairs}

    def names(self, document: str) -> Sequence[tuple[Mention, Entity]]:
        """Return the names of an article and whom they mean, in order of the text."""
        return self._names.get(document, ())

    def within(self, document: str, start: int, end: int) -> Sequence[tuple[Mention, Entity]]:
        """Return the names that begin from ``start`` to before ``end``, text offsets, and whom they mean."""
        starts = self._starts.get(document, [])
        return self.names(document)[bisect_left(starts, start) : bisect_left(starts, end)]

    def meant(self, mention: Mention | None) -> Entity | None:
        """Return whom a name means; none if that is open."""
        return self._places.get((mention.document, mention.start, mention.end)) if mention else None

    def referred(self, reference: Reference | None) -> Entity | None:
        """Return whom a wording refers to; none if that is open."""
        return self.meant(reference.name) if reference else None

    def speaker(self, reference: Reference | None) -> Entity | None:
        """Return the person or body that a wording names as who speaks; "his family" is not the one whose it is."""
        entity = self.referred(reference)
        if reference is None or entity is None or entity.type not in (EntityType.PERSON, EntityType.ORGANIZATION):
            return None
        words = reference.passage.text.lower().split()
        return None if len(words) > 1 and words[0] in OWNERS else entity
