from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.read.markup import is_markup, text_of


@pytest.mark.parametrize(
    ("fragment", "text"),
    [
        ("<p>One <b>bold</b> word.</p><p>Two.", "One bold word.\n\nTwo."),
        ("One<br/>Two<BR>Three", "One\n\nTwo\n\nThree"),
        ("a <script>if (a < b) { x('<p>no</p>') }</script> b", "a b"),
        ("a <style>p > b {}</style><!-- <p>no</p> --> b", "a b"),
        ('<a title="x > y" href=z>link</a> &amp; &lt;b&gt; &nbsp; 5 < 6 > 4', "link & <b> 5 < 6 > 4"),
        ('<p class=">broken', "broken"),
        ("a <p class=never closed", "a <p class=never closed"),
        ("<p class='>still read</p>", "still read"),
        ("<svg/>seen <iframe>no", "seen"),
        ("", ""),
    ],
)
def test_text_of_a_fragment(fragment: str, text: str) -> None:
    assert text_of(fragment) == text


@pytest.mark.parametrize(
    ("text", "found"), [("<p>x</p>", True), ("a<br>b", True), ("a < b > c", False), ("<unknown>", False)]
)
def test_what_is_taken_for_markup(text: str, found: bool) -> None:
    assert is_markup(text) is found


@pytest.mark.parametrize(
    "piece", ["<a b=", "<!--", "<!-- >", "<", "<p", "</", "<a '", '<a "', "<script>", "<b>", "&", "-->", "<a b='c' "]
)
def test_any_repetition_takes_linear_time(piece: str) -> None:
    start = process_time()
    text_of(piece * 100_000)
    assert process_time() - start < 3


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(["<p>", "</p>", "<b", ">", "x y", "<!--", "-->", "&lt;", "<script>", "</script>", '"', "'"])
    )
)
def test_any_mixture(pieces: list[str]) -> None:
    assert "\n\n\n" not in text_of("".join(pieces))
