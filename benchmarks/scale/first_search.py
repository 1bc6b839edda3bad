"""The first search of a reader who has just come to the site: what is transferred, and how long it takes."""

from __future__ import annotations

import gzip
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
COMPRESSED = frozenset({".html", ".css", ".js", ".json", ".xml", ".svg", ".txt"})
LEVEL = 6
"""What hosts send compressed, and how much."""


@dataclass(frozen=True, slots=True)
class FirstSearch:
    """What the first search took: thousands of bytes for searching alone, and seconds from the first click.

    ``kilobytes`` are what is transferred, compressed where hosts compress; ``unpacked`` is what that is on the disk.
    """

    articles: int
    kilobytes: float
    unpacked: float
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
            of_search = [sizes for path, *sizes in sent if SEARCHING.search(path)]
            transferred, unpacked = (sum(sizes) / 1000 for sizes in zip(*of_search, strict=True))
            return FirstSearch(articles, transferred, unpacked, seconds)
        finally:
            browser.close()


@contextmanager
def served(folder: Path) -> Iterator[tuple[str, list[tuple[str, int, int]]]]:
    """Serve a folder on this machine as a host does, text compressed.

    Yields:
        Its address, and a list that tells what it has sent: the path, the bytes transferred and those of the file.
    """
    sent: list[tuple[str, int, int]] = []

    class Counting(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: Any) -> None:
            """Print nothing."""

        def do_GET(self) -> None:
            """Send a file."""
            file = Path(self.translate_path(self.path))
            file = file / "index.html" if file.is_dir() else file
            if not file.is_file():
                self.send_error(404)
                return
            content = body = file.read_bytes()
            self.send_response(200)
            if file.suffix in COMPRESSED and "gzip" in self.headers.get("Accept-Encoding", ""):
                body = gzip.compress(content, LEVEL)
                self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Type", self.guess_type(str(file)))
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
            sent.append((self.path, len(body), len(content)))

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Counting, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/", sent
        finally:
            server.shutdown()
            thread.join()
