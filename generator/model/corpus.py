"""Everything joined, what changed since an earlier edition, and the pages made of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from generator.model.comparison import Comparison, Fact, Line, TimelineEntry
from generator.model.documents import Document, Problem
from generator.model.evidence import Evidence
from generator.model.names import Definition, Entity, Mention, NearMiss, Undecided
from generator.model.stories import Story, StorySummary, Summary


@dataclass(frozen=True, slots=True)
class Analysis:
    """What is found in an article by itself; it depends on nothing but the article, the settings and the program."""

    mentions: tuple[Mention, ...]
    evidence: Evidence
    summary: Summary
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Appearance:
    """An entity in one article. ``about`` says that the article is about it rather than mentioning it in passing."""

    entity: str
    document: str
    mentions: tuple[Mention, ...]
    about: bool


@dataclass(frozen=True, slots=True)
class CoMention:
    """Another entity named in the same sentences, most often first; ``sentences`` are (document id, number)."""

    entity: str
    sentences: tuple[tuple[str, int], ...]


class ChangeKind(StrEnum):
    """What may differ between two editions."""

    APPEARED = "appeared"
    VANISHED = "vanished"
    MERGED = "merged"
    SPLIT = "split"
    RENAMED = "renamed"
    ROLE = "role"
    STORY = "story"
    GREW = "grew"
    TYPE = "type"
    OFFICE = "office"
    DISPUTED = "disputed"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between two editions: an entity or story (id and name now, or then if it is gone).

    ``before`` and ``after`` say what changed in words: names of the entities merged or split into, types, roles,
    offices, numbers, what sources say. Something disputed has the id of its story and the name of what is compared.
    """

    kind: ChangeKind
    id: str
    name: str
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Changes:
    """All differences between an earlier edition and this one, sorted by kind, then by id."""

    since: date | None
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Corpus:
    """Everything that is known about a folder of articles, joined both ways, ready to be rendered or exported.

    Documents are sorted by falling date, then by id (undated last); entities by id. ``appearances_in`` and
    ``appearances_of`` hold the same values by document id and by entity id; ``definitions`` are by entity id. Stories
    are sorted by falling number of documents, then of days, then by id; their summaries are by story id. ``changes``
    is what is new since the export that the settings name, if they name one. ``evidence`` is by document id,
    ``timelines`` by story id and entity id, ``comparisons`` by story id, ``facts`` by the id of the entity.
    """

    documents: tuple[Document, ...]
    summaries: Mapping[str, Summary]
    entities: tuple[Entity, ...]
    undecided: tuple[Undecided, ...]
    appearances_in: Mapping[str, tuple[Appearance, ...]]
    appearances_of: Mapping[str, tuple[Appearance, ...]]
    co_mentions: Mapping[str, tuple[CoMention, ...]]
    problems: tuple[Problem, ...] = ()
    edition: date | None = None
    near_misses: tuple[NearMiss, ...] = ()
    definitions: Mapping[str, Definition] = field(default_factory=dict)
    stories: tuple[Story, ...] = ()
    story_summaries: Mapping[str, StorySummary] = field(default_factory=dict)
    changes: Changes | None = None
    evidence: Mapping[str, Evidence] = field(default_factory=dict)
    timelines: Mapping[str, tuple[TimelineEntry, ...]] = field(default_factory=dict)
    comparisons: Mapping[str, Comparison] = field(default_factory=dict)
    facts: Mapping[str, tuple[Fact, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Page:
    """A file to be written below docs/: its path there, with forward slashes, and its whole content."""

    path: str
    content: str = field(repr=False)
