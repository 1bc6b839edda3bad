"""The figures of quotes, dates, figures and relations, against values worked out by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from benchmarks.quality.evidence import score_evidence
from benchmarks.quality.gold import Piece, read_gold
from generator.model import Span
from tests.benchmarks.test_figures import HARBOR

TEXT = '"We are leaving now," said Oleander, who rowed for years. Talks began in May. “So be it.”'


def piece(text: str, value: str = "", *accepted: str, optional: bool = False, speaker: str = "") -> Piece:
    start = TEXT.index(text)
    by = Span("a", TEXT.index(speaker), TEXT.index(speaker) + len(speaker)) if speaker else None
    return Piece(Span("a", start, start + len(text)), value, frozenset(accepted), optional, by)


def told(sort: str, marked: Sequence[Piece], found: Sequence[Piece]) -> tuple[float, float]:
    gold = replace(read_gold(HARBOR), texts={"a": TEXT}, pieces={sort: tuple(marked)})
    figures = score_evidence(gold, {sort: found})[sort]
    return figures.all.precision, figures.all.recall


MARKED = [
    piece("We are leaving now", "direct", speaker="Oleander"),
    piece("So be it", "direct"),
    piece("rowed for years", "indirect", optional=True),
]


@pytest.mark.parametrize(
    ("found", "precision", "recall"),
    [
        ([], 0, 0),
        ([piece('"We are leaving now,"', "direct")], 100, 50),
        ([piece("We", "direct")], 0, 0),
        ([piece("We are leaving", "direct"), piece("So be it", "direct")], 100, 100),
        ([piece("We are leaving now", "direct"), piece("rowed for years", "indirect")], 100, 50),
        ([piece("We are leaving now", "direct"), piece("Talks began", "indirect")], 50, 50),
        ([piece("We are leaving now", "direct"), piece("We are leaving", "direct")], 50, 50),
    ],
)
def test_quotes(found: list[Piece], precision: float, recall: float) -> None:
    assert told("quotes", MARKED, found) == (precision, recall)


def test_direct_quotes_and_speakers() -> None:
    gold = replace(read_gold(HARBOR), texts={"a": TEXT}, pieces={"quotes": tuple(MARKED)})
    found = [piece("We are leaving now", "mixed", speaker="said Oleander"), piece("So be it", "direct")]
    figures = score_evidence(gold, {"quotes": found})["quotes"]
    assert figures.direct
    assert (figures.direct.precision, figures.direct.recall, figures.speakers) == (100, 100, 100)
    strangers = [replace(found[0], speaker=piece("Talks").span), found[1]]
    assert score_evidence(gold, {"quotes": strangers})["quotes"].speakers == 0


@pytest.mark.parametrize(
    ("found", "precision", "recall"),
    [
        ([piece("May", "2030-05")], 100, 100),
        ([piece("in May", "2030-05")], 100, 100),
        ([piece("May", "2031-05")], 0, 0),
        ([piece("May", "2030-05"), piece("in May", "2030")], 50, 100),
        ([piece("for years", "")], 0, 0),
    ],
)
def test_dates(found: list[Piece], precision: float, recall: float) -> None:
    assert told("dates", [piece("May", "", "2030-05", "2030-05-01")], found) == (precision, recall)


def test_a_sort_that_nobody_marked_has_no_figures() -> None:
    assert score_evidence(read_gold(HARBOR), {"quotes": [MARKED[0]]}) == {}
