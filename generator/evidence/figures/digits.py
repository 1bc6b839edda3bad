"""Numbers in digits, with the letters and the words that multiply them."""

from __future__ import annotations

import re

from generator.evidence.figures.amounts import DASHES, Amount
from generator.evidence.figures.lexicon import numbers, words
from generator.evidence.figures.tokens import Line

SHAPE = re.compile(
    r"(?P<plain>0|[1-9]\d{0,14})|(?P<grouped>[1-9]\d{0,2}(?:,\d{3}){1,5}(?:\.\d{1,4})?|[1-9]\d?(?:,\d\d){1,4},\d{3})"
    r"|(?P<decimal>\d{1,9}\.\d{1,6})|(?P<dotted>[1-9]\d{0,2}(?:\.\d{3}){2,5})|(?P<comma>\d{1,3},\d{1,2})"
)
BAD_BEFORE = frozenset(":/#_.,№'’@=+*\\~^") | DASHES
BAD_AFTER = frozenset(":/_@=*\\^")
MOST_SCALES = 2
"""So many words for a thousand and more one number has at most ("two hundred thousand million")."""


def digits(line: Line, index: int, *, behind_dash: bool = False) -> Amount | None:
    """Return the number in digits at a token, or none if its marks show that it is a time, a score or a code.

    Args:
        line: The sentence.
        index: The token.
        behind_dash: The number ends a range ("20-30"), so that a dash may stand before it but not behind it.
    """
    shape = SHAPE.fullmatch(line.raw[index])
    if shape is None or (line.glued(index) and line.raw[index - 1] in BAD_BEFORE and not behind_dash):
        return None
    value, after, unit, scaled = _value(line.raw[index], shape.lastgroup), index + 1, "", False
    if line.glued(after):
        mark = line.low[after]
        if line.is_word(after):
            suffix = _suffix(line, after)
            if suffix is None:
                return None
            value, unit, scaled, after = value * suffix[0], suffix[1], suffix[0] > 1, after + 1
        elif mark in DASHES and line.glued(after + 1) and line.is_word(after + 1):
            rest = tuple(line.low[after + 1].split("-"))
            return None if shape["comma"] else Amount(index, after + 2, value, value, rest=rest)
        elif line.glued(after + 1) and (mark in BAD_AFTER or (behind_dash and mark in DASHES)):
            return None
    value, after, rest, words_scale = scale(line, value, after)
    scaled = scaled or words_scale
    if shape["comma"] and not scaled:
        return None
    plain = shape["plain"] is not None and not scaled
    return Amount(index, after, value, value, unit, rest, plain=plain, scaled=scaled)


def scale(line: Line, value: float, after: int) -> tuple[float, int, tuple[str, ...], bool]:
    """Read "and a half" and the words behind a number that multiply it.

    Returns:
        The value, the token behind the number, the words joined to the last one by hyphens ("million-dollar"), and
        whether there was a word that multiplies.
    """
    known, scaled = numbers(), False
    if line.low[after : after + 3] == ["and", "a", "half"]:
        value, after = value + 0.5, after + 3
    for _ in range(MOST_SCALES):
        head, *tail = line.at(after).split("-")
        if head not in known.scales:
            break
        value, after, scaled = value * known.scales[head], after + 1, True
        if tail:
            return value, after, tuple(tail), True
    return value, after, (), scaled


def _value(written: str, kind: str | None) -> float:
    if kind == "comma":
        return float(written.replace(",", "."))
    return float(written.replace(".", "") if kind == "dotted" else written.replace(",", ""))


def _suffix(line: Line, index: int) -> tuple[float, str] | None:
    """Read the letters glued to digits: a factor or a unit; none for a code ("3G", "22nd", "40s")."""
    known, letters = numbers(), line.low[index]
    money = line.at(index - 2) in known.signs
    if letters in known.suffixes and (money or letters not in ("m", "b", "k") or _is_plural(line, index + 1)):
        return known.suffixes[letters], ""
    unit = words().abbreviated.get(letters)
    return None if unit is None or line.raw[index] == "G" else (1, unit)


def _is_plural(line: Line, index: int) -> bool:
    return line.is_word(index) and line.low[index].endswith(("s", "people")) and line.low[index] not in words().ends
