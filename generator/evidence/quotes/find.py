"""Quotes of an article: what each sentence reports, and whose the quoted words are that no verb introduces."""

from __future__ import annotations

from generator.evidence.quotes.around import Report
from generator.evidence.quotes.reports import reports
from generator.evidence.quotes.speakers import speaker_reference
from generator.evidence.quotes.unclaimed import Last, Unclaimed, quoted_words
from generator.evidence.quotes.units import QUOTE, Unit, units
from generator.evidence.referents import Referents
from generator.model import Document, Quote, QuoteForm, Reference

NOBODY = Last(None, "", -2, pending=False)


def find_quotes(document: Document, referents: Referents) -> tuple[Quote, ...]:
    """Return the quotes of an article, in order of the text.

    Quoted words are attributed to the source that their sentence names, or else to the one that the quotation before
    them has; an unbroken piece between two marks is a quote of its own. Reported clauses are bounded by rules over
    small words and lists of verbs, after the ideas of BBC's citron (rules for cue, source and content).

    ``referents`` are the names of the article.
    """
    found: dict[tuple[int, int], Quote] = {}
    last = NOBODY
    for unit in units(document):
        quotes, last = _quotes_of(unit, referents, last)
        for quote in quotes:
            found.setdefault((quote.passage.start, quote.passage.end), quote)
    return tuple(found[place] for place in sorted(found))


def _quotes_of(unit: Unit, referents: Referents, last: Last) -> tuple[list[Quote], Last]:
    """Return the quotes of a unit, and the attribution that holds after it."""
    quotes: list[Quote] = []
    covered: set[int] = set()
    pending = unit.words[-1] == ":"
    own: Last | None = None
    reported = reports(unit, referents)
    if not reported and not unit.quoted:
        return quotes, last if pending else Last(None, "", unit.closing, pending=False)
    for report in reported:
        held = unit.quoted_in(report.start, report.end)
        if not covered.isdisjoint(held):
            continue
        speaker = speaker_reference(unit, report.speaker, referents) if report.speaker else None
        cue = _words(unit, report.cue, referents)
        quote = _quote(unit, report, cue, speaker, referents)
        if quote is not None:
            quotes.append(quote)
            covered.update(held)
        pending = pending or report.start >= len(unit)
        if speaker is not None:
            own = Last(speaker, cue, unit.closing, pending=pending)
    claim = Unclaimed(unit, referents, own, last, covered)
    quotes.extend(claim.quotes())
    if claim.own is None and not quotes:
        return quotes, last if pending else Last(None, "", unit.closing, pending=False)
    context = claim.own or last
    return quotes, Last(context.speaker, context.cue, unit.closing, pending=pending)


def _words(unit: Unit, tokens: tuple[int, int], referents: Referents) -> str:
    return referents.document.text[unit.starts[tokens[0]] : unit.ends[tokens[1] - 1]].rstrip(",: ")


def _quote(unit: Unit, report: Report, cue: str, speaker: Reference | None, referents: Referents) -> Quote | None:
    """Return a report as a quote, without the punctuation around it; none if nothing is left."""
    start, end = report.start, report.end
    while end > start and unit.words[end - 1] in ",.;:-–—":
        end -= 1
    while start < end and unit.words[start] in ",;:-–—":
        start += 1
    if start >= end:
        return None
    to = speaker_reference(unit, report.to, referents) if report.to else None
    if end - start == 1 and unit.lower[start] == QUOTE:
        form = QuoteForm.DIRECT if report.said else QuoteForm.MIXED
        return Quote(quoted_words(unit, start, referents), form, cue, speaker, to)
    form = QuoteForm.MIXED if unit.quoted_in(start, end) else QuoteForm.INDIRECT
    return Quote(referents.passage(unit.starts[start], unit.ends[end - 1]), form, cue, speaker, to)
