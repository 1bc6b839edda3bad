"""What the articles tell of which time, with all that the timelines of a corpus ask of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator.model import DateExpr, Document, Evidence, Granularity, Line
from generator.timeline.words import Terms

LOOKED_BACK, SAME_DAY, AHEAD, UNDATED, REPORTED = 1.0, 0.5, 0.25, 0.75, 0.05
"""What a source weighs: one that appeared after the day, on it, before it, at an unknown time; one that has no date."""
LATER, LATE = 14, 1.25
"""A source that comes back to a day after more than so many days weighs so much."""
COARSE, TITLED = 0.5, 0.05
"""What a time longer than a day weighs by a day, and what words of the title add."""


@dataclass(frozen=True, slots=True, eq=False)
class Telling:
    """A sentence that tells of a time; made once and shared by all timelines that it stands on.

    ``source`` is the article that stands for all copies of this one. ``date`` is the expression that names the time,
    none if the article tells it as of the day of its publication (``reported``). ``lag`` is by how many days the
    article is later than the time, none if it has no date. ``aptness`` says how good a line it makes, 0 for a mere
    mention. ``terms`` are its words, ``titled`` the part of its article's title in it. ``weight`` is what its source
    weighs by it, ``place`` its place among all tellings.
    """

    document: str
    source: str
    sentence: int
    value: str
    granularity: Granularity
    first: date
    last: date
    date: DateExpr | None
    reported: bool
    lag: int | None
    aptness: float
    terms: Terms
    titled: float
    weight: float
    place: int


def tell(
    documents: Sequence[Document],
    evidence: Mapping[str, Evidence],
    lines: Mapping[str, Sequence[Line]],
    sources: Mapping[str, str],
) -> Mapping[str, Sequence[Telling]]:
    """Return what each article tells, by its id, in order of the text, of one sentence in order of the times."""
    told: dict[str, Sequence[Telling]] = {}
    count = 0
    for document in sorted(documents, key=lambda doc: doc.id):
        dates = evidence[document.id].dates if document.id in evidence else ()
        found = [(line, None if line.dated is None else dates[line.dated]) for line in lines.get(document.id, ())]
        found.sort(key=lambda pair: (pair[0].sentence, pair[1].value if pair[1] else pair[0].first.isoformat()))
        told[document.id] = tuple(
            _telling(document, sources[document.id], line, expr, place)
            for place, (line, expr) in enumerate(found, count)
        )
        count += len(found)
    return told


def _telling(document: Document, source: str, line: Line, expr: DateExpr | None, place: int) -> Telling:
    granularity = (expr and expr.granularity) or Granularity.DAY
    lag = (document.published - line.first).days if document.published else None
    return Telling(
        document=document.id,
        source=source,
        sentence=line.sentence,
        value=expr.value if expr else line.first.isoformat(),
        granularity=granularity,
        first=line.first,
        last=line.last,
        date=expr,
        reported=expr is None,
        lag=lag,
        aptness=line.aptness,
        terms=frozenset(line.terms.split()),
        titled=line.titled,
        weight=(_weight(granularity, lag) if expr else REPORTED) * (1 + TITLED * line.titled),
        place=place,
    )


def _weight(granularity: Granularity, lag: int | None) -> float:
    """Return what a source weighs that appeared so many days after a time that it names."""
    kind = 1.0 if granularity is Granularity.DAY else COARSE
    if lag is None:
        return UNDATED * kind
    if lag < 0:
        return AHEAD * kind
    if lag == 0:
        return SAME_DAY * kind
    return (LATE if lag > LATER else LOOKED_BACK) * kind
