"""What bounds a figure in time: "on Friday", "in more than a year of violence", "since March 2011"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from generator.evidence.figures.items import Item
from generator.evidence.figures.lexicon import sayers, topics, words
from generator.evidence.figures.tokens import Line
from generator.model import DateExpr, DateKind, Granularity

RATES = frozenset({"a", "an", "per", "each", "every"})
SPANS = frozenset({"in", "during", "over", "after", "within", "for", "throughout"})
RANGES = frozenset({"from", "between"})
RANGE_JOINS = frozenset({"to", "and", "until"})
CLOSED = frozenset({",", ";", ":", ".", "“", "”", "but", "while", "where", "when", "after", "before", "what"})
ENDS = frozenset({";", ".", "“", "”", '"', "?", "!"})
APART = (CLOSED | {"on", "in", "since", "yesterday", "today"}) - {","}
BARE = frozenset({Granularity.MONTH, Granularity.YEAR, Granularity.SEASON, Granularity.DECADE, Granularity.QUARTER})
"""How exact a date is that is no bound without a word before it ("the 2008 Games", "September crude")."""

UNBOUNDED = frozenset({"age", "length", "time in office", "prison term"})
SINCE_REACH = 12
CLAUSE_REACH = 15
REACH = 40
"""So many words at most does "since" reach on, and stand between a figure and the time behind or before it."""

Place: TypeAlias = tuple[int, int, DateExpr | None]
Bound: TypeAlias = tuple[str, DateExpr | None]


def bounds(line: Line, items: Sequence[Item], dates: Sequence[DateExpr], *, dated: bool) -> list[Bound]:
    """Return what bounds each figure of a sentence: the words, and the date in them if they are one.

    Args:
        line: The sentence.
        items: Its figures.
        dates: Its expressions of time.
        dated: Whether such expressions were looked for; if not, days of the week are found here.
    """
    places = list(_dates(line, dates)) if dated else list(_days(line))
    lengths = (
        (item.first - 1, item.end, None)
        for item in items
        if item.unit in words().times and item.meaning.topic != "age" and line.at(item.first - 1) in SPANS
    )
    places = sorted([*places, *lengths], key=lambda place: place[:2])
    found: list[Bound] = []
    for number, item in enumerate(items):
        if item.sub and number:
            found.append(found[-1])
        else:
            bound = _bound(line, items, number, places)
            shared = not bound[0] and number > 0 and _joined(line, items[number - 1], item)
            found.append(found[-1] if shared else bound)
    for number in range(len(items) - 2, -1, -1):
        if not found[number][0] and _joined(line, items[number], items[number + 1]):
            found[number] = found[number + 1]
    return found


def _bound(line: Line, items: Sequence[Item], number: int, places: Sequence[Place]) -> Bound:
    item = items[number]
    if item.meaning.topic in UNBOUNDED or item.unit in words().times or item.amount.rest:
        return "", None
    if line.at(item.end) in RATES and line.at(item.end + 1) in words().times:
        return line.text(item.end, item.end + 2), None
    since = _since(line, item.reach)
    if since is not None and all(place[0] != since[0] for place in places):
        return line.text(*since), None
    place = _behind(line, items, number, places) or _before(line, items, number, places)
    if place is None:
        return line.text(item.amount.after, item.counted.after) if item.counted.part else "", None
    point = place[2] if place[2] is not None and place[2].kind is DateKind.POINT else None
    return line.text(place[0], place[1]), point


def _since(line: Line, index: int) -> tuple[int, int] | None:
    """Return the words from "since" on: "since the uprising began last March"."""
    for at in range(index, min(len(line), index + SINCE_REACH)):
        if line.low[at] == "since":
            after = at + 1
            while after < min(len(line), at + SINCE_REACH) and line.raw[after][0].isalnum():
                after += 1
            return at, after
        if line.low[at] in CLOSED:
            return None
    return None


def _behind(line: Line, items: Sequence[Item], number: int, places: Sequence[Place]) -> Place | None:
    """Return the first time behind a figure, if it stands in the same clause and before the next figure."""
    reach = items[number].reach
    at = bisect_left(places, reach, key=lambda place: place[0])
    if at == len(places) or places[at][0] - reach > CLAUSE_REACH or _is_report(line, places[at][0]):
        return None
    for item in items[number + 1 : number + 4]:
        if item.unit not in words().times and reach <= item.first < places[at][0]:
            return None
    between = line.low[reach : places[at][0]]
    if between[-1:] == ["and"] or any(word in CLOSED or word in sayers().verbs for word in between):
        return None
    return places[at]


def _before(line: Line, items: Sequence[Item], number: int, places: Sequence[Place]) -> Place | None:
    """Return the last time before a figure, if no other figure and no verb of saying stands between the two."""
    first = items[number].first
    at = bisect_left(places, first, key=lambda place: place[0]) - 1
    if at < 0 or places[at][1] > first or first - places[at][1] > REACH:
        return None
    between = line.low[places[at][1] : first]
    if (number and places[at][0] < items[number - 1].first) or _is_report(line, places[at][0]):
        return None
    if any(word in ENDS for word in between):
        return None
    return None if any(word in sayers().verbs for word in between) else places[at]


def _joined(line: Line, item: Item, behind: Item) -> bool:
    """Tell whether a figure shares the time behind the next: "12 people were killed and 40 wounded on Friday"."""
    people = topics().people
    if item.meaning.topic not in people or behind.meaning.topic not in people or behind.first - item.after > REACH:
        return False
    return not any(word in APART for word in line.low[item.after : behind.first])


def _dates(line: Line, dates: Sequence[DateExpr]) -> Iterator[Place]:
    """Yield the expressions of time that may bound a figure, with the words that open them."""
    last: Place | None = None
    for when in dates:
        first = bisect_left(line.ends, when.passage.start + 1)
        after = bisect_left(line.starts, when.passage.end)
        if last is not None and line.at(last[0]) in RANGES and first - last[1] == 1 and line.at(last[1]) in RANGE_JOINS:
            last = (last[0], after, None)
            continue
        if last is not None and _is_whole(line, last):
            yield last
        opening = _opening(line, first)
        last = (opening, after, when) if after > first and _may_bound(line, opening, first, after, when) else None
    if last is not None and _is_whole(line, last):
        yield last


def _is_whole(line: Line, place: Place) -> bool:
    """Tell whether a time is no half of a range ("from a year earlier")."""
    return place[2] is None or line.at(place[0]) not in RANGES


def _may_bound(line: Line, opening: int, first: int, after: int, when: DateExpr) -> bool:
    bare = when.granularity is None or when.granularity in BARE
    if (
        line.at(after - 1).endswith("'s")
        or line.at(first - 1) == "of"
        or (line.at(first - 1) == "the" and (bare or line.is_word(after)))
    ):
        return False
    return opening < first or not (bare or when.kind is DateKind.DURATION)


def _opening(line: Line, first: int) -> int:
    """Return the first of the words that open a time: "on", "since", "as of"."""
    if line.at(first - 1) == "the":
        first -= 1
    if line.at(first - 1) == "of" and line.at(first - 2) == "as":
        return first - 2
    return first - 1 if line.at(first - 1) in words().openers else first


def _days(line: Line) -> Iterator[Place]:
    for at, word in enumerate(line.low):
        weekday = word in words().weekdays and line.is_capital(at) and not line.is_capital(at + 1)
        if weekday or word in ("yesterday", "today"):
            yield _opening(line, at), at + 1, None


def _is_report(line: Line, first: int) -> bool:
    """Tell whether a time is that of a report: "said on Friday", "told reporters late Friday"."""
    return any(word in sayers().verbs for word in line.low[max(0, first - 3) : first])
