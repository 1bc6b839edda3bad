"""What one article says, piece by piece: who said what, when, how many, who is what, and how sure it is.

Each piece is found in its article alone. A piece that speaks of somebody holds a :class:`Reference`, which leads to a
name in the same article; whom that name means is decided later, over all articles, when names are resolved.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator.model.documents import DocumentId, Span
from generator.model.names import Mention


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of an article: text offsets, the words, the number of the sentence that they begin in, and the place."""

    document: DocumentId
    start: int
    end: int
    text: str
    sentence: int
    span: Span


@dataclass(frozen=True, slots=True)
class Reference:
    """A wording that names or points to somebody or something: "Fabius", "he", "the report".

    ``name`` is the mention that it holds or stands for; none where the article gives no name or leaves it open.
    """

    passage: Passage
    name: Mention | None = None


class QuoteForm(StrEnum):
    """How an utterance is given.

    In its own words, as a report with quoted words in it, or as a report throughout.
    """

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


@dataclass(frozen=True, slots=True)
class Quote:
    """An utterance without its quotation marks. ``cue`` is the wording that introduces it, empty if none does.

    No ``speaker`` means that the article does not attribute it. ``to`` is who was told, where the article says so.
    """

    passage: Passage
    form: QuoteForm
    cue: str = ""
    speaker: Reference | None = None
    to: Reference | None = None


class DateKind(StrEnum):
    """A time on the calendar, a length of time, or a time that nothing fixes ("in recent days")."""

    POINT = "point"
    DURATION = "duration"
    VAGUE = "vague"


class Granularity(StrEnum):
    """How exact a date is."""

    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


@dataclass(frozen=True, slots=True)
class DateExpr:
    """An expression of time.

    ``value`` is ISO 8601 as exact as the words are (``2012``, ``2012-07``, ``2012-07-06``; a decade is ``199``), or a
    length of time (``P16M``); empty if unresolved. ``first`` and ``last`` are the days that a point covers; both are
    none if it is unresolved, one if it is open ("since May 2011" has no ``last``). ``relative`` says that the words
    were understood from the day of publication or from a date before them; a relative expression in an article
    without a date stays unresolved. ``modifier`` is the wording that bounds it ("since", "early", "about"), or empty.
    """

    passage: Passage
    kind: DateKind
    value: str
    granularity: Granularity | None
    first: date | None = None
    last: date | None = None
    relative: bool = False
    modifier: str = ""


class Qualifier(StrEnum):
    """What a figure's wording says about its exactness."""

    NONE = ""
    ABOUT = "about"
    AT_LEAST = "at least"
    MORE_THAN = "more than"
    AT_MOST = "at most"
    FEWER_THAN = "fewer than"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with what it counts. The passage is the number with its qualifier ("more than 100").

    ``low`` and ``high`` are the value, equal unless a range is given; both none for "dozens" and the like. ``counted``
    is the wording of what is counted, ``unit`` its head in the singular ("person", "country", "percent", "USD",
    "month"). ``topic`` is the key of a meaning under which figures may be compared ("killed", "wounded",
    "displaced", "attending"), empty if it has none. ``scope`` is the wording of what bounds it ("on Friday", "in more
    than a year of violence"), ``as_of`` its date if that is one.
    """

    passage: Passage
    low: float | None
    high: float | None
    qualifier: Qualifier
    unit: str
    counted: str
    topic: str = ""
    scope: str = ""
    as_of: DateExpr | None = None
    said_by: Reference | None = None


class RelationKind(StrEnum):
    """What two are to each other, or what one is."""

    KIN = "kin"
    OFFICE = "office"
    RANK = "rank"
    MEMBER = "member"
    HEAD = "head"
    ALLEGIANCE = "allegiance"
    CLOSE = "close"
    ORIGIN = "origin"
    RESIDENCE = "residence"
    LOCATION = "location"
    FAITH = "faith"
    DEATH = "death"


@dataclass(frozen=True, slots=True)
class Relation:
    """Something that an article states of somebody: the passage holds both ends.

    ``role`` says what ``subject`` is to ``object`` ("father", "defence minister", "member", "friend"), as the article
    words it. The object may be missing (an office of no named body) and ``of`` then keeps the words, if there are any.
    ``since`` and ``until`` are dates that the article gives, ``former`` says that it no longer holds.
    """

    passage: Passage
    kind: RelationKind
    subject: Reference
    role: str
    object: Reference | None = None
    of: str = ""
    since: str = ""
    until: str = ""
    former: bool = False


class Certainty(StrEnum):
    """How an article holds something to be true; a plain statement is none of these."""

    CONFIRMED = "confirmed"
    REPORTED = "reported"
    RUMORED = "rumored"
    DENIED = "denied"
    UNVERIFIED = "unverified"
    CONDITIONAL = "conditional"
    EXPECTED = "expected"


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement whose certainty the article marks: the passage is what is claimed, ``cue`` the words that mark it.

    ``source`` is who confirms, reports or denies, none where the article names nobody ("reportedly").
    """

    passage: Passage
    certainty: Certainty
    cue: str
    source: Reference | None = None


@dataclass(frozen=True, slots=True)
class Reason:
    """A cause that an article gives: the passage is the cause, ``effect`` what it explains, ``cue`` what joins them.

    ``unknown`` says that the article says that the cause is not known ("it is not clear why").
    """

    passage: Passage
    cue: str
    effect: Passage
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class Evidence:
    """All pieces found in an article, each sort in order of the text."""

    document: DocumentId
    quotes: tuple[Quote, ...] = ()
    dates: tuple[DateExpr, ...] = ()
    figures: tuple[Figure, ...] = ()
    relations: tuple[Relation, ...] = ()
    claims: tuple[Claim, ...] = ()
    reasons: tuple[Reason, ...] = ()
