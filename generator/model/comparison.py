"""What the articles of a corpus say together: when things happened, and what the sources say alike and differently."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator.model.documents import Span
from generator.model.evidence import DateExpr, Granularity
from generator.model.messages import Message


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence (its number) of an article that may be a line of timelines, as far as the article alone can tell.

    ``dated`` is the place of the expression that dates it among the article's dates, none where only the day of
    publication does; ``first`` and ``last`` bound the time. ``aptness`` says how good a line it makes, 0 for a mere
    mention, ``titled`` what part of the title stands in it. ``terms`` are its telling words, cut to one form.
    """

    sentence: int
    dated: int | None
    first: date
    last: date
    aptness: float
    titled: float
    terms: str


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """Something dated: ``subject`` is the id of the story or entity on whose timeline it stands.

    ``sentence`` (document id, number) tells it; ``others`` are sentences that tell the same, so that each article
    counts as a source once. ``date`` is the expression that dates it, none where only the day of publication does
    (``reported``): when a thing happened and when it was reported are two things. ``first`` and ``last`` bound it.
    ``score`` puts entries in order of weight.
    """

    subject: str
    value: str
    granularity: Granularity
    first: date
    last: date
    sentence: tuple[str, int]
    others: tuple[tuple[str, int], ...]
    date: DateExpr | None
    reported: bool
    score: float


class FactKind(StrEnum):
    """What a row of the comparison is about."""

    SPELLING = "spelling"
    FIGURE = "figure"
    CERTAINTY = "certainty"
    RELATION = "relation"
    QUOTE = "quote"
    REASON = "reason"


class Agreement(StrEnum):
    """How the sources stand to each other on a fact: alike, apart, each in its own words, or only one speaks."""

    SAME = "same"
    DIFFERENT = "different"
    VARIED = "varied"
    SINGLE = "single"


@dataclass(frozen=True, slots=True)
class Statement:
    """What one article says to a fact: ``text`` in short, as the article words it, and the sentence that says it.

    ``by`` is whom the article names for it, ``notes`` words on it such as its certainty, ``group`` the number of the
    view that it shares with other statements of the fact: statements of one group say the same.
    """

    document: str
    text: str
    sentence: int
    span: Span
    by: str = ""
    notes: tuple[Message, ...] = ()
    group: int = 0


@dataclass(frozen=True, slots=True)
class Fact:
    """A row of the comparison: what is compared, and what each source says to it.

    ``entities`` are the ids of those whom it is about. Statements are sorted by article, then by place.
    """

    kind: FactKind
    label: Message
    entities: tuple[str, ...]
    agreement: Agreement
    statements: tuple[Statement, ...]


class GapKind(StrEnum):
    """What an article, or all of a story, leaves open."""

    UNDATED = "undated"
    UNATTRIBUTED = "unattributed"
    UNVERIFIED = "unverified"
    UNDECIDED = "undecided"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Gap:
    """Something not known: the words that leave it open, and their sentence (0 for the article as a whole)."""

    kind: GapKind
    document: str
    text: str
    sentence: int = 0
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """What the articles of a story say differently, alike, or alone, and what they leave open.

    Facts on which they differ come first. ``sources`` are the articles compared, one of each set of copies.
    """

    story: str
    sources: tuple[str, ...]
    facts: tuple[Fact, ...]
    gaps: tuple[Gap, ...]
