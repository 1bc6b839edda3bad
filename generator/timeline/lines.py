"""Which sentences of an article may be lines of timelines: each dated one, and what it reports on its own day."""

from __future__ import annotations

from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from generator.model import DateExpr, DateKind, Document, Evidence, Granularity, Line, Sentence, SentenceKind
from generator.timeline.aptness import COMING, LONGEST, aptness, has_verb, is_attribute, is_coming, is_dateline
from generator.timeline.words import Terms, terms

OPENING = 5
"""So many sentences at the beginning of an article may tell what it reports."""
STEP = 0.15
"""What a sentence loses by each one before it, as the telling of what its article reports."""
LEAST_REPORT = 0.3
"""The least aptness of a report."""
MOST_DAYS = 20
"""So many days of a sentence are looked at; one with more is a list."""
KINDS = frozenset(
    {
        Granularity.DAY,
        Granularity.WEEKEND,
        Granularity.WEEK,
        Granularity.MONTH,
        Granularity.SEASON,
        Granularity.QUARTER,
        Granularity.YEAR,
    }
)


def find_lines(document: Document, evidence: Evidence) -> tuple[Line, ...]:
    """Return the sentences of an article that may be lines of timelines, as far as the article alone can tell.

    Args:
        document: The article.
        evidence: What it says, of which the dates count.
    """
    return (*_dated(document, evidence), *_reports(document, evidence))


def _dated(document: Document, evidence: Evidence) -> Iterator[Line]:
    """Yield what an article tells of the times that it names, in order of the text.

    A date in a dateline tells nothing, nor does a month or a year that is part of a name, that goes on, or that holds a
    day named beside it.
    """
    title = terms(document.title)
    english = is_english(document)
    sentences = {sentence.number: sentence for sentence in document.sentences}
    exprs = sorted(
        enumerate(evidence.dates), key=lambda pair: (pair[1].passage.start, pair[1].passage.end, pair[1].value)
    )
    days = _days([expr for _, expr in exprs])
    for place, expr in exprs:
        sentence = sentences.get(expr.passage.sentence)
        bounds = _bounds(expr)
        if sentence is None or sentence.kind is not SentenceKind.BODY or bounds is None:
            continue
        at, length = expr.passage.start - sentence.start, expr.passage.end - expr.passage.start
        published = document.published
        if is_dateline(sentence.text, at, length):
            continue
        if english and _covers(bounds, published) and not has_verb(sentence.text):
            continue
        if expr.granularity is not Granularity.DAY and (
            (expr.relative and _covers(bounds, published))
            or any(_covers(bounds, day) for day in days[sentence.number][:MOST_DAYS])
            or is_attribute(sentence.text, at, length)
        ):
            continue
        score = aptness(sentence.text, at, length, english=english)
        if published and published <= bounds[0] and is_coming(sentence.text):
            score *= COMING
        yield _line(sentence, place, bounds, score, title)


def _reports(document: Document, evidence: Evidence) -> Iterator[Line]:
    """Yield the sentences that may tell what an article reports: the first ones, if they have no date of their own."""
    day = document.published
    if day is None:
        return
    title = terms(document.title)
    english = is_english(document)
    dated = {expr.passage.sentence for expr in evidence.dates if _bounds(expr)}
    body = [sentence for sentence in document.sentences if sentence.kind is SentenceKind.BODY]
    for place, sentence in enumerate(body[:OPENING]):
        fit = 0.0 if sentence.number in dated else aptness(sentence.text, None, english=english)
        if fit:
            titled = _share(terms(sentence.text[:LONGEST]), title)
            score = fit * (1 + titled) / 2 * (1 - STEP * place)
            if score >= LEAST_REPORT:
                yield _line(sentence, None, (day, day), score, title)


def is_english(document: Document) -> bool:
    """Whether the word lists apply to an article."""
    return document.language.lower().startswith("en")


def _line(sentence: Sentence, place: int | None, bounds: tuple[date, date], score: float, title: Terms) -> Line:
    found = terms(sentence.text[:LONGEST])
    return Line(sentence.number, place, *bounds, score, _share(found, title), " ".join(sorted(found)))


def _share(found: Terms, title: Terms) -> float:
    """Return how much of a title stands in a sentence."""
    return len(found & title) / len(title) if title else 0.0


def _days(exprs: Sequence[DateExpr]) -> Mapping[int, Sequence[date]]:
    """Return the days that each sentence names."""
    days: defaultdict[int, list[date]] = defaultdict(list)
    for expr in exprs:
        if expr.granularity is Granularity.DAY and expr.first:
            days[expr.passage.sentence].append(expr.first)
    return days


def _bounds(expr: DateExpr) -> tuple[date, date] | None:
    """Return the first and last day of a point on the calendar; of an open one, those of the day or month named."""
    if expr.kind is not DateKind.POINT or not expr.value or expr.granularity not in KINDS:
        return None
    if expr.first and expr.last:
        return expr.first, expr.last
    return _period(expr.value)


def _period(value: str) -> tuple[date, date] | None:
    """Return the days that "2011", "2011-03" or "2011-03-15" covers."""
    try:
        year, month, day = (*map(int, value.split("-")), 0, 0)[:3]
        first = date(year, month or 1, day or 1)
        last = date(year, month or 12, day or monthrange(year, month or 12)[1])
    except (ValueError, OverflowError):
        return None
    return first, last


def _covers(bounds: tuple[date, date], day: date | None) -> bool:
    return day is not None and bounds[0] <= day <= bounds[1]
