"""Shared by all tests: the option that rewrites goldens, the project's site built once, and a browser to read it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.sites import ROOT, build, copy_project

BROWSER_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--regenerate``: write the golden files anew instead of comparing with them."""
    parser.addoption("--regenerate", action="store_true", help="write golden files anew instead of comparing")


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the project with its own three articles, built strictly."""
    folder = copy_project(tmp_path_factory.mktemp("project"))
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    result = build(folder)
    assert result.returncode == 0, result.stderr
    return folder


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return a headless Chromium: the one that CHROMIUM names, else Playwright's own."""
    with sync_playwright() as playwright:
        chosen = os.environ.get("CHROMIUM") or None
        browser = playwright.chromium.launch(executable_path=chosen, args=list(BROWSER_FLAGS))
        yield browser
        browser.close()
