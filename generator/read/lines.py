"""The lines of a text as the paragraphs they stand for: hard-wrapped text is joined, everything else stays apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from generator.model import RepairKind
from generator.read.draft import LAYOUT, Edit

WIDEST: Final = 120
"""Characters of the longest line of text that can be hard-wrapped."""
NARROWEST: Final = 30
LEAST_FULL: Final = 0.8
"""The share of broken lines on which the next line's first word would have found no room."""
TERMINAL: Final = re.compile(r"[.!?:…][”\"’')\]]*$")
SLIPPED: Final = re.compile(r"[a-z][a-z ]")
"""How a line begins that goes on with the sentence of the line before it."""
UNFINISHED: Final = re.compile(r"^[^A-Z“\"‘']|[:;]$")
"""A line that rather begins a list, or is an item of one."""
LIST_ITEM: Final = re.compile(r"(?:[-*•·–]|\d{1,2}[.)]) ")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that holds text, without the white space around it; ``apart`` says that a blank line stands before it."""

    start: int
    end: int
    text: str
    apart: bool


def lines_of(text: str) -> list[Line]:
    """Return the lines of ``text`` that are not blank."""
    lines: list[Line] = []
    position, apart = 0, True
    for line in text.split("\n"):
        stripped = line.strip()
        if stripped:
            start = position + len(line) - len(line.lstrip())
            lines.append(Line(start, start + len(stripped), stripped, apart))
        position, apart = position + len(line) + 1, not stripped
    return lines


def unwrap_edits(text: str) -> Iterator[Edit]:
    """Yield the edits that join the lines of hard-wrapped text, and a line's end that slipped to the next line."""
    lines = lines_of(text)
    if not _is_wrapped(lines):
        for a, b in pairwise(lines):
            if not b.apart and SLIPPED.match(b.text) and TERMINAL.search(b.text) and not UNFINISHED.search(a.text):
                yield Edit(a.end, b.start, " ", LAYOUT)
        return
    width = max(len(line.text) for line in lines)
    for a, b in pairwise(lines):
        together = not b.apart and not LIST_ITEM.match(b.text)
        if together and (not TERMINAL.search(a.text) or _is_full(a, b, width)):
            hyphenated = a.text[-1] == "-" and a.text[-2:-1].isalpha() and b.text[0].islower()
            yield Edit(a.end, b.start, "", RepairKind.HYPHEN) if hyphenated else Edit(a.end, b.start, " ", LAYOUT)


def _is_wrapped(lines: list[Line]) -> bool:
    """Say whether lines end where a fixed width ran out, most of them within a sentence."""
    width = max((len(line.text) for line in lines), default=0)
    if not NARROWEST <= width <= WIDEST:
        return False
    pairs = [(a, b) for a, b in pairwise(lines) if not b.apart and not LIST_ITEM.match(b.text)]
    broken = [(a, b) for a, b in pairs if not TERMINAL.search(a.text)]
    full = sum(_is_full(a, b, width) for a, b in broken)
    return full >= LEAST_FULL * len(broken) and any(b.text[0].islower() for _, b in broken)


def _is_full(line: Line, following: Line, width: int) -> bool:
    return len(line.text) + 1 + len(following.text.split(None, 1)[0]) > width - 3
