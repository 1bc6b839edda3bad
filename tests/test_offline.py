"""The site opened from a disk: links that lead to files, and a search that works without a server."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.plugin import link_to_file, link_to_files
from tests.browsing import DESK, faults_of
from tests.links import broken, external, pages
from tests.sites import ROOT, build

PAGES = (
    "index.md",
    "method.md",
    "people/index.md",
    "people/a-b/index.md",
    "people/page-2/index.md",
    "articles/x/index.md",
)


@pytest.mark.parametrize(
    ("source", "target", "file"),
    [
        ("index.md", "people/", "people/index.html"),
        ("index.md", "people/a-b/", "people/a-b/index.html"),
        ("index.md", "method/", "method.html"),
        ("index.md", ".", "./index.html"),
        ("people/index.md", "./", "./index.html"),
        ("people/index.md", "..", "../index.html"),
        ("people/a-b/index.md", "../", "../index.html"),
        ("people/a-b/index.md", "../../method/", "../../method.html"),
        ("people/a-b/index.md", "../../articles/x/", "../../articles/x/index.html"),
        ("method.md", "people/index.html", "people/index.html"),
        ("method.md", "", ""),
    ],
)
def test_a_link_to_a_folder_leads_to_a_file(source: str, target: str, file: str) -> None:
    assert link_to_file(target, source, PAGES) == file


def test_only_links_to_folders_of_the_site_are_changed() -> None:
    html = (
        '<a href="../../articles/x/#s3">3</a> <a href="#s3">3</a> <a href="/x/">x</a> <a href="https://example.org/x/">x</a>'
        '<a href="x.pdf">x</a> <a href="mailto:a@example.org">a</a> <p>href=people/</p> <svg><a href="../">up</a></svg>'
    )
    changed = html.replace("articles/x/#s3", "articles/x/index.html#s3").replace('"../"', '"../index.html"')
    assert link_to_files(html, "people/a-b/index.md", PAGES) == changed


@pytest.fixture(scope="module")
def offline(project: Path) -> Path:
    shutil.copy(ROOT / "mkdocs.offline.yml", project)
    result = build(project, "-f", "mkdocs.offline.yml")
    assert result.returncode == 0, result.stderr
    return project / "build" / "offline"


@pytest.fixture
def file_tab(browser: Browser, offline: Path) -> Iterator[Page]:
    page = browser.new_page(viewport=DESK)
    faults = faults_of(page, offline.as_uri())
    yield page
    page.close()
    assert faults == []


def test_every_link_leads_to_a_file(offline: Path) -> None:
    assert broken(offline) == []
    assert external(offline) == set()
    targets = [link.get("href") or "" for _, tree in pages(offline) for link in tree.iter("a")]
    assert len(targets) > 1000
    folders = [t for t in targets if not t.startswith("http") and t.partition("#")[0].endswith(("/", "."))]
    assert folders == []


def test_from_the_front_page_to_the_source_sentence_without_a_server(file_tab: Page, offline: Path) -> None:
    file_tab.goto((offline / "index.html").as_uri())
    file_tab.locator("article a[href*='people/manaf-tlas/']").first.click()
    file_tab.wait_for_url("**/people/manaf-tlas/index.html")
    file_tab.locator("article a[href*='/articles/'][href*='#s']").first.click()
    file_tab.wait_for_url("**/index.html#s*")
    assert file_tab.locator(".bf-s:target").is_visible()


def test_an_alias_leads_to_the_profile_without_a_server(file_tab: Page, offline: Path) -> None:
    file_tab.goto((offline / "people" / "manaf-tlass" / "index.html").as_uri())
    file_tab.wait_for_url("**/people/manaf-tlas/index.html")


def test_search_finds_a_person_without_a_server(file_tab: Page, offline: Path) -> None:
    file_tab.goto((offline / "index.html").as_uri())
    file_tab.locator(".md-search__input").click()
    file_tab.locator(".md-search__input").press_sequentially("Heraki")
    found = file_tab.locator(".md-search-result__item a[href*='people/bashar-al-heraki/']").first
    found.click()
    file_tab.wait_for_url("**/people/bashar-al-heraki/index.html**")
    assert file_tab.locator("h1").inner_text().startswith("Bashar al-Heraki")
