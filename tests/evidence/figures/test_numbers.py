"""The number, its qualifier and its unit."""

from __future__ import annotations

import pytest

from generator.model import EntityType
from tests.builders import make_document, make_mention
from tests.evidence.figures.found import figures, only


@pytest.mark.parametrize(
    ("text", "wording", "low", "high"),
    [
        ("The flood killed 1,234 people.", "1,234", 1234, 1234),
        ("They sold 1.5 million cars.", "1.5 million", 1.5e6, 1.5e6),
        ("They counted 2,50,000 trees.", "2,50,000", 250_000, 250_000),
        ("They counted 1.250.000 trees.", "1.250.000", 1_250_000, 1_250_000),
        ("Twenty-five ships left.", "Twenty-five", 25, 25),
        ("Two hundred and fifty thousand letters came.", "Two hundred and fifty thousand", 250_000, 250_000),
        ("Half a million letters came.", "Half a million", 500_000, 500_000),
        ("A dozen ships left.", "A dozen", 12, 12),
        ("It took three and a half hours.", "three and a half", 3.5, 3.5),
        ("They sold 20m cars.", "20m", 20e6, 20e6),
        ("The mayor saw 20-30 boats.", "20-30", 20, 30),
        ("The mayor saw 10 to 15 boats.", "10 to 15", 10, 15),
        ("The mayor saw between 20 and 30 boats.", "between 20 and 30", 20, 30),
        ("They plan 10-15 million trees.", "10-15 million", 10e6, 15e6),
        ("The mayor saw dozens of boats.", "dozens", None, None),
        ("Tens of thousands of birds came.", "Tens of thousands", None, None),
        ("The mayor saw several hundred boats.", "several hundred", None, None),
    ],
)
def test_numbers(text: str, wording: str, low: float | None, high: float | None) -> None:
    figure = only(text)
    assert (figure.passage.text, figure.low, figure.high) == (wording, low, high)


@pytest.mark.parametrize(
    ("text", "wording", "qualifier"),
    [
        ("Some 40 boats left.", "Some 40", "about"),
        ("Nearly 40 boats left.", "Nearly 40", "about"),
        ("An estimated 40 boats left.", "An estimated 40", "about"),
        ("At least 40 boats left.", "At least 40", "at least"),
        ("No fewer than 40 boats left.", "No fewer than 40", "at least"),
        ("They saw 40 or more boats.", "40 or more", "at least"),
        ("Well over 40 boats left.", "Well over 40", "more than"),
        ("More than 40 boats left.", "More than 40", "more than"),
        ("As many as 40 boats left.", "As many as 40", "at most"),
        ("Fewer than 40 boats left.", "Fewer than 40", "fewer than"),
        ("At least about 40 boats left.", "At least about 40", "at least"),
        ("They talked about 40 boats.", "40", ""),
        ("Only 40 boats left.", "40", ""),
        ("They stayed for over two years.", "over two", "more than"),
        ("They repaired it over two years.", "two", ""),
        ("It lasted more than a year.", "more than a year", "more than"),
    ],
)
def test_qualifiers(text: str, wording: str, qualifier: str) -> None:
    figure = only(text)
    assert (figure.passage.text, figure.qualifier) == (wording, qualifier)


@pytest.mark.parametrize(
    ("text", "unit", "counted"),
    [
        ("They met 12 local women activists yesterday.", "activist", "local women activists"),
        ("They met nine policemen there.", "policeman", "policemen"),
        ("They fed 12 hungry, tired horses there.", "horse", "hungry, tired horses"),
        ("They hired 8 security personnel.", "personnel", "security personnel"),
        ("They bought 22 new Boeing 787 aircraft.", "aircraft", "new Boeing 787 aircraft"),
        ("They bought five new 787 planes.", "plane", "new 787 planes"),
        ("The storm hit 30 small companies and shops.", "company", "small companies"),
        ("The price rose by 15 per cent.", "percent", ""),
        ("A third of the voters stayed away.", "percent", "voters"),
        ("They gave $3bn in aid.", "USD", "in aid"),
        ("They gave €20m.", "EUR", ""),
        ("They gave NZ$ 20 million.", "NZD", ""),
        ("They gave 5,000 Syrian pounds.", "SYP", ""),
        ("They gave 3 million pounds.", "GBP", ""),
        ("They ate 3 pounds of rice.", "pound", "pounds"),
        ("It is 40km away.", "kilometer", ""),
        ("It covers 40 square miles.", "square mile", "square miles"),
        ("The quake had a magnitude of 6.1 there.", "magnitude", ""),
        ("It had a six-point plan.", "point", "plan"),
        ("It was a 31 mile relay.", "mile", "mile"),
        ("The 16-month crisis goes on.", "month", "crisis"),
        ("It came after 16 months of brutal fighting there.", "month", "brutal fighting there"),
    ],
)
def test_units(text: str, unit: str, counted: str) -> None:
    figure = only(text)
    assert (figure.unit, figure.counted) == (unit, counted.removesuffix(" there"))


def test_a_range_of_money_has_one_currency() -> None:
    figure = only("It costs between $2 and $3 million.")
    assert (figure.low, figure.high, figure.unit) == (2e6, 3e6, "USD")
    assert [f.unit for f in figures("It costs $3 million or 20m euros.")] == ["USD", "EUR"]


def test_the_end_of_a_change_is_no_range() -> None:
    assert [(f.low, f.high) for f in figures("The number of seats rose from 9 to 12 seats.")][-1] == (12, 12)
    assert [(f.low, f.high) for f in figures("Oil fell $1 to $90.")][-1][1] == 90


@pytest.mark.parametrize(
    "text",
    [
        "The war began in 2008 and ended on 14 August 2012.",
        "The 2008 election was held at 10:30, at 6 p.m. and at 7 o'clock.",
        "Article 41, Chapter 7, page 3 and Resolution 1441 apply.",
        "A Boeing 747 of the G20 flew to Covid-19 talks as Flight 447.",
        "They won 3-2, then 6-4 and 1 – 0.",
        "Call 0800 123 456 or +44 20 7946 0000.",
        "He came in the 20th minute and lived on the 33rd floor.",
        "One of them knew that one can never be sure, and no one came.",
        "The two leaders met Iran's three allies, and these two agreed.",
        "They left two days later, three weeks ago, in the last two weeks.",
        "It was one-party rule, and the iPhone 4 came.",
        "It is version 2.0.1 of the tool, the number 3 in the world.",
        "He lives at 12/14 Hill Street and scored in the twenty-first minute.",
    ],
)
def test_what_is_no_figure(text: str) -> None:
    assert not figures(text)


def test_a_model_behind_its_maker_is_no_count() -> None:
    text = "Acme 787 orders are down."
    doc = make_document(text)
    assert figures(text, make_mention(doc, "Acme", EntityType.ORGANIZATION)) == []
    assert (
        only("Leeds 787 orders.", make_mention(make_document("Leeds 787 orders."), "Leeds", EntityType.PLACE)).low
        == 787
    )


def test_the_dash_of_a_dateline_is_no_range() -> None:
    [figure] = figures("PORT ELLERY, March 4 - Twelve people were injured in the harbor.")
    assert (figure.low, figure.high) == (12, 12)
