"""Gold data: articles in which people have marked what there is to be found.

A set is a folder with ``input/`` (the articles) and ``gold/`` (JSON Lines, offsets into the decoded files):
``docs`` {id, path, topic?}, ``mentions`` {doc, start, end, type, entity, optional?, alt?, level?, coref_only?},
``summaries`` {document, refs, words?}, ``quotes`` {doc, start, end, form, speaker_start, speaker_end, optional?},
``dates`` {doc, start, end, values, optional?}, ``figures`` {doc, start, end, value}, ``relations`` {doc, start, end},
``ranges`` {doc, ranges} and ``meta.json`` {tasks, types, quote_docs?, entity_scope?, title?}.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Any

from generator.errors import GeneratorError
from generator.model import EntityType, Problem, Span

TASKS = ("ner", "entities", "summaries", "quotes", "dates", "figures", "relations")


class GoldError(GeneratorError):
    """A folder is no set of gold data, or a line in it cannot be used."""


@dataclass(frozen=True, slots=True)
class GoldMention:
    """A wording that a person has marked.

    ``type`` is the marked one and ``accepted`` holds all that count as right. ``entity`` is None where nobody said
    what is meant. An ``optional`` mention may be found or not. ``described`` says that it is a pronoun or a
    description: part of who is who, but nothing that a recognizer of names should find. ``level`` is ``name`` or
    something else where the data say which, else None.
    """

    span: Span
    text: str
    type: str | None
    accepted: frozenset[str]
    entity: str | None
    optional: bool
    described: bool
    level: str | None


@dataclass(frozen=True, slots=True)
class Reference:
    """Summaries of an article that people wrote; a summary is compared up to its first ``words`` words."""

    document: str
    texts: tuple[str, ...]
    words: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of evidence, marked or found: what it says is ``value``, and what counts as right ``accepted``."""

    span: Span
    value: str = ""
    accepted: frozenset[str] = frozenset()
    optional: bool = False
    speaker: Span | None = None


@dataclass(frozen=True, slots=True)
class GoldSet:
    """A set of gold data; every span in it names documents by the set's own ids.

    ``topics`` holds a topic for each document where entities are marked as the same only inside a topic, else None.
    """

    name: str
    articles: Path
    tasks: frozenset[str]
    types: tuple[str, ...]
    texts: Mapping[str, str]
    files: Mapping[str, str]
    topics: Mapping[str, str | None]
    mentions: tuple[GoldMention, ...]
    references: tuple[Reference, ...]
    ranges: Mapping[str, tuple[tuple[int, int], ...]]
    pieces: Mapping[str, tuple[Piece, ...]]

    def covers(self, span: Span) -> bool:
        """Say whether a place lies in a part of its document that people have marked; all of it unless stated."""
        ranges = self.ranges.get(span.document)
        return ranges is None or any(start <= span.start and span.end <= end for start, end in ranges)


def read_gold(folder: Path) -> GoldSet:
    """Read a set of gold data.

    Raises:
        GoldError: The folder or a line in it cannot be used.
    """
    gold = folder / "gold"
    documents = _rows(gold / "docs.jsonl")
    if not documents:
        raise GoldError(Problem(str(folder), None, "no gold data here", "Name a folder with gold/docs.jsonl."))
    try:
        meta = json.loads((gold / "meta.json").read_text("utf-8")) if (gold / "meta.json").exists() else {}
        cut = meta.get("entity_scope") == "topic"
        ranges = {row["doc"]: tuple((a, b) for a, b in row["ranges"]) for row in _rows(gold / "ranges.jsonl")}
        texts = {row["id"]: _text(folder / row["path"]) for row in documents}
        found = GoldSet(
            name=meta.get("title", folder.resolve().name),
            articles=folder / "input",
            tasks=frozenset(meta.get("tasks", TASKS)),
            types=tuple(meta.get("types", EntityType)),
            texts=texts,
            files={PurePosixPath(row["path"]).name: row["id"] for row in documents},
            topics={row["id"]: row.get("topic") if cut else None for row in documents},
            mentions=(),
            references=tuple(map(_reference, (r for r in _rows(gold / "summaries.jsonl") if "document" in r))),
            ranges=ranges,
            pieces={
                "quotes": tuple(map(_quote, _rows(gold / "quotes.jsonl"))),
                "dates": tuple(map(_date, _rows(gold / "dates.jsonl"))),
                "figures": tuple(map(_figure, _rows(gold / "figures.jsonl"))),
                "relations": tuple(Piece(_span(row)) for row in _rows(gold / "relations.jsonl")),
            },
        )
        marked = [_mention(row, texts) for row in _rows(gold / "mentions.jsonl")]
    except (OSError, UnicodeDecodeError, json.JSONDecodeError) as error:
        raise GoldError(Problem(str(folder), None, f"cannot be read: {error}", "Check the file.")) from error
    except KeyError as error:
        raise GoldError(Problem(str(gold), None, f"a line lacks or misnames {error}", "Correct it.")) from error
    once = {mention.span: mention for mention in reversed(marked) if found.covers(mention.span)}
    return replace(found, mentions=tuple(once[span] for span in sorted(once)))


def _span(row: Mapping[str, Any]) -> Span:
    return Span(row["doc"], row["start"], row["end"])


def _quote(row: Mapping[str, Any]) -> Piece:
    start, end = row.get("speaker_start"), row.get("speaker_end")
    speaker = None if start is None or end is None else Span(row["doc"], start, end)
    return Piece(_span(row), row["form"], optional=row.get("optional", False), speaker=speaker)


def _date(row: Mapping[str, Any]) -> Piece:
    return Piece(_span(row), accepted=frozenset(map(str, row["values"])), optional=row.get("optional", False))


def _figure(row: Mapping[str, Any]) -> Piece:
    number = row["value"] if isinstance(row["value"], int | float) else None
    return Piece(_span(row), accepted=frozenset([f"{number:g}"] if number is not None else ()))


def _mention(row: Mapping[str, Any], texts: Mapping[str, str]) -> GoldMention:
    span = _span(row)
    return GoldMention(
        span=span,
        text=texts[span.document][span.start : span.end],
        type=row["type"],
        accepted=frozenset((row["type"], *row.get("alt", ()))),
        entity=row["entity"],
        optional=row.get("optional", False),
        described=row.get("coref_only", False),
        level=row.get("level"),
    )


def _reference(row: Mapping[str, Any]) -> Reference:
    texts = tuple(row["refs"])
    words = row.get("words") or round(sum(len(text.split()) for text in texts) / len(texts))
    return Reference(row["document"], texts, words)


def _text(path: Path) -> str:
    """Return an article as it lies on disk: offsets count its line ends as they are."""
    return path.read_bytes().decode("utf-8")


def _rows(path: Path) -> list[dict[str, Any]]:
    if not path.exists():
        return []
    return [
        _row(path, number, line) for number, line in enumerate(path.read_text("utf-8").split("\n"), 1) if line.strip()
    ]


def _row(path: Path, number: int, line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        raise GoldError(Problem(str(path), number, f"is not JSON: {error.msg}", "Correct the line.")) from error
    if not isinstance(row, dict):
        raise GoldError(Problem(str(path), number, "is not a JSON object", "Correct the line."))
    return row
