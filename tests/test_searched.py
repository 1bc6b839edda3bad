"""Material's search finds the same in a page without what it leaves out as in the whole page."""

from __future__ import annotations

import re
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from material.plugins.search.plugin import Parser  # type: ignore[import-untyped]

from generator.search import heads_only, searched, spare


def indexed(html: str) -> list[tuple[str | None, list[str], list[str]]]:
    """Return what Material's search takes from the content of a page."""
    parser = Parser()
    parser.feed(html)
    parser.close()
    return [(one.id, one.title, one.text) for one in parser.data if not one.is_excluded()]


PLAIN = '<h1 id="a">Ada<a class="headerlink" href="#a">¶</a></h1>\n<p>A <b>pilot</b>.</p>\n'
LISTED = '<div class="x">\n<ul>\n<li>One<br />two &amp; <img src="a.png"></li>\n</ul>\n</div>\n'
ODD = (
    "",
    "no tags",
    PLAIN,
    f'{PLAIN}<h2 id="b">Said</h2>{LISTED}<h2 id="c" data-search-exclude>Named</h2>{LISTED}<h2 id="d">More</h2>{LISTED}',
    f'{PLAIN}<h2 data-search-exclude id="b">Said</h2>{LISTED}<h3 id="c">Named</h3>{LISTED}',
    f'<h2 data-search-exclude="data-search-exclude" id="b">Said</h2>{LISTED}<h1 id="c">Late</h1>{LISTED}',
    f'{PLAIN}<h2 id="b" data-search-exclude>Said</h2><h4>No anchor</h4>{LISTED}',
    f'{PLAIN}<h2 id="b" title=" data-search-exclude">Said</h2>{LISTED}',
    f'{PLAIN}<h2 id="b" data-search-exclude>Said</h2><div><h3 id="in">Inside</h3></div>{LISTED}',
    f'{PLAIN}<h2 id="b" data-search-exclude>Said</h2><p>not closed{LISTED}<h2 id="c">Next</h2>{LISTED}',
    f'{PLAIN}<h2 id="b" data-search-exclude>Said</h2></div>{LISTED}<h2 id="c">Next</h2>{LISTED}',
    f'{PLAIN}<h2 id="b" data-search-exclude>Said</h2><!-- <h2 id="x">no</h2> -->{LISTED}<h2 id="c">Next</h2>{LISTED}',
    f'{PLAIN}<h2 id="b" data-search-exclude>Said</h2><script>"<h2 id="x">"</script>{LISTED}<h2 id="c">Next</h2>',
    f'{PLAIN}<h2 id="b" data-search-exclude>Said</h2><div data-search-exclude><div>a</div>b</div><h2 id="c">N</h2>text',
    f'{PLAIN}<div data-search-exclude><div>a</div>b</div><h2 id="c" data-search-exclude>N</h2>{LISTED}',
    f'{PLAIN}<h2 id="b" data-search-exclude>1 < 2</h2>{LISTED}<h2 id="c">N</h2>text',
    f'{PLAIN}<H2 id="b" data-search-exclude>Said</H2>{LISTED}<h2 id="c">N</h2>text',
)


@pytest.mark.parametrize("html", ODD)
def test_material_finds_the_same_in_less(html: str) -> None:
    assert indexed(searched(html)) == indexed(html)


@given(st.lists(st.sampled_from([*re.findall(r"<[^>]*>|[^<]+", "".join(ODD))]), max_size=12).map("".join))
def test_material_finds_the_same_in_less_of_any_content(html: str) -> None:
    try:
        expected = indexed(html)
    except (ValueError, AttributeError):  # what Material itself cannot read is no page of ours
        return
    assert indexed(searched(html)) == expected


def test_what_is_left_out_is_not_read() -> None:
    html = f'{PLAIN}<h2 id="b" data-search-exclude>Said</h2>{LISTED * 20}<h2 id="c">More</h2>{LISTED}'
    assert searched(html) == f'{PLAIN}<h2 id="b" data-search-exclude>Said</h2><h2 id="c">More</h2>{LISTED}'
    assert len(searched(heads_only(html))) < len(PLAIN) + 200


def test_the_page_is_whole_after_it_was_read_even_if_that_fails() -> None:
    class Index:
        def add_entry_from_context(self, page: SimpleNamespace) -> None:
            read.append(page.content)
            raise ValueError("damaged")

    read: list[str] = []
    index, html = Index(), f'<h1 id="a">A</h1><h2 id="b" data-search-exclude>B</h2>{LISTED}'
    spare(index)
    page = SimpleNamespace(content=html)
    with pytest.raises(ValueError, match="damaged"):
        index.add_entry_from_context(page)
    assert page.content == html
    assert read == ['<h1 id="a">A</h1><h2 id="b" data-search-exclude>B</h2>']
