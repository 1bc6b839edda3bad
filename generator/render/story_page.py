"""The view of a story's page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from generator.model import Story
from generator.render import pieces
from generator.render.compared import grid, unknown
from generator.render.feeds import feed_links
from generator.render.linked_data import story_data
from generator.render.lists import capped, type_groups
from generator.render.quotes import story_voices
from generator.render.site import METHOD, Alike, Site
from generator.render.stories import article_link, article_links, story_card, story_lines
from generator.render.story_views import Story as StoryPage
from generator.render.story_views import StoryGround
from generator.render.text import clean, shorten
from generator.render.timelines import timeline

DESCRIPTION_LENGTH = 160
NAMED = 15
"""The most named entities of each type on a story's page."""
GROUNDS = 40
SHARED = 10
"""Shared words shown of two articles."""


def story_page(site: Site, story: Story) -> StoryPage:
    """Return the view of a story's page."""
    card = story_card(site, story, source=story.id)
    found = site.story_summaries.get(story.id)
    named = type_groups(site, _named(site, story), source=story.id, limit=NAMED)
    grounds, more_grounds = capped(site.grounds[story.id], GROUNDS)
    voices, more_voices = story_voices(site, story)
    return StoryPage(
        card=card,
        description=shorten(" ".join(line.text for line in card.lines) or story.title, DESCRIPTION_LENGTH),
        summary=card.lines,
        left_out=story_lines(site, found.left_out if found else (), source=story.id),
        method=clean(found.method) if found else "",
        timeline=timeline(site, story.id, source=story.id),
        grid=grid(site, story),
        voices=voices,
        more_voices=more_voices,
        unknown=unknown(site, [story.id], source=story.id),
        method_href=site.links.to(METHOD, source=story.id),
        named=tuple(replace(group, total=len(group.entities)) for group in named),
        more_named=sum(group.total - len(group.entities) for group in named),
        articles=article_links(site, story, source=story.id),
        grounds=tuple(_ground(site, ground, source=story.id) for ground in grounds),
        more_grounds=more_grounds,
        feeds=feed_links(site, story.id),
        linked_data=story_data(site, story),
    )


def _named(site: Site, story: Story) -> list[pieces.EntityLink]:
    """Return the entities of a story's articles with their mentions and articles in it."""
    mentions: Counter[str] = Counter()
    articles: Counter[str] = Counter()
    for doc in story.documents:
        for appearance in site.appearances_in.get(doc, ()):
            mentions[appearance.entity] += len(appearance.mentions)
            articles[appearance.entity] += 1
    return [
        site.link(site.entities[one], source=story.id, count=count, articles=articles[one])
        for one, count in mentions.items()
    ]


def _ground(site: Site, ground: Alike, *, source: str) -> StoryGround:
    first, second = (article_link(site, site.documents[doc], source=source) for doc in ground.documents)
    shared: Sequence[str] = [clean(word) for word in ground.shared[:SHARED]]
    return StoryGround((first, second), tuple(shared), ground.percent)
