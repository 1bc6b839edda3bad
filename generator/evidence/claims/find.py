"""Search an article for the words that mark certainty, and look closer where they stand."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from generator.evidence.claims import confirmation, denial, hearsay, marks
from generator.evidence.claims.cues import cues
from generator.evidence.claims.found import Found, Hit
from generator.evidence.claims.scan import scan
from generator.evidence.claims.sentences import Words
from generator.evidence.claims.sources import refer
from generator.evidence.referents import Referents
from generator.model import Certainty, Claim, Document, Passage, Quote, QuoteForm, Reference

HANDLERS: Final[Mapping[str, Callable[[Hit], Found | None]]] = {
    "confirm": confirmation.confirm,
    "verify": confirmation.verify,
    "conditional": confirmation.conditional,
    "deny": denial.deny,
    "dismiss": denial.dismiss,
    "falsity": denial.falsity,
    "adverb": marks.adverb,
    "passive": marks.passive,
    "impersonal": marks.impersonal,
    "hearsay": hearsay.hearsay,
    "doubt": marks.doubt,
    "soon": marks.soon,
}

WEAK = (Certainty.REPORTED, Certainty.RUMORED, Certainty.EXPECTED)
"""Marks that yield to others which speak of the same words: denied rumors are denied."""

NOUN = 4
"""So many words before what is claimed may belong to its noun ("earlier rumors about")."""

FIRST_PERSON = frozenset({"i", "we"})


def find(document: Document, quotes: Sequence[Quote], referents: Referents) -> Iterator[Claim]:
    """Yield the claims of an article."""
    stems = cues().stems
    direct = sorted((q for q in quotes if q.form is QuoteForm.DIRECT), key=lambda q: (q.passage.start, q.passage.end))
    opens = [quote.passage.start for quote in direct]
    for _, words, hits in scan(document, tuple(stems)):
        found: list[Found] = []
        for at, stem in hits:
            quoted = _quote_at(direct, opens, words.starts[at]) is not None
            one = HANDLERS[stems[stem]](Hit(words, at, referents, quoted))
            if one is not None:
                found.append(one)
        for passage, one in _distinct(words, found, referents):
            source = refer(words, one.source, referents)
            if source and source.passage.text.lower() in FIRST_PERSON:
                quote = _quote_at(direct, opens, source.passage.start)
                source = quote.speaker if quote and quote.speaker else Reference(source.passage)
            yield Claim(passage, one.certainty, words.text(*one.cue), source)


def _distinct(words: Words, found: Sequence[Found], referents: Referents) -> Iterator[tuple[Passage, Found]]:
    """Yield what was found in one sentence, once each, the weaker of two marks on the same words left out."""
    strong = [one for one in found if one.certainty not in WEAK]
    seen = set[tuple[int, int]]()
    for one in found:
        if one.certainty in WEAK and any(_covers(other, one) for other in strong):
            continue
        passage = words.passage(referents, *one.claimed)
        if passage is None or (passage.start, passage.end) in seen:
            continue
        seen.add((passage.start, passage.end))
        yield passage, one


def _covers(strong: Found, weak: Found) -> bool:
    """Tell whether two marks speak of the same words."""
    first = min(strong.claimed[0], strong.cue[0]) - NOUN
    end = max(strong.claimed[1], strong.cue[1])
    return first <= weak.cue[0] < end and weak.claimed[1] > strong.cue[0]


def _quote_at(direct: Sequence[Quote], opens: Sequence[int], position: int) -> Quote | None:
    index = bisect_right(opens, position) - 1
    if index >= 0 and position < direct[index].passage.end:
        return direct[index]
    return None
