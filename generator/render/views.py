"""What the templates are given: plain values with every address, count and grouping already worked out.

These are the interface between the generator and a user's own templates, so that fields are added, not renamed.
``href`` is always relative to the page that shows the view.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.render.evidence_views import (
    Beside,
    Counted,
    Dated,
    Differing,
    OpenGroup,
    Quoted,
    Speaker,
    Timeline,
)
from generator.render.feed_views import FeedLinks
from generator.render.pieces import (
    ArticleCard,
    ArticleLink,
    Candidates,
    Day,
    EntityLink,
    Line,
    Paging,
    Sentence,
    StoryCard,
    TypeGroup,
)
from generator.render.story_views import ChangeGroup, PartOf


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, headline, caption or box of an article's text; ``kind`` says which.

    A paragraph that holds nothing but the words of one ``speaker`` names them.
    """

    kind: str
    sentences: tuple[Sentence, ...]
    speaker: Speaker | None = None


@dataclass(frozen=True, slots=True)
class RepairExample:
    """What stood in the file and what the page shows."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class RepairGroup:
    """All repairs of one kind, with a few of them."""

    kind: str
    count: int
    examples: tuple[RepairExample, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """The page of an article: ``shown`` of its ``sentences`` stand there, ``omitted`` follow the last of these."""

    title: str
    title_derived: bool
    description: str
    publisher: str
    day: Day | None
    story: PartOf | None
    url: str
    url_text: str
    path: str
    sha256: str
    language: str
    summary: tuple[Line, ...]
    method: str
    method_href: str
    about: tuple[TypeGroup, ...]
    mentioned: tuple[TypeGroup, ...]
    undecided: tuple[Candidates, ...]
    families: tuple[Candidates, ...]
    blocks: tuple[Block, ...]
    omitted: int
    quotes: tuple[Quoted, ...]
    figures: tuple[Counted, ...]
    more_figures: int
    dates: tuple[Dated, ...]
    more_dates: int
    beside: tuple[Beside, ...]
    more_beside: int
    sentences: int
    shown: int
    repairs: tuple[RepairGroup, ...]
    repaired: int
    lang: str = ""
    extracted: bool = False
    duplicates: tuple[str, ...] = ()
    linked_data: str = ""


@dataclass(frozen=True, slots=True)
class Vanished:
    """The page of an entity that an earlier edition had, and no article names any more."""

    text: str
    section: str
    section_href: str
    since: Day | None


@dataclass(frozen=True, slots=True)
class ArticleIndex:
    """A page of the list of articles; ``total`` is that of all on the first page, of its own on others."""

    total: int
    days: tuple[tuple[str, tuple[ArticleCard, ...]], ...]
    publishers: tuple[str, ...]
    paging: Paging


@dataclass(frozen=True, slots=True)
class Redirect:
    """The page of another spelling, which leads on to the entity."""

    text: str
    name: str
    href: str


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """The page of a name that several entities bear; ``named`` says how many, such as "3 people"."""

    text: str
    section: str
    section_href: str
    named: str
    entities: tuple[EntityLink, ...]
    undecided: tuple[Candidates, ...]
    families: tuple[Candidates, ...]


@dataclass(frozen=True, slots=True)
class Front:
    """The front page.

    ``lead`` is the largest story, ``stories`` are the next ones, ``cards`` the articles that belong to no story.
    ``changed`` says that there is an earlier edition to compare with, though nothing may have changed since;
    ``limited`` says that of articles only summaries are shown.
    """

    edition: Day | None
    articles: int
    sentences: int
    publishers: int
    named: tuple[TypeGroup, ...]
    lead: StoryCard | None
    lead_articles: tuple[ArticleLink, ...]
    lead_more: int
    stories: tuple[StoryCard, ...]
    stories_total: int
    stories_href: str
    since: Day | None
    changed: bool
    changes: tuple[ChangeGroup, ...]
    differing: tuple[Differing, ...]
    strip: Timeline
    strip_href: str
    unknown: tuple[OpenGroup, ...]
    cards: tuple[ArticleCard, ...]
    cards_total: int
    articles_href: str
    undated: tuple[ArticleCard, ...]
    undated_total: int
    unsigned: tuple[ArticleCard, ...]
    unsigned_total: int
    undecided: tuple[Candidates, ...]
    undecided_total: int
    problems: tuple[str, ...]
    method_href: str
    limited: bool
    feeds: FeedLinks | None = None
