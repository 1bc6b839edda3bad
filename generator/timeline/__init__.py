"""Timeline: what happened when, for each story and each entity, every line a sentence of an article.

Dates found in the text become dated sentences (``tellings``); each is judged as the line of a timeline (``aptness``);
the tellings of one event become one entry, weighed by how many independent sources look back on it (``entries``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.model import Document, Entity, Evidence, Story, TimelineEntry
from generator.timeline.entries import make_entries
from generator.timeline.tellings import Telling, read_dated, read_reports
from generator.timeline.words import Scale

__all__ = ["SHOWN", "foremost", "timelines"]

SHOWN = 12
"""Entries of a timeline that a page shows at first."""


def timelines(
    documents: Sequence[Document],
    stories: Sequence[Story],
    entities: Sequence[Entity],
    evidence: Mapping[str, Evidence],
) -> Mapping[str, tuple[TimelineEntry, ...]]:
    """Make the timelines of all stories and of all entities that a dated sentence names.

    The result does not depend on the order of anything. Time grows in proportion to the dates and the sentences.

    Args:
        documents: All articles of the corpus.
        stories: The stories that they form; copies of an article count as one source.
        entities: Whom the names in them mean, with their mentions.
        evidence: The dates found in each article, by document id.

    Returns:
        By the id of a story or an entity its entries, chronologically; nothing under an id without any.
    """
    ordered = sorted(documents, key=lambda doc: doc.id)
    found = {doc.id: evidence.get(doc.id, Evidence(doc.id)) for doc in ordered}
    dated = {doc.id: tuple(read_dated(doc, found[doc.id])) for doc in ordered}
    reports = {doc.id: tuple(read_reports(doc, found[doc.id])) for doc in ordered}
    scale = Scale([telling.terms for read in (dated, reports) for told in read.values() for telling in told])
    sources = _sources(documents, stories)
    subjects: defaultdict[str, list[Telling]] = defaultdict(list)
    for story in stories:
        for document in story.documents:
            subjects[story.id] += [*dated.get(document, ()), *_best(reports.get(document, ()))]
    by_place = _by_place((*dated.values(), *reports.values()))
    for entity in entities:
        subjects[entity.id] += _naming(entity, by_place)
    made = ((subject, make_entries(subject, subjects[subject], sources, scale)) for subject in sorted(subjects))
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


def _best(reports: Sequence[Telling]) -> Sequence[Telling]:
    """Return the report of one article that is the best line, if there is one."""
    return sorted(reports, key=lambda telling: (-telling.aptness, telling.sentence.number))[:1]


def _by_place(read: Iterable[Sequence[Telling]]) -> Mapping[tuple[str, int], Sequence[Telling]]:
    places: defaultdict[tuple[str, int], list[Telling]] = defaultdict(list)
    for tellings in read:
        for telling in tellings:
            places[telling.document, telling.sentence.number].append(telling)
    return places


def _naming(entity: Entity, by_place: Mapping[tuple[str, int], Sequence[Telling]]) -> Iterator[Telling]:
    """Yield the tellings whose sentence names an entity, of each article's reports only the best."""
    reports: defaultdict[str, list[Telling]] = defaultdict(list)
    for place in sorted({(mention.document, mention.sentence) for mention in entity.mentions}):
        for telling in by_place.get(place, ()):
            if telling.reported:
                reports[telling.document].append(telling)
            else:
                yield telling
    for told in reports.values():
        yield from _best(told)
