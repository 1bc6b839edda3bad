"""The first search of a reader who has just come to the site: what is transferred, and how long it takes."""

from __future__ import annotations

import os
import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")
PATIENCE = 60_000
"""Milliseconds to wait for a result."""
SEARCHING = re.compile(r"search|lunr|pagefind|pieces")
"""In the path of what a page loads for its search alone; the theme asks for some of it before anybody searches."""


@dataclass(frozen=True, slots=True)
class FirstSearch:
    """What the first search took: thousands of bytes for searching alone, and seconds from the first click."""

    articles: int
    kilobytes: float
    seconds: float


def first_search(site: Path, words: str, articles: int) -> FirstSearch:
    """Search a built site in Chromium: the one that CHROMIUM names, else Playwright's own.

    Args:
        site: The folder of the built site.
        words: What is typed, something that the site has.
        articles: How many it is made from.

    Raises:
        ImportError: Playwright is not installed.
        playwright.sync_api.Error: There is no browser, or no result within ``PATIENCE``.
    """
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright, served(site) as (address, sent):
        browser = playwright.chromium.launch(executable_path=os.environ.get("CHROMIUM") or None, args=list(FLAGS))
        try:
            page = browser.new_page(viewport={"width": 1280, "height": 900})
            page.goto(address, wait_until="load")
            begun = time.perf_counter()
            page.locator(".md-search__input").first.click()
            page.keyboard.type(words)
            page.locator(".md-search-result__item").first.wait_for(state="attached", timeout=PATIENCE)
            seconds = time.perf_counter() - begun
            return FirstSearch(articles, sum(size for path, size in sent if SEARCHING.search(path)) / 1000, seconds)
        finally:
            browser.close()


@contextmanager
def served(folder: Path) -> Iterator[tuple[str, list[tuple[str, int]]]]:
    """Serve a folder on this machine; give its address and a list of what it sent: paths and bytes, uncompressed."""
    sent: list[tuple[str, int]] = []

    class Counting(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: Any) -> None:
            """Print nothing."""

        def send_header(self, keyword: str, value: str) -> None:
            if keyword.lower() == "content-length":
                sent.append((self.path, int(value)))
            super().send_header(keyword, value)

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Counting, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/", sent
        finally:
            server.shutdown()
            thread.join()
