"""Timelines of stories and entities: which times, which lines, how much they weigh."""

from __future__ import annotations

import random
from collections.abc import Mapping
from datetime import date

import pytest

from generator.model import Document, Entity, Evidence, Granularity, Story, TimelineEntry
from generator.timeline import SHOWN, foremost
from tests.timeline.dated import find_timelines, make_article, make_date, make_entity, make_story, mention_of

SANK = "The ferry Aurora sank off Lindau on Monday with forty passengers on board."
Articles = tuple[tuple[Document, Evidence], ...]


def made(*articles: tuple[Document, Evidence], **options: object) -> tuple[TimelineEntry, ...]:
    documents = [doc for doc, _ in articles]
    story = make_story(*documents, **options)  # type: ignore[arg-type]
    return find_timelines(documents, [story], [], {doc.id: evidence for doc, evidence in articles}).get(story.id, ())


def text_of(entry: TimelineEntry, *articles: tuple[Document, Evidence]) -> str:
    document, number = entry.sentence
    return next(doc for doc, _ in articles if doc.id == document).sentences[number - 1].text


def test_an_event_and_its_report_are_two_times() -> None:
    article = make_article(
        "a", "2012-07-03", "Rescuers found no more survivors in the sea.", SANK, dates=[("Monday", "2012-07-02")]
    )
    event, report = made(article)
    assert (event.value, event.reported, event.sentence) == ("2012-07-02", False, ("a", 2))
    assert event.date is not None
    assert event.date.passage.text == "Monday"
    assert (report.value, report.reported, report.sentence, report.date) == ("2012-07-03", True, ("a", 1), None)
    assert report.first == report.last == date(2012, 7, 3)
    assert event.score > report.score > 0


def test_tellings_of_one_event_are_one_line_with_all_its_sources() -> None:
    articles = (
        make_article("a", "2012-07-03", SANK, dates=[("Monday", "2012-07-02")]),
        make_article(
            "b",
            "2012-07-03",
            "On Monday the ferry Aurora sank off Lindau with passengers on board.",
            dates=[("Monday", "2012-07-02")],
        ),
        make_article(
            "c",
            "2012-07-04",
            "Forty passengers were on board when the Aurora sank off Lindau on Monday.",
            dates=[("Monday", "2012-07-02")],
        ),
    )
    (entry,) = (entry for entry in made(*articles) if not entry.reported)
    assert {entry.sentence[0], *(document for document, _ in entry.others)} == {"a", "b", "c"}


def test_a_further_event_of_a_day_needs_several_sources() -> None:
    vote = "Parliament in Vienna passed the budget on Monday after a long debate."
    monday = [("Monday", "2012-07-02")]
    articles = (
        make_article("a", "2012-07-03", SANK, dates=monday),
        make_article("b", "2012-07-03", SANK, dates=monday),
        make_article("c", "2012-07-03", vote, dates=monday),
    )
    assert len([entry for entry in made(*articles) if not entry.reported]) == 1
    lines = made(*articles, make_article("d", "2012-07-04", vote, dates=monday))
    assert sorted(entry.sentence[0] for entry in lines if not entry.reported) == ["a", "c"]


def test_copies_count_as_one_source() -> None:
    monday = [("Monday", "2012-07-02")]
    articles = tuple(make_article(name, "2012-07-03", SANK, dates=monday) for name in "abc")
    (apart,) = (entry for entry in made(*articles) if not entry.reported)
    (together,) = (entry for entry in made(*articles, copies=(("a", "b"),)) if not entry.reported)
    assert len(apart.others) == 2
    assert len(together.others) == 1
    assert apart.score > together.score


@pytest.mark.parametrize(
    ("weightier", "lighter"), [("2012-07-03", "2012-07-02"), ("2012-07-30", "2012-07-03"), ("2012-07-02", "2012-07-01")]
)
def test_a_source_that_looks_back_weighs_more(weightier: str, lighter: str) -> None:
    def weight(published: str) -> float:
        entries = made(make_article("a", published, SANK, dates=[("Monday", "2012-07-02")]))
        return max(entry.score for entry in entries if not entry.reported)

    assert weight(weightier) > weight(lighter)


def test_more_sources_weigh_more_than_more_mentions() -> None:
    one = make_article(
        "a",
        "2012-07-03",
        SANK,
        SANK.replace("Monday", "July 2"),
        dates=[("Monday", "2012-07-02"), ("July 2", "2012-07-02")],
    )
    other = make_article("b", "2012-07-03", SANK.replace("Monday", "Sunday"), dates=[("Sunday", "2012-07-01")])
    third = make_article("c", "2012-07-03", SANK.replace("Monday", "Sunday"), dates=[("Sunday", "2012-07-01")])
    scores = {entry.value: entry.score for entry in made(one, other, third) if not entry.reported}
    assert scores["2012-07-01"] > scores["2012-07-02"]


def test_the_sentence_that_tells_the_event_is_the_line() -> None:
    articles = (
        make_article(
            "a",
            "2012-07-03",
            "Divers searched for the ferry Aurora that sank on Monday off Lindau.",
            dates=[("Monday", "2012-07-02")],
        ),
        make_article("b", "2012-07-04", SANK, dates=[("Monday", "2012-07-02")]),
        make_article(
            "c", "2012-07-04", "Why did the ferry Aurora sink on Monday off Lindau?", dates=[("Monday", "2012-07-02")]
        ),
    )
    (entry,) = (entry for entry in made(*articles) if not entry.reported)
    assert text_of(entry, *articles) == SANK
    assert entry.others == (("a", 1),)


def test_longer_times_are_entries_of_their_own_and_weigh_less() -> None:
    article = make_article(
        "a",
        "2012-07-03",
        "The ferry was built in Oslo in 1998 for a Swiss company.",
        "In May 2011 the company sold the ferry to Lindau.",
        SANK,
        dates=[("1998", "1998"), ("May 2011", "2011-05"), ("Monday", "2012-07-02")],
    )
    entries = [entry for entry in made(article) if not entry.reported]
    assert [(entry.value, entry.granularity) for entry in entries] == [
        ("1998", Granularity.YEAR),
        ("2011-05", Granularity.MONTH),
        ("2012-07-02", Granularity.DAY),
    ]
    assert (entries[0].first, entries[0].last) == (date(1998, 1, 1), date(1998, 12, 31))
    assert max(entries, key=lambda entry: entry.score).value == "2012-07-02"


def test_a_longer_time_weighs_little_beside_a_day_within_it() -> None:
    text = "The company sold the ferry to Lindau in May 2011 for little money."
    alone = make_article("a", "2012-07-03", text, dates=[("May 2011", "2011-05")])
    day = make_article("b", "2012-07-03", "Lindau bought a ferry on May 5 last year.", dates=[("May 5", "2011-05-05")])
    (month,) = (entry for entry in made(alone) if entry.value == "2011-05")
    (nested,) = (entry for entry in made(alone, day) if entry.value == "2011-05")
    assert nested.score < month.score / 2


@pytest.mark.parametrize(
    ("text", "expression", "value"),
    [
        ("The ferry belonged to the fleet of Seaways 2009 in the harbor.", "2009", "2009"),
        ("The 2009 accident was still remembered in the harbor.", "2009", "2009"),
        ("The ferry Aurora sank on May 5 in the year 2011 off Lindau.", "2011", "2011"),
        ("OSLO, July 3 (Agency) - The ferry Aurora sank off Lindau.", "July 3", "2012-07-03"),
        ("Lindau, July 3, in the harbor office.", "July 3", "2012-07-03"),
    ],
)
def test_names_parts_and_datelines_are_no_times(text: str, expression: str, value: str) -> None:
    dates = [(expression, value)] + ([("May 5", "2011-05-05")] if "May 5" in text else [])
    entries = made(make_article("a", "2012-07-03", text, dates=dates))
    assert value not in [entry.value for entry in entries if not entry.reported]


def test_this_year_is_no_entry() -> None:
    doc, _ = make_article("a", "2012-07-03", "The ferry Aurora carried fewer passengers this year than before.")
    evidence = Evidence("a", dates=(make_date(doc, "this year", "2012", relative=True),))
    assert made((doc, evidence)) == ()


def test_an_open_time_is_bounded_by_its_value() -> None:
    doc, _ = make_article("a", "2012-07-03", "The harbor has been closed to ferries since May 2011 by the police.")
    closed = make_date(doc, "May 2011", "2011-05")
    open_ended = type(closed)(**{name: getattr(closed, name) for name in closed.__slots__} | {"last": None})
    (entry,) = made((doc, Evidence("a", dates=(open_ended,))))
    assert (entry.first, entry.last) == (date(2011, 5, 1), date(2011, 5, 31))


def test_a_report_of_a_dated_event_stands_with_it() -> None:
    articles = (
        make_article("a", "2012-07-03", SANK, dates=[("Monday", "2012-07-02")]),
        make_article("b", "2012-07-03", "The ferry Aurora sank off Lindau with forty passengers on board."),
        make_article("c", "2012-07-09", "The ferry Aurora sank off Lindau with forty passengers on board."),
    )
    event, report = made(*articles)
    assert event.others == (("b", 1),)
    assert (report.value, report.reported, report.sentence) == ("2012-07-09", True, ("c", 1))


def test_an_undated_article_tells_dates_but_reports_nothing() -> None:
    entries = made(make_article("a", None, "Rescuers searched the sea.", SANK, dates=[("Monday", "2012-07-02")]))
    assert [(entry.value, entry.reported) for entry in entries] == [("2012-07-02", False)]


def test_the_report_is_what_the_title_says() -> None:
    article = make_article(
        "a",
        "2012-07-03",
        "The town of Lindau lies on an island in a lake.",
        "Divers raised the wreck of the ferry Aurora.",
        title="Wreck of ferry Aurora raised",
    )
    (report,) = made(article)
    assert report.sentence == ("a", 2)


def named() -> tuple[Articles, list[Entity], Story]:
    articles = (
        make_article(
            "a",
            "2012-07-03",
            "Ruth Keller left the harbor office in Lindau.",
            "Ada Cole bought the ferry on Monday for the town.",
            dates=[("Monday", "2012-07-02")],
        ),
        make_article(
            "b",
            "2012-07-05",
            "Ruth Keller opened the new ferry line on Wednesday in Lindau.",
            dates=[("Wednesday", "2012-07-04")],
        ),
    )
    (one, _), (two, _) = articles
    keller = make_entity("people/ruth-keller", [mention_of(one, "Ruth Keller"), mention_of(two, "Ruth Keller")])
    cole = make_entity("people/ada-cole", [mention_of(one, "Ada Cole")])
    return articles, [keller, cole], make_story(one, two)


def test_an_entity_has_the_lines_that_name_it() -> None:
    articles, entities, story = named()
    found = find_timelines([doc for doc, _ in articles], [story], entities, dict(_evidence(articles)))
    assert [(entry.value, entry.reported) for entry in found["people/ruth-keller"]] == [
        ("2012-07-03", True),
        ("2012-07-04", False),
    ]
    assert [(entry.value, entry.reported) for entry in found["people/ada-cole"]] == [("2012-07-02", False)]
    assert {entry.subject for entry in found["people/ada-cole"]} == {"people/ada-cole"}
    assert list(found) == sorted(found)


def test_who_is_in_no_dated_sentence_has_no_timeline() -> None:
    doc, evidence = make_article("a", None, "Ruth Keller left the harbor office in Lindau.")
    keller = make_entity("people/ruth-keller", [mention_of(doc, "Ruth Keller")])
    assert find_timelines([doc], [make_story(doc)], [keller], {"a": evidence}) == {}


def test_the_order_of_the_input_does_not_matter() -> None:
    articles, entities, story = named()
    documents = [doc for doc, _ in articles]
    expected = find_timelines(documents, [story], entities, dict(_evidence(articles)))
    turned = find_timelines(documents[::-1], [story], entities[::-1], dict(_evidence(articles[::-1])))
    assert list(turned.items()) == list(expected.items())


def test_entries_are_in_order_of_time_and_the_foremost_are_the_weightiest() -> None:
    days = [f"2012-07-{day:02}" for day in range(1, 29)]
    rng = random.Random(7)
    articles = [
        make_article(
            f"{day}-{number}",
            "2012-08-01",
            f"The ferry line number {rng.randrange(90)} was closed on {day} in Lindau.",
            dates=[(day, day)],
        )
        for day in days
        for number in range(rng.randrange(1, 4))
    ]
    entries = made(*articles)
    assert list(entries) == sorted(entries, key=lambda entry: entry.first)
    best = foremost(entries)
    assert len(best) == SHOWN
    assert [entry for entry in entries if entry in best] == list(best)
    assert min(entry.score for entry in best) >= max(entry.score for entry in entries if entry not in best)


def test_the_foremost_show_no_sentence_twice() -> None:
    text = "The ferry Aurora sailed on May 5 and sank on May 7 off Lindau."
    entries = made(make_article("a", "2012-07-03", text, dates=[("May 5", "2012-05-05"), ("May 7", "2012-05-07")]))
    assert len([entry for entry in entries if not entry.reported]) == 2
    assert len([entry for entry in foremost(entries) if not entry.reported]) == 1


def _evidence(articles: Articles) -> Mapping[str, Evidence]:
    return {doc.id: evidence for doc, evidence in articles}
