"""What the templates are given about stories and about changes; as for all :mod:`generator.render.views`."""

from __future__ import annotations

from dataclasses import dataclass

from generator.render.evidence_views import Grid, OpenGroup, Timeline, Voice
from generator.render.feed_views import FeedLinks
from generator.render.pieces import ArticleLink, Paging, StoryCard, StoryLine, TypeGroup


@dataclass(frozen=True, slots=True)
class PartOf:
    """The story that an article belongs to, and the other articles of it."""

    story: StoryCard
    copies: tuple[ArticleLink, ...]
    others: tuple[ArticleLink, ...]
    more: int


@dataclass(frozen=True, slots=True)
class EntityStory:
    """A story that names an entity, and how often."""

    story: StoryCard
    count: int


@dataclass(frozen=True, slots=True)
class StoryGround:
    """Why two articles are held to tell one story: the words that they share, and how alike they are in percent."""

    articles: tuple[ArticleLink, ArticleLink]
    shared: tuple[str, ...]
    alike: int


@dataclass(frozen=True, slots=True)
class Story:
    """The page of a story; ``card`` holds its name and numbers."""

    card: StoryCard
    description: str
    summary: tuple[StoryLine, ...]
    left_out: tuple[StoryLine, ...]
    method: str
    method_href: str
    timeline: Timeline
    grid: Grid | None
    voices: tuple[Voice, ...]
    more_voices: int
    unknown: tuple[OpenGroup, ...]
    named: tuple[TypeGroup, ...]
    more_named: int
    articles: tuple[ArticleLink, ...]
    grounds: tuple[StoryGround, ...]
    more_grounds: int
    feeds: FeedLinks | None = None
    linked_data: str = ""


@dataclass(frozen=True, slots=True)
class StoryIndex:
    """A page of the list of stories, followed by the articles that tell a story alone."""

    stories_total: int
    singles_total: int
    stories: tuple[StoryCard, ...]
    singles: tuple[ArticleLink, ...]
    paging: Paging


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """What became of an entity or story; no address if it has no page any more."""

    name: str
    href: str
    note: str


@dataclass(frozen=True, slots=True)
class ChangeGroup:
    """Changes of one kind."""

    title: str
    lines: tuple[ChangeLine, ...]
    total: int
