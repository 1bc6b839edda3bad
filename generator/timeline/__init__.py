"""Timeline: what happened when, for each story and each entity, every line a sentence of an article.

Dates found in the text make sentences that may be lines (``lines``), each judged by itself (``aptness``): so much an
article alone can tell. All that is told of a time (``tellings``) becomes entries, one for each event, weighed by how
many independent sources look back on it (``entries``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.model import Document, Entity, Evidence, Line, Story, TimelineEntry
from generator.timeline.entries import make_entries
from generator.timeline.lines import find_lines
from generator.timeline.tellings import Telling, tell
from generator.timeline.words import Scale

__all__ = ["SHOWN", "find_lines", "foremost", "timelines"]

SHOWN = 12
"""Entries of a timeline that a page shows at first."""


def timelines(
    documents: Sequence[Document],
    stories: Sequence[Story],
    entities: Sequence[Entity],
    evidence: Mapping[str, Evidence],
    lines: Mapping[str, Sequence[Line]],
) -> Mapping[str, tuple[TimelineEntry, ...]]:
    """Make the timelines of all stories and of all entities that a dated sentence names.

    The result does not depend on the order of anything. Time grows in proportion to the dates and the sentences.

    Args:
        documents: All articles of the corpus.
        stories: The stories that they form; copies of an article count as one source.
        entities: Whom the names in them mean, with their mentions.
        evidence: The dates found in each article, by document id.
        lines: What :func:`find_lines` returns for each article, by document id.

    Returns:
        By the id of a story or an entity its entries, chronologically; nothing under an id without any.
    """
    told = tell(documents, evidence, lines, _sources(documents, stories))
    scale = Scale([telling.terms for found in told.values() for telling in found])
    subjects: defaultdict[str, list[Telling]] = defaultdict(list)
    for story in stories:
        for document in story.documents:
            subjects[story.id] += _lines(told.get(document, ()))
    by_place = _by_place(told.values())
    for entity in entities:
        subjects[entity.id] += _naming(entity, by_place)
    made = ((subject, make_entries(subject, subjects[subject], scale)) for subject in sorted(subjects))
    return {subject: entries for subject, entries in made if entries}


def foremost(entries: Iterable[TimelineEntry], limit: int = SHOWN) -> tuple[TimelineEntry, ...]:
    """Return the weightiest entries of a timeline, chronologically as they were, no sentence twice."""
    ordered = list(entries)
    chosen: list[int] = []
    shown: set[tuple[str, int]] = set()
    for index in sorted(range(len(ordered)), key=lambda i: (-ordered[i].score, i)):
        if len(chosen) < limit and ordered[index].sentence not in shown:
            chosen.append(index)
            shown.add(ordered[index].sentence)
    return tuple(ordered[index] for index in sorted(chosen))


def _sources(documents: Sequence[Document], stories: Sequence[Story]) -> dict[str, str]:
    """Return the source of each article: the first of its copies stands for all."""
    sources = {doc.id: doc.id for doc in documents}
    sources.update((name, group[0]) for story in stories for group in story.copies for name in group)
    return sources


def _lines(tellings: Sequence[Telling]) -> Iterator[Telling]:
    """Yield the tellings of one article, of its reports only the best."""
    reports = [telling for telling in tellings if telling.reported]
    best = min(reports, key=lambda telling: (-telling.aptness, telling.sentence)) if reports else None
    return (telling for telling in tellings if telling is best or not telling.reported)


def _by_place(told: Iterable[Sequence[Telling]]) -> Mapping[tuple[str, int], Sequence[Telling]]:
    places: defaultdict[tuple[str, int], list[Telling]] = defaultdict(list)
    for tellings in told:
        for telling in tellings:
            places[telling.document, telling.sentence].append(telling)
    return places


def _naming(entity: Entity, by_place: Mapping[tuple[str, int], Sequence[Telling]]) -> Iterator[Telling]:
    """Yield the tellings whose sentence names an entity, of each article's reports only the best."""
    found: defaultdict[str, list[Telling]] = defaultdict(list)
    for place in {(mention.document, mention.sentence) for mention in entity.mentions}:
        if place in by_place:
            found[place[0]] += by_place[place]
    for told in found.values():
        yield from _lines(told)
