"""Read the built site as a person does: in a browser, following links, at a desk, on a phone, in the dark."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browsing import PHONE

STORY = "stories/top-syrian-defector-manaf-tlas-heads-for-paris/"
PAGES = (
    "",
    "stories/",
    STORY,
    "articles/",
    "articles/000-9d74470b06875570/",
    "people/",
    "people/manaf-tlas/",
    "method/",
)


def test_from_the_front_page_to_the_source_sentence(tab: Page, site: str) -> None:
    tab.goto(site)
    tab.locator("article a[href*='people/manaf-tlas/']").first.click()
    tab.wait_for_url("**/people/manaf-tlas/")
    assert tab.locator("h1").inner_text().startswith("Manaf Tlas")
    link = tab.locator("article a[href*='/articles/'][href*='#s']").first
    anchor = (link.get_attribute("href") or "").partition("#")[2]
    link.click()
    tab.wait_for_url(f"**#{anchor}")
    assert tab.locator(f"#{anchor}").is_visible()
    assert "Tlas" in tab.locator(f"#{anchor}").inner_text()


def test_from_a_summary_sentence_to_its_place(tab: Page, site: str) -> None:
    tab.goto(site + "articles/003-72de4a90dff78b55/")
    item = tab.locator(".bf-summary li").first
    anchor = (item.locator("a[href^='#s']").first.get_attribute("href") or "")[1:]
    item.locator("a[href^='#s']").first.click()
    tab.wait_for_url(f"**#{anchor}")
    assert tab.locator(f"#{anchor}").inner_text().strip() in item.inner_text()


def test_a_name_in_the_text_leads_to_its_profile_and_back(tab: Page, site: str) -> None:
    tab.goto(site + "articles/004-2e9b7561904c95e4/")
    tab.locator("[id^=s] a[href*='people/bashar-al-heraki/']").first.click()
    tab.wait_for_url("**/people/bashar-al-heraki/")
    assert tab.locator("article a[href*='articles/004-2e9b7561904c95e4/#s']").count() >= 4


def test_from_the_story_to_the_sentence_of_each_source(tab: Page, site: str) -> None:
    tab.goto(site)
    tab.locator(f"article a[href*='{STORY}']").first.click()
    tab.wait_for_url(f"**/{STORY}")
    marks = tab.locator(".bf-summary a.bf-mark")
    assert marks.count() >= 3
    hrefs = [marks.nth(n).get_attribute("href") or "" for n in range(marks.count())]
    assert len({href.partition("#")[0] for href in hrefs}) >= 2, "a single source dominates"
    marks.first.click()
    tab.wait_for_url("**/articles/**#s*")


def test_an_alias_leads_to_the_profile(tab: Page, site: str) -> None:
    tab.goto(site + "people/manaf-tlass/")
    tab.wait_for_url("**/people/manaf-tlas/")


def test_search_finds_a_person(tab: Page, site: str) -> None:
    tab.goto(site)
    tab.locator(".md-search__input").click()
    tab.locator(".md-search__input").press_sequentially("Heraki")
    tab.locator(".md-search-result__item a[href*='people/bashar-al-heraki/']").first.wait_for()


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_fits_a_phone_in_either_scheme(tab: Page, site: str, path: str, scheme: Any) -> None:
    tab.set_viewport_size(PHONE)
    tab.emulate_media(color_scheme=scheme)
    tab.goto(site + path)
    assert tab.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert tab.locator("h1").first.is_visible()
    wanted = "slate" if scheme == "dark" else "default"
    assert tab.locator("body").get_attribute("data-md-color-scheme") == wanted


@pytest.mark.parametrize("path", PAGES)
def test_all_text_is_there_without_javascript(browser: Browser, site: str, path: str) -> None:
    """The form that filters a list is the one thing that scripts add."""
    with_js, without_js = browser.new_page(), browser.new_page(java_script_enabled=False)
    texts = []
    for page in (with_js, without_js):
        page.goto(site + path)
        if page is with_js:
            page.evaluate("document.querySelectorAll('.bf-filter').forEach(form => form.remove())")
        texts.append(page.locator("article").first.inner_text().split())
        page.close()
    assert texts[1] == texts[0]
