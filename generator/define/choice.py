"""Choose the phrase that says best who an entity is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from math import log2

from generator.define.candidates import Candidate
from generator.define.lexicon import people, peoples

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


def choose(candidates: Sequence[Candidate]) -> Candidate:
    """Return the best of the phrases found for one entity; ties go to the earliest article and place."""
    articles: dict[str, set[str]] = defaultdict(set)
    for candidate in candidates:
        articles[_wording(candidate)].add(candidate.passage.doc.id)
    return min(candidates, key=lambda one: (-_worth(one, len(articles[_wording(one)])), *_place(one)))


def _place(candidate: Candidate) -> tuple[date, str, int, int]:
    doc = candidate.passage.doc
    return (doc.published or date.max, doc.id, candidate.start, candidate.end)


def _wording(candidate: Candidate) -> str:
    found = candidate.passage.doc.text[candidate.start : candidate.end].lower().split()
    return " ".join(found[1:] if found[0] in ("a", "an", "the") else found)


def _worth(candidate: Candidate, articles: int) -> float:
    text = candidate.passage.doc.text[candidate.start : candidate.end]
    named = bool(candidate.names()) or any(word in peoples() for word in text.split())
    private = candidate.head in people().kin or candidate.head in people().plain
    return round(
        candidate.kind.value
        + NAMED * named
        + WORD * min(candidate.content, WORDS)
        + AGREEMENT * min(log2(articles), DOUBLINGS)
        + FULL * candidate.name.full
        + PRIVATE * private,
        6,
    )
