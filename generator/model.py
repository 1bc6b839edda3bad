"""The values that pass between the stages: frozen, slotted, and free of behaviour beyond looking inside themselves.

Two kinds of offsets exist and are never mixed. *Text offsets* (``start``, ``end``) count characters of
``Document.text``, the repaired text in which all analysis happens. *File offsets* live only inside a
:class:`Span` and count characters of the file's decoded text as it lies on disk, front matter included.
``Document.span`` turns the first into the second; nothing turns them back.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class EntityType(StrEnum):
    """What kind of thing an entity is."""

    PERSON = "person"
    ORGANIZATION = "organization"
    PLACE = "place"
    EVENT = "event"


class SentenceKind(StrEnum):
    """The part that a sentence plays in its article; only ``BODY`` sentences are running text."""

    HEADLINE = "headline"
    BODY = "body"
    CAPTION = "caption"
    BOX = "box"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in an article's file: characters ``start`` (inclusive) to ``end`` (exclusive) of its decoded text."""

    document: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of repaired text and the stretch of the file that it stands for; of equal length unless repaired."""

    start: int
    end: int
    file_start: int
    file_end: int


@dataclass(frozen=True, slots=True)
class Alignment:
    """How the repaired text lies over the file: runs in order of both, covering the repaired text without a gap."""

    runs: tuple[Run, ...]

    def locate(self, start: int, end: int) -> tuple[int, int]:
        """Return the file offsets of the text from ``start`` to ``end``; a repaired run counts as a whole."""
        first = self._run_at(start)
        last = self._run_at(max(start, end - 1))
        file_start, file_end = first.file_start, last.file_end
        if first.end - first.start == first.file_end - first.file_start:
            file_start += start - first.start
        if last.end - last.start == last.file_end - last.file_start:
            file_end = last.file_start + (end - last.start)
        return file_start, file_end

    def _run_at(self, position: int) -> Run:
        return self.runs[max(0, bisect_right(self.runs, position, key=lambda run: run.start) - 1)]


@dataclass(frozen=True, slots=True)
class Repair:
    """One change made to an article's text before analysis: what stood in the file and what the site shows instead."""

    kind: str
    span: Span
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a document. ``number`` counts from 1 and names the anchor ``#s<number>`` on the article's page."""

    number: int
    start: int
    end: int
    paragraph: int
    kind: SentenceKind
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Document:
    """An article as read.

    ``path`` is relative to the seeds folder, with forward slashes; ``id`` is unique, stable under retitling, and the
    slug of the article's page. ``title_derived`` says that no title was given and one was made from the text.
    ``sha256`` is of the file's bytes.
    """

    id: str
    path: str
    title: str
    title_derived: bool
    published: date | None
    publisher: str | None
    url: str | None
    language: str
    sha256: str
    text: str
    alignment: Alignment
    sentences: tuple[Sentence, ...]
    repairs: tuple[Repair, ...] = ()

    def span(self, start: int, end: int) -> Span:
        """Return the place in the file of the text from ``start`` to ``end``."""
        return Span(self.id, *self.alignment.locate(start, end))


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in an article. ``start`` and ``end`` are text offsets, ``sentence`` the number of its sentence."""

    document: str
    start: int
    end: int
    text: str
    type: EntityType
    sentence: int
    span: Span


@dataclass(frozen=True, slots=True)
class Alias:
    """A wording under which an entity is mentioned, how often, and in which articles (ids, sorted)."""

    text: str
    count: int
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Judgement:
    """Why the mentions of one wording in one article belong to an entity; ``span`` is the evidence.

    ``certainty`` (0 to 1) puts judgements in order, the doubtful ones below the sure ones; it is no probability.
    """

    text: str
    document: str
    reason: str
    span: Span
    certainty: float = 1.0


@dataclass(frozen=True, slots=True)
class Inference:
    """A part of a name that no source spells out, and the sentence from which it was concluded."""

    part: str
    reason: str
    span: Span


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something that the articles name.

    ``id`` is the path of the entity's page without slashes at the ends, such as ``people/kofi-annan``. Aliases are
    sorted by falling count, mentions by document and position. ``formerly`` are the ids that it would have, or that
    others joined with it would have, without the operator's judgements; ``described`` is the operator's definition.
    """

    id: str
    type: EntityType
    name: str
    aliases: tuple[Alias, ...]
    mentions: tuple[Mention, ...]
    judgements: tuple[Judgement, ...]
    inferred: Inference | None = None
    formerly: tuple[str, ...] = ()
    described: str = ""


@dataclass(frozen=True, slots=True)
class Definition:
    """Who or what an entity is, in one line: words of an article, or the operator's own (``span`` is None then).

    ``document`` and ``sentence`` name the sentence that holds the words; ``span`` is the place of the words.
    """

    text: str
    document: str = ""
    sentence: int = 0
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Undecided:
    """A mention that could be several entities (ids, sorted) and is therefore linked to none.

    ``family`` says that it names the family of the candidates ("the Assad family"): nothing is unknown then.
    """

    mention: Mention
    candidates: tuple[str, ...]
    reason: str
    family: bool = False


@dataclass(frozen=True, slots=True)
class NearMiss:
    """Two entities (ids, sorted) that were compared and nearly held to be one, and why they may be.

    ``certainty`` (0 to 1) orders near misses by how sure it is that the two differ; it is no probability. ``mentions``
    are those of the rarer of the two, which would move.
    """

    entities: tuple[str, str]
    reason: str
    certainty: float
    mentions: int


@dataclass(frozen=True, slots=True)
class Resolution:
    """What the resolve stage concludes about all mentions of a corpus, and the judgements that it could not apply."""

    entities: tuple[Entity, ...]
    undecided: tuple[Undecided, ...] = ()
    problems: tuple[Problem, ...] = ()
    near_misses: tuple[NearMiss, ...] = ()


@dataclass(frozen=True, slots=True)
class Summary:
    """The sentences (numbers, in order of the text) that stand for a document, and the method that chose them."""

    document: str
    method: str
    sentences: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Ground:
    """Why two documents (ids, sorted) are held to tell one story: how alike they are (0 to 1), and by what words."""

    documents: tuple[str, str]
    similarity: float
    shared: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """Documents on one happening.

    ``id`` is the path of the story's page, such as ``stories/bridge-opens-in-geneva``; ``title`` is the title of the
    document ``headline``. Documents are sorted by date, then by id. ``copies`` groups those that are near-duplicates of
    one another (two or more ids each): they count as one source. ``grounds`` join every document to the others, the
    strongest first.
    """

    id: str
    title: str
    headline: str
    documents: tuple[str, ...]
    copies: tuple[tuple[str, ...], ...] = ()
    grounds: tuple[Ground, ...] = ()


@dataclass(frozen=True, slots=True)
class StorySummary:
    """The sentences, as (document id, number), that stand for a story, and the strongest that did not fit."""

    story: str
    method: str
    sentences: tuple[tuple[str, int], ...]
    left_out: tuple[tuple[str, int], ...] = ()


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


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the operator's input that could not be used: where it is, what is wrong, what to do."""

    path: str
    line: int | None
    message: str
    hint: str

    def __str__(self) -> str:
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        return f"{place}: {self.message}. {self.hint}" if self.hint else f"{place}: {self.message}."


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


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between two editions: an entity or story (id and name now, or then if it is gone).

    ``before`` and ``after`` say what changed in words: names of the entities merged or split into, roles, numbers.
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
    is what is new since the export that the settings name, if they name one.
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


@dataclass(frozen=True, slots=True)
class Page:
    """A file to be written below docs/: its path there, with forward slashes, and its whole content."""

    path: str
    content: str = field(repr=False)
