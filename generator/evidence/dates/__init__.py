"""Find when things happened: the expressions of time of an article and the days that they mean.

The grammar and the normal forms follow TimeML's TIMEX3 (Pustejovsky et al. 2003) as far as a news site needs them. An
expression is found by its words alone; what a relative one means follows from the day of publication, from the tense
of its sentence, or from a date before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.evidence.dates import days, lengths, pointers, seasons, steps, years
from generator.evidence.dates.bounds import bounded
from generator.evidence.dates.grammar import matches
from generator.evidence.dates.guards import allowed
from generator.evidence.dates.lexicon import TOKEN, lexicon, trigger
from generator.evidence.dates.periods import CALENDAR
from generator.evidence.dates.phrases import YEARS, Context, Phrase, Reading
from generator.evidence.tokens import starts_of
from generator.model import DateExpr, Document, Granularity, Passage, Sentence

__all__ = ["find_dates"]

READERS = {
    rule: reader
    for module in (days, lengths, pointers, seasons, steps, years)
    for rule, reader in module.READERS.items()
}


def find_dates(document: Document) -> tuple[DateExpr, ...]:
    """Return the expressions of time in an article, in order of the text; they do not overlap.

    Values are written as in ISO 8601 and, where it has no form, as in TIMEX3: ``2012-07-06``, ``2012-W27``,
    ``2012-W27-WE`` (weekend), ``2012-07``, ``2012-SU`` (season), ``2012-Q3``, ``2012``, ``199`` (decade), ``19``
    (century), ``2011/2012`` (two years), ``P16M`` (length).

    Args:
        document: The article. Without a day of publication expressions that are relative to it are returned
            unresolved: with no value and no days.
    """
    published = document.published
    context = Context(published if published is not None and published.year in CALENDAR else None)
    found: list[DateExpr] = []
    promising = trigger().search
    sentences = [sentence for sentence in document.sentences if promising(sentence.text.lower())]
    all_tokens = [TOKEN.findall(sentence.text) for sentence in sentences]
    all_codes = [lexicon().encode(tokens) for tokens in all_tokens]
    paragraph = -1
    for sentence, tokens, codes in zip(sentences, all_tokens, all_codes, strict=True):
        if sentence.paragraph != paragraph:
            paragraph, context.year = sentence.paragraph, None
        readings = _dated_by_others(list(_readings(tokens, codes, context)))
        if readings:
            found += _expressions(sentence, tokens, readings, document)
    return tuple(found)


def _readings(tokens: Sequence[str], codes: str, context: Context) -> Iterator[Reading]:
    """Yield what the expressions of a sentence mean, and keep in mind what it says for those after them."""
    for match in matches(codes):
        phrase = Phrase(tokens, codes, match.start, match.end, context)
        if not allowed(match.rule, phrase):
            continue
        for reading in READERS[match.rule](phrase):
            _remember(context, reading, named=phrase.has(*YEARS))
            yield reading


def _dated_by_others(readings: Sequence[Reading]) -> Sequence[Reading]:
    """Return the readings of a sentence, a day without a year in that of the same day with one ("July 7, 2005")."""
    known = {
        (one.period.first.month, one.period.first.day): one.period
        for one in readings
        if one.period is not None and not one.relative and one.granularity is Granularity.DAY
    }
    if not known or len(readings) < 2:
        return readings
    found: list[Reading] = []
    for one in readings:
        period = one.period
        if period is not None and one.relative and one.granularity is Granularity.DAY:
            named = known.get((period.first.month, period.first.day))
            one = one if named is None else one._replace(period=named, value=named.value)
        found.append(one)
    return found


def _remember(context: Context, reading: Reading, *, named: bool) -> None:
    """Keep a date in mind, from which later ones may be understood; ``named`` says that it names its year."""
    period = reading.period
    if period is None:
        return
    context.latest = period
    if period.granularity is Granularity.DAY:
        context.day = period.first
    past = context.published is None or period.first.year < context.published.year
    exact = period.granularity in (Granularity.DAY, Granularity.MONTH)
    if not reading.relative:
        context.year = period.first.year if named and exact and past else None
    elif period.first.year != context.year:
        context.year = None


def _expressions(
    sentence: Sentence, tokens: Sequence[str], readings: Sequence[Reading], document: Document
) -> Iterator[DateExpr]:
    """Yield the readings of a sentence with their places and bounds."""
    starts = starts_of(tokens[: readings[-1].end], document.text, sentence.start)
    for reading in readings:
        last = reading.end - 1
        first_character, end = starts[reading.start], starts[last] + len(tokens[last])
        words, span = document.text[first_character:end], document.span(first_character, end)
        passage = Passage(document.id, first_character, end, words, sentence.number, span)
        modifier, first, final = bounded(reading, tokens)
        kind, value, granularity = reading.kind, reading.value, reading.granularity
        yield DateExpr(passage, kind, value, granularity, first, final, reading.relative, modifier)
