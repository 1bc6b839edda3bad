"""Dates that are named: days, months, years and longer."""

from __future__ import annotations

from datetime import date

import pytest

from generator.model import DateKind, Granularity
from tests.evidence.dates.found import found, only, points


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("He left on 5 March 2010.", "5 March 2010", "2010-03-05"),
        ("He left on March 5, 2010.", "March 5, 2010", "2010-03-05"),
        ("He left on March 5th 2010.", "March 5th 2010", "2010-03-05"),
        ("He left on the 5th of March, 2010.", "the 5th of March, 2010", "2010-03-05"),
        ("He left on Friday, March 5, 2010.", "Friday, March 5, 2010", "2010-03-05"),
        ("Fri Mar 5, 2010 was cold.", "Fri Mar 5, 2010", "2010-03-05"),
        ("He left on Sept. 5, 2010.", "Sept. 5, 2010", "2010-09-05"),
        ("He left on 05-Mar-2010.", "05-Mar-2010", "2010-03-05"),
        ("He left on 2010-03-05.", "2010-03-05", "2010-03-05"),
        ("He left on 2010/03/05.", "2010/03/05", "2010-03-05"),
        ("He left on 25/3/2010.", "25/3/2010", "2010-03-25"),
        ("He left on 3/25/2010.", "3/25/2010", "2010-03-25"),
        ("He left on 5.3.2010.", "5.3.2010", "2010-03-05"),
        ("He left in March 2010.", "March 2010", "2010-03"),
        ("He left in March of 2010.", "March of 2010", "2010-03"),
        ("He left in the summer of 2010.", "the summer of 2010", "2010-SU"),
        ("He left in winter 2010.", "winter 2010", "2010-WI"),
        ("He left in Q3 2010.", "Q3 2010", "2010-Q3"),
        ("He left in the third quarter of 2010.", "the third quarter of 2010", "2010-Q3"),
        ("He left in 2010's fourth quarter.", "2010's fourth quarter", "2010-Q4"),
        ("The 2010-11 season was long.", "2010-11", "2010/2011"),
        ("The 2010/11 season was long.", "2010/11", "2010/2011"),
        ("He left on 2010-07 by the file.", "2010-07", "2010-07"),
        ("He left in the year 2010.", "the year 2010", "2010"),
        ("It grew in fiscal 2010.", "fiscal 2010", "2010"),
        ("It grew in fiscal year 2010.", "fiscal year 2010", "2010"),
        ("He was born in 1857.", "1857", "1857"),
        ("They left in the 1990s.", "the 1990s", "199"),
        ("They left in the mid 90s.", "the mid 90s", "199"),
        ("They left in the mid-1990s.", "the mid-1990s", "199"),
        ("They left in the '80s.", "the '80s", "198"),
        ("They left in the nineties.", "the nineties", "199"),
        ("It stood in the 19th century.", "the 19th century", "18"),
        ("It stood in the twenty-first century.", "the twenty-first century", "20"),
        ("The September 11 attacks changed it.", "September 11", "2001-09-11"),
        ("They met on New Year's Eve.", "New Year's Eve", "2011-12-31"),
    ],
)
def test_spellings(text: str, words: str, value: str) -> None:
    assert points(text) == [(words, value)]


@pytest.mark.parametrize(
    "text",
    [
        "They fought on 31 June 2012.",
        "They fought on February 30.",
        "They fought on February 29, 2011.",
        "They fought on 2011-13-45.",
        "Theresa May said that they may march.",
        "May it last.",
        "The March on Washington drew crowds.",
        "April Jones and June Carter sang.",
        "We march, and the sun and a second sat.",
        "Some 2000 people came, 2010 of them late.",
        "At least 1,500 men and 2011 women came.",
        "A Boeing 747 and Windows 2000 failed under Resolution 2042.",
        "Call 555 2010 or 020-2011-555.",
        "They met at 2000 GMT and at 1900 hours.",
        "They won 3-2 and 11-10.",
        "It cost $2010 or 1999% more.",
        "The February 14 Coalition met the March 14 Alliance.",
        "It was 9/11.",
        "He is in his 30s.",
        "Black Friday and the Sunday Times.",
        "They pray every Friday and pay $10 a day, twice a year.",
        "See https://example.org/2010/03/05/story and www.example.org/2011.",
        "The 90th minute came.",
    ],
)
def test_what_only_looks_like_a_date(text: str) -> None:
    assert points(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It ran from 1972 to 2004.", [("1972", "1972"), ("2004", "2004")]),
        ("It ran 1972–2004.", [("1972", "1972"), ("2004", "2004")]),
        ("It ran between May and July 2011.", [("May", "2011-05"), ("July 2011", "2011-07")]),
        ("It ran from November to March 2011.", [("November", "2010-11"), ("March 2011", "2011-03")]),
        ("It ran from 4 to 6 May 2011.", [("4", "2011-05-04"), ("6 May 2011", "2011-05-06")]),
        ("It ran May 4-6, 2011.", [("May 4", "2011-05-04"), ("6, 2011", "2011-05-06")]),
        ("It ran from May 4 to June 2, 2011.", [("May 4", "2011-05-04"), ("June 2, 2011", "2011-06-02")]),
        ("It ran from 4 May to 2 June 2011.", [("4 May", "2011-05-04"), ("2 June 2011", "2011-06-02")]),
        ("They came in the 70s and 80s.", [("the 70s", "197"), ("80s", "198")]),
    ],
)
def test_ranges_are_two_dates(text: str, expected: list[tuple[str, str]]) -> None:
    assert points(text) == expected


@pytest.mark.parametrize(
    ("texts", "value"),
    [
        (["It was 6/7/2012."], "2012-07-06"),
        (["It was 8/9/2010."], ""),
        (["From 25/12/2009 on.", "It was 8/9/2010."], "2010-09-08"),
        (["From 12/25/2009 on.", "It was 8/9/2010."], "2010-08-09"),
    ],
)
def test_figures_with_slashes_are_read_by_their_context(texts: list[str], value: str) -> None:
    assert points(*texts)[-1][1] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The 16-month-old uprising.", "P16M"),
        ("It took two weeks.", "P2W"),
        ("A 42-year-old man.", "P42Y"),
        ("It lasted twenty-five years.", "P25Y"),
        ("For two and a half years.", "P30M"),
        ("It lasted a decade: in a decade.", "P10Y"),
        ("It lasted for decades.", ""),
        ("It took several months.", ""),
        ("It took 36 hours.", "PT36H"),
        ("Over the past three weeks it grew.", "P3W"),
    ],
)
def test_lengths(text: str, value: str) -> None:
    expr = found(text)[-1]
    assert (expr.kind, expr.value, expr.first, expr.last) == (DateKind.DURATION, value, None, None)


@pytest.mark.parametrize("text", ["In recent days it grew.", "It is now here.", "It was a few weeks ago."])
def test_what_nothing_fixes(text: str) -> None:
    assert (only(text).kind, only(text).value, only(text).granularity) == (DateKind.VAGUE, "", None)


@pytest.mark.parametrize(
    ("text", "granularity", "first", "last"),
    [
        ("In February 2012 he left.", Granularity.MONTH, date(2012, 2, 1), date(2012, 2, 29)),
        ("In 2011 he left.", Granularity.YEAR, date(2011, 1, 1), date(2011, 12, 31)),
        ("In the 1990s he left.", Granularity.DECADE, date(1990, 1, 1), date(1999, 12, 31)),
        ("In the 20th century he left.", Granularity.CENTURY, date(1900, 1, 1), date(1999, 12, 31)),
        ("In winter 2011 he left.", Granularity.SEASON, date(2011, 12, 1), date(2012, 2, 29)),
        ("In the first quarter of 2012 he left.", Granularity.QUARTER, date(2012, 1, 1), date(2012, 3, 31)),
        ("In the first half of 2012 he left.", Granularity.YEAR, date(2012, 1, 1), date(2012, 6, 30)),
        ("In early 2011 he left.", Granularity.YEAR, date(2011, 1, 1), date(2011, 4, 30)),
        ("In mid-2011 he left.", Granularity.YEAR, date(2011, 5, 1), date(2011, 8, 31)),
        ("In late 2011 he left.", Granularity.YEAR, date(2011, 9, 1), date(2011, 12, 31)),
        ("In early June 2011 he left.", Granularity.MONTH, date(2011, 6, 1), date(2011, 6, 10)),
        ("In the early 1960s he left.", Granularity.DECADE, date(1960, 1, 1), date(1962, 12, 31)),
        ("He has been away since May 2011.", Granularity.MONTH, date(2011, 5, 1), None),
        ("He was away until May 2011.", Granularity.MONTH, None, date(2011, 5, 31)),
        ("He will be back by 2020.", Granularity.YEAR, None, date(2020, 12, 31)),
        ("He left before May 2, 2011.", Granularity.DAY, None, date(2011, 5, 1)),
        ("He left after February 28, 2012.", Granularity.DAY, date(2012, 2, 29), None),
        ("He left after Friday prayers.", Granularity.DAY, date(2012, 7, 6), date(2012, 7, 6)),
        ("He left before Thursday's vote.", Granularity.DAY, date(2012, 7, 5), date(2012, 7, 5)),
    ],
)
def test_the_days_covered(text: str, granularity: Granularity, first: date | None, last: date | None) -> None:
    expr = only(text)
    assert (expr.granularity, expr.first, expr.last) == (granularity, first, last)


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("It has lasted since May 2011.", "since"),
        ("It began in early 2011.", "early"),
        ("It began about 1990.", "about"),
        ("It took more than two weeks.", "more than"),
        ("It took over two weeks.", "more than"),
        ("It took nearly two weeks.", "nearly"),
        ("It happened over the weekend.", ""),
        ("It grew over the last two weeks.", ""),
        ("It began in 2011.", ""),
    ],
)
def test_modifiers(text: str, modifier: str) -> None:
    assert only(text).modifier == modifier
