"""Dates that are understood from the day of publication, from the tense, or from a date before them."""

from __future__ import annotations

from datetime import date

import pytest

from generator.model import DateKind
from tests.evidence.dates.found import found, only, points


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("He spoke on Friday.", "Friday", "2012-07-06"),
        ("He spoke on Saturday.", "Saturday", "2012-06-30"),
        ("He spoke Thursday morning.", "Thursday morning", "2012-07-05"),
        ("He spoke at 9:30 GMT on Monday.", "9:30 GMT on Monday", "2012-07-02"),
        ("He will speak on Monday.", "Monday", "2012-07-09"),
        ("He is to speak on Monday.", "Monday", "2012-07-09"),
        ("He plans to speak on Monday.", "Monday", "2012-07-09"),
        ("The vote is scheduled for Monday.", "Monday", "2012-07-09"),
        ("On Monday, he will speak.", "Monday", "2012-07-09"),
        ("On Monday, he was forced to speak.", "Monday", "2012-07-02"),
        ("He said that talks would be held on Monday.", "Monday", "2012-07-09"),
        ("It stayed shut until Monday.", "Monday", "2012-07-09"),
        ("He spoke last Friday.", "last Friday", "2012-06-29"),
        ("He speaks next Friday.", "next Friday", "2012-07-13"),
        ("He spoke on Friday last week.", "Friday last week", "2012-06-29"),
        ("He speaks on Monday of next week.", "Monday of next week", "2012-07-09"),
        ("He spoke yesterday.", "yesterday", "2012-07-05"),
        ("He spoke the day before yesterday.", "the day before yesterday", "2012-07-04"),
        ("He spoke last night.", "last night", "2012-07-05"),
        ("He spoke this morning.", "this morning", "2012-07-06"),
        ("He speaks tomorrow.", "tomorrow", "2012-07-07"),
        ("He spoke last weekend.", "last weekend", "2012-W26-WE"),
        ("He spoke at the weekend.", "the weekend", "2012-W26-WE"),
        ("He will speak this weekend.", "this weekend", "2012-W27-WE"),
        ("He spoke last week.", "last week", "2012-W26"),
        ("He spoke earlier this week.", "earlier this week", "2012-W27"),
        ("He speaks next week.", "next week", "2012-W28"),
        ("He spoke last month.", "last month", "2012-06"),
        ("He spoke late last month.", "late last month", "2012-06"),
        ("He spoke this year.", "this year", "2012"),
        ("He spoke last year.", "last year", "2011"),
        ("He speaks early next year.", "early next year", "2013"),
        ("He left in March.", "March", "2012-03"),
        ("He left in September.", "September", "2011-09"),
        ("He will leave in March.", "March", "2013-03"),
        ("He left in March last year.", "March last year", "2011-03"),
        ("He left last July.", "last July", "2011-07"),
        ("He left last summer.", "last summer", "2011-SU"),
        ("He left this spring.", "this spring", "2012-SP"),
        ("He left in the spring.", "the spring", "2012-SP"),
        ("Profit rose in the third quarter.", "the third quarter", "2011-Q3"),
        ("Profit will rise in the third quarter.", "the third quarter", "2012-Q3"),
        ("It rose in the fourth quarter of last year.", "the fourth quarter of last year", "2011-Q4"),
        ("He left on June 1.", "June 1", "2012-06-01"),
        ("He left on December 20.", "December 20", "2011-12-20"),
        ("He will leave on July 20.", "July 20", "2012-07-20"),
        ("He will leave on January 3.", "January 3", "2013-01-03"),
        ("He left on June 1 last year.", "June 1 last year", "2011-06-01"),
        ("He left three days ago.", "three days ago", "2012-07-03"),
        ("He left two weeks ago.", "two weeks ago", "2012-W25"),
        ("He left two months ago.", "two months ago", "2012-05"),
        ("He left 12 years ago.", "12 years ago", "2000"),
        ("He left two and a half years ago.", "two and a half years ago", "2010"),
        ("It ends at the end of the month.", "the end of the month", "2012-07"),
        ("It rose from a year earlier.", "a year earlier", "2011"),
    ],
)
def test_from_the_day_of_publication(text: str, words: str, value: str) -> None:
    expr = only(text)
    assert (expr.passage.text, expr.value, expr.kind, expr.relative) == (words, value, DateKind.POINT, True)


@pytest.mark.parametrize(
    ("published", "text", "value"),
    [
        (date(2013, 1, 1), "He spoke on Monday.", "2012-12-31"),
        (date(2013, 1, 1), "He spoke last month.", "2012-12"),
        (date(2013, 1, 2), "He spoke last week.", "2012-W52"),
        (date(2010, 1, 3), "He spoke this week.", "2009-W53"),
        (date(2012, 12, 28), "He will speak on Thursday.", "2013-01-03"),
        (date(2012, 2, 29), "He spoke a year ago.", "2011"),
        (date(2012, 3, 1), "He spoke yesterday.", "2012-02-29"),
        (date(2011, 3, 1), "He left on February 29.", "2012-02-29"),
        (date(1, 1, 1), "He spoke yesterday.", ""),
        (date(9999, 12, 31), "He speaks tomorrow.", ""),
        (date(9999, 12, 31), "He speaks next year.", ""),
        (date(2012, 7, 6), "It was 999999 years ago.", ""),
        (date(2012, 7, 6), "It was 1,500 days ago.", "2008-05-28"),
    ],
)
def test_borders_of_the_calendar(published: date, text: str, value: str) -> None:
    assert points(text, published=published)[-1][1] == value


@pytest.mark.parametrize(
    ("texts", "value"),
    [
        (["He fled on 3 May 2012.", "The following day he spoke."], "2012-05-04"),
        (["He fled on 3 May 2012.", "Two days later he spoke."], "2012-05-05"),
        (["He fled on 3 May 2012.", "He spoke two days earlier."], "2012-05-01"),
        (["He fled on 3 May 2012.", "He had spoken the day before."], "2012-05-02"),
        (["He fled on 3 May 2012.", "He spoke that day."], "2012-05-03"),
        (["He fled on 3 May 2012.", "He spoke the following Monday."], "2012-05-07"),
        (["He fled in 1994.", "Three years later he spoke."], "1997"),
        (["He fled in 1994.", "Two days later he spoke."], ""),
        (["He fled in 1994.", "He spoke that year."], "1994"),
        (["The following day he spoke."], ""),
    ],
)
def test_from_a_date_before(texts: list[str], value: str) -> None:
    assert points(" ".join(texts))[-1][1] == value


@pytest.mark.parametrize(
    ("text", "modifier", "first", "last"),
    [
        ("He spoke earlier this month.", "earlier", date(2012, 7, 1), date(2012, 7, 6)),
        ("He speaks later this month.", "later", date(2012, 7, 6), date(2012, 7, 31)),
        ("He spoke this month.", "", date(2012, 7, 1), date(2012, 7, 31)),
        ("He spoke late last month.", "late", date(2012, 6, 21), date(2012, 6, 30)),
        ("He spoke last weekend.", "", date(2012, 6, 30), date(2012, 7, 1)),
        ("He spoke last week.", "", date(2012, 6, 25), date(2012, 7, 1)),
        ("He has spoken since Monday.", "since", date(2012, 7, 2), None),
        ("He speaks this winter.", "", date(2012, 12, 1), date(2013, 2, 28)),
    ],
)
def test_the_days_covered(text: str, modifier: str, first: date, last: date | None) -> None:
    expr = only(text)
    assert (expr.modifier, expr.first, expr.last) == (modifier, first, last)


def test_the_year_of_a_story_told_in_the_past_is_kept_within_a_paragraph() -> None:
    told = "The war began in March 2003. In April, the city fell. On May 1, he spoke."
    assert [value for _, value in points(told)] == ["2003-03", "2003-04", "2003-05-01"]
    assert points("The war began in March 2003.", "In April, the city fell.")[-1][1] == "2012-04"


@pytest.mark.parametrize(
    "text",
    [
        "He spoke on Friday.",
        "He left in March.",
        "He left on June 1.",
        "He left 12 years ago.",
        "He left last summer.",
        "It rose in the third quarter.",
        "He spoke last week.",
        "It ended at the end of the year.",
        "In the spring he left.",
        "He left last May.",
        "He spoke on Friday last week.",
        "It was over the weekend.",
        "He left two and a half years ago.",
    ],
)
def test_without_a_day_of_publication_relative_dates_stay_open(text: str) -> None:
    expr = only(text, published=None)
    assert (expr.kind, expr.value, expr.first, expr.last, expr.relative) == (DateKind.POINT, "", None, None, True)


def test_without_a_day_of_publication_named_dates_are_read() -> None:
    text = "On 3 May 2011 he fled. The next day he spoke. In 2012 he left."
    assert points(text, published=None) == [
        ("3 May 2011", "2011-05-03"),
        ("The next day", "2011-05-04"),
        ("2012", "2012"),
    ]


def test_a_span_leads_into_the_text() -> None:
    (_, second) = found("He left.", "On Monday, they said; on Tuesday, too.")
    assert second.passage.text == "Tuesday"
    assert second.passage.sentence == 2
    assert second.passage.start == "He left.\n\nOn Monday, they said; on Tuesday, too.".index("Tuesday")


@pytest.mark.parametrize("text", ["A law that still holds today was passed.", "The mill is still used today."])
def test_today_may_mean_these_times(text: str) -> None:
    expr = only(text)
    assert (expr.passage.text, expr.kind, expr.value) == ("today", DateKind.VAGUE, "")


@pytest.mark.parametrize(
    "text", ["He still hopes to leave today.", "Prices may still rise today.", "He still is here. Today he left."]
)
def test_today_is_mostly_a_day(text: str) -> None:
    assert only(text).value == "2012-07-06"


def test_a_quarter_that_is_expected_is_to_come() -> None:
    assert only("The firm expects to open in the first quarter.").value == "2013-Q1"


def test_a_day_has_the_year_that_its_sentence_gives_it() -> None:
    text = "The July 7 fire was one of many; on July 7, 2005 a mill had burnt."
    assert [value for _, value in points(text)] == ["2005-07-07", "2005-07-07"]
