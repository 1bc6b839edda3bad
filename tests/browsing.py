"""A browser, a server for a built site, and the pages that stand for each kind: what every look at the site needs."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from lxml import html
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
DESK: ViewportSize = {"width": 1280, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 844}
SECTIONS = ("people", "organizations", "places", "events")


class Quiet(SimpleHTTPRequestHandler):
    """A file server that does not print its requests."""

    def log_message(self, format: str, *args: Any) -> None:
        """Print nothing."""


@contextmanager
def launched() -> Iterator[Browser]:
    """Run a headless Chromium: the one that CHROMIUM names, else Playwright's own."""
    with sync_playwright() as playwright:
        chosen = os.environ.get("CHROMIUM") or None
        browser = playwright.chromium.launch(executable_path=chosen, args=list(FLAGS))
        yield browser
        browser.close()


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine and give its address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


def faults_of(page: Page, *homes: str) -> list[str]:
    """Return a list that fills with what the page does wrong: words on the console, errors, requests to other hosts."""
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("request", lambda r: None if r.url.startswith((*homes, "data:", "blob:")) else faults.append(r.url))
    return faults


def kinds(site: Path) -> dict[str, str]:
    """Return a page of each kind that a built site has, its longest: the address in the site by the kind's name."""
    found = {"front": "", "method": "method/", "not found": "404.html"}
    for section in ("stories", "timeline", "articles", *SECTIONS):
        found[f"{section} index"] = f"{section}/"
        pages = {path: html.parse(str(path)).getroot() for path in sorted((site / section).glob("*/index.html"))}
        for kind, selector in (
            (section, "#story, #article, #entity"),
            (f"{section} more", ".bf-paging"),
            (f"{section} ambiguous", "article > ul.bf-index"),
        ):
            alike = [path for path, tree in pages.items() if tree.cssselect(selector)]
            if alike and kind not in found:
                longest = max(alike, key=lambda path: path.stat().st_size)
                found[kind] = f"{longest.parent.relative_to(site).as_posix()}/"
    return found
