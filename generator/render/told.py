"""Who tells a story and when: what is the same on every page that shows the story, worked out once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from generator.model import Document, Story


@dataclass(frozen=True, slots=True)
class Told:
    """A story's articles seen as texts (articles with the same text together), its independent sources and its days."""

    texts: tuple[tuple[str, ...], ...]
    same: Mapping[str, tuple[str, ...]]
    """For each article that has copies, the ids of all that have its text, itself included."""
    sources: int
    days: tuple[date, date] | None


def tell(story: Story, documents: Mapping[str, Document]) -> Told:
    """Return how a story is told.

    The sources are its publishers, those that only took over a text left out. An article whose publisher is unknown is
    a source of its own. Copies count for the first one whose publisher is known, so that a publisher who wrote an
    article as well as the text that others copied is counted once.
    """
    same = {doc: group for group in story.copies for doc in group}
    texts: dict[tuple[str, ...], list[str]] = {}
    for doc in story.documents:
        texts.setdefault(same.get(doc, (doc,)), []).append(doc)
    sources = set()
    for text in texts.values():
        signed = [publisher.casefold() for doc in text if (publisher := documents[doc].publisher)]
        sources.add(("publisher", signed[0]) if signed else ("article", text[0]))
    days = [day for doc in story.documents if (day := documents[doc].published)]
    return Told(
        texts=tuple(map(tuple, texts.values())),
        same=same,
        sources=len(sources),
        days=(min(days), max(days)) if days else None,
    )
