"""The grammar that can be had without a parser: words, quotations, finite verbs, and the clause that a date is in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from generator.timeline.lexicon import words
from generator.timeline.words import WORD

MARK = re.compile('["“”„«»]')
OPENING, CLOSING = "“„«", "”»"
CLAUSE = re.compile(r"[,;:()–—]| - ")
VERB_GROUP = 4
"""Words over which a verb and its auxiliaries spread."""


class Word(NamedTuple):
    """A word of a sentence with a straight apostrophe, the same in lower case, and where it begins."""

    text: str
    lower: str
    start: int


@lru_cache(maxsize=1 << 10)
def split(text: str) -> tuple[Word, ...]:
    """Return the words of a sentence; the last sentences are remembered, since one may hold several dates."""
    straight = text.replace("’", "'")
    return tuple([Word(word := match.group(), word.lower(), match.start()) for match in WORD.finditer(straight)])


def quotations(text: str) -> list[tuple[int, int]] | None:
    """Return the stretches in double quotation marks, ``None`` if a quotation goes over an end of the sentence."""
    ranges: list[tuple[int, int]] = []
    start = -1
    for match in MARK.finditer(text):
        mark, at = match.group(), match.start()
        opens = mark in OPENING or (mark not in CLOSING and start < 0)
        if opens and start < 0:
            start = at
        elif not opens and start >= 0:
            ranges.append((start, at + 1))
            start = -1
        else:
            return None
    return None if start >= 0 else ranges


def first_finite(found: Sequence[Word]) -> int | None:
    """Return the index of the first word that looks like a finite verb, or ``None``."""
    return next((index for index in range(len(found)) if is_finite(found, index)), None)


def is_finite(found: Sequence[Word], index: int) -> bool:
    """Whether a word looks like a finite verb: it would rather take a participle for one than miss one."""
    word = found[index].text
    return word in words("auxiliaries") or word in words("present") or is_past(found, index)


def is_past(found: Sequence[Word], index: int) -> bool:
    """Whether a word looks like a past form; after an article it is none ("the wounded man")."""
    word = found[index].text
    if word in words("past"):
        return True
    before = found[index - 1].lower if index else ""
    return word.endswith("ed") and len(word) > 4 and word.islower() and before not in ("", "a", "an", "the", "of", "by")


def clause_before(text: str, found: Sequence[Word], at: int) -> list[Word]:
    """Return the words of the clause of a date that stand before it; a mark directly before the date ends none."""
    start = 0
    for match in CLAUSE.finditer(text, 0, at):
        if text[match.end() : at].strip():
            start = match.end()
    return [word for word in found if start <= word.start < at]


def is_subordinate(clause: Sequence[Word]) -> bool:
    """Whether a clause is opened by a word such as "who" or "after"; "said that" opens what is told."""
    verb = False
    for index in range(len(clause) - 1, -1, -1):
        if clause[index].lower in words("subordinators"):
            told = clause[index].lower == "that" and index > 0 and clause[index - 1].lower in words("saying")
            return verb and not told
        verb = verb or is_finite(clause, index)
    return False


def is_participial(found: Sequence[Word], verb: int, at: int) -> bool:
    """Whether a date goes with a later verb form that nothing joins to the main one ("the men held on Monday")."""
    last = next((i for i in range(len(found) - 1, -1, -1) if found[i].start < at and is_past(found, i)), verb)
    if last <= verb + VERB_GROUP:
        return False
    group = {word.lower for word in found[last - 3 : last]}
    return group.isdisjoint(words("auxiliaries")) and group.isdisjoint(words("joining"))
