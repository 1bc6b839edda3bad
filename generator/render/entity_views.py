"""What the templates are given about entities; as for all :mod:`generator.render.views`."""

from __future__ import annotations

from dataclasses import dataclass

from generator.render.evidence_views import Row, RowGroup, Timeline, Voice
from generator.render.feed_views import FeedLinks
from generator.render.graph import Graph
from generator.render.pieces import Candidates, Day, EntityLink, PageLink, Paging, Sentence, SourceMark
from generator.render.story_views import EntityStory


@dataclass(frozen=True, slots=True)
class Wording:
    """A wording under which an entity is mentioned and who writes it so."""

    text: str
    count: int
    publishers: tuple[str, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Inferred:
    """The part of a name that no source spells out."""

    part: str
    reason: str
    mark: SourceMark | None


@dataclass(frozen=True, slots=True)
class MentionGroup:
    """The sentences of one article that mention an entity, its name set apart in each.

    ``omitted`` are the numbers of those that are not shown; ``url`` is where the article was published.
    """

    title: str
    href: str
    publisher: str
    day: Day | None
    about: bool
    lines: tuple[tuple[str, Sentence], ...]
    omitted: tuple[int, ...] = ()
    url: str = ""
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Companion:
    """An entity named in the same sentences."""

    entity: EntityLink
    marks: tuple[SourceMark, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Grounds:
    """Why a wording was taken for this entity, and where."""

    text: str
    reason: str
    count: int
    marks: tuple[SourceMark, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Definition:
    """Who or what an entity is, with the sentence that says so; ``edited`` says that the operator does."""

    text: str
    mark: SourceMark | None
    edited: bool


@dataclass(frozen=True, slots=True)
class Entity:
    """The page of an entity, or a further page of its mentions, which has only those; ``kind`` is its type in words."""

    name: str
    type: str
    kind: str
    title: str
    href: str
    section: str
    section_href: str
    description: str
    count: int
    articles: int
    definition: Definition | None
    groups: tuple[MentionGroup, ...]
    address: str
    paging: Paging
    wordings: tuple[Wording, ...] = ()
    inferred: Inferred | None = None
    facts: tuple[Row, ...] = ()
    more_facts: int = 0
    compared: tuple[RowGroup, ...] = ()
    timeline: Timeline | None = None
    said: Voice | None = None
    told: Voice | None = None
    stories: tuple[EntityStory, ...] = ()
    more_stories: int = 0
    namesakes: tuple[EntityLink, ...] = ()
    more_namesakes: int = 0
    possible: tuple[Candidates, ...] = ()
    families: tuple[Candidates, ...] = ()
    companions: tuple[Companion, ...] = ()
    graph: Graph | None = None
    further: tuple[EntityLink, ...] = ()
    unlisted: int = 0
    grounds: tuple[Grounds, ...] = ()
    feeds: FeedLinks | None = None
    data: str = ""
    linked_data: str = ""
    wikidata: str = ""
    wikidata_url: str = ""


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """An entity in the index of its type; ``definition`` may be empty.

    One that has no page has an ``anchor`` here instead, and its mentions as ``marks``.
    """

    entity: EntityLink
    definition: str
    also: tuple[str, ...]
    anchor: str = ""
    marks: tuple[SourceMark, ...] = ()
    more: int = 0


@dataclass(frozen=True, slots=True)
class Letter:
    """The entries of an index under one first letter."""

    label: str
    anchor: str
    entries: tuple[IndexEntry, ...]


@dataclass(frozen=True, slots=True)
class EntityIndex:
    """A page of the index of one type; ``named`` is the total in words, such as "3 people".

    Totals are those of all on the first page, those of its own names on others, which no name elsewhere changes; the
    most named are on the first page alone.
    """

    title: str
    type: str
    total: int
    named: str
    mentions: int
    articles: int
    most: tuple[EntityLink, ...]
    jumps: tuple[PageLink, ...]
    letters: tuple[Letter, ...]
    types: tuple[tuple[str, str], ...]
    publishers: tuple[str, ...]
    paging: Paging
