"""Rows of the comparison: what one article says as a statement, and how the sources stand to each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.model import Agreement, Fact, FactKind, Message, Passage, Statement

PER_ARTICLE = 3
"""So many statements of one article are shown to a fact for each view that it gives; more of them say nothing new."""
ORDER = (Agreement.DIFFERENT, Agreement.VARIED, Agreement.SAME, Agreement.SINGLE)
MOST = {
    FactKind.CERTAINTY: 6,
    FactKind.FIGURE: 12,
    FactKind.REASON: 6,
    FactKind.RELATION: 20,
    FactKind.SPELLING: 10,
    FactKind.QUOTE: 16,
}
"""So many facts of a kind are shown of a story; the keys are in order of weight."""
WEIGHT = {kind: place for place, kind in enumerate(MOST)}


def statement(
    passage: Passage, text: str = "", *, by: str = "", notes: Iterable[Message] = (), group: int = 0
) -> Statement:
    """Return what the article of a passage says; its words are the passage's unless others are given."""
    words = " ".join((text or passage.text).split())
    return Statement(passage.document, words, passage.sentence, passage.span, by, tuple(notes), group)


def make_fact(
    kind: FactKind,
    label: Message,
    entities: Iterable[str],
    statements: Iterable[Statement],
    agreement: Agreement | None = None,
) -> Fact:
    """Return a fact with its statements in order, each said once, and their views numbered in the order of the text.

    Without an agreement it is taken from the views: a single article, one view, or several.
    """
    kept: list[Statement] = []
    seen: set[tuple[str, str, str, tuple[Message, ...]]] = set()
    counts: dict[tuple[str, int], int] = {}
    for said in sorted(statements, key=lambda s: (s.document, s.span, s.group, s.text)):
        key = (said.document, said.text.casefold(), said.by, said.notes)
        place = (said.document, said.group)
        if key not in seen and counts.get(place, 0) < PER_ARTICLE:
            seen.add(key)
            counts[place] = counts.get(place, 0) + 1
            kept.append(said)
    numbers = {group: number for number, group in enumerate(dict.fromkeys(said.group for said in kept))}
    numbered = tuple(replace(said, group=numbers[said.group]) for said in kept)
    return Fact(kind, label, tuple(dict.fromkeys(entities)), agreement or of_views(numbered), numbered)


def of_views(statements: Sequence[Statement]) -> Agreement:
    """Return how sources stand to each other by the views that they share: contradictory if there are several."""
    if len({said.document for said in statements}) < 2:
        return Agreement.SINGLE
    return Agreement.SAME if len({said.group for said in statements}) < 2 else Agreement.DIFFERENT


def by_weight(facts: Iterable[Fact]) -> list[Fact]:
    """Return facts with those on which sources differ first, then those of most sources, then by kind and label."""
    return sorted(facts, key=_weight)


def most_important(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return the facts to show of a story, the weightiest of each kind, in order of weight."""
    counts = dict.fromkeys(MOST, 0)
    kept = []
    for fact in by_weight(facts):
        counts[fact.kind] += 1
        if counts[fact.kind] <= MOST[fact.kind]:
            kept.append(fact)
    return tuple(kept)


def _weight(fact: Fact) -> tuple[object, ...]:
    return (
        ORDER.index(fact.agreement),
        -len({said.document for said in fact.statements}),
        WEIGHT[fact.kind],
        -len(fact.statements),
        str(fact.label),
        fact.entities,
        [(said.document, said.span) for said in fact.statements],
    )
