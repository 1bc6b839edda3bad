"""Numbers in words: "twenty-five", "half a million", "dozens", "several hundred", "two-thirds of"."""

from __future__ import annotations

from generator.evidence.figures.amounts import Amount
from generator.evidence.figures.digits import scale
from generator.evidence.figures.lexicon import numbers
from generator.evidence.figures.tokens import Line

LONGEST = 12
"""So many words, parts of hyphened ones counted one by one, a number has at most."""


def spelled(line: Line, index: int) -> Amount | None:
    """Return the number in words at a token, with "a" or "half a" before it."""
    known, first, after = numbers(), index, index
    total, current, seen, rest = 0.0, 0.0, 0, tuple[str, ...]()
    if line.low[index].partition("-")[0] in known.scales:
        if line.at(index - 1) not in ("a", "an"):
            return None
        half = line.at(index - 2) == "half"
        first, current = (index - 2, 0.5) if half else (index - 1, 1.0)
    while after < len(line) and not rest and seen < LONGEST:
        if seen and current >= 100 and line.low[after] == "and" and line.at(after + 1).partition("-")[0] in known.units:
            after += 1
        parts = line.low[after].split("-", LONGEST)
        used = 0
        for part in parts:
            if not _adds(current, part) and part not in known.scales:
                break
            total, current = _add(total, current, part)
            used += 1
        if not used:
            break
        seen, rest, after = seen + used, tuple(parts[used:]), after + 1
    value = total + current
    if not rest and line.low[after : after + 3] == ["and", "a", "half"]:
        value, after, rest, _ = scale(line, value, after)
    return Amount(first, after, value, value, rest=rest, scaled=value >= 100) if seen else None


def _adds(current: float, part: str) -> bool:
    """Tell whether a word below a hundred may follow: "two" after "hundred" or "twenty", not after "three"."""
    unit = numbers().units.get(part)
    if unit is None or current == 0.5:
        return False
    return current % 100 == 0 or (current % 10 == 0 and unit < 10)


def _add(total: float, current: float, part: str) -> tuple[float, float]:
    known = numbers()
    if part in known.units:
        return total, current + known.units[part]
    factor = known.scales[part]
    return (total + current * factor, 0.0) if factor >= 1000 else (total, current * factor)


def left_open(line: Line, index: int) -> Amount | None:
    """Return "dozens", "tens of thousands", "several hundred", "a couple of thousand"."""
    known, word = numbers(), line.low[index]
    after = index + 1
    if word in known.plurals:
        while line.at(after) == "of" and line.at(after + 1) in known.plurals:
            after += 2
        alone = (word == "tens" and after == index + 1) or (word == "scores" and line.at(after) != "of")
        return None if alone else Amount(index, after, None, None, scaled=True)
    if word not in known.scales:
        return None
    first = index - 2 if line.low[max(0, index - 2) : index] == ["couple", "of"] else index - 1
    if line.at(first) not in known.few:
        return None
    if line.at(first - 1) == "a":
        first -= 1
    while line.at(after) in known.scales:
        after += 1
    return Amount(first, after, None, None, scaled=True)


def part_of_whole(line: Line, index: int) -> Amount | None:
    """Return "half of", "a third of", "two-thirds of" in percent; none if no whole follows."""
    known = numbers()
    head, _, tail = line.low[index].partition("-")
    first, after, many, name = index, index + 1, 1, head
    if tail.removesuffix("s") in known.fractions and head in known.units:
        many, name = known.units[head], tail.removesuffix("s")
    elif tail:
        return None
    elif head in known.units and line.at(after).removesuffix("s") in known.fractions:
        many, name, after = known.units[head], line.at(after).removesuffix("s"), after + 1
    elif head in known.fractions and line.at(index - 1) in ("a", "one"):
        first = index - 1
    elif head != "half":
        return None
    whole = line.at(after) == "of" or (name == "half" and line.at(after) in ("the", "its", "their"))
    share = known.fractions[name] * many
    if not whole or share > 100 or line.at(after + 1) in ("a", "an"):
        return None
    return Amount(first, after, share, share, unit="percent", part=True)
