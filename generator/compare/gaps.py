"""What is not known: what the articles of a story leave open, or what could not be found out from them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.compare.sources import Source
from generator.model import Certainty, Gap, GapKind, Passage, Quote, QuoteForm, Undecided

MOST = {
    GapKind.UNKNOWN: 6,
    GapKind.UNVERIFIED: 8,
    GapKind.UNDECIDED: 8,
    GapKind.UNATTRIBUTED: 6,
    GapKind.UNDATED: 12,
}
"""So many gaps of a kind are shown of a story; the keys are in the order shown."""


def find_gaps(sources: Sequence[Source], undecided: Mapping[str, Sequence[Undecided]]) -> tuple[Gap, ...]:
    """Return what the sources of a story leave open.

    Articles without a date, quoted words that nobody is named for, claims that could not be verified, causes that are
    not known, and names that may mean several. The same words of two articles are one gap.

    Args:
        sources: The articles compared.
        undecided: The undecided names of each article.
    """
    counts = dict.fromkeys(MOST, 0)
    seen: set[tuple[GapKind, str]] = set()
    kept = []
    for kind in MOST:
        for gap in (gap for source in sources for gap in _gaps(source, undecided.get(source.id, ()), kind)):
            key = (kind, gap.text.casefold() or gap.document)
            if key not in seen and counts[kind] < MOST[kind]:
                seen.add(key)
                counts[kind] += 1
                kept.append(gap)
    return tuple(kept)


def _gaps(source: Source, undecided: Sequence[Undecided], kind: GapKind) -> Iterator[Gap]:
    """Yield what one article leaves open of a kind, in order of the text."""
    match kind:
        case GapKind.UNDATED:
            if source.document.published is None:
                yield Gap(kind, source.id, "")
        case GapKind.UNATTRIBUTED:
            yield from (_gap(kind, quote.passage) for quote in source.evidence.quotes if _unattributed(quote))
        case GapKind.UNVERIFIED:
            for claim in source.evidence.claims:
                if claim.certainty is Certainty.UNVERIFIED:
                    yield _sentence(kind, source, claim.passage)
        case GapKind.UNKNOWN:
            yield from (_sentence(kind, source, reason.effect) for reason in source.evidence.reasons if reason.unknown)
        case GapKind.UNDECIDED:
            for name in (name.mention for name in undecided if not name.family):
                yield Gap(kind, source.id, " ".join(name.text.split()), name.sentence, name.span)


def _unattributed(quote: Quote) -> bool:
    """Tell whether whole words of somebody stand in an article without anybody named for them."""
    return quote.speaker is None and quote.form is QuoteForm.DIRECT


def _gap(kind: GapKind, passage: Passage) -> Gap:
    return Gap(kind, passage.document, " ".join(passage.text.split()), passage.sentence, passage.span)


def _sentence(kind: GapKind, source: Source, passage: Passage) -> Gap:
    """Return the sentence of a passage as what is open: the passage alone would read as if it were known."""
    sentence = source.sentence(passage.sentence)
    if sentence is None:
        return _gap(kind, passage)
    return Gap(kind, source.id, " ".join(sentence.text.split()), sentence.number, sentence.span)
