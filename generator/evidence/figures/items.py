"""The figures of a sentence by their tokens, before it is known who gives them and what bounds them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from generator.evidence.figures.ages import age_of, decade_of_life
from generator.evidence.figures.amounts import Amount, is_number
from generator.evidence.figures.context import Context
from generator.evidence.figures.counted import Counted, counted
from generator.evidence.figures.lexicon import topics, words
from generator.evidence.figures.meaning import Ground, Meaning, meaning
from generator.evidence.figures.names import is_date_part, is_known_already, is_label, is_moment, is_score
from generator.evidence.figures.qualifiers import qualifier_after, qualifier_before
from generator.evidence.figures.reading import read_amount
from generator.evidence.figures.tokens import Line
from generator.model import EntityType, Qualifier

ARTICLES = frozenset({"a", "an"})
POSSESSIVES = frozenset({"his", "her", "their", "my", "your", "our"})
UNSURE_LENGTHS = frozenset({"quarter", "second", "season"})
"""Units of time whose "a" is more often a share, a rank or no length."""


class Item(NamedTuple):
    """A figure of a sentence at the tokens ``first`` up to before ``after``, its qualifier included.

    ``sub`` says that it is a part of the figure before it ("including 14 soldiers").
    """

    first: int
    after: int
    amount: Amount
    qualifier: Qualifier
    counted: Counted
    unit: str
    meaning: Meaning
    wording: str = ""
    sub: bool = False

    @property
    def end(self) -> int:
        """The token behind what is counted."""
        return max(self.after, self.counted.after)

    @property
    def reach(self) -> int:
        """The token behind the words that say what is counted and what happened to it."""
        return max(self.end, self.meaning.after)


def read_items(line: Line, context: Context) -> Iterator[Item]:
    """Yield the figures of a sentence, in order."""
    read = 0
    for index in [index for index, word in enumerate(line.low) if _may_open(word)]:
        if index < read:
            continue
        word = line.low[index]
        item = None
        if word in ARTICLES:
            item = _single_length(line, index, context)
        elif word in POSSESSIVES:
            item = _decade(line, index + 1)
        elif is_number(word):
            amount = read_amount(line, index)
            if amount is not None:
                item, read = _item(line, amount, context), amount.after
        if item is not None:
            yield item
            read = item.end


@lru_cache(maxsize=1 << 15)
def _may_open(word: str) -> bool:
    """Tell whether a figure may begin with a token in small letters."""
    return word in ARTICLES or word in POSSESSIVES or is_number(word)


def _item(line: Line, amount: Amount, context: Context) -> Item | None:
    """Return a number as a figure, or none if it is no count."""
    person = age_of(line, amount, context)
    if person is not None:
        return _age(amount, Qualifier.NONE, person)
    what = counted(line, amount)
    qualifier, first = qualifier_before(line, amount.first, time=what.unit in words().times)
    behind, after = qualifier_after(line, amount.after)
    if behind and (not what.unit or what.unit == amount.unit):
        what = counted(line, amount._replace(after=after))
    if _is_no_count(line, amount, what, qualifier or behind, context) or _is_named(line, amount, what, context):
        return None
    found = meaning(line, first, amount, what)
    if found.topic not in ("time in office", "age") and _is_dated(line, first, amount, what, context):
        return None
    unit = _unit(what, found.topic)
    if not unit or (_is_one(amount) and what.unit in words().people and not found.topic):
        return None
    wording = line.text(what.first, what.after)
    return Item(first, max(after, amount.after), amount, qualifier or behind, what, unit, found, wording)


def _unit(what: Counted, topic: str) -> str:
    """Return the unit of a figure; a number without a noun counts people or years if its topic does."""
    if what.unit and what.unit != "other":
        return what.unit
    if topic in topics().people:
        return "person"
    return "year" if topic == "age" else ""


def _is_no_count(line: Line, amount: Amount, what: Counted, qualifier: Qualifier, context: Context) -> bool:
    if (amount.rest and not what.unit) or (_is_one(amount) and not _may_be_one(line, amount, what, qualifier)):
        return True
    return (
        is_date_part(line, amount, what, bounded=bool(qualifier))
        or (not qualifier and is_label(line, amount, what, named=_named(line, amount.first - 1, context)))
        or is_known_already(line, amount, what)
        or is_score(line, amount, what)
    )


def _named(line: Line, at: int, context: Context) -> EntityType | None:
    """Return of what sort the name is that ends with a token; none if no name does."""
    mention = context.name_ending(line.ends[at]) if line.is_capital(at) else None
    return mention.type if mention is not None else None


def _is_one(amount: Amount) -> bool:
    return amount.low == amount.high == 1


def _may_be_one(line: Line, amount: Amount, what: Counted, qualifier: Qualifier) -> bool:
    """Tell whether "one" is a count rather than a pronoun: "killed one man", "at least one day", "1 percent"."""
    if amount.rest:
        return what.unit in words().times
    if what.unit in words().people or amount.unit:
        return line.at(amount.after) != "of" and line.at(amount.first - 1) not in ("no", "any", "every")
    return bool(qualifier) and what.unit in words().times


def _is_named(line: Line, amount: Amount, what: Counted, context: Context) -> bool:
    """Tell whether a number stands in a name of the article, or alone for one ("the 787")."""
    if amount.unit:
        return False
    if context.name_over(line.starts[amount.first], line.ends[amount.first]) is not None:
        return True
    alone = amount.plain and what.unit not in words().people
    return alone and context.is_model(line.raw[amount.first])


def _is_dated(line: Line, first: int, amount: Amount, what: Counted, context: Context) -> bool:
    """Tell whether a number is part of an expression of time that is no length of time."""
    if context.in_date(line.starts[amount.first], line.ends[amount.after - 1]):
        return True
    return what.unit in words().times and is_moment(line, first, amount, what)


def _single_length(line: Line, index: int, context: Context) -> Item | None:
    """Read "more than a year": an article counts as one only where it is bounded."""
    if line.at(index + 1) not in words().times or line.at(index + 1) in UNSURE_LENGTHS:
        return None
    qualifier, first = qualifier_before(line, index, time=True)
    if not qualifier:
        return None
    amount = Amount(index, index + 1, 1.0, 1.0)
    what = counted(line, amount._replace(low=None))
    if is_moment(line, first, amount, what) or context.in_date(line.starts[index], line.ends[index + 1]):
        return None
    found = meaning(line, first, amount, what)
    wording = line.text(what.first, what.after)
    return Item(first, index + 2, amount, qualifier, what, what.unit, found, wording)


def _decade(line: Line, index: int) -> Item | None:
    """Read "in his mid-40s"."""
    amount = decade_of_life(line, index)
    return None if amount is None else _age(amount, Qualifier.ABOUT, "")


def _age(amount: Amount, qualifier: Qualifier, person: str) -> Item:
    nothing = Counted(amount.after, amount.after, "year")
    found = Meaning("age", Ground.WITHIN)
    return Item(amount.first, amount.after, amount, qualifier, nothing, "year", found, person)
