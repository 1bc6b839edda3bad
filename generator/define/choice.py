"""Choose the phrase that says best who an entity is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from math import log2

from generator.define.candidates import Candidate, Description
from generator.define.lexicon import people, peoples
from generator.model import Definition

NAMED = 1.2
"""Worth of a phrase that names another entity or a people, which tells more than any adjective."""

WORD = 0.2
"""Worth of a word that is no small one, up to ``WORDS`` of them."""

WORDS = 6

AGREEMENT = 0.5
"""Worth of twice as many articles that use the phrase, up to ``DOUBLINGS``."""

DOUBLINGS = 2

FULL = 0.4
"""Worth of standing by the full name."""

PRIVATE = -1.0
"""Worth of telling only kinship, or no more than "man"."""


def choose(descriptions: Sequence[Description]) -> Definition:
    """Return the best of the phrases found for one entity; ties go to the earliest article and place."""
    articles: dict[str, set[str]] = defaultdict(set)
    for one in descriptions:
        articles[_wording(one)].add(one.definition.document)
    best = min(descriptions, key=lambda one: (-_worth(one, len(articles[_wording(one)])), *_place(one)))
    return best.definition


def _place(one: Description) -> tuple[date, str, int, int]:
    return (one.published or date.max, one.definition.document, one.start, one.end)


def _wording(one: Description) -> str:
    found = one.definition.text.lower().split()
    return " ".join(found[1:] if found[0] in ("a", "an", "the") else found)


def _worth(one: Description, articles: int) -> float:
    return round(one.worth + AGREEMENT * min(log2(articles), DOUBLINGS), 6)


def worth(candidate: Candidate) -> float:
    """Return what a phrase is worth in one article."""
    text = candidate.passage.doc.text[candidate.start : candidate.end]
    named = bool(candidate.names()) or any(word in peoples() for word in text.split())
    private = candidate.head in people().kin or candidate.head in people().plain
    return (
        candidate.kind.value
        + NAMED * named
        + WORD * min(candidate.content, WORDS)
        + FULL * candidate.name.full
        + PRIVATE * private
    )
