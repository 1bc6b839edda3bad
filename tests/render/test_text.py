import html

import markdown
import pytest
import yaml
from markupsafe import Markup

from generator.render.text import clean, heading, inert, scalar, shorten
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
