"""Quotation marks: which of them open, which close, and which are apostrophes."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

MARK = re.compile(r"[\"“”„‟«»`'‘’‚‹›]")  # a plain class, which a search skims the text for
PAIRED = re.compile(r"[\"“”„«»]")
DOUBLE = frozenset('"“”„‟«»')
SINGLE_OPEN = frozenset("'‘‚‹")
SINGLE_CLOSE = frozenset("'’›")
DOUBLED = frozenset("'`")  # two of these are a mark
BEFORE_OPENING = frozenset('([—–"“„-')
STOPS = frozenset(".,!?…;:")
LONGEST_SINGLE = 1500
CLOSED_BY = {"“": '”“"', "„": '“”"', "‟": '”"', "«": "»", "»": "«", '"': '"”', "”": '”"', "``": "''\"”", "''": "''\"”"}
SENTENCE_END = re.compile(r"(?<=[a-z]{3})[.!?](?=\s)")
PLURAL_POSSESSIVE = re.compile(r"s['’] [a-z]")


class Quoted(NamedTuple):
    """Quoted words: ``start`` to ``end`` with their marks, ``first`` to ``last`` without.

    ``stopped`` says that they end with a comma or full stop of their own, ``small`` that they begin with a small
    letter.
    """

    start: int
    end: int
    first: int
    last: int
    stopped: bool
    small: bool


def quoted_spans(text: str, start: int, end: int, *, continued: bool) -> list[Quoted]:
    """Return the quoted words of the paragraph from ``start`` to ``end``, outermost ones only, in order.

    ``continued`` says that the next paragraph opens with a mark, as the paragraphs of one long quotation do: a
    quotation left open then reaches to the end of this one. Marks that have no partner are left out otherwise, except
    where what precedes them announces speech.
    """
    marks = _marks(text, start, end)
    closings = [position for position, mark in marks if mark in SINGLE_CLOSE and not text[position - 1].isspace()]
    found: list[Quoted] = []
    opened: tuple[int, str] | None = None
    after = start
    for position, mark in marks:
        if position < after:
            continue
        if opened is None:
            close = _single_close(text, position, closings) if _opens_single(text, position, mark) else None
            if close is not None:
                found.append(_quoted(text, position, 1, close, 1))
                after = close + 1
            elif mark not in SINGLE_OPEN | SINGLE_CLOSE and _may_open(text, position, mark, end):
                opened = position, mark
        elif mark in CLOSED_BY[opened[1]] and mark not in SINGLE_OPEN | SINGLE_CLOSE:
            if mark == opened[1] == '"' and _must_open(text, position, end):
                opened = position, mark
            else:
                found.append(_quoted(text, opened[0], len(opened[1]), position, len(mark)))
                opened = None
    if opened is not None:
        last = end if continued else _unclosed_end(text, opened[0], start, end)
        if last > opened[0] + 1:
            first = opened[0] + len(opened[1])
            found.append(Quoted(opened[0], last, first, last, stopped=True, small=_small(text, first)))
    return [quoted for quoted in found if text[quoted.first : quoted.last].strip()]


def has_marks(text: str, start: int, end: int) -> bool:
    """Tell whether anything between two places may open or close a quotation, rather than part letters of a word."""
    for match in MARK.finditer(text, start, end):
        position = match.start()
        if text[position] not in "'’" or not text[position - 1 : position].isalnum():
            return True
    return False


def _marks(text: str, start: int, end: int) -> list[tuple[int, str]]:
    """Return the marks between two places and where they stand, apostrophes within words left out."""
    found: list[tuple[int, str]] = []
    after = start
    for match in MARK.finditer(text, start, end):
        position, mark = match.start(), match.group()
        if mark in DOUBLE:
            found.append((position, mark))
        elif position >= after and mark in DOUBLED and text.startswith(mark, position + 1, end):
            found.append((position, mark * 2))
            after = position + 2
        elif position >= after and mark != "`" and _single(text, position, end):
            found.append((position, mark))
    return found


def _single(text: str, position: int, end: int) -> bool:
    """Tell whether a single mark may open (nothing but space or a bracket before it) or close (no letter behind it)."""
    mark, before = text[position], text[position - 1] if position else " "
    behind = text[position + 1] if position + 1 < end else " "
    if mark in SINGLE_OPEN and not behind.isspace() and (before.isspace() or before in BEFORE_OPENING):
        return True
    return mark in SINGLE_CLOSE and not before.isspace() and not (behind.isalnum() or behind == "_")


def _quoted(text: str, position: int, width: int, close: int, close_width: int) -> Quoted:
    first, stopped = position + width, text[close - 1] in STOPS
    return Quoted(position, close + close_width, first, close, stopped=stopped, small=_small(text, first))


def _small(text: str, first: int) -> bool:
    return text[first : first + 2].lstrip()[:1].islower()


def open_at_end(text: str, start: int, end: int) -> bool:
    """Tell whether a double mark opened between two places is still open at the end."""
    opened = False
    for match in PAIRED.finditer(text, start, end):
        mark = match.group()
        turned = not opened or _must_open(text, match.start(), end)
        opened = turned if mark == '"' else mark in "“„«"
    return opened


def closes_first(text: str, start: int, end: int) -> bool | None:
    """Tell whether the first double mark between two places closes; none without a mark."""
    match = PAIRED.search(text, start, end)
    if match is None:
        return None
    if match.group() == '"':
        return match.start() > start and not text[match.start() - 1].isspace()
    return match.group() in "”»"


def _opens_single(text: str, position: int, mark: str) -> bool:
    decade = text[position + 1 : position + 2].isdigit()
    return mark in SINGLE_OPEN and not decade and (position == 0 or not text[position - 1].isalnum())


def _may_open(text: str, position: int, mark: str, end: int) -> bool:
    if mark in "”»''":
        return mark != "”" and _must_open(text, position, end, len(mark))
    if mark == '"' and text[position - 1 : position].isdigit():
        return False
    following = position + len(mark)
    return following < end and (not text[following].isspace() or mark != '"' or text[position - 1 : position].isspace())


def _must_open(text: str, position: int, end: int, width: int = 1) -> bool:
    """Tell whether a mark can only open: space before it, none after it."""
    before = text[position - 1] if position else " "
    return before.isspace() and position + width < end and not text[position + width].isspace()


def _single_close(text: str, position: int, closings: list[int]) -> int | None:
    index = bisect_right(closings, position + 1)
    while index < len(closings) and closings[index] - position <= LONGEST_SINGLE:
        close = closings[index]
        if (
            PLURAL_POSSESSIVE.match(text, close - 1)
            and index + 1 < len(closings)
            and not _reopens(text, close, closings[index + 1])
        ):
            index += 1
            continue
        doubles = sum(text.count(mark, position, close) for mark in '"“”')
        return close if doubles % 2 == 0 else None
    return None


def _reopens(text: str, start: int, end: int) -> bool:
    """Tell whether another single quotation opens between two places, so that the first of them is a close."""
    return end - start > LONGEST_SINGLE or any(
        text[i] in SINGLE_OPEN and text[i - 1].isspace() and not text[i + 1 : i + 2].isspace()
        for i in range(start + 1, end)
    )


def _unclosed_end(text: str, position: int, start: int, end: int) -> int:
    """Return where words end whose closing mark is missing; the mark's own place if it is a stray."""
    before = text[start:position].rstrip()
    if not before or before[-1] in ":,":
        return end
    if text[position + 1 : position + 2].isupper() and before[-1].islower() and text[position - 1].isspace():
        stop = SENTENCE_END.search(text, position, end)
        return stop.end() if stop else end
    return position
