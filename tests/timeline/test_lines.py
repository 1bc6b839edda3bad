"""What an article alone tells of its lines: found once, kept with all else that was found in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from generator.cache import from_record, to_record
from generator.model import Analysis, Evidence, Summary
from generator.timeline import find_lines
from tests.timeline.dated import find_timelines, make_article, make_story

ARTICLE = make_article(
    "a",
    "2012-07-03",
    "Rescuers found no more survivors in the sea.",
    "The ferry Aurora sank off Lindau on Monday, and the mayor of Lindau closed the harbor on Sunday.",
    dates=[("Monday", "2012-07-02"), ("Sunday", "2012-07-01")],
    title="Aurora sank",
)


def test_lines_are_the_dated_sentences_and_then_the_reports() -> None:
    monday, sunday, report = find_lines(*ARTICLE)
    assert [(line.sentence, line.dated) for line in (monday, sunday, report)] == [(2, 0), (2, 1), (1, None)]
    assert (sunday.first, sunday.last) == (date(2012, 7, 1), date(2012, 7, 1))
    assert report.first == report.last == date(2012, 7, 3)
    assert "aurora" in monday.terms.split()
    assert monday.titled == 1
    assert report.titled == 0
    assert 0 < report.aptness <= 1


def test_a_line_names_its_date_in_whatever_order_the_dates_are() -> None:
    doc, evidence = ARTICLE
    turned = Evidence("a", dates=evidence.dates[::-1])
    assert [line.dated for line in find_lines(doc, turned)] == [1, 0, None]
    story = make_story(doc)
    assert find_timelines([doc], [story], [], {"a": turned}) == find_timelines([doc], [story], [], {"a": evidence})


def test_the_words_of_a_line_do_not_hang_on_the_order_of_a_set() -> None:
    assert all(line.terms == " ".join(sorted(line.terms.split())) for line in find_lines(*ARTICLE))


def test_kept_lines_make_the_same_timelines() -> None:
    doc, evidence = ARTICLE
    lines = find_lines(doc, evidence)
    analysis = Analysis((), evidence, Summary("a", "lead", (1,)), lines)
    assert from_record(Analysis, to_record(analysis)) == analysis
    assert from_record(Analysis, to_record(replace(analysis, lines=()))).lines == ()
