"""Which stories are new, and which grew."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from generator.diff.edition import Edition, Story
from generator.model import Change, ChangeKind

LEAST_STORY = 2
"""A story of fewer articles is no more than an article, and is not told of."""


def story_changes(old: Edition, new: Edition) -> Iterator[Change]:
    """Yield the stories that are new, and those of which more articles tell."""
    told: dict[str, list[Story]] = defaultdict(list)
    for story in old.stories.values():
        for document in story.documents:
            told[document].append(story)
    known = set(old.documents) if not old.stories else set()
    for story in new.stories.values():
        size = len(story.documents)
        if size < LEAST_STORY or story.documents <= known:
            continue
        common = Counter(other.id for document in story.documents for other in told[document])
        if not common:
            yield Change(ChangeKind.STORY, story.id, story.title, (), (str(size),))
            continue
        earlier = old.stories[min(common, key=lambda one: (-common[one], one != story.id, one))]
        if size > len(earlier.documents):
            yield Change(ChangeKind.GREW, story.id, story.title, (str(len(earlier.documents)),), (str(size),))
