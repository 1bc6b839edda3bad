"""What became of entities: who appeared, vanished, was merged, split, renamed or is called something else now."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from generator.diff.edition import Edition, Entity, Place
from generator.model import Change, ChangeKind


def entity_changes(old: Edition, new: Edition) -> Iterator[Change]:
    """Yield what became of the entities of the earlier edition, and which are new."""
    shared = _shared(old, new)
    origins = _best({(mine, theirs): share for (theirs, mine), share in shared.items()})
    homes = {one: one for one in old.entities if one in new.entities} | _best(shared)
    earlier = _inverse(homes)
    parts = _inverse({one: origin for one, origin in origins.items() if one not in earlier})
    for one, names in earlier.items():
        found = [old.entities[name] for name in names]
        main = next((entity for entity in found if entity.id == origins.get(one)), found[0])
        yield from _continued(new.entities[one], main, found, split=main.id in parts)
        titles = {key: title for name in names for key, title in old.offices.get(name, {}).items()}
        yield from _offices(new.entities[one], titles, new.offices.get(one, {}))
    for one, pieces in parts.items():
        home = new.entities[homes[one]]
        names = sorted(new.entities[piece].name for piece in (home.id, *pieces))
        yield Change(ChangeKind.SPLIT, home.id, home.name, (old.entities[one].name,), tuple(names))
    for one in new.entities.keys() - earlier.keys() - origins.keys():
        yield Change(ChangeKind.APPEARED, one, new.entities[one].name)
    for one in old.entities.keys() - homes.keys():
        yield Change(ChangeKind.VANISHED, one, old.entities[one].name)


def _inverse(pairs: Mapping[str, str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for one in sorted(pairs):
        found[pairs[one]].append(one)
    return found


def _continued(entity: Entity, main: Entity, earlier: list[Entity], *, split: bool) -> Iterator[Change]:
    """Return what became of the entities that are now one and of ``main``, which it continues most."""
    if len(earlier) > 1:
        names = tuple(sorted(one.name for one in earlier))
        yield Change(ChangeKind.MERGED, entity.id, entity.name, names, (entity.name,))
    elif main.name != entity.name and not split:
        yield Change(ChangeKind.RENAMED, entity.id, entity.name, (main.name,), (entity.name,))
    if main.type and entity.type and main.type != entity.type:
        yield Change(ChangeKind.TYPE, entity.id, entity.name, (main.type,), (entity.type,))
    if main.role and entity.role and main.role != entity.role:
        yield Change(ChangeKind.ROLE, entity.id, entity.name, (main.role,), (entity.role,))


def _offices(entity: Entity, before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[Change]:
    """Yield the offices and ranks that an entity has newly, with those that are no longer stated, if it had any."""
    gained, lost = (
        tuple(sorted(one[key] for key in one.keys() - other.keys()))
        for one, other in ((after, before), (before, after))
    )
    if before and gained:
        yield Change(ChangeKind.OFFICE, entity.id, entity.name, lost, gained)


def _shared(old: Edition, new: Edition) -> Mapping[tuple[str, str], float]:
    """Return for each pair of an old and a new entity the share of their mentions that they have in common (Jaccard).

    The share, not the number, so that a rare entity is not taken for the frequent one that lost it a mention.
    """
    bearers: dict[Place, list[str]] = defaultdict(list)
    for one in new.entities:
        for place in new.mentions[one]:
            bearers[place].append(one)
    common = Counter((one, other) for one in old.entities for place in old.mentions[one] for other in bearers[place])
    return {
        (one, other): count / (len(old.mentions[one]) + len(new.mentions[other]) - count)
        for (one, other), count in common.items()
    }


def _best(shared: Mapping[tuple[str, str], float]) -> dict[str, str]:
    """Return for each first of a pair the second that shares most with it, the one of the same id if several do."""
    found: dict[str, str] = {}
    for one, other in sorted(shared, key=lambda pair: (-shared[pair], pair[0] != pair[1], pair)):
        found.setdefault(one, other)
    return found
