"""Names in articles and whom they mean."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.model.documents import DocumentId, Problem, Span
from generator.model.messages import Message


class EntityType(StrEnum):
    """What kind of thing an entity is."""

    PERSON = "person"
    ORGANIZATION = "organization"
    PLACE = "place"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in an article. ``start`` and ``end`` are text offsets, ``sentence`` the number of its sentence."""

    document: DocumentId
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
    reason: Message
    span: Span
    certainty: float = 1.0


@dataclass(frozen=True, slots=True)
class Inference:
    """A part of a name that no source spells out, and the sentence from which it was concluded."""

    part: Message
    reason: Message
    span: Span


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
class Entity:
    """Somebody or something that the articles name.

    ``id`` is the path of the entity's page without slashes at the ends, such as ``people/kofi-annan``. Aliases are
    sorted by falling count, mentions by document and position. ``formerly`` are the ids that it would have, or that
    others joined with it would have, without the operator's judgements; ``described`` is the operator's definition,
    ``wikidata`` the id that the operator's list gives it, such as ``Q42``.
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
    wikidata: str = ""


@dataclass(frozen=True, slots=True)
class Undecided:
    """A mention that could be several entities (ids, sorted) and is therefore linked to none.

    ``family`` says that it names the family of the candidates ("the Assad family"): nothing is unknown then.
    """

    mention: Mention
    candidates: tuple[str, ...]
    reason: Message
    family: bool = False


@dataclass(frozen=True, slots=True)
class NearMiss:
    """Two entities (ids, sorted) that were compared and nearly held to be one, and why they may be.

    ``reason`` is for the operator alone and in English. ``certainty`` (0 to 1) orders near misses by how sure it is
    that the two differ; it is no probability. ``mentions`` are those of the rarer of the two, which would move.
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
