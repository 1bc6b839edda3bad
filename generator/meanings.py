"""Keys for results that hang on whom the names in articles mean: kept ones hold as long as nobody means another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from generator.cache import code_fingerprint, fingerprint, versions
from generator.digest import digest
from generator.model import Entity, Mention, Story, Undecided

ROOMS = ("define", "compare")
"""The rooms whose code decides what is said of those who are named."""
LIBRARIES = ("anyascii", "rapidfuzz")
"""The libraries whose version may."""


def article_key(analysis: str, names: Iterable[tuple[Mention, Entity]], undecided: Iterable[Undecided]) -> str:
    """Return a key for an article with whom its names mean, as far as definitions and comparisons can tell.

    Args:
        analysis: A key for all that the article's analysis depends on, its mentions included.
        names: The names in it with whom they mean, in order of the text.
        undecided: The names in it that may mean several, in order of the text.
    """
    meant = [(name.start, name.end, entity.id, entity.type, entity.name) for name, entity in names]
    return fingerprint(analysis, digest((meant, [(u.mention.start, u.mention.end, u.family) for u in undecided])))


def descriptions_key(article: str) -> str:
    """Return a key for the phrases that may define those whom an article names, by its :func:`article_key`."""
    return fingerprint("descriptions", _program(), article)


def comparison_key(story: Story, articles: Mapping[str, str]) -> str:
    """Return a key for the comparison of a story's articles, by their :func:`article_key`."""
    told = [(article, articles[article]) for article in story.documents]
    return fingerprint("comparison", _program(), story.id, story.headline, story.copies, told)


@cache
def _program() -> str:
    """Return a key for the code that runs here, and for the libraries that matter to it."""
    return fingerprint(code_fingerprint(*ROOMS), versions(*LIBRARIES))
