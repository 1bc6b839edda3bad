"""Numbers that sources give for one thing.

Figures are held against one another only if they share a topic ("killed"), a unit ("person"), and what bounds them: a
day's count is no total, a count in one town none of another. Numbers that are equal, or that their wordings allow to be
equal ("more than 100", "around 100"), agree; other numbers differ, if they are near enough to be of one thing. Figures
without a topic only ever agree: the same number of the same unit.

An article that gives several numbers under one heading itself most likely counts several things. Its numbers then
differ from others only if it names somebody different for each ("the UN", "activists"). Articles of different days
tell of different times: their numbers are each one's own, and no contradiction.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from generator.compare.counts import LEAST, Count, Heading, headings
from generator.compare.facts import make_fact, statement
from generator.compare.labels import HAPPENED, TOPICS, whose
from generator.compare.lexicon import word_groups, word_list
from generator.compare.lookup import Lookup
from generator.compare.quantities import SAME_LIFE, SAME_MEASURE, SAME_THING, compatible, same_number, same_wording
from generator.compare.sources import Source
from generator.model import N_, Agreement, Fact, FactKind, Message, Statement, partial_date

DAYS = 3
"""Articles published more than so many days apart count the same thing only if they give the very same number."""
RATIOS = {"narrow": SAME_MEASURE, "personal": SAME_LIFE}
FEW = 5
"""Numbers below that are of different happenings more often than not."""
TOTAL = 1000
"""From here on the dead and the like are no longer those of a single day or place."""
NEAR = 60
"""So many characters behind a number what it counts may end, to be shown with it as the article words it."""


def figure_facts(sources: Sequence[Source], lookup: Lookup) -> Iterator[Fact]:
    """Yield a fact for each thing of which two sources, or two speakers in one article, give the number."""
    for heading, counts in headings(sources, lookup):
        loose: list[list[Count]] = []
        for period in _periods(counts):
            for near in _near(period, heading):
                views = _views(near, exact=not heading.topic)
                if len(views) > 1 and heading.topic and _one_thing(views, heading):
                    yield _fact(heading, near, lookup)
                else:
                    loose += views
        for view in _met_again(loose, heading):
            if len({count.document for count in view}) > 1:
                yield _fact(heading, view, lookup)


def _periods(counts: Sequence[Count]) -> Iterator[list[Count]]:
    """Yield counts by the few days in which their articles were published; those without a date go with the first."""
    period: list[Count] = []
    for count in sorted(counts, key=lambda c: (c.published or date.min, c.document, c.figure.passage.start)):
        first = next((c.published for c in period if c.published), None)
        if first and count.published and (count.published - first).days > DAYS:
            yield period
            period = []
        period.append(count)
    if period:
        yield period


def _near(counts: Sequence[Count], heading: Heading) -> Iterator[list[Count]]:
    """Yield counts, sorted by number, of one day or all totals, whose numbers are near enough to be of one thing."""
    reach = next((ratio for name, ratio in RATIOS.items() if heading.topic in word_list(name)), SAME_THING)
    run: list[Count] = []
    for count in sorted(counts, key=lambda c: (c.day, c.value, c.document, c.figure.passage.start)):
        if run and (count.day != run[0].day or not 0 < run[0].value <= count.value <= run[0].value * reach):
            yield run
            run = []
        run.append(count)
    if run:
        yield run


def _met_again(views: Sequence[list[Count]], heading: Heading) -> Iterator[list[Count]]:
    """Yield views, those of different periods together if they give the very same number.

    Small numbers do not count, nor round ones of a thing without a topic: they are alike by chance.
    """
    met: defaultdict[tuple[str, float | None, float | None], list[Count]] = defaultdict(list)
    for view in views:
        first = view[0].figure
        telling = view[0].value >= LEAST and (heading.topic or view[0].value % 10)
        if telling and all(same_number(first, count.figure) for count in view):
            met[view[0].day, first.low, first.high] += view
        elif view[0].value >= FEW or _of_a_day(view):
            yield view
    yield from met.values()


def _of_a_day(view: Sequence[Count]) -> bool:
    """Tell whether articles were published on one day or the next."""
    days = [count.published for count in view if count.published]
    return not days or (max(days) - min(days)).days <= 1


def _views(counts: Sequence[Count], *, exact: bool) -> list[list[Count]]:
    """Return counts, sorted by number, in groups of those that agree with the first of their group."""
    agree = same_number if exact else compatible
    views: list[list[Count]] = []
    for count in counts:
        fitting = next((view for view in reversed(views) if agree(view[0].figure, count.figure)), None)
        if fitting is None:
            views.append([count])
        else:
            fitting.append(count)
    return views


def _one_thing(views: Sequence[Sequence[Count]], heading: Heading) -> bool:
    """Tell whether numbers that differ are given for one thing: in one place, and by different speakers.

    Numbers of the dead and the like are given for one happening if two of these hold: the articles are of one day, all
    name its place with the number, all open with it; or if they are so great that they must be totals.
    """
    counts = [count for view in views for count in view]
    if max(count.value for count in counts) < FEW:
        return False
    placed = [count.places for count in counts if count.places]
    if placed and not frozenset.intersection(*placed):
        return False
    if heading.topic in word_list("daily") and min(count.value for count in counts) < TOTAL:
        one_day = len({count.published for count in counts}) == 1
        if one_day + (len(placed) == len(counts)) + all(count.opening for count in counts) < 2:
            return False
    told: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for number, view in enumerate(views):
        for count in view:
            told[count.document].append((number, count.by))
    for own in told.values():
        speakers = {by for _, by in own}
        if len({number for number, _ in own}) > 1 and (len(speakers) < 2 or "" in speakers):
            return False
    return True


def _fact(heading: Heading, group: Sequence[Count], lookup: Lookup) -> Fact:
    views = _views(group, exact=not heading.topic)
    numbers = {id(count): number for number, view in enumerate(views) for count in view}
    dated = len(views) > 1 and len({count.published for count in group}) > 1
    statements = [_statement(count, numbers[id(count)], dated=dated) for count in group]
    about = [heading.person] if heading.person else _about(group)
    label = _label(heading, group, lookup)
    return make_fact(FactKind.FIGURE, label, about, statements, _agreement(group, views))


def _agreement(group: Sequence[Count], views: Sequence[Sequence[Count]]) -> Agreement:
    if len(views) > 1:
        days = {count.published for count in group if count.published}
        same_time = len(days) < 2 or any(_differ_on(group, day) for day in days)
        return Agreement.DIFFERENT if same_time else Agreement.VARIED
    alike = all(same_wording(group[0].figure, count.figure) for count in group)
    return Agreement.SAME if alike else Agreement.VARIED


def _differ_on(group: Sequence[Count], day: date) -> bool:
    """Tell whether numbers of articles of one day differ."""
    return len(_views([count for count in group if count.published == day], exact=False)) > 1


def _statement(count: Count, group: int, *, dated: bool) -> Statement:
    notes = [N_("published %(date)s", date=partial_date(count.published))] if dated and count.published else ()
    return statement(count.figure.passage, _wording(count), by=count.by, notes=notes, group=group)


def _wording(count: Count) -> str:
    """Return a number with what it counts: as the article words it, if the two stand together."""
    figure, text = count.figure, count.source.document.text
    passage = figure.passage
    after = text[passage.end : passage.end + NEAR]
    place = after.find(figure.counted) if figure.counted else -1
    if place >= 0:
        return text[passage.start : passage.end + place + len(figure.counted)]
    return passage.text if figure.counted in passage.text else f"{passage.text} {figure.counted}"


def _label(heading: Heading, group: Sequence[Count], lookup: Lookup) -> Message:
    """Return what is counted in plain words: of the topic if there is one, else as the articles word it."""
    wordings = Counter(count.figure.counted for count in group if count.figure.counted)
    counted = min(wordings, key=lambda words: (-wordings[words], len(words), words), default=heading.unit)
    if heading.topic in HAPPENED:
        people, others = HAPPENED[heading.topic]
        label = people if heading.unit == word_groups("units")["people"] else others.filled(who=counted)
    else:
        label = TOPICS.get(heading.topic) or N_("number of %(counted)s", counted=counted)
    if heading.person:
        return whose(lookup.entities[heading.person].name, label)
    day = next((count.figure.scope for count in group if count.day), "")
    return N_("%(what)s, %(day)s", what=label, day=day) if day else label


def _about(group: Iterable[Count]) -> list[str]:
    """Return the places that all counts with a place share, by id; none if a single one has a place."""
    placed = [count.places for count in group if count.places]
    return sorted(frozenset.intersection(*placed)) if len(placed) > 1 else []
