"""Values of the model come back from a record as they were, and nothing else comes back as one of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from generator.model import (
    N_,
    Analysis,
    DateExpr,
    DateKind,
    EntityType,
    Evidence,
    Figure,
    Granularity,
    Mention,
    Message,
    Passage,
    Problem,
    Qualifier,
    Span,
    Summary,
    partial_date,
)
from generator.records import pack, unpack

HALF, CONTROL = "\ud83d", "\x00\x1b\u2028"
PASSAGE = Passage("lagos-1", 4, 8, "five", 1, Span("lagos-1", 5, 9))
DAY = DateExpr(PASSAGE, DateKind.POINT, "2012-07-06", Granularity.DAY, date(2012, 7, 6), None, relative=True)
FIGURE = Figure(PASSAGE, 5.0, None, Qualifier.NONE, "person", "people", as_of=DAY)
MENTION = Mention("lagos-1", 10, 16, "Adaeze", EntityType.PERSON, 1, Span("lagos-1", 10, 16))
ANALYSIS = Analysis(
    (MENTION,), Evidence("lagos-1", dates=(DAY,), figures=(FIGURE,)), Summary("lagos-1", "digest", (1, 3))
)


def changed(**values: Any) -> Mention:
    """Return a mention with values that its type does not allow."""
    return replace(MENTION, **values)


def test_an_analysis_comes_back_as_it_was() -> None:
    again = unpack(Analysis, pack(ANALYSIS))
    assert again == ANALYSIS
    assert repr(again) == repr(ANALYSIS)


def test_what_is_no_number_and_what_has_no_end_come_back() -> None:
    assert repr(unpack(tuple[float, ...], pack((float("inf"), float("nan"), 0.1)))) == "(inf, nan, 0.1)"


@pytest.mark.parametrize("text", [HALF, f"{HALF}\ude00", f"é{CONTROL}", "", "\ud800" * 3, '"}\\', "😀"])
def test_any_text_comes_back(text: str) -> None:
    problem = Problem(text, 3, f"a {text}", "")
    assert unpack(Problem, pack(problem)) == problem
    assert unpack(tuple[str, ...], pack((text, "x"))) == (text, "x")
    hostile = replace(ANALYSIS, mentions=(replace(MENTION, text=text),))
    assert unpack(Analysis, pack(hostile)) == hostile


def test_messages_in_messages_come_back() -> None:
    message = N_("since %(day)s, %(why)s", day=partial_date("2012-07"), why=N_("they say"))
    assert unpack(Message, pack(message)) == message


@pytest.mark.parametrize(
    "value",
    [
        ANALYSIS.summary,
        ANALYSIS.evidence,
        (),
        "Analysis",
        ("Analysis", ()),
        {"mentions": (), "evidence": ANALYSIS.evidence, "summary": ANALYSIS.summary},
        {
            "mentions": ({"document": "lagos-1", "start": 10},),
            "evidence": ANALYSIS.evidence,
            "summary": ANALYSIS.summary,
        },
        replace(ANALYSIS, mentions=(changed(document=3),)),
        replace(ANALYSIS, mentions=(changed(type="ship"),)),
        replace(ANALYSIS, mentions=(changed(start="4"),)),
        replace(ANALYSIS, mentions=(changed(span=None),)),
    ],
    ids=repr,
)
def test_a_value_of_another_type_is_refused(value: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        unpack(Analysis, pack(value))


def test_a_type_that_has_all_the_fields_of_another_is_still_another() -> None:
    with pytest.raises(ValueError, match="Invalid enum value"):
        unpack(Evidence, pack(ANALYSIS.summary))


@pytest.mark.parametrize("size", [0, 1, 3, 40, -1])
def test_damaged_data_are_refused(size: int) -> None:
    with pytest.raises(ValueError, match=r"truncated|malformed"):
        unpack(Analysis, pack(ANALYSIS)[:size])


@pytest.mark.parametrize(
    "data", [b"[", b'["Analysis", {}]', b'["Analysis"]', b"[" * 100_000, b"\x91" * 100_000, b"\xff"]
)
def test_foreign_data_are_refused(data: bytes) -> None:
    with pytest.raises((TypeError, ValueError, RecursionError)):
        unpack(Analysis, data)


def test_the_id_of_a_document_is_one_text_for_all_places() -> None:
    again = unpack(Analysis, pack(ANALYSIS))
    assert again.mentions[0].document is again.mentions[0].span.document
    assert again.evidence.document is again.evidence.dates[0].passage.document


def test_only_plain_values_are_records() -> None:
    with pytest.raises(TypeError, match="type object is none of the model's"):
        pack((1, object()))


def test_a_date_of_a_class_of_its_own_comes_back_as_a_date() -> None:
    class Day(date):
        """What a program makes that moves the clock."""

    again = unpack(DateExpr, pack(replace(DAY, first=Day(2031, 3, 7))))
    assert type(again.first) is date
    assert again.first == date(2031, 3, 7)
