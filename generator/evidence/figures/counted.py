"""What a number counts: the words behind it, their head, and the head in the singular."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from generator.evidence.figures.amounts import Amount
from generator.evidence.figures.lexicon import numbers, topics, words
from generator.evidence.figures.nouns import LONGEST, MEASURED, end_of_noun, plural_phrase, singular
from generator.evidence.figures.tokens import Line

THESE = frozenset({"them", "us", "which", "whom"})
HUGE = 1e5
"""So many pounds are money, no weight."""


class Counted(NamedTuple):
    """What is counted: the tokens ``first`` up to before ``after``, and its ``unit``. Empty if nothing is named.

    ``part`` says that the number counts a part of it ("three of their contacts").
    """

    first: int
    after: int
    unit: str
    part: bool = False


def counted(line: Line, amount: Amount) -> Counted:
    """Return what a number counts."""
    if amount.rest:
        return _compound(line, amount)
    if _is_magnitude(line, amount.first):
        return Counted(amount.after, amount.after, "magnitude")
    index, part = _behind_of(line, amount)
    if part and line.at(index - 1) in THESE:
        return Counted(amount.after, index, "", part=True)
    if amount.unit:
        bought = amount.unit == "percent" or amount.unit in numbers().currencies
        return Counted(index, _end_of_purpose(line, index) if bought else index, amount.unit)
    found = _money(line, index, amount) or _thing(line, index, amount)
    if found.unit in words().times and line.at(found.after) == "of":
        return Counted(found.after + 1, end_of_noun(line, found.after + 1), found.unit)
    return found._replace(part=True) if part else found


def _behind_of(line: Line, amount: Amount) -> tuple[int, bool]:
    """Return the token at which the words for what is counted begin, and whether a part of it is."""
    index = amount.after
    if line.at(index) != "of":
        skip = amount.part and line.at(index) in ("the", "its", "their")
        return (index + 1, False) if skip else (index, False)
    index += 1
    if amount.low is None or amount.part or amount.unit or line.at(amount.first - 1) == "all":
        part = False
    elif line.at(index) in THESE:
        return index + 1, True
    else:
        part = line.at(index) in words().definite
    while line.at(index) in words().definite:
        index += 1
    if amount.low is not None and not amount.part and not amount.unit:
        for at in range(index, index + 3):
            if line.at(at).endswith(("'s", "s'")):
                return at + 1, True
    return index, part


def _is_magnitude(line: Line, first: int) -> bool:
    """Tell whether the number at a token is the strength of an earthquake: "a magnitude of 6.1", "magnitude 7"."""
    return line.at(first - 2 if line.at(first - 1) == "of" else first - 1) == "magnitude"


def _thing(line: Line, index: int, amount: Amount) -> Counted:
    """Read what is neither money nor a share: "55 people", "31 mile relay", "20 km"."""
    known, word, one = words(), line.at(index), amount.low == amount.high == 1
    if word in MEASURED and line.at(index + 1) in known.measures:
        measure = line.at(index + 1)
        return Counted(index, index + 2, f"{word} {known.irregular.get(measure, measure)}")
    if not one and word != "second" and (word in known.times or word in known.measures):
        return Counted(index, index + 1, known.irregular.get(word, word))
    if word in known.abbreviated:
        return Counted(index, index + 1, known.abbreviated[word])
    phrase = plural_phrase(line, index, one=one)
    return Counted(index, index, "") if phrase is None else Counted(index, *phrase)


def _money(line: Line, index: int, amount: Amount) -> Counted | None:
    """Read "dollars", "US dollars", "Chilean pesos"."""
    known = numbers()
    owner: Mapping[str, str] = {}
    for length in (2, 1):
        name = " ".join(line.low[index : index + length])
        if name in known.owners:
            owner, index = known.owners[name], index + length
            break
    noun = line.at(index).removesuffix("s")
    unit = owner.get(noun) if owner else known.money.get(noun)
    if noun == "pound" and not owner and amount.scaled and amount.low and amount.low >= HUGE:
        unit = "GBP"
    return None if unit is None else Counted(index + 1, _end_of_purpose(line, index + 1), unit)


def _end_of_purpose(line: Line, index: int) -> int:
    """Return the end of a short phrase that says what money or a share is for: "in aid", "of the voters"."""
    known, start = words(), index
    if line.at(start) in ("in", "of", "worth"):
        start += 2 if line.at(start + 1) == "of" else 1
    elif not line.is_word(start) or line.at(start) in known.ends:
        return index
    if line.at(start).endswith("ed"):
        return index
    inner = start
    while line.at(inner) in known.definite:
        inner += 1
    plural = plural_phrase(line, inner)
    after = end_of_noun(line, start, longest=LONGEST)
    if plural is not None:
        after = min(after, plural[0])
    dated = any(word in known.times or word in known.nearness for word in line.low[start:after])
    return index if after == start or dated else after


def _compound(line: Line, amount: Amount) -> Counted:
    """Read what hyphens join to a number: "16-month crisis", "six-point plan", "14-year-old boy"."""
    known, unit = words(), amount.rest[0]
    unit = known.abbreviated.get(unit, singular(unit) or unit)
    if unit == "plus":
        return _thing(line, amount.after, amount)
    if not (unit in known.times or unit in known.measures or unit in known.compounds or unit in numbers().money):
        return Counted(amount.after, amount.after, "")
    end = after = end_of_noun(line, amount.after, longest=4)
    for at in range(amount.after, end):
        if line.low[at] in topics().within:
            after = at + 1
            break
    names = {**numbers().money, **known.irregular, "strong": "person"}
    if line.at(amount.after).endswith("ed") and line.at(amount.after + 1) in known.ends:
        after = amount.after
    return Counted(amount.after, after, names.get(unit, unit))
