"""Topics that figures share: "killed 12 soldiers and 5 civilians", "55 people, including 14 soldiers"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.evidence.figures.items import Item
from generator.evidence.figures.lexicon import topics, words
from generator.evidence.figures.meaning import Ground
from generator.evidence.figures.tokens import Line

JOINS = frozenset({",", "and", "or", "as", "well", "another", "also", "plus", "a", "further"})
LONGEST_JOIN = 4
SUBCOUNTS = frozenset({"including", "them", "whom", "include", "included", "includes"})
SUBCOUNT_REACH = 14
"""So many words may stand between a figure and a part of it."""


def share_topics(line: Line, items: Iterable[Item]) -> list[Item]:
    """Return the figures of a sentence, those without a topic given that of the figure that they are joined with.

    A verb before the first figure of a row holds of those behind it, a verb behind the last of those before it. A
    part keeps the topic of its whole only where its unit tells the two apart.
    """
    found = list(items)
    for number in range(1, len(found)):
        before, item = found[number - 1], found[number]
        if _may_take(item, before):
            between = line.low[before.end : item.first]
            if before.meaning.ground is Ground.BEFORE and _is_join(between):
                found[number] = item._replace(meaning=before.meaning._replace(after=0), sub=before.sub)
            elif _is_part(item, before, between):
                found[number] = item._replace(meaning=before.meaning._replace(after=0), sub=True)
    for number in range(len(found) - 2, -1, -1):
        item, behind = found[number], found[number + 1]
        shared = behind.meaning.ground is Ground.AFTER and _is_join(line.low[item.end : behind.first])
        if shared and _may_take(item, behind):
            found[number] = item._replace(meaning=behind.meaning)
    return found


def _may_take(item: Item, other: Item) -> bool:
    """Tell whether a figure has no topic and may have that of another one."""
    if item.meaning.topic or other.meaning.topic not in topics().people or item.amount.unit or item.amount.rest:
        return False
    small = words()
    return item.unit not in small.times and item.unit not in small.measures and item.unit not in topics().things


def _is_join(between: Sequence[str]) -> bool:
    return 0 < len(between) <= LONGEST_JOIN and all(word in JOINS for word in between)


def _is_part(item: Item, whole: Item, between: Sequence[str]) -> bool:
    if not between or between[-1] not in SUBCOUNTS or item.unit == "person":
        return False
    return item.first - whole.after < SUBCOUNT_REACH
