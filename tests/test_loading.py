"""What a first visit costs: bytes over the line, and whether the page holds still while it loads."""

from __future__ import annotations

import gzip
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Response, ViewportSize

from tests.browsing import DESK, PHONE

STORY = "stories/top-syrian-defector-manaf-tlas-heads-for-paris/"
PAGES = ("", STORY, "articles/000-9d74470b06875570/", "people/manaf-tlas/", "people/", "timeline/", "method/")
WEIGHT = 150_000
"""Bytes of a first visit, each file compressed, without the search and its index."""
SHIFT = 0.02
"""Cumulative layout shift; 0.1 counts as good on the web, https://web.dev/articles/cls."""
WATCH = """
window.shift = 0;
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
}).observe({type: "layout-shift", buffered: true});
"""
SLOW: dict[str, Any] = {"offline": False, "latency": 80, "downloadThroughput": 200_000, "uploadThroughput": 100_000}
"""A slow mobile line, in bytes a second and milliseconds, so that what comes late comes visibly late."""


@pytest.mark.parametrize("path", PAGES)
def test_a_first_visit_is_light(tab: Page, site: str, path: str) -> None:
    received: list[Response] = []
    tab.on("response", lambda response: received.append(response))
    tab.goto(site + path, wait_until="networkidle")
    wanted = [r for r in received if "/search" not in r.url and r.url.startswith(site)]
    weights = {r.url.removeprefix(site): len(gzip.compress(r.body(), 6, mtime=0)) for r in wanted}
    assert any(name.endswith("briefing.css") for name in weights)
    assert sum(weights.values()) < WEIGHT, weights


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("path", PAGES)
def test_nothing_moves_while_a_page_loads(browser: Browser, site: str, path: str, size: ViewportSize) -> None:
    page = browser.new_page(viewport=size)
    page.context.new_cdp_session(page).send("Network.emulateNetworkConditions", SLOW)
    page.add_init_script(WATCH)
    page.goto(site + path, wait_until="networkidle")
    assert page.evaluate("window.shift") < SHIFT
    page.close()


def test_a_shift_would_be_seen(tab: Page, site: str) -> None:
    tab.add_init_script(WATCH)
    tab.goto(site)
    tab.evaluate("""() => {
      const block = document.createElement("div");
      block.style.height = "20rem";
      document.querySelector("article").prepend(block);
    }""")
    tab.wait_for_timeout(500)
    assert tab.evaluate("window.shift") > SHIFT
