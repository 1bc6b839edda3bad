"""Search an article for words that give a cause, and look closer where they stand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from generator.evidence.claims.scan import scan
from generator.evidence.claims.sentences import LONGEST, Words
from generator.evidence.reasons import links, unknown, verbs
from generator.evidence.reasons.cues import cues
from generator.evidence.reasons.found import Found
from generator.evidence.referents import Referents
from generator.model import Document, Passage, Reason, SentenceKind

HANDLERS: Final[Mapping[str, Callable[[Words, int], Found | None]]] = {
    "link": links.link,
    "cite": links.cite,
    "result": links.result,
    "lead": verbs.lead,
    "consequence": verbs.consequence,
    "failure": verbs.failure,
    "why": unknown.why,
    "guess": unknown.guess,
    "reason": unknown.reason,
}


def find(document: Document, referents: Referents) -> Iterator[Reason]:
    """Yield the reasons of an article."""
    stems = cues().stems
    for index, words, hits in scan(document, tuple(stems)):
        seen = set[tuple[int, int]]()
        for at, stem in hits:
            for handler in stems[stem].split():
                found = HANDLERS[handler](words, at)
                reason = _reason(document, index, words, found, referents) if found else None
                if reason and (place := (reason.passage.start, reason.passage.end)) not in seen:
                    seen.add(place)
                    yield reason


def _reason(document: Document, index: int, words: Words, found: Found, referents: Referents) -> Reason | None:
    cause = words.passage(referents, *found.cause) if found.cause else _before(document, index, referents)
    effect = words.passage(referents, *found.effect) if found.effect else _before(document, index, referents)
    if cause is None or effect is None:
        return None
    return Reason(cause, words.text(*found.cue), effect, found.unknown)


def _before(document: Document, index: int, referents: Referents) -> Passage | None:
    """Return the sentence before as a passage, if it is running text and no question."""
    before = document.sentences[index - 1] if index else None
    if before is None or before.kind is not SentenceKind.BODY or before.end - before.start > LONGEST:
        return None
    words = Words(document, before)
    return None if words.is_question() else words.passage(referents, 0, len(words))
