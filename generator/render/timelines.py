"""Timelines as pages show them: dated lines with their sources, and the picture of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import groupby
from operator import itemgetter

from generator.model import N_, Granularity, TimelineEntry
from generator.render.axis import draw
from generator.render.evidence_views import Dated, Timeline, TimelineIndex, TimelineLine
from generator.render.language import Language
from generator.render.lists import marks
from generator.render.meant import meant
from generator.render.pieces import Day
from generator.render.site import TIMELINE, Site, dated
from generator.render.text import clean, shorten

ENTRIES = 12
"""Lines of the timeline of a story or an entity."""
LONGEST = 400
ARTICLE_DATES = 40
MARKED = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?|-W\d\d)?")
"""What HTML takes for a date; a weekend or a season is none."""
LONGEST_MONTH = 31
SEASONS = {
    "SP": N_("spring %(year)s"),
    "SU": N_("summer %(year)s"),
    "FA": N_("autumn %(year)s"),
    "AU": N_("autumn %(year)s"),
    "WI": N_("winter %(year)s"),
}
QUARTERS = (
    N_("first quarter of %(year)s"),
    N_("second quarter of %(year)s"),
    N_("third quarter of %(year)s"),
    N_("fourth quarter of %(year)s"),
)


def timeline(site: Site, subject: str, *, source: str, limit: int = ENTRIES, prefix: str = "t") -> Timeline:
    """Return the timeline of a story or an entity: its weightiest entries, in order of time."""
    return timeline_of(site, site.timelines.get(subject, ()), source=source, limit=limit, prefix=prefix)


def timeline_of(
    site: Site, entries: Sequence[TimelineEntry], *, source: str, limit: int = ENTRIES, prefix: str = "t"
) -> Timeline:
    """Return these entries as a timeline for the page ``source``, their anchors beginning with ``prefix``.

    A sentence that names two dates stands once, at the weightier of them.
    """
    told: dict[tuple[str, int], TimelineEntry] = {}
    for entry in sorted(entries, key=lambda entry: (-entry.score, _order(entry))):
        told.setdefault(entry.sentence, entry)
    best = list(told.values())
    kept = best if len(best) <= limit + 1 else best[:limit]
    shown = sorted(kept, key=_order)
    lines = tuple(_line(site, entry, f"{prefix}{n}", source=source) for n, entry in enumerate(shown, 1))
    return Timeline(lines, draw(lines, [entry.first for entry in shown], site.language), len(best) - len(kept))


def timeline_index(site: Site, number: int) -> TimelineIndex:
    """Return the view of a page, counted from 1, of what the timelines of all stories hold, newest first, by month."""
    source = site.further[TIMELINE][number - 1]
    lines = (
        (_month(site.language, entry), _line(site, entry, f"t{n}", source=source))
        for n, entry in enumerate(site.dated[source], 1)
    )
    months = tuple((month, tuple(line for _, line in found)) for month, found in groupby(lines, key=itemgetter(0)))
    total = len(dated(site.corpus)) if number == 1 else len(site.dated[source])
    return TimelineIndex(total, months, site.paging(TIMELINE, number))


def _month(language: Language, entry: TimelineEntry) -> str:
    """Return the heading under which an entry stands: its month, or its year if it is no more exact."""
    exact = (entry.last - entry.first).days <= LONGEST_MONTH
    return language.month(entry.last) if exact else str(entry.last.year)


def article_dates(site: Site, document: str, *, source: str) -> tuple[tuple[Dated, ...], int]:
    """Return the expressions of time in an article and what they were understood as, and how many are left out."""
    found = site.evidence.get(document)
    dates = found.dates if found else ()
    shown = dates if len(dates) <= ARTICLE_DATES + 1 else dates[:ARTICLE_DATES]
    listed = tuple(
        Dated(
            text=clean(one.passage.text),
            date=day_text(site.language, one.value, one.granularity, one.first, one.last),
            note=site.language.gettext("reckoned from the day of publication") if one.relative and one.value else "",
            mark=site.mark(document, one.passage.sentence, source=source),
        )
        for one in shown
    )
    return listed, len(dates) - len(shown)


def day_text(
    language: Language, value: str, granularity: Granularity | None, first: date | None, last: date | None
) -> str:
    """Return a date in words, as exact as it is known; nothing if it is not."""
    if not value or first is None:
        return ""
    if granularity is Granularity.DAY:
        return language.long_date(first)
    if granularity in (Granularity.WEEK, Granularity.WEEKEND) and last:
        return language.long_dates(first, last)
    if granularity is Granularity.MONTH:
        return language.month(first)
    if granularity is Granularity.SEASON and value[-2:] in SEASONS:
        return language.gettext(SEASONS[value[-2:]], year=value[:4])
    if granularity is Granularity.QUARTER:
        return language.gettext(QUARTERS[(first.month - 1) // 3], year=str(first.year))
    if granularity is Granularity.DECADE:
        return language.gettext("%(decade)ss", decade=str(first.year // 10 * 10))
    if granularity is Granularity.CENTURY:
        return language.gettext("%(century)ss", century=str(first.year // 100 * 100))
    return str(first.year)


def _line(site: Site, entry: TimelineEntry, anchor: str, *, source: str) -> TimelineLine:
    document, number = entry.sentence
    shown, more = marks(site, [entry.sentence, *entry.others], source=source)
    return TimelineLine(
        anchor=anchor,
        day=Day(
            entry.value if MARKED.fullmatch(entry.value) else "",
            day_text(site.language, entry.value, entry.granularity, entry.first, entry.last),
        ),
        text=shorten(site.text(document, number), LONGEST),
        who=meant(site, document, number),
        marks=shown,
        more=more,
        reported=entry.reported,
        sources=len({doc for doc, _ in (entry.sentence, *entry.others)}),
    )


def _order(entry: TimelineEntry) -> tuple[date, date, tuple[str, int]]:
    return entry.first, entry.last, entry.sentence
