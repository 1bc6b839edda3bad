"""What changed between two editions, read from their exports alone.

An entity is known again by its mentions, since those stand at the same places of the same files in both editions,
whatever it is called now; only where none of them is left does its id count. Stories are known by their articles.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from generator.errors import GeneratorError
from generator.model import Change, ChangeKind, Changes, Problem

Place = tuple[str, int, int]
"""Path and hash of an article's file, and offsets into it: in a file that was edited, the same place is another."""

LEAST_STORY = 2
"""A story of fewer articles is no more than an article, and is not told of."""


@dataclass(frozen=True, slots=True)
class _Entity:
    id: str
    name: str
    role: str


@dataclass(frozen=True, slots=True)
class _Story:
    id: str
    title: str
    documents: frozenset[str]


@dataclass(slots=True)
class _Edition:
    """What an export says about entities and stories; documents are named by the paths of their files."""

    entities: dict[str, _Entity] = field(default_factory=dict)
    mentions: dict[str, set[Place]] = field(default_factory=lambda: defaultdict(set))
    stories: dict[str, _Story] = field(default_factory=dict)
    documents: set[str] = field(default_factory=set)
    date: date | None = None


def diff(before: Iterable[str], after: Iterable[str]) -> Changes:
    """Return what is different in the later of two editions.

    An entity that was two is *merged*, one that became two is *split*; single mentions that went from one entity to
    another are neither. A role changes where both editions define an entity, and in different words. Stories of one
    article are left out, as are stories that an edition from before there were stories could have told.

    Args:
        before: The lines of the earlier export.
        after: The lines of the later one. Rows of unknown kinds are passed over in both.

    Raises:
        GeneratorError: A line is damaged. The problem names the line but no file, which only the caller knows.
    """
    old, new = _read(before), _read(after)
    changes = [*_entity_changes(old, new), *_story_changes(old, new)]
    kinds = list(ChangeKind)
    changes.sort(key=lambda change: (kinds.index(change.kind), change.id, change.before, change.after))
    return Changes(old.date, tuple(changes))


def _entity_changes(old: _Edition, new: _Edition) -> Iterable[Change]:
    shared = _shared(old, new)
    origins = _best({(mine, theirs): share for (theirs, mine), share in shared.items()})
    homes = {one: one for one in old.entities if one in new.entities} | _best(shared)
    earlier = _inverse(homes)
    parts = _inverse({one: origin for one, origin in origins.items() if one not in earlier})
    for one, names in earlier.items():
        found = [old.entities[name] for name in names]
        main = next((entity for entity in found if entity.id == origins.get(one)), found[0])
        yield from _continued(new.entities[one], main, found, split=main.id in parts)
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


def _continued(entity: _Entity, main: _Entity, earlier: list[_Entity], *, split: bool) -> Iterable[Change]:
    """Return what became of the entities that are now one and of ``main``, which it continues most."""
    if len(earlier) > 1:
        names = tuple(sorted(one.name for one in earlier))
        yield Change(ChangeKind.MERGED, entity.id, entity.name, names, (entity.name,))
    elif main.name != entity.name and not split:
        yield Change(ChangeKind.RENAMED, entity.id, entity.name, (main.name,), (entity.name,))
    if main.role and entity.role and main.role != entity.role:
        yield Change(ChangeKind.ROLE, entity.id, entity.name, (main.role,), (entity.role,))


def _shared(old: _Edition, new: _Edition) -> Mapping[tuple[str, str], float]:
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


def _story_changes(old: _Edition, new: _Edition) -> Iterable[Change]:
    told: dict[str, list[_Story]] = defaultdict(list)
    for story in old.stories.values():
        for document in story.documents:
            told[document].append(story)
    known = old.documents if not old.stories else set()
    for story in new.stories.values():
        size = len(story.documents)
        if size < LEAST_STORY or story.documents <= known:
            continue
        common = Counter(other.id for document in story.documents for other in told[document])
        if not common:
            yield Change(ChangeKind.STORY, story.id, story.title, (), (str(size),))
            continue
        earlier = old.stories[min(common, key=lambda one: (-common[one], one != story.id, one))]
        if size > len(earlier.documents):
            yield Change(ChangeKind.GREW, story.id, story.title, (str(len(earlier.documents)),), (str(size),))


def _read(lines: Iterable[str]) -> _Edition:
    rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for number, line in enumerate(lines, 1):
        if line.strip():
            row = _row(line, number)
            rows[row["kind"]].append(row)
    paths = {row["id"]: row["path"] for row in rows["document"]}
    versions = {row["id"]: f"{row['path']} {row['sha256'] or ''}" for row in rows["document"]}
    edition = _Edition(documents=set(paths.values()))
    edition.date = max((row["published"] for row in rows["document"] if row["published"]), default=None)
    for row in rows["entity"]:
        edition.entities[row["id"]] = _Entity(row["id"], row["name"], row["definition"] or "")
    for row in rows["mention"]:
        if row["entity"] in edition.entities:
            place = (versions.get(row["document"], row["document"]), row["start"], row["end"])
            edition.mentions[row["entity"]].add(place)
    for row in rows["story"]:
        documents = frozenset(paths.get(one, one) for one in row["documents"])
        edition.stories[row["id"]] = _Story(row["id"], row["title"], documents)
    return edition


_TEXT, _OPTIONAL, _NUMBER, _TEXTS, _DAY = "a text", "a text or null", "a number", "a list of texts", "a date or null"
_FIELDS: Mapping[str, Mapping[str, str]] = {
    "document": {"id": _TEXT, "path": _TEXT, "published": _DAY, "sha256": _OPTIONAL},
    "mention": {"document": _TEXT, "start": _NUMBER, "end": _NUMBER, "entity": _OPTIONAL},
    "entity": {"id": _TEXT, "name": _TEXT, "definition": _OPTIONAL},
    "story": {"id": _TEXT, "title": _TEXT, "documents": _TEXTS},
}
"""What is needed of each kind of row. What may be null may also be missing."""


def _row(line: str, number: int) -> dict[str, Any]:
    """Return what is needed of a line of an export, checked."""
    try:
        row = json.loads(line.lstrip("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise _damaged(number, "is not JSON") from error
    if not isinstance(row, dict) or not isinstance(row.get("kind"), str):
        raise _damaged(number, "is not an object with a 'kind'")
    wanted = _FIELDS.get(row["kind"], {})
    return {"kind": row["kind"], **{name: _value(row.get(name), name, kind, number) for name, kind in wanted.items()}}


def _value(value: object, name: str, kind: str, number: int) -> object:
    if value is None and kind in (_OPTIONAL, _DAY):
        return None
    if kind == _NUMBER and isinstance(value, int) and not isinstance(value, bool):
        return value
    if kind in (_TEXT, _OPTIONAL) and isinstance(value, str):
        return value
    if kind == _TEXTS and isinstance(value, list) and all(isinstance(one, str) for one in value):
        return value
    if kind == _DAY and isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError as error:
            raise _damaged(number, f"needs '{name}' to be {kind}") from error
    raise _damaged(number, f"needs '{name}' to be {kind}")


def _damaged(number: int, message: str) -> GeneratorError:
    hint = "Write the export anew with 'briefing export', or name another file."
    return GeneratorError(Problem("", number, f"the line {message}", hint))
