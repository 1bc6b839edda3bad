"""Input that nobody should have: nothing is raised, and time stays in proportion."""

from __future__ import annotations

from dataclasses import replace
from time import process_time

import pytest

from generator.model import Evidence
from generator.timeline.aptness import aptness, is_attribute, is_dateline
from tests.builders import make_document
from tests.timeline.dated import find_timelines, make_article, make_date, make_story

SHAPES = ['"', "“", "((((", "said that ", "2009 ", ": ", "a", " ", "- ", "Monday, ", "\x00", "‏", "A b: ", "1", "’"]


@pytest.mark.parametrize("shape", SHAPES)
def test_a_megabyte_in_a_line_is_read_at_once(shape: str) -> None:
    text = "Monday " + shape * (1_000_000 // len(shape)) + "."
    start = process_time()
    for _ in range(50):
        assert aptness(text, 0, 6) == 0
        is_dateline(text, 0, 6)
        is_attribute(text, len(text) - 7, 6)
    assert process_time() - start < 2


@pytest.mark.parametrize("shape", SHAPES)
def test_no_short_text_is_refused(shape: str) -> None:
    for size in (0, 1, 7, 550):
        text = (shape * size)[:550]
        assert 0 <= aptness(text, 0, len(text)) <= 1
        assert 0 <= aptness(text, None) <= 1


def test_thousands_of_dates_in_a_sentence_take_time_in_proportion() -> None:
    doc = make_document("The ferry was closed on " + "2012-05-07 and in 2011 " * 4000 + "in Lindau.", id="a")
    one = make_date(doc, "2012-05-07", "2012-05-07")
    year = make_date(doc, "2011", "2011")
    start = process_time()
    find_timelines([doc], [make_story(doc)], [], {"a": Evidence("a", dates=(one, year) * 4000)})
    assert process_time() - start < 5


def test_thousands_of_articles_on_one_day_take_time_in_proportion() -> None:
    articles = [
        make_article(
            f"{n:04}", "2012-07-03", f"The ferry {n} sank on Monday off pier {n * 7}.", dates=[("Monday", "2012-07-02")]
        )
        for n in range(3000)
    ]
    documents = [doc for doc, _ in articles]
    start = process_time()
    found = find_timelines(documents, [make_story(*documents)], [], {doc.id: evidence for doc, evidence in articles})
    assert process_time() - start < 5
    assert found["stories/one"][0].score > 1000


@pytest.mark.parametrize(("published", "value"), [("0001-01-01", "0001-01-01"), ("9999-12-31", "9999-12-31")])
def test_the_ends_of_the_calendar_are_days_as_well(published: str, value: str) -> None:
    line = "The ferry Aurora sank on Monday off the northern coast."
    doc, evidence = make_article("a", published, "Divers raised the ferry Aurora.", line, dates=[("Monday", value)])
    assert len(find_timelines([doc], [make_story(doc)], [], {"a": evidence})["stories/one"]) == 2


def test_a_value_beyond_the_calendar_is_no_time() -> None:
    doc, evidence = make_article("a", None, "The ferry sank on Monday off the coast.", dates=[("Monday", "2012-07-02")])
    expr = replace(evidence.dates[0], value="9" * 30, first=None)
    assert find_timelines([doc], [make_story(doc)], [], {"a": Evidence("a", dates=(expr,))}) == {}


def test_nothing_gives_nothing() -> None:
    assert find_timelines([], [], [], {}) == {}
    empty = make_document("", id="a")
    assert find_timelines([empty], [make_story(empty)], [], {}) == {}
