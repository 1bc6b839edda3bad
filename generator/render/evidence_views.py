"""What the templates are given about quotes, dates, figures and comparisons; as for :mod:`generator.render.views`."""

from __future__ import annotations

from dataclasses import dataclass

from generator.render.pieces import ArticleLink, Day, EntityLink, Paging, SourceMark, StoryCard


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says something: the article's wording, and the entity that it means, if one is known."""

    text: str
    entity: EntityLink | None


@dataclass(frozen=True, slots=True)
class Quoted:
    """An utterance: in its own words throughout (``direct``), in part, or as a report; no speaker: unattributed."""

    text: str
    form: str
    cue: str
    speaker: Speaker | None
    mark: SourceMark


@dataclass(frozen=True, slots=True)
class Voice:
    """What one speaker is quoted with; ``more`` utterances are left out."""

    speaker: Speaker | None
    quotes: tuple[Quoted, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure: the number as worded, what it counts, who says so, and the bounds that the article gives it."""

    text: str
    counted: str
    scope: str
    said_by: Speaker | None
    mark: SourceMark


@dataclass(frozen=True, slots=True)
class Dated:
    """An expression of time in an article and the date that it was understood as, empty if it stays open."""

    text: str
    date: str
    note: str
    mark: SourceMark


@dataclass(frozen=True, slots=True)
class TimelineLine:
    """A dated line of a timeline; ``anchor`` names it on its page, ``reported`` that only the report is dated."""

    anchor: str
    day: Day
    text: str
    who: str
    marks: tuple[SourceMark, ...]
    more: int
    reported: bool
    sources: int


@dataclass(frozen=True, slots=True)
class Point:
    """A line of a timeline as a dot of the picture; units are those of its view box."""

    x: float
    y: float
    radius: float
    href: str
    title: str
    reported: bool


@dataclass(frozen=True, slots=True)
class Tick:
    """A date at the foot of the picture."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A timeline drawn: dots over an axis; ``gap`` is where the axis leaves out a long time, 0 if nowhere."""

    width: int
    height: int
    base: float
    points: tuple[Point, ...]
    ticks: tuple[Tick, ...]
    gap: float


@dataclass(frozen=True, slots=True)
class Timeline:
    """Dated lines in order of time, and their picture if there are enough of them to draw."""

    lines: tuple[TimelineLine, ...]
    picture: Picture | None
    more: int


@dataclass(frozen=True, slots=True)
class TimelineIndex:
    """A page of what the timelines of all stories hold, by month.

    ``total`` is that of all on the first page, of its own on others.
    """

    total: int
    months: tuple[tuple[str, tuple[TimelineLine, ...]], ...]
    paging: Paging


@dataclass(frozen=True, slots=True)
class Cell:
    """What a source says: its words, whom it names for them, a remark, and the sentence with its number."""

    text: str
    by: str
    note: str
    number: int
    mark: SourceMark


@dataclass(frozen=True, slots=True)
class View:
    """What one or several sources say alike."""

    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A fact: what is compared, how far the sources agree, and what they say, by source and by view.

    ``columns`` follow the sources of the grid; a source that says nothing has an empty one.
    """

    label: str
    agreement: str
    entities: tuple[EntityLink, ...]
    columns: tuple[tuple[Cell, ...], ...]
    views: tuple[View, ...]


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Rows of one kind of fact."""

    kind: str
    title: str
    rows: tuple[Row, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Grid:
    """Facts by source: those of which several speak, and the ``singles`` of which one does.

    ``wide`` says that there are too many sources for a table: rows are shown by view then.
    """

    sources: tuple[ArticleLink, ...]
    groups: tuple[RowGroup, ...]
    alone: tuple[RowGroup, ...]
    singles: int
    wide: bool


@dataclass(frozen=True, slots=True)
class Beside:
    """A fact as one article tells it beside the others: what it says itself, and what other sources say."""

    label: str
    agreement: str
    here: tuple[Cell, ...]
    elsewhere: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Differing:
    """The facts on which the sources of a story differ, for the front page."""

    story: StoryCard
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Open:
    """Something that is not known: the words that leave it open, and their sentence, or the article's address."""

    text: str
    mark: SourceMark | None
    href: str


@dataclass(frozen=True, slots=True)
class OpenGroup:
    """What is not known, of one kind."""

    title: str
    items: tuple[Open, ...]
    total: int
