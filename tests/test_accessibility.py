"""The built site for everybody: axe-core on each kind of page, and the keyboard alone.

axe-core (Deque Systems, MPL 2.0) comes with the test dependency ``axe-playwright-python``.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests.browsing import DESK, PHONE, kinds

STORY = "stories/top-syrian-defector-manaf-tlas-heads-for-paris/"
PERSON = "people/manaf-tlas/"
KINDS = (
    "front",
    "stories",
    "articles",
    "people",
    "organizations",
    "places",
    "events",
    "stories index",
    "articles index",
    "people index",
    "people ambiguous",
    "timeline index",
    "method",
    "not found",
)
OPEN = "document.querySelectorAll('details').forEach(e => e.open = true)"
COLORS = ("color-contrast", "link-in-text-block")
"""The rules whose verdict can be another in the dark."""
FOCUSED = """() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const shown = e.matches(".md-option") ? e.nextElementSibling : e;  // a switch shows by its label
  const style = getComputedStyle(shown), box = shown.getBoundingClientRect();
  const point = e.querySelector(".bf-point");
  const ringed = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  const marked = point !== null && parseFloat(getComputedStyle(point).strokeWidth) >= 2;
  e.dataset.reached = "yes";
  const inside = box.width > 0 && box.right > 0 && box.left < innerWidth;
  return {what: e.outerHTML.slice(0, 120), seen: ringed || marked, inside};
}"""
MISSED = """() => [...document.querySelectorAll("a[href], button, summary, input:not([type=radio]), [tabindex='0']")]
  .filter(e => e.checkVisibility({visibilityProperty: true}) && !e.dataset.reached && e.tabIndex >= 0)
  .map(e => e.outerHTML.slice(0, 120))"""


@cache
def axe() -> str:
    """Return the source of axe-core."""
    return (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")


def violations(page: Page, *only: str) -> list[str]:
    """Return what axe-core, or some rules of it, finds wrong with a page as it stands, each with its first element."""
    page.evaluate(axe())
    options: dict[str, Any] = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
    if only:
        options = {"resultTypes": ["violations"], "runOnly": list(only)}
    found: list[dict[str, Any]] = page.evaluate(
        "options => axe.run(document, options).then(r => r.violations)", options
    )
    return [f"{one['id']}: {one['help']}: {one['nodes'][0]['html']}" for one in found]


def test_axe_finds_what_is_wrong(tab: Page, site: str) -> None:
    tab.goto(site)
    tab.evaluate("document.querySelector('article').insertAdjacentHTML('beforeend', '<a href=x><img src=></a>')")
    assert any(line.startswith("image-alt") for line in violations(tab))


@pytest.fixture(scope="module")
def addresses(project: Path) -> dict[str, str]:
    return kinds(project / "site")


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(tab: Page, site: str, addresses: dict[str, str], kind: str, size: ViewportSize) -> None:
    tab.set_viewport_size(size)
    tab.goto(site + addresses[kind])
    tab.evaluate(OPEN)
    assert violations(tab) == []
    tab.emulate_media(color_scheme="dark")
    tab.reload()
    tab.evaluate(OPEN)
    assert violations(tab, *COLORS) == []


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_axe_finds_nothing_in_the_open_search(tab: Page, site: str, size: ViewportSize) -> None:
    tab.set_viewport_size(size)
    tab.goto(site)
    tab.keyboard.press("/")
    tab.keyboard.type("Heraki")
    tab.locator(".md-search-result__item").first.wait_for()
    assert violations(tab) == []


def test_axe_finds_nothing_in_the_open_menu(tab: Page, site: str) -> None:
    tab.set_viewport_size(PHONE)
    tab.goto(site)
    tab.locator(".bf-menu").click()
    tab.locator(".md-sidebar--primary a[href$='people/']").wait_for()
    assert violations(tab) == []


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("path", ["", STORY, PERSON])
def test_the_keyboard_reaches_everything_and_shows_where_it_is(
    tab: Page, site: str, path: str, size: ViewportSize
) -> None:
    tab.set_viewport_size(size)
    tab.goto(site + path)
    tab.evaluate(OPEN)
    hidden = []
    for _ in range(2000):
        tab.keyboard.press("Tab")
        focused = tab.evaluate(FOCUSED)
        if focused is None:
            break
        if not (focused["seen"] and focused["inside"]):
            hidden.append(focused["what"])
    else:
        pytest.fail("the keyboard never leaves the page")
    assert hidden == []
    assert tab.evaluate(MISSED) == []


def test_the_first_key_leads_past_the_navigation(tab: Page, site: str) -> None:
    tab.goto(site + PERSON)
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**#entity")
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.closest('article') !== null")


def test_the_menu_of_a_phone_works_by_keyboard(tab: Page, site: str) -> None:
    tab.set_viewport_size(PHONE)
    tab.goto(site + PERSON)
    menu = tab.locator(".bf-menu")
    menu.focus()
    tab.keyboard.press("Enter")
    tab.locator(".md-sidebar--primary :focus").wait_for()
    assert menu.get_attribute("aria-expanded") == "true"
    tab.keyboard.press("Escape")
    assert menu.get_attribute("aria-expanded") == "false"
    assert tab.evaluate("document.activeElement.classList.contains('bf-menu')")


def test_light_and_dark_are_switched_by_keyboard(tab: Page, site: str) -> None:
    tab.goto(site)
    tab.locator("#__palette_0").focus()
    tab.keyboard.press("ArrowRight")
    tab.locator("body[data-md-color-scheme=slate]").wait_for()


def test_details_open_and_close_by_keyboard_without_javascript(browser: Browser, site: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(site + STORY)
    details = page.locator("details.bf-why")
    details.locator("summary").focus()
    page.keyboard.press("Enter")
    assert details.locator("li").first.is_visible()
    page.keyboard.press("Enter")
    assert not details.locator("li").first.is_visible()
    page.close()
