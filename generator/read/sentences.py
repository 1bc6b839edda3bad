"""Splitting a paragraph into sentences: sentencex, and what news texts need besides."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from sentencex import get_sentence_boundaries

from generator.read.words import alternatives, words

CHUNK: Final = 4_000
"""Characters given to sentencex at once: on unbalanced quotation marks its time grows with the square."""
LONG_QUOTE: Final = 320
"""Characters from which a sentence is also split inside its quotation marks."""
CHUNKS: Final = re.compile(rf".{{1,{CHUNK}}}(?:(?<=[.!?…”\"])(?=\s)|\Z)|.{{1,{CHUNK}}}(?!\S)|.{{1,{CHUNK}}}", re.DOTALL)
TAIL: Final = 200
"""Characters at the end of a sentence that decide whether the next one belongs to it."""
MISSED: Final = re.compile(r"(?<=[\w,%][.!?])[”\"’')\]]+\s+(?=[“\"‘(\[]?[A-Z])")
INSIDE: Final = re.compile(r"(?<=[a-z0-9]{2}[.!?])\s+(?=[A-Z])")
CLOSING_ONLY: Final = re.compile(r"[”\"’')\]]+[.,;]?")
INITIAL: Final = re.compile(r"(?:^|[\s(“\"‘'-])[A-Z]\.(?:[A-Z]\.)?$")
AFTER_TIME: Final = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\w*\.? \d"
    r"|[A-Z]{2,4}\b|\("
)


def split_sentences(text: str, language: str) -> list[tuple[int, int]]:
    """Return start and end of each sentence of a paragraph, without the white space around it.

    Args:
        text: one paragraph.
        language: a language code; its first part chooses sentencex's rules.
    """
    pieces: list[tuple[int, int]] = []
    for start, end in _raw(text, language.split("-")[0]):
        if pieces and _joined(text[max(pieces[-1][0], pieces[-1][1] - TAIL) : pieces[-1][1]], text[start:end]):
            pieces[-1] = (pieces[-1][0], end)
        else:
            pieces.append((start, end))
    return pieces


def _raw(text: str, language: str) -> Iterator[tuple[int, int]]:
    for chunk in CHUNKS.finditer(text):
        for boundary in get_sentence_boundaries(language, chunk.group()):
            start = chunk.start() + boundary["start_index"]
            yield from _cut(text, start, chunk.start() + boundary["end_index"])


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a stretch in the sentences that sentencex took for one, trimmed."""
    ends = [match.end() for match in MISSED.finditer(text, start, end)]
    if end - start > LONG_QUOTE:
        ends += [match.end() for match in INSIDE.finditer(text, start, end)]
    for stop in [*sorted(set(ends)), end]:
        piece = text[start:stop]
        if piece.strip():
            yield start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
        start = stop


def _joined(left: str, right: str) -> bool:
    """Say whether what was split belongs together."""
    last = left.rsplit(None, 1)[-1].lstrip("“\"‘'([")
    if (right[0].islower() and not right[1:2].isupper()) or CLOSING_ONLY.fullmatch(right):
        return True
    if last in words("abbreviations") or (last in words("numbered_abbreviations") and right[0].isdigit()):
        return True
    if last in words("day_halves"):
        return bool(AFTER_TIME.match(right))
    if INITIAL.search(left) and last not in words("country_abbreviations"):
        return right[0].isupper()
    return left[-1] in "”\"’'" and left.rstrip("”\"’'")[-1:] in {"?", "!", ","} and bool(_asked().match(right))


@cache
def _asked() -> re.Pattern[str]:
    """What follows a quoted question within its sentence: a name or two and a verb of saying."""
    return re.compile(rf"(?:[A-Z][\w.'’-]+ ){{1,4}}(?:asked|wrote|shouted|cried|{alternatives('attributions')})\b")
