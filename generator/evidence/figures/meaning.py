"""What a figure is about: the topic under which it may be compared with others."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple

from generator.evidence.figures.amounts import Amount
from generator.evidence.figures.counted import Counted
from generator.evidence.figures.lexicon import numbers, topics, words
from generator.evidence.figures.nouns import end_of_noun
from generator.evidence.figures.tokens import Line
from generator.evidence.figures.verbs import governor, predicate, toll

TAKEN = frozenset({"claimed", "claiming", "claims", "lost", "cost", "costing", "took", "taking"})
"""Verbs whose "lives" are of the dead."""


class Ground(Enum):
    """Where a figure's topic was found."""

    NONE = auto()
    NOUN = auto()
    AFTER = auto()
    BEFORE = auto()
    WITHIN = auto()


class Meaning(NamedTuple):
    """A figure's topic, empty if it has none, where it was found, and the token behind the words that give it."""

    topic: str
    ground: Ground = Ground.NONE
    after: int = 0


NOTHING = Meaning("")


def meaning(line: Line, first: int, amount: Amount, counted: Counted) -> Meaning:
    """Return what a figure is about; nothing where it may be about several things.

    Args:
        line: The sentence.
        first: The token at which the figure begins, its qualifier included.
        amount: The number.
        counted: What it counts.
    """
    known, unit = topics(), counted.unit
    if _is_age(line, amount, counted):
        lasting = any("length" in known.within.get(word, ()) for word in line.low[counted.first : counted.after])
        return Meaning("length" if lasting else "age", Ground.WITHIN)
    if unit in words().times or unit == "percent" or _is_money(unit):
        return _purpose(line, first, amount, counted)
    if unit in known.nouns:
        return Meaning(known.nouns[unit], Ground.NOUN)
    if unit == "life":
        return Meaning("killed", Ground.NOUN) if line.at(first - 1) in TAKEN else NOTHING
    if amount.rest and unit != "person":
        return NOTHING
    found = _happening(line, first, counted)
    return found if found.topic and _fits(found.topic, unit) else NOTHING


def _happening(line: Line, first: int, counted: Counted) -> Meaning:
    """Return what happened to those who are counted, else what sort of people they are."""
    topic = governor(line, first)
    found = None if topic else predicate(line, counted.after)
    if found is not None:
        return Meaning(found[0], Ground.AFTER, found[1])
    if not topic and counted.unit in ("", "person"):
        topic = toll(line, first)
    if topic:
        return Meaning(topic, Ground.BEFORE)
    known = topics()
    inner = {known.after[word] for word in line.low[counted.first : counted.after] if word in known.after}
    if inner:
        return Meaning(min(inner), Ground.WITHIN) if len(inner) == 1 else NOTHING
    return Meaning(known.kinds.get(counted.unit, ""), Ground.NOUN)


def _fits(topic: str, unit: str) -> bool:
    """Tell whether a topic may hold of a unit."""
    known = topics()
    if topic in known.units:
        return unit in known.units[topic]
    return topic not in known.people or (unit not in words().measures and unit not in known.things)


def _is_money(unit: str) -> bool:
    return unit in numbers().currencies


def _is_age(line: Line, amount: Amount, counted: Counted) -> bool:
    if "old" in amount.rest or "olds" in amount.rest:
        return True
    if counted.unit not in ("year", "month", "week", "day", ""):
        return False
    before = line.at(amount.first - 1)
    if before == "of" and line.at(amount.first - 2) == "age":
        return True
    return before in ("aged", "age", "ages") or (counted.unit != "" and line.at(counted.after) == "old")


def _purpose(line: Line, first: int, amount: Amount, counted: Counted) -> Meaning:
    """Read what money, a share or a length of time is for from the words beside it."""
    known, after = topics(), counted.after
    unit = "money" if _is_money(counted.unit) else counted.unit
    nearby = line.low[counted.first : after]
    if unit != "percent":
        if line.at(after) in ("of", "in", "for", "as", "to"):
            nearby = nearby + line.low[after + 1 : end_of_noun(line, after + 1)]
        elif line.low[after : after + 2] == ["behind", "bars"]:
            nearby = [*nearby, "prison"]
        if "bail" in nearby and "out" in line.low[after : after + 5]:
            return NOTHING
    before = [] if amount.rest else line.low[max(0, first - 4) : first]
    for word in [*nearby, *reversed(before)]:
        for topic in known.within.get(word, ()):
            if unit in known.units[topic]:
                return Meaning(topic, Ground.WITHIN)
    return NOTHING
