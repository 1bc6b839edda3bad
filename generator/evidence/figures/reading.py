"""Read a whole amount: a number or a range of two, with the sign of its currency or "per cent"."""

from __future__ import annotations

from generator.evidence.figures.amounts import DASHES, Amount, is_number
from generator.evidence.figures.digits import digits
from generator.evidence.figures.lexicon import numbers, words
from generator.evidence.figures.spelled import left_open, part_of_whole, spelled
from generator.evidence.figures.tokens import Line

SHARED_SCALES = (1e12, 1e9, 1e6, 1e3)


def read_amount(line: Line, index: int) -> Amount | None:
    """Return the number that begins at a token or with the words before it, or none if it is no number."""
    amount = left_open(line, index) or part_of_whole(line, index)
    if amount is not None:
        return amount
    first = _number(line, index)
    if first is None:
        return None
    sign, begin = _sign(line, first.first)
    joined = _range(line, first, begin, sign)
    if joined is None:
        return None
    amount = _unit(line, joined._replace(first=begin) if begin != joined.first else joined, sign)
    between = joined is not first and line.at(begin - 1) == "between"
    return amount._replace(first=begin - 1) if between else amount


def _number(line: Line, index: int, *, behind_dash: bool = False) -> Amount | None:
    if line.low[index][0].isdigit():
        return digits(line, index, behind_dash=behind_dash)
    return spelled(line, index)


def _range(line: Line, amount: Amount, begin: int, sign: str) -> Amount | None:
    """Join a number with the one that ends its range; return none for scores and spans of years."""
    join, following = line.at(amount.after), amount.after + 1
    if sign and line.at(following) in numbers().signs:
        following += 1
    if amount.rest or following >= len(line) or not is_number(line.low[following]):
        return amount
    dashed = join in DASHES and line.glued(amount.after) == line.glued(amount.after + 1)
    before = line.at(begin - 1)
    if dashed and not line.glued(following) and before in words().months:
        return amount  # the dash of a dateline: "March 4 - Twelve people were hurt"
    joined = join in ("to", "or") or (join == "and" and before == "between")
    if not dashed and (not joined or _is_change(line, begin - 1)):
        return amount
    other = None if dashed else amount
    end = _number(line, following, behind_dash=dashed)
    if end is None or end.first != following or end.high is None or amount.low is None or _differs(line, end, sign):
        return other
    low = amount.low * _shared_scale(amount, end)
    if low >= end.high or (amount.plain and end.plain and 1500 <= low <= 2100):
        return other
    return end._replace(low=low, plain=False)


def _differs(line: Line, end: Amount, sign: str) -> bool:
    """Tell whether the second number is of another currency than the first ("$3 million or 2m euros")."""
    noun = line.at(end.after).removesuffix("s")
    return bool(sign) and noun in numbers().money and numbers().money[noun] != sign


def _shared_scale(amount: Amount, end: Amount) -> float:
    """Return the factor that the second number of a range lends to the first: "10-15 million"."""
    if amount.low is None or end.high is None or amount.scaled or not end.scaled or amount.low >= 1000:
        return 1.0
    shared = next((factor for factor in SHARED_SCALES if factor <= end.high), 1.0)
    return shared if amount.low * shared < end.high else 1.0


def _is_change(line: Line, index: int) -> bool:
    """Tell whether "from" or a verb opens a change ("rose from 9 to 10", "fell 2 to 100") and no range."""
    if line.at(index) in numbers().moves:
        return True
    return line.at(index) == "from" and not line.at(index - 1).startswith(("rang", "vary", "varie"))


def _unit(line: Line, amount: Amount, sign: str) -> Amount:
    """Join a number with its currency or with "per cent"."""
    known, following, after = numbers(), line.at(amount.after), amount.after
    if sign:
        coded = after < len(line) and line.raw[after] in known.codes
        return amount._replace(after=after + coded, unit=line.raw[after] if coded else sign, plain=False)
    if following in ("%", "percent", "pct"):
        return amount._replace(after=after + 1, unit="percent", plain=False)
    if following == "per" and line.at(after + 1) == "cent":
        return amount._replace(after=after + 2, unit="percent", plain=False)
    if following in known.signs:
        return amount._replace(after=after + 1, unit=known.signs[following], plain=False)
    if after < len(line) and line.raw[after] in known.codes:
        return amount._replace(after=after + 1, unit=line.raw[after], plain=False)
    return amount


def _sign(line: Line, first: int) -> tuple[str, int]:
    """Return the currency whose sign or code stands before a token, empty if none does, and where it begins."""
    known, before = numbers(), line.at(first - 1)
    if before in known.signs:
        country = known.letters.get(line.at(first - 2))
        if before == "$" and country and line.raw[first - 2].isupper():
            return country, first - 2
        return known.signs[before], first - 1
    if first > 0 and line.raw[first - 1] in known.codes:
        return line.raw[first - 1], first - 1
    if before in known.short:
        return known.short[before], first - 1
    if before == "." and line.at(first - 2) in known.short:
        return known.short[line.at(first - 2)], first - 2
    return "", first
