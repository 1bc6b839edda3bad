"""Recognition: which of the names shown are names, cut where a person cut them and of the same type."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from benchmarks.quality.found import FoundMention
from benchmarks.quality.gold import GoldMention, GoldSet
from benchmarks.quality.scores import Score, score
from generator.model import Span

ALL = "all"


def score_recognition(gold: GoldSet, found: Sequence[FoundMention]) -> Mapping[str, Score]:
    """Return the strict scores of all names and of each type that the set marks.

    A name is right when a marked one has the same ends and the type found is accepted for it. It counts under the type
    that was marked, even where another accepted one was found. What meets only optional names is neither right nor
    wrong.
    """
    marked = [mention for mention in gold.mentions if not mention.described]
    required = {m.span: m for m in marked if not m.optional and m.type in gold.types}
    optional = [m for m in marked if m.span not in required]
    shown = {(m.span, m.type) for m in found if m.type in gold.types and gold.covers(m.span)}
    judged = _judged(sorted(shown), required, optional)
    right = [(required[span], kind) for span, kind in judged if span in required and kind in required[span].accepted]

    def of_type(wanted: str) -> Score:
        hits = sum(mention.type == wanted for mention, _ in right)
        wrong = sum(kind == wanted for _, kind in judged) - sum(kind == wanted for _, kind in right)
        return score(hits, hits + wrong, sum(mention.type == wanted for mention in required.values()))

    return {ALL: score(len(right), len(judged), len(required)), **{wanted: of_type(wanted) for wanted in gold.types}}


def _judged(
    shown: Sequence[tuple[Span, str]], required: Mapping[Span, GoldMention], optional: Sequence[GoldMention]
) -> list[tuple[Span, str]]:
    """Leave out what meets an optional name, unless it meets a required one more closely."""
    by_document: dict[str, list[GoldMention]] = {}
    for mention in (*required.values(), *optional):
        by_document.setdefault(mention.span.document, []).append(mention)

    def counts(span: Span) -> bool:
        if span in required:
            return True
        met = [m for m in by_document.get(span.document, ()) if overlap(m.span, span)]
        free = [m for m in met if m.span not in required]
        return not free or (len(free) < len(met) and all(m.span != span for m in free))

    return [(span, kind) for span, kind in shown if counts(span)]


def overlap(one: Span, other: Span) -> int:
    """Return how many characters two places of one document share."""
    return max(0, min(one.end, other.end) - max(one.start, other.start))
