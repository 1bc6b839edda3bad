"""Finding where parts of a page that were never one sentence were run together: caption, fact box and text.

Wrong cuts harm more than missed ones, so every rule asks for several signs at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from generator.model import RepairKind, SentenceKind
from generator.read.blocks import AGENCY_STAMP, STAMP, TITLE_WORDS, is_caption
from generator.read.furniture import furniture_in
from generator.read.titles import title_end
from generator.read.words import alternatives, words

LEAST_FACTS: Final = 2
LEAST_CAPTION, MOST_CAPTION, LEAST_REST = 5, 30, 8
"""Words of a caption that runs on into a sentence, and of that sentence."""
HEAD: Final = 500
"""Characters of a line in which an agency's date line may follow headline and credits."""
NO_HEADLINE: Final = re.compile(r"^By |^\W|\b[A-Z]\w+/|(?i:credit|reuters|photo|handout)|[.:;]$")
STOP: Final = re.compile(r"[.!?…:;]")
QUOTE: Final = re.compile(r"[“\"‘]")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a line; ``repair`` names why it is cut off from the part before it, if it is."""

    start: int
    end: int
    kind: SentenceKind
    repair: RepairKind | None = None

    def moved(self, offset: int) -> Part:
        """Return the part so many characters further on."""
        return Part(self.start + offset, self.end + offset, self.kind, self.repair)

    def after(self, repair: RepairKind | None) -> Part:
        """Return the part cut off for a reason, unless it has one of its own."""
        return self if self.repair or not repair else replace(self, repair=repair)


def split_line(text: str, kind: SentenceKind, *, title: str | None, last: bool) -> list[Part]:
    """Return the parts of a line that a reader would have seen apart, in order.

    Args:
        text: the line.
        kind: what it is by its look.
        title: the article's title if the line may open with it.
        last: whether the line is the article's last, so that it holds at least part of the text.
    """
    parts: list[Part] = []
    start, repair = 0, None
    end = title_end(text, title) if title else None
    if end:
        parts.append(Part(0, end, SentenceKind.HEADLINE))
        start, repair = _skip(text, end), RepairKind.HEADLINE
        if start < len(text) and not last and is_caption(text[start:]):
            return [*parts, Part(start, len(text), SentenceKind.CAPTION, repair)]
    if kind == SentenceKind.BODY or end:
        for part in _stamped(text, start):
            parts.append(part.after(repair))
            start, repair = _skip(text, part.end), RepairKind.DATE_LINE
        for part in _parted(text, start, last=last):
            parts.append(part.after(repair))
            repair = None
    elif start < len(text):
        parts.append(Part(start, len(text), kind, repair))
    return parts


def _stamped(text: str, start: int) -> Iterator[Part]:
    """Yield the date line at the head of a text that runs on from it, and what a page has before such a line."""
    agency = AGENCY_STAMP.search(text, start, start + HEAD) if "|" in text else None
    stamp = agency or STAMP.match(text, start)
    if not stamp or stamp.end() == len(text):
        return
    before = text[start : stamp.start()].rstrip()
    if before:
        headline = len(before.split()) <= TITLE_WORDS and not NO_HEADLINE.search(before)
        kind = SentenceKind.HEADLINE if headline else SentenceKind.CAPTION
        yield Part(start, start + len(before), kind)
    yield Part(stamp.start(), stamp.end(), SentenceKind.CAPTION, RepairKind.DATE_LINE if before else None)


def _skip(text: str, position: int) -> int:
    return position + len(text[position:]) - len(text[position:].lstrip())


def _parted(text: str, start: int, *, last: bool) -> Iterator[Part]:
    """Yield the parts of running text from ``start``, what belongs to the page and not to the text set apart."""
    position, repair = start, None
    for begin, end in furniture_in(text[start:], last=last):
        for part in _running(text, position, start + begin):
            yield part.after(repair)
            repair = None
        begin, end = _skip(text, start + begin), start + len(text[start : start + end].rstrip())
        yield Part(begin, end, SentenceKind.BOX, RepairKind.FURNITURE if begin > start else repair)
        position, repair = _skip(text, end), RepairKind.FURNITURE
    for part in _running(text, position, len(text)):
        yield part.after(repair)
        repair = None


def _running(text: str, start: int, end: int) -> Iterator[Part]:
    """Yield the parts of a stretch of running text, without the white space around it."""
    for cut in _cuts(text[start:end].rstrip()):
        yield cut.moved(start)


def _cuts(text: str) -> Iterator[Part]:
    facts = _fact_starts(text)
    caption = _caption_end(text) if not facts else None
    position = 0
    for n, (start, end) in enumerate(facts):
        yield Part(start, end, SentenceKind.BOX, RepairKind.BOX if n else None)
        position = _skip(text, end)
    if caption:
        yield Part(0, caption, SentenceKind.CAPTION)
        position = _skip(text, caption)
    if position < len(text):
        repair = RepairKind.BOX if facts else RepairKind.CAPTION if caption else None
        yield Part(position, len(text), SentenceKind.BODY, repair)


def _fact_starts(text: str) -> list[tuple[int, int]]:
    """Return the lines of a fact box at the head of ``text``: role after role, no verb, then a quotation or nothing."""
    if not _fact().match(text):
        return []
    quote = QUOTE.search(text)
    end = len(text[: quote.start()].rstrip()) if quote else len(text)
    head = text[:end]
    if STOP.search(head) or set(head.split()) & words("finite_verbs"):
        return []
    starts = [
        match.start() for match in _fact().finditer(head) if not match.start() or head[match.start() - 2].isalnum()
    ]
    if len(starts) < LEAST_FACTS:
        return []
    return [(a, len(head[:b].rstrip())) for a, b in zip(starts, [*starts[1:], end], strict=True)]


def _caption_end(text: str) -> int | None:
    """Return where a caption without a full stop ends if a sentence runs on from it."""
    for match in _opener().finditer(text):
        left, right = text[: match.start()].split(), text[match.start() :].split()
        if len(left) > MOST_CAPTION:
            return None
        if STOP.search(text[: match.start()]) or QUOTE.search(text[: match.start()]):
            return None
        enough = len(left) >= LEAST_CAPTION and len(right) >= LEAST_REST and text[0].isupper()
        plain = left[-1] not in words("function_words") and left[-1] not in words("work_nouns")
        verb = {word.strip(",.") for word in right} & words("finite_verbs")
        if enough and plain and verb and right[1][0].isalpha():
            return match.start()
    return None


@cache
def _opener() -> re.Pattern[str]:
    """A word that opens sentences, capitalized right after a lower-case word."""
    # The space comes first: a pattern with a literal start is searched for much faster.
    return re.compile(rf" (?<=[a-z] )(?:{alternatives('sentence_openers')})(?= \w)")


@cache
def _fact() -> re.Pattern[str]:
    roles = alternatives("roles")
    capitalized = "|".join(sorted((role.capitalize() for role in words("roles")), key=lambda word: (-len(word), word)))
    first = rf"(?:{capitalized})|(?:{alternatives('role_adjectives')}) (?:{roles})"
    return re.compile(rf"(?:(?<= )|^)(?:{first}) (?:of|to|in|at|for|from)\b")
