"""Text made of anything: no error, places that fit, first before last, and time in proportion to the text."""

from __future__ import annotations

from datetime import date
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.evidence.dates import find_dates
from generator.model import DateKind
from tests.builders import make_document
from tests.evidence.dates.found import FRIDAY, found, points

PIECES = [
    *[
        "May",
        "March",
        "July",
        "Sept",
        "Sunday",
        "Fri",
        "weekend",
        "week",
        "weeks",
        "year",
        "years",
        "century",
        "decade",
    ],
    *[
        "quarter",
        "summer",
        "fall",
        "morning",
        "yesterday",
        "today",
        "last",
        "next",
        "this",
        "the",
        "that",
        "same",
        "past",
    ],
    *["ago", "later", "earlier", "before", "after", "since", "until", "by", "in", "on", "of", "from", "to", "and", "a"],
    *[
        "early",
        "mid",
        "late",
        "end",
        "half",
        "first",
        "third",
        "twentieth",
        "two",
        "twenty",
        "few",
        "hundred",
        "fiscal",
    ],
    *["1", "6", "31", "32", "00", "2011", "1850", "999999999999", "1,500", "6/7/2012", "31/2/2011", "2012-02-30"],
    *["99.99.9999", "90s", "1990s", "'", "s", "-", "–", "/", ",", ".", "(", "“", "Q3", "9:30", "a.m.", "GMT", "old"],
    *["Christmas", "Eve", "New", "will", "was", "to", "people", "\x00", "\u202e", "İ", "中国", "²", "٣٠", "٢٠١١", "①"],
]


@settings(max_examples=600, deadline=None)
@given(
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=25),
    st.sampled_from([" ", "", "\n"]),
    st.sampled_from([None, FRIDAY, date.min, date.max, date(2012, 2, 29), date(2012, 12, 31)]),
)
def test_anything(pieces: list[str], joint: str, published: date | None) -> None:
    doc = make_document(joint.join(pieces), published=published)
    end = 0
    for expr in find_dates(doc):
        passage = expr.passage
        assert end <= passage.start < passage.end
        assert doc.text[passage.start : passage.end] == passage.text == passage.text.strip()
        end = passage.end
        if expr.first is not None and expr.last is not None:
            assert expr.first <= expr.last
        if expr.kind is not DateKind.POINT or not expr.value:
            assert expr.first is expr.last is None
        if expr.kind is DateKind.POINT:
            assert bool(expr.value) == (expr.granularity is not None)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80))
def test_any_characters(text: str) -> None:
    find_dates(make_document(text, published=FRIDAY))


@pytest.mark.parametrize(
    "shape",
    [
        "the ",
        "2011",
        "2011-",
        "1/",
        "1 ",
        "1,",
        "the first quarter of the ",
        "two and a half years ",
        "a few of ",
        "May to ",
        "Monday, ",
        "early mid late ",
        "six-",
        "a.m. ",
        "((((",
        "ago ",
        "in the last ",
        "http://",
        "after the year 1999's ",
        "on Friday to ",
        "will March ",
    ],
)
def test_a_long_line_takes_time_in_proportion(shape: str) -> None:
    def seconds(size: int) -> float:
        doc = make_document(shape * (size // len(shape)), published=FRIDAY)
        begin = process_time()
        find_dates(doc)
        return process_time() - begin

    short, long = seconds(20_000), seconds(80_000)
    assert long < 12 * max(short, 0.02)


@pytest.mark.parametrize("paragraphs", [(), ("",), ("\x00",), (" \n ",)])
def test_next_to_nothing(paragraphs: tuple[str, ...]) -> None:
    assert found(*paragraphs) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Der Minister sagte am Freitag, man werde im Mai wieder verhandeln.",
        "Le ministre a dit vendredi que les forces partiraient en mars.",
        "El ministro dijo el viernes que se irían en mayo.",
        "Министр сказал в пятницу.",
        "部长星期五说。",
    ],
)
def test_other_languages_give_nothing(text: str) -> None:
    assert points(text) == []
