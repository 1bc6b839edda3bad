"""Figures under the headings within which they may be compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from generator.compare.leads import opening_sentences
from generator.compare.lexicon import word_groups, word_list
from generator.compare.lookup import Lookup
from generator.compare.meaning import words
from generator.compare.sources import Source
from generator.model import DateKind, Entity, EntityType, Figure

PER_ARTICLE = 4
"""So many figures of an article under one heading are looked at."""
INCLUDING = " including "
NEXT = 16
"""Characters behind a number that hold the next word."""
ROUND = 1000
"""Tens of people below that are named for any gathering."""
LEAST = 10
"""Numbers without a topic are compared from here on: smaller ones are alike by chance."""


@dataclass(frozen=True, slots=True, order=True)
class Heading:
    """What figures must share to be compared; ``person`` is the id of whom a personal number such as an age is of."""

    topic: str
    unit: str
    daily: bool = False
    person: str = ""


@dataclass(frozen=True, slots=True)
class Count:
    """A figure with what bounds it.

    ``day`` is the day that it is bound to, empty for a total; ``opening`` says that it opens its article.
    """

    figure: Figure
    source: Source = field(repr=False)
    day: str
    places: frozenset[str]
    by: str
    opening: bool

    @property
    def document(self) -> str:
        """The article's id."""
        return self.source.id

    @property
    def published(self) -> date | None:
        """The day of the article's publication."""
        return self.source.document.published

    @property
    def value(self) -> float:
        """The number, the greatest of a range."""
        return self.figure.high or 0.0


def headings(sources: Sequence[Source], lookup: Lookup) -> Iterator[tuple[Heading, list[Count]]]:
    """Yield the figures of sources that can be compared by heading, in order of the headings."""
    found: defaultdict[Heading, list[Count]] = defaultdict(list)
    for source in sources:
        taken: defaultdict[Heading, int] = defaultdict(int)
        for figure in source.evidence.figures:
            heading = _heading(figure, source, lookup)
            if heading is not None and taken[heading] < PER_ARTICLE:
                taken[heading] += 1
                found[heading].append(_count(figure, source, lookup, daily=heading.daily))
    yield from sorted(found.items())


def _heading(figure: Figure, source: Source, lookup: Lookup) -> Heading | None:
    unit = word_groups("units").get(figure.unit, figure.unit)
    if figure.high is None or not unit or _added(figure, source):
        return None
    if figure.topic in word_list("personal"):
        people = {entity.id for entity in _named(figure, source, lookup, EntityType.PERSON)}
        return Heading(figure.topic, unit, person=people.pop()) if len(people) == 1 else None
    if figure.topic:
        return Heading(figure.topic, unit, daily=figure.topic in word_list("daily") and bool(_day(figure)))
    if unit in word_list("measures") or figure.high < LEAST:
        return None
    if unit == word_groups("units")["people"] and figure.high < ROUND and figure.high % 10 == 0:
        return None
    return Heading("", unit)


def _added(figure: Figure, source: Source) -> bool:
    """Tell whether a number comes on top of others ("three more people")."""
    end = figure.passage.end
    return not word_list("added").isdisjoint(words(source.document.text[end : end + NEXT])[:1])


def _day(figure: Figure) -> str:
    """Return the day to which a figure is bound, empty for a total."""
    as_of = figure.as_of
    if as_of is None or as_of.kind is not DateKind.POINT or as_of.first is None or as_of.first != as_of.last:
        return ""
    return "" if as_of.modifier else as_of.first.isoformat()


def _count(figure: Figure, source: Source, lookup: Lookup, *, daily: bool) -> Count:
    speaker = lookup.speaker(figure.said_by)
    by = speaker.name if speaker else figure.said_by.passage.text if figure.said_by else ""
    places = frozenset(entity.id for entity in _named(figure, source, lookup, EntityType.PLACE))
    opening = figure.passage.sentence in {sentence.number for sentence in opening_sentences(source)}
    return Count(figure, source, _day(figure) if daily else "", places, by, opening)


def _named(figure: Figure, source: Source, lookup: Lookup, type: EntityType) -> Iterator[Entity]:
    """Yield whom of a type the sentence of a figure names, but for what it only includes."""
    sentence = source.sentence(figure.passage.sentence)
    if sentence is not None:
        included = source.document.text.find(INCLUDING, figure.passage.end, sentence.end)
        for _, entity in lookup.within(source.id, sentence.start, included if included >= 0 else sentence.end):
            if entity.type is type:
                yield entity
