"""What stands for an article or for several: summaries and stories."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Summary:
    """The sentences (numbers, in order of the text) that stand for a document, and the method that chose them."""

    document: str
    method: str
    sentences: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Ground:
    """Why two documents (ids, sorted) are held to tell one story: how alike they are (0 to 1), and by what words."""

    documents: tuple[str, str]
    similarity: float
    shared: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """Documents on one happening.

    ``id`` is the path of the story's page, such as ``stories/bridge-opens-in-geneva``; ``title`` is the title of the
    document ``headline``. Documents are sorted by date, then by id. ``copies`` groups those that are near-duplicates of
    one another (two or more ids each): they count as one source. ``grounds`` join every document to the others, the
    strongest first.
    """

    id: str
    title: str
    headline: str
    documents: tuple[str, ...]
    copies: tuple[tuple[str, ...], ...] = ()
    grounds: tuple[Ground, ...] = ()


@dataclass(frozen=True, slots=True)
class StorySummary:
    """The sentences, as (document id, number), that stand for a story, and the strongest that did not fit."""

    story: str
    method: str
    sentences: tuple[tuple[str, int], ...]
    left_out: tuple[tuple[str, int], ...] = ()
