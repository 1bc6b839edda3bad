"""Which parts of a sentence stand in quotation marks, where a quotation may run over several sentences."""

from __future__ import annotations

import re
from dataclasses import dataclass

MARK = re.compile("[\"“”„«»'‘’]")
DOUBLE, SINGLE = '"', "'"
OPENERS = frozenset("(['\"“‘—–-/")


@dataclass(frozen=True, slots=True)
class Quoting:
    """How a sentence lies towards quotation marks.

    ``outside`` is what stands outside of them, ``ranges`` are the quoted stretches with their marks, ``inside`` the
    mark that is still open at the end (or ""). A sentence is ``balanced`` when it neither begins nor ends inside.
    """

    outside: str
    ranges: tuple[tuple[int, int], ...]
    inside: str
    balanced: bool


def read_quoting(text: str, inside: str = "") -> Quoting:
    """Find the quoted stretches of a sentence.

    Args:
        text: The sentence.
        inside: The mark that was open at the end of the sentence before it, or "".
    """
    if not inside and MARK.search(text) is None:
        return Quoting(text, (), "", balanced=True)
    ranges: list[tuple[int, int]] = []
    balanced, start = not inside, 0
    for match in MARK.finditer(text):
        at, mark = match.start(), match.group()
        family = DOUBLE if mark in '"“”„«»' else SINGLE
        role = _double(text, at, inside) if family == DOUBLE else _single(text, at, inside)
        if role == "open" and not inside:
            inside, start = family, at
        elif role == "close" and inside == family:
            ranges.append((start, at + 1))
            inside = ""
        elif role == "close" and family == DOUBLE and not inside:
            ranges, balanced = [(0, at + 1)], False
    if inside == SINGLE and start and not re.search(r"[:,]\s*$", text[:start]):
        inside = ""  # an apostrophe ("rock 'n roll"), not a quotation that goes on
    if inside:
        ranges.append((start, len(text)))
        balanced = False
    outside, position = [], 0
    for begin, end in ranges:
        outside.append(text[position:begin])
        position = end
    outside.append(text[position:])
    return Quoting(" ".join(outside), tuple(ranges), inside, balanced)


def _neighbors(text: str, at: int) -> tuple[str, str]:
    return text[at - 1] if at else " ", text[at + 1] if at + 1 < len(text) else " "


def _double(text: str, at: int, inside: str) -> str:
    mark, (before, after) = text[at], _neighbors(text, at)
    if mark in "“„«":
        return "open"
    if mark in "”»":
        return "close"
    if before.isdigit() and not inside:
        return ""  # inches
    opens, closes = before.isspace() or before in OPENERS, after.isspace() or not after.isalnum()
    if opens == closes:
        return "close" if inside else "open"
    return "open" if opens else "close"


def _single(text: str, at: int, inside: str) -> str:
    mark, (before, after) = text[at], _neighbors(text, at)
    if mark != "’" and (before.isspace() or before in OPENERS) and after.isalpha():
        return "open"
    if mark != "‘" and inside == SINGLE and not after.isalnum() and (before.isalnum() or before in ".,!?…"):
        return "close"
    return ""
