"""Reported words before their attribution, and on both sides of it."""

from __future__ import annotations

from typing import NamedTuple

from generator.evidence.quotes.clauses import LONGEST, clausal, clause_end, left_start
from generator.evidence.quotes.lexicon import cues, words
from generator.evidence.quotes.tokens import counts, is_dash, is_name, is_verb, lower_at
from generator.evidence.quotes.units import QUOTE, Unit
from generator.evidence.referents import Referents

SHORTEST_PIECE = 3  # words: less of an interrupted clause is not worth a quote of its own
SHORTEST_REST = 3
SENTENCE = 5  # tokens: so many before a final attribution are a sentence
ATTRIBUTION = 25  # tokens that may follow the verb before the reported words go on
MIXED_REACH = 60  # tokens of the reporter's words that quoted words are completed with


class Report(NamedTuple):
    """Reported words (tokens ``start`` to ``end``), the tokens of the cue, and those of the speaker and the addressee.

    ``said`` is false for what is named or asked for. ``start`` equals ``end`` where the reported words stand in
    another sentence.
    """

    start: int
    end: int
    cue: tuple[int, int]
    speaker: tuple[int, int] | None
    to: tuple[int, int] | None = None
    said: bool = True


def ahead(unit: Unit, left: int, *, last: bool = False) -> tuple[int, int] | None:
    """Return the words before an attribution that begins at ``left``, if they may be what is reported.

    ``last``: nothing follows the attribution, which leaves no other words for it to report.
    """
    boundary = left - 1
    if boundary < 0:
        return None
    if unit.lower[boundary] == QUOTE:
        return quoted_ahead(unit, boundary)
    if unit.words[boundary] != "," and not is_dash(unit, boundary):
        return None
    if lower_at(unit, boundary - 1) == QUOTE:
        return quoted_ahead(unit, boundary - 1)
    start = left_start(unit, boundary)
    if not 1 < boundary - start <= LONGEST:
        return None
    return (start, boundary) if _reportable(unit, start, boundary, last=last) else None


def quoted_ahead(unit: Unit, index: int) -> tuple[int, int]:
    """Return the quoted words that end before an attribution, with the words before them that are reported too."""
    start = left_start(unit, index)
    if index == start or unit.words[index - 1] in ",:.;—–" or is_dash(unit, index - 1):
        return index, index + 1
    stops = (i + 1 for i in range(index - 2, max(start, index - MIXED_REACH) - 1, -1) if unit.words[i] in ".;")
    return next(stops, start), index + 1


def ends_quoted(unit: Unit, place: tuple[int, int]) -> bool:
    """Tell whether reported words end with quoted ones."""
    return unit.lower[place[1] - 1] == QUOTE


def _reportable(unit: Unit, start: int, end: int, *, last: bool) -> bool:
    first = unit.lower[start]
    whole = clausal(unit, start, end)
    if first.endswith("ing") or first in words().subordinate:
        return whole and any(unit.words[i] == "," for i in range(start, end))
    if first in words().prepositions and not counts(unit, start):
        return whole
    return whole or (last and end - start >= SENTENCE) or bool(unit.quoted_in(start, end))


def with_rest(unit: Unit, report: Report, after: int) -> list[Report]:
    """Add what goes on behind an attribution in the middle: "The deal would fail, he said, unless"."""
    index, limit = after, min(len(unit), after + ATTRIBUTION)
    while index < limit and unit.words[index] not in ",;:" and unit.lower[index] != QUOTE and not is_dash(unit, index):
        index += 1
    if index + 1 >= len(unit) or index >= limit:
        return [report]
    if unit.lower[index] == QUOTE or unit.lower[index + 1] == QUOTE:
        start = index if unit.lower[index] == QUOTE else index + 1
        return [report, Report(start, start + 1, report.cue, report.speaker, report.to)]
    if index > after or unit.words[index] != "," or ends_quoted(unit, (report.start, report.end)):
        return [report]
    end = clause_end(unit, index + 1, report.cue[0])
    if end - index <= SHORTEST_REST or not _goes_on(unit, index + 1):
        return [report]
    return [report, Report(index + 1, end, report.cue, report.speaker, report.to)]


def _goes_on(unit: Unit, index: int) -> bool:
    """Tell whether reported words go on at a token: with a clause, a verb, or a word that joins one."""
    lists, word = words(), unit.lower[index]
    if word in lists.relatives or (word in cues() and word.endswith("ing")):
        return False
    if word in lists.stops or word in lists.conjunctions or word in lists.prepositions or is_verb(unit, index):
        return True
    described = is_name(unit, index) and word not in lists.determiners and word not in lists.subjects
    return not described and clausal(unit, index, strict=True)


def insertion(unit: Unit, boundary: int, cue: tuple[int, int], who: tuple[int, int], after: int) -> list[Report]:
    """Return the pieces of a clause that an attribution interrupts: "The merger, he said, would create"."""
    end = clause_end(unit, after + 1, cue[0])
    start = left_start(unit, boundary)
    if end - after <= SHORTEST_REST:
        return []
    rest = Report(after + 1, end, cue, who)
    first = unit.lower[start]
    if boundary - start < SHORTEST_PIECE or first in words().prepositions or first.endswith("ing"):
        return [rest]
    return [Report(start, boundary, cue, who), rest]


def told_after(unit: Unit, verb: int, referents: Referents) -> tuple[int, int] | None:
    """Return the tokens of who was told, where what was told stands before."""
    start = verb + 1
    if start >= len(unit):
        return None
    names = referents.names_in(unit.starts[start], unit.ends[min(len(unit), start + 6) - 1])
    end = start
    if names:
        while end < len(unit) and unit.ends[end] <= names[0].end:
            end += 1
    else:
        while (
            end < len(unit)
            and end - start < 4
            and unit.words[end].isalnum()
            and unit.lower[end] not in words().prepositions
        ):
            end += 1
    return (start, end) if end > start else None
