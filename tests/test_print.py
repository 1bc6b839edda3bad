"""The pages on paper: no navigation, nothing folded or cut off, and a story as a brief of two sheets."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page

STORY = "stories/top-syrian-defector-manaf-tlas-heads-for-paris/"
PAGES = ("", STORY, "articles/000-9d74470b06875570/", "people/manaf-tlas/", "method/")
PAPER = {"width": 703, "height": 1032}
"""The printed part of an A4 sheet, in pixels of CSS."""
CUT_OFF = """() => [...document.querySelectorAll("article *")]
  .filter(e => e.checkVisibility() && !(e instanceof SVGElement))
  .filter(e => e.scrollWidth > e.clientWidth + 1 && !["visible", "clip"].includes(getComputedStyle(e).overflowX)
            || e.getBoundingClientRect().right > innerWidth + 1)
  .map(e => e.outerHTML.slice(0, 120))"""
FOLDED = """() => {
  const shown = e => e.checkVisibility({contentVisibilityAuto: true}) && e.getBoundingClientRect().height > 0;
  return [...document.querySelectorAll("details:not([open])")]
    .filter(e => e.checkVisibility() && ![...e.children].every(shown))
    .map(e => e.textContent.trim().slice(0, 60));
}"""
PALE = """() => [...document.querySelectorAll("article a, article p, article li")]
  .filter(e => e.checkVisibility())
  .filter(e => getComputedStyle(e).color.match(/[0-9.]+/g).slice(0, 3).some(part => part > 160))
  .map(e => e.outerHTML.slice(0, 120))"""

SMALL = """() => [...document.querySelectorAll("article *")]
  .filter(e => e.checkVisibility() && [...e.childNodes].some(n => n.nodeType === Node.TEXT_NODE && n.data.trim()))
  .filter(e => parseFloat(getComputedStyle(e).fontSize) < 8.5 * 96 / 72 - 0.01)
  .map(e => e.outerHTML.slice(0, 120))"""
SILENT = """() => [...document.querySelectorAll("article td")]
  .filter(e => e.checkVisibility() && [...e.children].some(child => !child.checkVisibility()))
  .filter(e => !getComputedStyle(e, "::after").content.includes("…"))
  .map(e => e.outerHTML.slice(0, 120))"""


def printed(page: Page, address: str) -> Page:
    """Open a page as a sheet of paper shows it."""
    page.set_viewport_size({"width": PAPER["width"], "height": PAPER["height"]})
    page.goto(address)
    page.emulate_media(media="print")
    return page


@pytest.mark.parametrize("path", PAGES)
def test_paper_has_no_navigation(tab: Page, site: str, path: str) -> None:
    printed(tab, site + path)
    for part in (".md-header", ".md-tabs", ".md-sidebar", ".md-footer", ".headerlink", ".bf-onward"):
        for element in tab.locator(part).all():
            assert not element.is_visible(), part
    assert tab.locator("h1").is_visible()


@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_cut_off_at_the_edge_of_the_paper(tab: Page, site: str, path: str) -> None:
    printed(tab, site + path)
    assert tab.evaluate(CUT_OFF) == []


@pytest.mark.parametrize("script", [True, False], ids=["with JavaScript", "without"])
@pytest.mark.parametrize("path", PAGES)
def test_what_is_folded_on_the_screen_is_unfolded_on_paper(
    browser: Browser, site: str, path: str, script: bool
) -> None:
    page = printed(browser.new_page(java_script_enabled=script), site + path)
    assert page.locator("details").count() or path in ("", "method/")
    assert page.evaluate(FOLDED) == []
    page.close()


@pytest.mark.parametrize("path", PAGES)
def test_a_dark_screen_prints_dark_on_white(tab: Page, site: str, path: str) -> None:
    printed(tab, site + path)
    tab.evaluate("document.body.dataset.mdColorScheme = 'slate'")
    assert tab.evaluate(PALE) == []


def test_a_story_prints_as_a_brief_with_its_sources(tab: Page, site: str) -> None:
    printed(tab, site + STORY)
    mark = tab.locator(".bf-summary a.bf-mark").first
    assert mark.is_visible()
    assert mark.evaluate("e => getComputedStyle(e).borderTopWidth") == "0px"
    sheets = re.findall(rb"/Type\s*/Page\b", tab.pdf(format="A4", prefer_css_page_size=True))
    assert 1 <= len(sheets) <= 2


def test_a_brief_has_whole_tables_in_letters_that_can_be_read(tab: Page, site: str) -> None:
    printed(tab, site + STORY)
    assert tab.locator(".bf-paper").is_visible()
    assert tab.locator(".bf-grid thead th").count() == 4
    assert tab.evaluate(SMALL) == []
    rows = tab.locator(".bf-kind-figure tr").all()
    assert rows
    assert all(row.is_visible() for row in rows)


def test_a_part_that_is_left_out_on_paper_shows_that_it_is(tab: Page, site: str) -> None:
    printed(tab, site + STORY)
    assert tab.locator("td:has(> .bf-cell:nth-of-type(3))").count()
    assert tab.evaluate(SILENT) == []


def test_names_in_the_margin_and_the_ground_of_quotes_stay_on_the_screen(tab: Page, site: str) -> None:
    printed(tab, site + PAGES[2])
    assert tab.locator(".bf-margin").count()
    assert not any(one.is_visible() for one in tab.locator(".bf-margin").all())
    assert tab.locator(".bf-said").first.evaluate("e => getComputedStyle(e).backgroundColor") == "rgba(0, 0, 0, 0)"
