"""Pairs of entities that were nearly joined, so that an operator can say whether they should have been."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from generator.model import Entity, Mention, NearMiss

MOST = 3
"""So many near misses are kept for an entity, the most consequential ones."""


@dataclass(frozen=True, slots=True)
class Near:
    """A mention each of two names that were compared and kept apart, why they may be one, how certainly they are not.

    Mentions stand for the entities because these are not made yet.
    """

    one: Mention
    other: Mention
    reason: str
    certainty: float


def near_misses(
    found: Iterable[Near], made: Mapping[str, Entity], apart: Collection[frozenset[str]]
) -> tuple[NearMiss, ...]:
    """Return the most consequential near misses of every entity, one for two entities.

    Args:
        found: what was nearly joined.
        made: all entities, by any key.
        apart: pairs of keys of entities that the operator has declared different.
    """
    holders = {place_of(mention): key for key, entity in made.items() for mention in entity.mentions}
    best: dict[tuple[str, str], NearMiss] = {}
    for near in found:
        keys = holders.get(place_of(near.one)), holders.get(place_of(near.other))
        if keys[0] is None or keys[1] is None or keys[0] == keys[1] or frozenset(keys) in apart:
            continue
        one, other = made[keys[0]], made[keys[1]]
        pair = (one.id, other.id) if one.id < other.id else (other.id, one.id)
        mentions = min(len(one.mentions), len(other.mentions))
        item = NearMiss(pair, near.reason, near.certainty, mentions)
        if pair not in best or (item.certainty, item.reason) < (best[pair].certainty, best[pair].reason):
            best[pair] = item
    kept: list[NearMiss] = []
    counts: Counter[str] = Counter()
    for item in sorted(best.values(), key=lambda item: (-(1 - item.certainty) * item.mentions, item.entities)):
        if all(counts[entity] < MOST for entity in item.entities):
            counts.update(item.entities)
            kept.append(item)
    return tuple(sorted(kept, key=lambda item: item.entities))


def place_of(mention: Mention) -> tuple[str, int, int]:
    """Return what tells mentions apart."""
    return mention.document, mention.start, mention.end
