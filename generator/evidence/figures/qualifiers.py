"""What the words around a number say about its exactness."""

from __future__ import annotations

from generator.evidence.figures.lexicon import numbers, words
from generator.evidence.figures.tokens import Line
from generator.model import Qualifier

PLACES = frozenset({"some", "above", "below", "under", "near"})
"""Words that bound a number but not what "the" or "of" opens."""

MOST_SOFTENERS = 3


def qualifier_before(line: Line, first: int, *, time: bool = False) -> tuple[Qualifier, int]:
    """Return what the words before a token say about the number that begins there, and where they begin.

    Args:
        line: The sentence.
        first: The token at which the number begins.
        time: The number is of a unit of time, so that "over" may mean "in the course of".
    """
    qualifier, begin = _wording(line, first, time=time)
    if not qualifier:
        return qualifier, first
    outer, outer_begin = _wording(line, begin, time=time)
    if outer is qualifier:
        return qualifier, outer_begin
    if outer in (Qualifier.AT_LEAST, Qualifier.AT_MOST) and qualifier is Qualifier.ABOUT:
        return outer, outer_begin
    return qualifier, begin


def _wording(line: Line, first: int, *, time: bool) -> tuple[Qualifier, int]:
    known, word = numbers(), line.at(first - 1)
    for parts, qualifier in known.before.get(word, ()):
        begin = first - len(parts)
        if begin >= 0 and tuple(line.low[begin:first]) == parts:
            if _means_place(line, begin, first, time=time):
                return Qualifier.NONE, first
            for _ in range(MOST_SOFTENERS):
                if line.at(begin - 1) not in known.softeners:
                    break
                begin -= 1
            return qualifier, begin - 1 if line.at(begin) in ("little", "bit") and line.at(begin - 1) == "a" else begin
    return Qualifier.NONE, first


def _means_place(line: Line, begin: int, first: int, *, time: bool) -> bool:
    """Tell whether a wording says where, when or about what something is, not how exact a number is."""
    word, before = line.at(first - 1), line.at(begin - 1)
    if word in ("about", "around") and before in numbers().unmoved:
        return True
    if word == "over" and time and begin > 0 and before not in words().lasting:
        return True
    return word in PLACES and line.at(first) in ("the", "of")


def qualifier_after(line: Line, after: int) -> tuple[Qualifier, int]:
    """Return what the words behind a number say about it ("or more"), and where they end."""
    for parts, qualifier in numbers().after.get(line.at(after), ()):
        end = after + len(parts)
        if tuple(line.low[after:end]) != parts or (parts == ("+",) and not line.glued(after)):
            continue
        if parts != ("plus",) or not line.at(end)[:1].isdigit():
            return qualifier, end
    return Qualifier.NONE, after
