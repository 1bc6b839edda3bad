"""An edition as its export tells it, every line checked."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from generator.errors import GeneratorError
from generator.model import Agreement, Problem, RelationKind

Place = tuple[str, int, int]
"""Path and hash of an article's file, and offsets into it: in a file that was edited, the same place is another."""

OFFICES = frozenset({RelationKind.OFFICE, RelationKind.HEAD, RelationKind.RANK})
"""The relations that say what somebody is by office."""


@dataclass(frozen=True, slots=True)
class Document:
    """An article."""

    id: str
    title: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Entity:
    """An entity and its one-line definition, its ``role``."""

    id: str
    name: str
    type: str
    role: str


@dataclass(frozen=True, slots=True)
class Story:
    """A story; ``documents`` are the paths of its articles."""

    id: str
    title: str
    documents: frozenset[str]


@dataclass(frozen=True, slots=True)
class Dispute:
    """Something on which the sources of a story differ; ``views`` are what they say, one statement of each view."""

    story: str
    kind: str
    label: str
    documents: frozenset[str]
    passages: frozenset[tuple[Place, str]]
    views: tuple[str, ...]


@dataclass(slots=True)
class Edition:
    """What an export says. Documents are known by the paths of their files.

    ``offices`` are by entity the titles that articles give it, as they are worded, by what they are compared by.
    ``compared`` tells whether the export says at all what the sources of stories say.
    """

    documents: dict[str, Document] = field(default_factory=dict)
    entities: dict[str, Entity] = field(default_factory=dict)
    mentions: dict[str, set[Place]] = field(default_factory=lambda: defaultdict(set))
    offices: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    stories: dict[str, Story] = field(default_factory=dict)
    disputes: list[Dispute] = field(default_factory=list)
    compared: bool = False
    date: date | None = None


def read_edition(lines: Iterable[str], name: str = "") -> Edition:
    """Return what the lines of an export say.

    Args:
        lines: One JSON object each; empty ones are passed over.
        name: What the file is called in errors.

    Raises:
        GeneratorError: A line is damaged.
    """
    rows = _rows(lines, name)
    documents = {row["id"]: row for row in rows["document"]}
    paths = {one: row["path"] for one, row in documents.items()}
    versions = {one: f"{row['path']} {row['sha256'] or ''}" for one, row in documents.items()}
    edition = Edition(
        documents={
            row["path"]: Document(one, row["title"] or row["path"], row["sha256"] or "")
            for one, row in documents.items()
        },
        entities={
            row["id"]: Entity(row["id"], row["name"], row["type"] or "", row["definition"] or "")
            for row in rows["entity"]
        },
        stories={
            row["id"]: Story(row["id"], row["title"], frozenset(paths.get(one, one) for one in row["documents"]))
            for row in rows["story"]
        },
        disputes=[_dispute(row, paths, versions) for row in rows["fact"] if row["agreement"] == Agreement.DIFFERENT],
        compared=bool(rows["fact"]),
        date=max((row["published"] for row in rows["document"] if row["published"]), default=None),
    )
    for row in rows["mention"]:
        if row["entity"] in edition.entities:
            edition.mentions[row["entity"]].add(_place(row, versions))
    for row in rows["relation"]:
        if row["subject"] in edition.entities and row["relation"] in OFFICES and row["role"]:
            offices, key = edition.offices[row["subject"]], " ".join(row["role"].casefold().split())
            offices[key] = min(row["role"], offices.get(key, row["role"]))
    return edition


def _rows(lines: Iterable[str], name: str) -> dict[str, list[dict[str, Any]]]:
    """Return what is needed of the rows, by kind."""
    rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = _row(line)
        except ValueError as error:
            hint = "Write the export anew with 'briefing export', or name another file."
            raise GeneratorError(Problem(name, number, f"the line {error}", hint)) from error
        rows[row["kind"]].append(row)
    return rows


def _dispute(row: Mapping[str, Any], paths: Mapping[str, str], versions: Mapping[str, str]) -> Dispute:
    views: dict[int, str] = {}
    for one in sorted(row["statements"], key=lambda one: (one["document"], one["start"], one["end"], one["text"])):
        views.setdefault(one["group"], one["text"])
    return Dispute(
        row["story"],
        row["fact"],
        row["label"],
        frozenset(paths.get(one["document"], one["document"]) for one in row["statements"]),
        frozenset((_place(one, versions), one["text"]) for one in row["statements"]),
        tuple(sorted(set(views.values()))),
    )


def _place(row: Mapping[str, Any], versions: Mapping[str, str]) -> Place:
    return versions.get(row["document"], row["document"]), row["start"], row["end"]


_TEXT, _OPTIONAL, _NUMBER, _TEXTS, _DAY = "a text", "a text or null", "a number", "a list of texts", "a date or null"
_ROWS = "a list of statements"
_STATEMENT = {"document": _TEXT, "start": _NUMBER, "end": _NUMBER, "text": _TEXT, "group": _NUMBER}
_FIELDS: Mapping[str, Mapping[str, str]] = {
    "document": {"id": _TEXT, "path": _TEXT, "title": _OPTIONAL, "published": _DAY, "sha256": _OPTIONAL},
    "mention": {"document": _TEXT, "start": _NUMBER, "end": _NUMBER, "entity": _OPTIONAL},
    "entity": {"id": _TEXT, "name": _TEXT, "type": _OPTIONAL, "definition": _OPTIONAL},
    "relation": {"relation": _TEXT, "role": _OPTIONAL, "subject": _OPTIONAL},
    "story": {"id": _TEXT, "title": _TEXT, "documents": _TEXTS},
    "fact": {"story": _TEXT, "fact": _TEXT, "label": _TEXT, "agreement": _TEXT, "statements": _ROWS},
}
"""What is needed of each kind of row. What may be null may also be missing."""


def _row(line: str) -> dict[str, Any]:
    """Return what is needed of a line of an export, checked; a ValueError says what is wrong with it."""
    try:
        row = json.loads(line.lstrip("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise ValueError("is not JSON; perhaps the file was cut off") from error
    if not isinstance(row, dict) or not isinstance(row.get("kind"), str):
        raise ValueError("is not an object with a 'kind'")
    return {"kind": row["kind"], **_fields(row, _FIELDS.get(row["kind"], {}))}


def _fields(row: Mapping[str, Any], wanted: Mapping[str, str]) -> dict[str, Any]:
    return {name: _value(row.get(name), name, kind) for name, kind in wanted.items()}


def _value(value: Any, name: str, kind: str) -> object:
    if value is None and kind in (_OPTIONAL, _DAY):
        return None
    if kind == _NUMBER and isinstance(value, int) and not isinstance(value, bool):
        return value
    if kind in (_TEXT, _OPTIONAL) and isinstance(value, str):
        return value
    if kind == _TEXTS and isinstance(value, list) and all(isinstance(one, str) for one in value):
        return value
    if kind == _ROWS and isinstance(value, list) and all(isinstance(one, dict) for one in value):
        return [_fields(one, _STATEMENT) for one in value]
    if kind == _DAY and isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError as error:
            raise ValueError(f"needs '{name}' to be {kind}") from error
    raise ValueError(f"needs '{name}' to be {kind}")
