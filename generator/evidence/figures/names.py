"""Numbers that are no counts: years, times, days, labels, scores, and those that only point back."""

from __future__ import annotations

from generator.evidence.figures.amounts import Amount
from generator.evidence.figures.counted import Counted
from generator.evidence.figures.lexicon import numbers, topics, words
from generator.evidence.figures.nouns import MODEL_DIGITS
from generator.evidence.figures.tokens import Line
from generator.evidence.figures.verbs import governor
from generator.model import EntityType

YEARS = (1500, 2100)
"""The years that a bare number of four digits may be."""

SMALL = 12
"""Up to so much is known already behind "the": more is news even then."""

PEOPLE = ("man", "woman", "child", "person", "er", "ist", "ian", "ee", "student", "resident")
"""How nouns for people end, of which there may be as many as there are years."""


def is_date_part(line: Line, amount: Amount, counted: Counted, *, bounded: bool) -> bool:
    """Tell whether a number is a year, a day of a month, or a time of the day.

    Args:
        line: The sentence.
        amount: The number.
        counted: What it counts.
        bounded: A qualifier says that it is a count.
    """
    if line.at(amount.after) in words().clock or line.low[amount.after : amount.after + 2] == ["local", "time"]:
        return True
    if not amount.plain or amount.low is None:
        return False
    before = line.at(amount.first - 1)
    if _is_day(line, amount) or (before == "at" and not bounded and amount.low <= SMALL and not counted.unit):
        return True
    if bounded or not YEARS[0] <= amount.low <= YEARS[1]:
        return False
    if counted.unit in words().times:
        return line.at(counted.after) != "old"
    if counted.unit not in words().people and not counted.unit.endswith(PEOPLE):
        return True
    return before in words().before_year or line.is_capital(counted.first)


def _is_day(line: Line, amount: Amount) -> bool:
    """Tell whether the name of a month stands beside a number."""
    before = amount.first - 1
    if line.at(before) == ".":
        before -= 1
    return any(line.is_capital(at) and line.at(at) in words().months for at in (before, amount.after))


def is_moment(line: Line, first: int, amount: Amount, counted: Counted) -> bool:
    """Tell whether a length of time says when something happened: "the last two weeks", "two days later"."""
    known = words()
    if line.at(first - 1) in known.nearness:
        return True
    behind = amount.after if amount.rest else amount.after + 1
    return line.at(behind) in known.late or line.at(counted.after) in known.late


def is_label(line: Line, amount: Amount, counted: Counted, *, named: EntityType | None) -> bool:
    """Tell whether a number is a name or part of one: "Article 41", "Boeing 747", "number 3", "Group of Eight".

    Args:
        line: The sentence.
        amount: The number.
        counted: What it counts.
        named: Of what sort the name is that ends before the number. One behind a place may be a count ("in Iraq 12
            people"), one of three digits behind the maker at the head of a sentence is a model ("Boeing 787 orders").
    """
    if amount.scaled or amount.part or amount.unit or counted.unit == "magnitude":
        return False
    before, at = line.at(amount.first - 1), amount.first - 1
    if line.raw[amount.first][0].isalpha():
        return _is_capital_name(line, amount.first)
    if not amount.plain:
        return False
    if before == "." and line.at(at - 1) in words().labels:
        return True
    if before in words().labels:
        return before not in words().weak_labels or not counted.unit
    if not line.is_capital(at) or before in words().before_count or before in words().weekdays:
        return False
    if not counted.unit:
        return True
    if named is EntityType.PLACE or before in topics().before:
        return False
    if at > 0 or not line.raw[at][0].isupper():
        return True
    return named is EntityType.ORGANIZATION and len(line.raw[amount.first]) == MODEL_DIGITS


def _is_capital_name(line: Line, first: int) -> bool:
    """Tell whether a number word is written as a name: with a capital inside a sentence that is not all capitals."""
    if not line.is_capital(first) or not line.is_word(first - 1):
        return False
    near = range(max(0, first - 6), min(len(line), first + 7))
    return sum(1 for at in near if line.is_word(at) and not line.is_capital(at) and len(line.low[at]) > 3) > 1


def is_known_already(line: Line, amount: Amount, counted: Counted) -> bool:
    """Tell whether a small number only points back to what is known: "the two leaders", "Iran's three allies"."""
    known = words()
    if amount.low is None or amount.low != amount.high or amount.low > SMALL:
        return False
    if amount.rest or amount.unit or amount.scaled or counted.unit in known.kin:
        return False
    before = line.at(amount.first - 1)
    if before == "all" and governor(line, amount.first):
        return False
    if before in known.definite or before in known.nearness or before in ("every", "each", "any", "no"):
        return True
    return before.endswith(("'s", "s'"))


def is_score(line: Line, amount: Amount, counted: Counted) -> bool:
    """Tell whether a number is given against another one: "1-0", "by 3 to 2", "one in three", "every 200"."""
    units = numbers().units
    if line.at(amount.first - 1) == "every":
        return True
    if line.at(amount.first - 1) == "in" and amount.first > 1 and line.at(amount.first - 2) in units:
        return True
    return not counted.unit and line.at(amount.after) in ("to", "-") and line.at(amount.after + 1) in units
