"""Shared by all tests: the option that rewrites goldens, the project's site built once, and a browser to read it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browsing import DESK, faults_of, launched, served
from tests.sites import ROOT, build, copy_project


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
    with launched() as browser:
        yield browser


@pytest.fixture(scope="session")
def site(project: Path) -> Iterator[str]:
    """Return the address at which the project's site is served."""
    with served(project / "site") as home:
        yield home


@pytest.fixture
def tab(browser: Browser, site: str) -> Iterator[Page]:
    """Yield a page that fails the test on a console error or warning, or a request to another host."""
    page = browser.new_page(viewport=DESK)
    faults = faults_of(page, site)
    yield page
    page.close()
    assert faults == []
