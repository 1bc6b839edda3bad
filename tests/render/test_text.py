import html
from datetime import date

import markdown
import pytest
import yaml
from markupsafe import Markup

from generator.render.text import clean, counted, heading, inert, joined, long_date, long_dates, scalar, shorten
from tests.render.markup import read

HOSTILE = (
    "**bold** _it_ `code` ~~no~~",
    "# not a heading #",
    "[x](javascript:alert(1)) ![i](https://e.example/i.png)",
    "<script>alert(1)</script>",
    "</p></div><b>out",
    "<!-- comment",
    "&lt;b&gt; &amp; &#42; &nbsp;",
    "{{ config.site_name }} {% raw %} {# gone #}",
    "Title { #s1 .x onclick=alert(1) }",
    "{: .x }",
    '--8<-- "mkdocs.yml"',
    "*[News]: a footnote[^1]",
    "[^1]: note",
    "1. one - two + three",
    "| a | b |",
    "http://e.example www.e.example a@e.example",
    ":smile: :material-home:",
    "snake_case_name and al-Assad's",
    "back\\slash \\* 'quoted' \"twice\" -- dash ---",
    "5 < 6 > 4 & 3",
    "$x$ \\(y\\) ==m== ^s^ ++k++ !!! note",
    "\u202eright to left\u202c \u200f عربي",
    "😀 é \u0301",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_inert_text_in_a_block_comes_out_as_it_was(text: str) -> None:
    page = markdown.markdown(f"<p>{inert(text)}</p>", extensions=["extra", "attr_list", "toc"])
    reading = read(page)
    assert [e.tag for e in reading.elements] == ["p"]
    assert reading.elements[0].text == text
    assert not set("{}") & set(page)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_heading_comes_out_as_it_was(text: str) -> None:
    page = markdown.markdown(f"# {heading(text)} {{ #top }}", extensions=["extra", "attr_list", "toc", "wikilinks"])
    reading = read(page)
    assert [(e.tag, e.attributes) for e in reading.elements] == [("h1", {"id": "top"})]
    assert reading.elements[0].text == clean(text)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_scalar_is_what_a_theme_can_print_as_it_is(text: str) -> None:
    value = yaml.safe_load(f"title: {scalar(text)}")["title"]
    assert not set("<>{}\"'") & set(value)
    assert html.unescape(value) == clean(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  two\n\nlines\t of\r\ntext ", "two lines of text"),
        ("---\ntitle: x\n---", "--- title: x ---"),
        ("nul\x00 stx\x02wzxhzdk:0\x03 del\x7f c1\x9f", "nul stxwzxhzdk:0 del c1"),
        ("lone \ud800 surrogate \uffff", "lone surrogate"),
        ("line\u2028separator\x85next", "line separator next"),
        ("", ""),
    ],
)
def test_clean(text: str, expected: str) -> None:
    assert clean(text) == expected
    assert inert(text).isprintable() or " " in text


def test_inert_keeps_spaces_at_the_ends_of_a_piece_and_passes_markup() -> None:
    assert inert(" & ") == " &amp; "
    assert inert("a\n b") == "a b"
    assert inert(Markup("<b>{x}</b>")) == "<b>{x}</b>"
    assert inert(12) == "12"


@pytest.mark.parametrize(
    ("number", "noun", "plural", "expected"),
    [
        (0, "article", None, "0 articles"),
        (1, "article", None, "1 article"),
        (1204, "article", None, "1,204 articles"),
        (1, "person", "people", "1 person"),
        (2, "person", "people", "2 people"),
    ],
)
def test_counted(number: int, noun: str, plural: str | None, expected: str) -> None:
    assert counted(number, noun, plural) == expected


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        ("short", 10, "short"),
        ("exactly ten", 11, "exactly ten"),
        ("one two three four", 12, "one two…"),
        ("unbreakablelongword", 8, "unbreak…"),
        ("first, second", 9, "first…"),
    ],
)
def test_shorten(text: str, limit: int, expected: str) -> None:
    assert shorten(text, limit) == expected
    assert len(expected) <= limit


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2031, 3, 4), date(2031, 3, 4), "4 March 2031"),
        (date(2031, 3, 4), date(2031, 3, 7), "4 to 7 March 2031"),
        (date(2031, 2, 28), date(2031, 3, 1), "28 February to 1 March 2031"),
        (date(2030, 12, 31), date(2031, 1, 1), "31 December 2030 to 1 January 2031"),
        (date(2030, 3, 4), date(2031, 3, 4), "4 March 2030 to 4 March 2031"),
    ],
)
def test_long_dates(first: date, last: date, expected: str) -> None:
    assert long_dates(first, last) == expected


@pytest.mark.parametrize(
    ("items", "expected"), [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")]
)
def test_joined(items: list[str], expected: str) -> None:
    assert joined(items) == expected


def test_long_date_asks_no_locale() -> None:
    assert long_date(date(2012, 7, 6)) == "6 July 2012"
