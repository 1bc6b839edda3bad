"""Figures are written between their marks, and nothing else on the page changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.page import PageError, filled, write_into

PAGE = """# Method

<!-- figures: recognition -->
<!-- end -->

Between.

<!-- figures: resolution -->

old | figures

<!-- end -->
<!-- end -->
After.
"""


def test_each_section_goes_to_its_place() -> None:
    page, written = filled(PAGE, {"resolution": "new", "recognition": "| a |"})
    assert written == ("recognition", "resolution")
    assert page == PAGE.replace("recognition -->\n", "recognition -->\n\n| a |\n\n").replace("old | figures", "new")


def test_writing_again_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "method.md"
    path.write_text(PAGE, "utf-8")
    sections = {"recognition": r"\1 \g<0> B³", "resolution": "new"}
    assert write_into(path, sections) == ("recognition", "resolution")
    once = path.read_text("utf-8")
    assert r"\1 \g<0> B³" in once
    write_into(path, sections)
    assert path.read_text("utf-8") == once


def test_a_place_without_figures_keeps_what_it_holds() -> None:
    page, written = filled(PAGE, {"recognition": "new"})
    assert written == ("recognition",)
    assert "old | figures" in page


@pytest.mark.parametrize(
    ("page", "message"),
    [
        ("# Method\n", "m.md: has no place for figures"),
        ("text <!-- figures: recognition --> <!-- end -->\n", "m.md: has no place for figures"),
        ("one\n<!-- figures: recognition -->\n", "m.md:2: the place for 'recognition' has no end"),
        ("<!-- figures: a -->\n<!-- figures: b -->\n<!-- end -->\n", "m.md:1: the place for 'a' has no end"),
    ],
)
def test_unusable_marks_are_an_error(page: str, message: str) -> None:
    with pytest.raises(PageError, match=message):
        filled(page, {}, path="m.md")


def test_a_page_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(PageError, match="cannot be read"):
        write_into(tmp_path / "none.md", {})
