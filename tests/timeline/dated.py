"""Dated articles for the tests of this stage. All of it is made up."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping, Sequence
from datetime import date

from generator.model import (
    Alias,
    DateExpr,
    DateKind,
    Document,
    Entity,
    EntityType,
    Evidence,
    Granularity,
    Mention,
    Passage,
    Story,
    TimelineEntry,
)
from generator.timeline import find_lines, timelines
from tests.builders import make_document, make_mention

LENGTHS = {4: Granularity.YEAR, 7: Granularity.MONTH, 10: Granularity.DAY}


def make_date(
    doc: Document, text: str, value: str, *, relative: bool = False, until: date | None = None, nth: int = 0
) -> DateExpr:
    """Return the expression ``text`` with an ISO value; its granularity follows from how long the value is."""
    start = -1
    for _ in range(nth + 1):
        start = doc.text.index(text, start + 1)
    end = start + len(text)
    sentence = next(s.number for s in doc.sentences if s.start <= start < s.end)
    first = date.fromisoformat((value + "-01-01")[:10])
    month = first.replace(day=monthrange(first.year, first.month)[1])
    last = {4: date(first.year, 12, 31), 7: month, 10: first}
    return DateExpr(
        passage=Passage(doc.id, start, end, text, sentence, doc.span(start, end)),
        kind=DateKind.POINT,
        value=value,
        granularity=LENGTHS[len(value)],
        first=first,
        last=until or last[len(value)],
        relative=relative,
    )


def make_article(
    id: str, published: str | None, *paragraphs: str, dates: Sequence[tuple[str, str]] = (), title: str = "A title"
) -> tuple[Document, Evidence]:
    """Return an article and its evidence: expressions with their values."""
    day = date.fromisoformat(published) if published else None
    doc = make_document(*paragraphs, id=id, published=day, title=title)
    return doc, Evidence(id, dates=tuple(make_date(doc, text, value) for text, value in dates))


def make_story(*documents: Document, copies: tuple[tuple[str, ...], ...] = ()) -> Story:
    """Return the story of all the articles."""
    ids = tuple(doc.id for doc in documents)
    return Story("stories/one", documents[0].title, ids[0], ids, copies)


def make_entity(id: str, mentions: Sequence[Mention]) -> Entity:
    """Return an entity with these mentions."""
    text = mentions[0].text
    alias = Alias(text, len(mentions), tuple(sorted({m.document for m in mentions})))
    return Entity(id, EntityType.PERSON, text, (alias,), tuple(mentions), ())


def mention_of(doc: Document, text: str) -> Mention:
    """Return the mention of a person."""
    return make_mention(doc, text, EntityType.PERSON)


def find_timelines(
    documents: Sequence[Document],
    stories: Sequence[Story],
    entities: Sequence[Entity],
    evidence: Mapping[str, Evidence],
) -> Mapping[str, tuple[TimelineEntry, ...]]:
    """Return the timelines of stories and entities, the lines of each article found by itself."""
    lines = {doc.id: find_lines(doc, evidence.get(doc.id, Evidence(doc.id))) for doc in documents}
    return timelines(documents, stories, entities, evidence, lines)
