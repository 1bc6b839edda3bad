"""Plain values that several pages are made of: dates, links, sentences, cards. See :mod:`generator.render.views`.

Those of which a site has hundreds of thousands are named tuples, which are made three times as fast as data classes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from markupsafe import Markup

from generator.render.text import inert

UNINDEXED = " data-search-exclude data-pagefind-ignore"
"""Keeps an element out of either search index."""


class Day(NamedTuple):
    """A date for machines and for readers."""

    iso: str
    text: str


class Segment(NamedTuple):
    """A piece of a sentence: plain text, or a name with its type, and its page unless nobody knows whose it is.

    ``quoted`` says that it stands in somebody's own words.
    """

    text: str
    type: str = ""
    href: str = ""
    note: str = ""
    quoted: bool = False


class SourceMark(NamedTuple):
    """A short link to the sentence from which a line came: ``label`` such as "BBC 3", ``title`` of the article.

    ``lang`` is the language of the line if the site speaks another, here as in all views.
    """

    label: str
    title: str
    href: str
    lang: str = ""


@dataclass(frozen=True, slots=True)
class EntityLink:
    """An entity in a list; ``count`` mentions in ``articles`` articles, as far as the list is concerned."""

    name: str
    type: str
    href: str
    count: int
    articles: int = 0


class Line(NamedTuple):
    """A sentence of a summary and its place in the article; ``who`` is whom its opening pronoun means."""

    number: int
    text: str
    href: str
    who: str = ""
    lang: str = ""


@dataclass(frozen=True, slots=True)
class TypeGroup:
    """The entities of one type in a list."""

    type: str
    title: str
    href: str
    entities: tuple[EntityLink, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Candidates:
    """A name that could be several entities and why, or one of a ``family`` that is nobody in particular."""

    text: str
    count: int
    entities: tuple[EntityLink, ...]
    others: int
    reason: str
    family: bool
    marks: tuple[SourceMark, ...]
    more: int


@dataclass(frozen=True, slots=True)
class ArticleCard:
    """An article in a list or on the front page."""

    title: str
    title_derived: bool
    href: str
    publisher: str
    day: Day | None
    lines: tuple[Line, ...]
    sentences: int
    names: int
    lang: str = ""


@dataclass(frozen=True, slots=True)
class SharedLine:
    """A sentence that stands word for word in two articles, with its place in either."""

    text: str
    marks: tuple[SourceMark, SourceMark]


@dataclass(frozen=True, slots=True)
class ArticleLink:
    """An article by name; ``url`` is where it was published, ``copies`` are those that have the same text.

    For a copy, ``same`` of its ``sentences`` stand in the article whose text it has; ``shared`` are those shown.
    """

    title: str
    href: str
    publisher: str
    day: Day | None
    url: str
    copies: tuple[ArticleLink, ...] = ()
    shared: tuple[SharedLine, ...] = ()
    same: int = 0
    sentences: int = 0
    lang: str = ""


@dataclass(frozen=True, slots=True)
class StoryLine:
    """A sentence of a story's summary and the article that it is from; ``who`` is whom its opening pronoun means."""

    text: str
    mark: SourceMark
    who: str = ""


@dataclass(frozen=True, slots=True)
class StoryCard:
    """A story in a list: ``articles`` from so many independent ``sources``, and why it is ``thin``, if it is.

    ``days`` has no ``iso`` where there are several, and is missing where no article has a date.
    """

    title: str
    href: str
    articles: int
    sources: int
    days: Day | None
    thin: str
    lines: tuple[StoryLine, ...]
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Side:
    """A name in the margin beside a sentence: one that comes in it first, or who ``speaks`` the words quoted there."""

    name: str
    type: str
    href: str
    speaks: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article's text, cut at the names and quotes in it.

    ``omitted`` sentences before it are not shown; ``beside`` are the names that stand in the margin.
    """

    number: int
    segments: tuple[Segment, ...]
    omitted: int = 0
    beside: tuple[Side, ...] = ()

    @property
    def all_quoted(self) -> bool:
        """Whether no word of it stands outside of quotes."""
        return all(piece.quoted or not any(map(str.isalnum, piece.text)) for piece in self.segments)

    @property
    def margin(self) -> Markup:
        """The names beside it, for the eye and the mouse alone: all of them are links or words in the text as well."""
        if not self.beside:
            return Markup("")
        names = "".join(map(_side, self.beside))
        return Markup(f'<span class="bf-margin" aria-hidden="true"{UNINDEXED}>{names}</span>')  # noqa: S704 - as below

    @property
    def html(self) -> Markup:
        """The sentence with its names as links, or highlighted where a name has no page to lead to.

        Made here and not in a template because sentences are nine tenths of every page, and Jinja2 takes five times
        as long; a template that wants other markup walks ``segments``.
        """
        runs = groupby(self.segments, key=lambda piece: piece.quoted)
        return Markup("".join(_run(quoted, pieces) for quoted, pieces in runs))  # noqa: S704 - escaped in _segment


def _run(quoted: bool, pieces: Iterable[Segment]) -> str:
    text = "".join(map(_segment, pieces))
    return f'<span class="bf-said">{text}</span>' if quoted else text


def _segment(piece: Segment) -> str:
    text = inert(piece.text)
    if not piece.type:
        return text
    note = f' title="{inert(piece.note)}"' if piece.note else ""
    if piece.href:
        return f'<a class="bf-name bf-{piece.type}" href="{inert(piece.href)}"{note}>{text}</a>'
    if note:
        return f'<span class="bf-name bf-{piece.type}"{note}>{text}</span>'
    return f'<mark class="bf-{piece.type}">{text}</mark>'


def _side(one: Side) -> str:
    kind = f"bf-side{' bf-speaks' if one.speaks else ''}"
    name = f"<bdi>{inert(one.name)}</bdi>"
    if not one.href:
        return f'<span class="{kind}">{name}</span>'
    return f'<a class="{kind} bf-{one.type}" href="{inert(one.href)}" tabindex="-1">{name}</a>'


@dataclass(frozen=True, slots=True)
class PageLink:
    """A page of a list that is too long for one; no address for the page itself."""

    label: str
    href: str


@dataclass(frozen=True, slots=True)
class Paging:
    """Where a page stands among the pages of a list."""

    number: int
    total: int
    previous: str
    next: str
    pages: tuple[PageLink, ...]
