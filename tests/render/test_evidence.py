"""Quotes, timelines and what the sources say differently, on every page that shows them."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from generator.model import Agreement, Comparison, Corpus, Granularity, Message, Story
from generator.render import render
from generator.render.axis import MARGIN, WIDTH, draw
from generator.render.compared import differing, grid
from generator.render.evidence_views import TimelineLine
from generator.render.make_site import make_site
from generator.render.pieces import Day
from generator.render.quotes import entity_quotes, story_voices
from generator.render.timelines import day_text, timeline
from tests.render.disputed import STORY, make_disputed_corpus
from tests.render.languages import ENGLISH
from tests.render.markup import body_of, convert, read
from tests.render.test_pages import compare
from tests.sites import ROOT

GOLDEN = Path(__file__).parent / "disputed_golden"
PAGES = (
    "index.md",
    "timeline/index.md",
    "stories/mine-floods-in-tarn/index.md",
    "articles/herald/index.md",
    "people/rosa-quell/index.md",
)


def pages_of(corpus: Corpus) -> dict[str, str]:
    return {
        page.path: page.content
        for page in render(corpus, templates=[ROOT / "templates" / "pages"])
        if page.path.endswith(".md")
    }


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return pages_of(make_disputed_corpus())


@pytest.mark.parametrize("path", PAGES)
def test_page_is_as_before(pages: dict[str, str], path: str, request: pytest.FixtureRequest) -> None:
    compare(pages[path], GOLDEN / path.replace("/index.md", ".md").replace("/", "--"), request)


def test_every_block_of_html_is_whole(pages: dict[str, str]) -> None:
    for path, content in pages.items():
        for block in re.split(r"\n{2,}", body_of(content).strip()):
            if not block.startswith("#"):
                assert block.startswith("<"), (path, block)
                assert read(block).faults == [], (path, block)


def test_the_front_page_answers_which_source_says_which_number(pages: dict[str, str]) -> None:
    rows = convert(pages["index.md"]).find("dd")
    [toll] = [row.text for row in rows if "19" in row.text]
    assert re.sub(r"\s+", " ", toll).replace("\xa0", " ").strip() == (
        "At least 12 according to Rosa Quell Tarn Gazette 1 About 12 Owner of mine… 2"
        " 19 according to rescuers Daily Herald 1"
    )


def test_a_table_has_a_cell_for_every_source(pages: dict[str, str]) -> None:
    reading = convert(pages["stories/mine-floods-in-tarn/index.md"])
    cells = [cell.attributes["data-source"] for cell in reading.find("td")]
    assert len(cells) == 4 * 3
    assert cells[:3] == ["Tarn Gazette", "Daily Herald", "publisher unknown"]
    assert len(reading.find("span", class_="bf-silent")) == 1 + 1 + 1
    [alone] = reading.find("details", class_="bf-alone")
    assert "The mine’s age" in alone.text


def test_an_article_shows_what_others_say_beside_its_own_words(pages: dict[str, str]) -> None:
    text = " ".join(convert(pages["articles/post/index.md"]).find("dl", class_="bf-compared")[0].text.split())
    assert "people killed differ here About 12" in text
    assert "elsewhere At least 12" in text
    assert "how Rosa Quell’s name is written differ here nothing" in text
    assert "The mine’s age" not in text, "what one source alone says adds nothing it must answer"


def test_many_sources_are_listed_by_what_they_say() -> None:
    corpus = make_disputed_corpus()
    [story] = corpus.stories
    facts = corpus.comparisons[STORY].facts
    sources = (*story.documents, *story.documents)
    wide = replace(corpus, comparisons={STORY: Comparison(STORY, sources, facts, ())})
    found = grid(make_site(wide, ENGLISH), story)
    assert found
    assert found.wide
    assert [len(view.cells) for view in found.groups[0].rows[0].views] == [2, 1]
    assert "<table>" not in pages_of(wide)["stories/mine-floods-in-tarn/index.md"]


def test_one_kind_of_difference_does_not_hide_the_others() -> None:
    corpus = make_disputed_corpus()
    toll, sure, spelling, *_ = corpus.comparisons[STORY].facts
    many = tuple(replace(spelling, label=Message(f"spelling {n}")) for n in range(9))
    changed = replace(corpus, comparisons={STORY: Comparison(STORY, ("gazette", "herald"), (*many, sure, toll), ())})
    labels = [row.label for one in differing(make_site(changed, ENGLISH), source="") for row in one.rows]
    assert labels == ["people killed", "how certain it is: “the pumps had failed”", "spelling 0", "spelling 1"]


def test_a_story_without_difference_takes_no_place_on_the_front_page() -> None:
    corpus = make_disputed_corpus()
    same = tuple(replace(fact, agreement=Agreement.SAME) for fact in corpus.comparisons[STORY].facts)
    agreed = replace(corpus, comparisons={STORY: Comparison(STORY, ("gazette",), same, ())})
    assert differing(make_site(agreed, ENGLISH), source="") == ()
    assert "Where sources differ" not in pages_of(agreed)["index.md"]


def test_who_is_quoted_and_who_is_spoken_of() -> None:
    corpus = make_disputed_corpus()
    site = make_site(corpus, ENGLISH)
    quell, tarn = site.profiles["people/rosa-quell"], site.profiles["places/tarn"]
    by, about = entity_quotes(site, quell)
    assert [one.text for one in by.quotes] == [
        "No one could have seen it coming",
        "At least 12 miners died",
        "Nobody could have seen this coming",
    ]
    assert about.quotes == ()
    assert entity_quotes(site, tarn)[0].quotes == ()
    voices, more = story_voices(site, corpus.stories[0])
    assert [(voice.speaker.entity.name if voice.speaker and voice.speaker.entity else "") for voice in voices] == [
        "Rosa Quell"
    ]
    assert more == 0


def test_copies_are_quoted_once() -> None:
    corpus = make_disputed_corpus()
    [story] = corpus.stories
    copied = replace(
        corpus, stories=(Story(story.id, story.title, "gazette", story.documents, (("gazette", "herald"),)),)
    )
    voices, _ = story_voices(make_site(copied, ENGLISH), copied.stories[0])
    assert [len(voice.quotes) for voice in voices] == [2]


def test_a_timeline_keeps_the_weightiest_in_order_of_time() -> None:
    site = make_site(make_disputed_corpus(), ENGLISH)
    shown = timeline(site, STORY, source=STORY, limit=1)
    assert [(line.day.text, line.sources) for line in shown.lines] == [("6 May 2030", 2)]
    assert shown.more == 3
    assert shown.picture is None
    whole = timeline(site, STORY, source=STORY)
    assert [line.day.text for line in whole.lines] == ["1962", "6 May 2030", "7 May 2030", "8 May 2030"]
    assert [line.reported for line in whole.lines] == [False, False, True, True]


@pytest.mark.parametrize(
    ("value", "granularity", "first", "last", "text"),
    [
        ("2012-07-06", Granularity.DAY, date(2012, 7, 6), date(2012, 7, 6), "6 July 2012"),
        ("2012-07", Granularity.MONTH, date(2012, 7, 1), date(2012, 7, 31), "July 2012"),
        ("2012", Granularity.YEAR, date(2012, 1, 1), date(2012, 12, 31), "2012"),
        ("199", Granularity.DECADE, date(1990, 1, 1), date(1999, 12, 31), "1990s"),
        ("2012-06-30", Granularity.WEEKEND, date(2012, 6, 30), date(2012, 7, 1), "30 June to 1 July 2012"),
        ("2012-Q3", Granularity.QUARTER, date(2012, 7, 1), date(2012, 9, 30), "third quarter of 2012"),
        ("2012-SU", Granularity.SEASON, date(2012, 6, 1), date(2012, 8, 31), "summer 2012"),
        ("", None, None, None, ""),
    ],
)
def test_a_date_is_shown_as_exact_as_it_is(
    value: str, granularity: Granularity | None, first: date | None, last: date | None, text: str
) -> None:
    assert day_text(ENGLISH, value, granularity, first, last) == text


def lines_for(days: list[date]) -> list[TimelineLine]:
    return [
        TimelineLine(
            f"t{n}", Day(day.isoformat(), day.isoformat()), "Text.", "", (), 0, reported=False, sources=1 + n % 6
        )
        for n, day in enumerate(days, 1)
    ]


@pytest.mark.parametrize(
    "steps",
    [
        [0, 1, 2],
        [0, 0, 0, 1, 1, 9],
        [0, 10_000, 10_001, 10_002],
        [0, 400, 800, 30_000, 30_001, 30_400],
        [0, *range(500, 540)],
        [0] * 30 + [1, 2],
    ],
)
def test_dots_and_dates_stay_within_the_picture(steps: list[int]) -> None:
    days = [date(1950, 1, 1) + timedelta(days=step) for step in steps]
    picture = draw(lines_for(days), days, ENGLISH)
    assert picture
    for point in picture.points:
        assert MARGIN - 1 <= point.x <= WIDTH - MARGIN + 1
        assert point.radius <= point.y <= picture.base
    xs = [point.x for point in picture.points]
    assert xs == sorted(xs), "what is later lies further right"
    feet = [tick.x for tick in picture.ticks]
    assert all(b - a >= 60 for a, b in pairwise(feet))


def test_dots_of_few_lines_do_not_touch() -> None:
    days = [date(2030, 5, 1)] * 3 + [date(2030, 5, 2), date(2030, 6, 1)]
    picture = draw(lines_for(days), days, ENGLISH)
    assert picture
    for n, one in enumerate(picture.points):
        for other in picture.points[:n]:
            distance = ((one.x - other.x) ** 2 + (one.y - other.y) ** 2) ** 0.5
            assert distance >= max(one.radius, other.radius)


def test_two_dates_are_no_picture() -> None:
    days = [date(2030, 5, 1), date(2030, 5, 1), date(2030, 6, 1)]
    assert draw(lines_for(days), days, ENGLISH) is None
