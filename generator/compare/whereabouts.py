"""Where the people of a story are or are going, as each source has it: by whose word, and how certain.

Only people of whom a source is not sure are shown: that somebody "was in Arden" is no news where nobody doubts it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from generator.compare.certainty import agreement_of, said_how
from generator.compare.facts import make_fact
from generator.compare.leads import main_people
from generator.compare.lookup import Lookup
from generator.compare.movements import Movement, movements
from generator.compare.sources import Source
from generator.compare.tellings import RECENT, Telling, is_present, tell_of
from generator.model import N_, Agreement, Claim, Fact, FactKind, Passage, Quote, SentenceKind

READ = frozenset({SentenceKind.BODY, SentenceKind.HEADLINE})
"""A statement is read from the headline and from running text."""

NESTED = 4
"""So many claims or quotes that begin before a place may hold it."""

Piece = TypeVar("Piece", Claim, Quote)
Told = tuple[Movement, Telling]


def whereabouts_facts(sources: Sequence[Source], lookup: Lookup) -> Iterator[Fact]:
    """Yield a fact for each person of a story whom several sources put somewhere, one of them with a mark of certainty.

    Sources differ only if one has it confirmed that somebody is, or has gone, where another one of the same days has it
    open.
    """
    people = main_people(sources, lookup)
    if not people:
        return
    told = _recent([one for source in sources for one in _told(source, people, lookup)])
    described = [one for one in told if one[0].person is None]
    for person in people:
        own = [one for one in told if one[0].person is not None and one[0].person.id == person]
        places = {movement.place.id for movement, _ in own}
        if own:
            own += [one for one in described if one[0].place.id in places]
            described = [one for one in described if one[0].place.id not in places]
        if len({telling.source.id for _, telling in own}) < 2 or not any(telling.certainty for _, telling in own):
            continue
        dated = len({telling.source.document.published for _, telling in own}) > 1
        statements = [said_how(telling, lookup, dated=dated) for _, telling in own]
        label = N_("where %(name)s is, or is going", name=lookup.entities[person].name)
        places_first = Counter(movement.place.id for movement, _ in own)
        entities = [person, *sorted(places_first, key=lambda place: (-places_first[place], place))]
        yield make_fact(FactKind.CERTAINTY, label, entities, statements, _agreement(own))


def _told(source: Source, people: Mapping[str, int], lookup: Lookup) -> Iterator[Told]:
    for sentence in source.document.sentences:
        if sentence.kind not in READ:
            continue
        for movement in movements(source, sentence, people, lookup):
            telling = _telling(source, sentence.number, movement, lookup)
            if is_present(telling):
                yield movement, telling


def _telling(source: Source, number: int, movement: Movement, lookup: Lookup) -> Telling:
    """Return a statement as what the source claims, quotes or states."""
    at, start, end = movement.at, movement.start, movement.end
    for claim in _covering(source.evidence.claims, at):
        return tell_of(claim.passage, source, lookup, claim.certainty, claim.source)
    for quote in _covering(source.evidence.quotes, at):
        if quote.speaker:
            return tell_of(quote.passage, source, lookup, None, quote.speaker)
    document = source.document
    passage = Passage(document.id, start, end, document.text[start:end], number, document.span(start, end))
    return tell_of(passage, source, lookup, None, None)


def _covering(pieces: Sequence[Piece], at: int) -> Iterator[Piece]:
    """Yield the claims or quotes, in order of the text, that hold a place; they lie in one another at most so deep."""
    behind = bisect_right(pieces, at, key=lambda piece: piece.passage.start)
    yield from (piece for piece in pieces[max(0, behind - NESTED) : behind] if at < piece.passage.end)


def _recent(told: Sequence[Told]) -> list[Told]:
    """Return what the articles of the days around the one with most statements say."""
    days = Counter(telling.source.document.published for _, telling in told)
    if not days:
        return []
    anchor = max(days, key=lambda day: (days[day], day is None, day.toordinal() if day else 0))
    return [
        one
        for one in told
        if anchor is None or (day := one[1].source.document.published) is None or abs(day - anchor) <= RECENT
    ]


def _agreement(told: Iterable[Told]) -> Agreement:
    """Return how sources stand to each other, place by place."""
    places: defaultdict[str, list[Telling]] = defaultdict(list)
    for movement, telling in told:
        places[movement.place.id].append(telling)
    marked = [agreement_of(group) for group in places.values() if any(telling.certainty for telling in group)]
    if Agreement.DIFFERENT in marked:
        return Agreement.DIFFERENT
    return Agreement.SAME if len(places) == 1 and marked == [Agreement.SAME] else Agreement.VARIED
