"""Rows of invented exports, and what is told of two of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from generator.diff import diff

Row = dict[str, Any]
Told = tuple[str, str, tuple[str, ...], tuple[str, ...]]


def document(id: str, published: str | None = None, path: str = "") -> Row:
    return {"kind": "document", "id": id, "path": path or f"{id}.txt", "published": published}


def entity(id: str, name: str, *starts: int, document: str = "a", definition: str | None = None) -> list[Row]:
    """Return the rows of an entity and of its mentions at these places."""
    mentions = [
        {"kind": "mention", "document": document, "start": start, "end": start + 4, "text": "x", "entity": id}
        for start in starts
    ]
    return [{"kind": "entity", "id": id, "name": name, "definition": definition}, *mentions]


def story(id: str, *documents: str) -> Row:
    return {"kind": "story", "id": f"stories/{id}", "title": id.title(), "documents": list(documents)}


def office(of: str, role: str, kind: str = "office") -> Row:
    return {"kind": "relation", "relation": kind, "role": role, "subject": of}


def fact(*said: tuple[str, int, str], label: str = "people killed", fact: str = "figure", story: str = "one") -> Row:
    """Return a row of something on which sources differ, each statement in a view of its own."""
    statements = [
        {"document": doc, "start": start, "end": start + 9, "text": text, "group": number}
        for number, (doc, start, text) in enumerate(said)
    ]
    names = {"story": f"stories/{story}", "fact": fact, "label": label, "agreement": "different"}
    return {"kind": "fact", **names, "statements": statements}


def lines(rows: Iterable[Row]) -> list[str]:
    return [json.dumps(row) for row in rows]


def told(before: Sequence[Row], after: Sequence[Row]) -> list[Told]:
    changes = diff(lines(before), lines(after)).changes
    return [(change.kind.value, change.id, change.before, change.after) for change in changes]


KILLED = fact(("a", 0, "12"), ("b", 5, "19"))
