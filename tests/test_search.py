"""What can be searched, by size or by setting: what each sort holds, and that a built site finds by every name."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Browser, Page, expect

from generator import search
from generator.errors import SettingsError
from generator.search import Search, choose, heads_only
from generator.settings import make_settings
from tests.browsing import DESK, PHONE, faults_of, served
from tests.sites import build, copy_project, fingerprint, write_seeds

ARTICLES = {
    "one": "Gen. Oskar Lindqvist left the capital on Monday.\n\nLindqvist, a commander of the guard, said nothing.",
    "two": "General Oskar Lindqvist is in Vantaa.\n\nOskar Lindquist was seen there with Maria Holt, an aide.",
}
"""Two articles that write one name in two ways."""


@pytest.mark.parametrize(
    ("wanted", "pages", "offline", "chosen"),
    [
        (Search.AUTO, 10, False, Search.FULL),
        (Search.AUTO, 11, False, Search.HEADS),
        (Search.AUTO, 11, True, Search.HEADS),
        (Search.AUTO, search.MOST_HEADS, False, Search.HEADS),
        (Search.AUTO, search.MOST_HEADS + 1, False, Search.PAGEFIND),
        (Search.AUTO, search.MOST_HEADS + 1, True, Search.HEADS),
        (Search.FULL, 11, False, Search.FULL),
        (Search.HEADS, 1, False, Search.HEADS),
        (Search.PAGEFIND, 1, False, Search.PAGEFIND),
        (Search.PAGEFIND, 10, True, Search.FULL),
        (Search.PAGEFIND, 11, True, Search.HEADS),
    ],
)
def test_size_decides_where_nobody_does(wanted: Search, pages: int, offline: bool, chosen: Search) -> None:
    assert choose(wanted, pages, 10, offline=offline) is chosen


def test_a_limit_above_that_of_heads_counts() -> None:
    assert choose(Search.AUTO, search.MOST_HEADS + 1, search.MOST_HEADS + 1) is Search.FULL


def test_an_index_in_pieces_needs_its_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "find_spec", lambda name: None)
    with pytest.raises(SettingsError, match=r"briefing-digest\[search\]"):
        choose(Search.PAGEFIND, 1, 10)
    assert choose(Search.AUTO, search.MOST_HEADS + 1, 10) is Search.HEADS
    assert choose(Search.PAGEFIND, 1, 10, offline=True) is Search.FULL


def test_heads_leave_out_every_section_once() -> None:
    page = (
        '<h1 id="a">A</h1><p>b</p><h2 id="c">C</h2><h3 data-search-exclude="x">D</h3><h2>E</h2><hr><header>F</header>'
    )
    found = heads_only(page)
    assert found.count(" data-search-exclude=") == 3
    assert found.startswith(
        '<h1 id="a">A</h1><p>b</p><h2 data-search-exclude="data-search-exclude" id="c">C</h2><h3 data'
    )
    assert found.endswith('<h2 data-search-exclude="data-search-exclude">E</h2><hr><header>F</header>')
    assert heads_only(found) == found


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"search": "best"}, "Known values: auto, full, heads, pagefind"),
        ({"search_limit": -1}, "search_limit is a number of pages"),
        ({"min_articles": 0}, "1 or more"),
    ],
)
def test_settings_that_mean_nothing_are_refused(tmp_path: Path, options: dict[str, object], message: str) -> None:
    with pytest.raises(SettingsError, match=message):
        make_settings(options, root=tmp_path, docs="docs")


@pytest.mark.parametrize("wording", ["Tlass", "Tass", "Manaf Tass"])
def test_every_spelling_finds_a_person_with_type_and_definition(tab: Page, site: str, wording: str) -> None:
    tab.goto(site)
    tab.locator(".md-search__input").click()
    tab.locator(".md-search__input").press_sequentially(wording)
    found = tab.locator(".md-search-result__item", has=tab.locator("a[href*='people/manaf-tlas/']")).first
    expect(found.locator("h1")).to_have_text("Manaf Tlas")
    expect(found).to_contain_text("person; a commander of a unit of the elite Republican Guard; also")


def test_the_index_waits_until_somebody_searches(tab: Page, site: str) -> None:
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url.removeprefix(site)))
    tab.goto(site + "people/")
    tab.wait_for_load_state("networkidle")
    assert "search/search_index.json" not in asked
    tab.keyboard.press("/")
    tab.keyboard.type("Heraki")
    expect(tab.locator(".md-search-result__item").first).to_contain_text("Heraki")
    assert asked.count("search/search_index.json") == 1


@pytest.mark.parametrize("query", ["?q=Heraki", "?h=heraki"])
def test_an_address_that_asks_for_words_needs_no_click(tab: Page, site: str, query: str) -> None:
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url.removeprefix(site)))
    tab.goto(f"{site}people/bashar-al-heraki/{query}")
    if query.startswith("?h"):
        expect(tab.locator("article mark").first).to_have_text("Heraki")
    tab.wait_for_load_state("networkidle")
    assert "search/search_index.json" in asked


def set_search(folder: Path, value: str) -> None:
    """Set up a project to be searched so, and to have an address."""
    config = folder / "mkdocs.yml"
    text = config.read_text(encoding="utf-8").replace("    seeds: seeds\n", f"    seeds: seeds\n    search: {value}\n")
    config.write_text(f"site_url: https://example.org/b/\n{text}", encoding="utf-8")


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project of two short articles, searched by heads, built."""
    folder = copy_project(tmp_path_factory.mktemp("heads"))
    write_seeds(folder, **ARTICLES)
    set_search(folder, "heads")
    result = build(folder)
    assert result.returncode == 0, result.stderr
    return folder


@pytest.fixture(scope="module")
def pieces(small: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the same project with its index in pieces, built twice in a row."""
    folder = tmp_path_factory.mktemp("pieces") / "project"
    shutil.copytree(small, folder)
    config = folder / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8").replace("search: heads", "search: pagefind"), encoding="utf-8")
    result = build(folder)
    assert result.returncode == 0, result.stderr
    assert "every page is rendered" in result.stderr, "a page of the other sort of search is kept"
    return folder


def test_heads_hold_one_entry_a_page(small: Path) -> None:
    entries = json.loads((small / "site" / "search" / "search_index.json").read_text(encoding="utf-8"))["docs"]
    assert not [entry for entry in entries if "#" in entry["location"]]
    texts = {entry["location"]: entry["text"] for entry in entries}
    [person] = [text for location, text in texts.items() if location.startswith("people/oskar")]
    assert person.startswith("<p>person;")
    assert "Lindquist" in person
    assert "said nothing" not in "".join(texts.values())


def test_addresses_that_lead_on_are_neither_searched_nor_listed(small: Path, pieces: Path) -> None:
    moved = [
        path.parent.relative_to(small / "site").as_posix()
        for path in (small / "site").glob("*/*/index.html")
        if 'http-equiv="refresh"' in path.read_text(encoding="utf-8")
    ]
    assert moved
    listed = (small / "site" / "sitemap.xml").read_text(encoding="utf-8")
    index = (small / "site" / "search" / "search_index.json").read_text(encoding="utf-8")
    assert "/people/</loc>" in listed
    for page in moved:
        assert f"/{page}/</loc>" not in listed
        assert f'"{page}/' not in index
        assert "data-pagefind-body" not in (pieces / "site" / page / "index.html").read_text(encoding="utf-8")


def test_an_index_in_pieces_is_published_exactly(pieces: Path, tmp_path: Path) -> None:
    before = fingerprint(pieces / "site")
    assert "pagefind/pagefind.js" in before
    assert not [name for name in before if name.startswith("pagefind/pagefind-") and "ui" in name]
    again = build(pieces)
    assert again.returncode == 0, again.stderr
    assert fingerprint(pieces / "site") == before
    clean = tmp_path / "clean"
    shutil.copytree(pieces, clean, ignore=shutil.ignore_patterns("site", ".cache"))
    assert build(clean).returncode == 0
    assert fingerprint(clean / "site") == before


def test_what_the_theme_searches_is_empty_beside_pieces(pieces: Path) -> None:
    index = json.loads((pieces / "site" / "search" / "search_index.json").read_text(encoding="utf-8"))
    assert index["docs"] == []
    page = html.parse(str(pieces / "site" / "index.html"))
    assert not page.xpath("//*[@data-pagefind-body]")
    assert not page.xpath("//*[@data-md-component='search']")


@pytest.fixture
def searched(browser: Browser, pieces: Path) -> Iterator[Page]:
    """Yield the front page of the site with its index in pieces; faults fail the test."""
    with served(pieces / "site") as home:
        page = browser.new_page(viewport=DESK)
        faults = faults_of(page, home)
        page.goto(home)
        yield page
        page.close()
        assert faults == []


def test_pieces_find_every_spelling_with_type_and_definition(searched: Page) -> None:
    asked: list[str] = []
    searched.on("request", lambda request: asked.append(request.url))
    searched.wait_for_load_state("networkidle")
    assert not [url for url in asked if "pagefind" in url]
    searched.keyboard.press("/")
    searched.keyboard.type("Lindquist")
    expect(searched.get_by_role("dialog").get_by_role("status")).to_contain_text("matching document")
    first = searched.locator(".md-search-result__item").first
    expect(first.locator("h1")).to_have_text("Oskar Lindqvist")
    expect(first.locator("p")).to_contain_text("person; ")
    searched.keyboard.press("ArrowDown")
    expect(first.locator("a")).to_be_focused()
    searched.keyboard.press("Enter")
    searched.wait_for_url("**/people/oskar-lindqvist/")


def test_pieces_say_when_nothing_is_found_and_go_away(searched: Page) -> None:
    searched.locator(".md-search__input").click()
    searched.locator(".md-search__input").press_sequentially("zzzyx")
    expect(searched.locator(".md-search-result__meta")).to_have_text("No matching documents")
    searched.keyboard.press("Escape")
    expect(searched.locator(".md-search__output")).to_be_hidden()
    assert searched.locator("#__search").is_checked() is False


def test_pieces_are_searched_on_a_phone(searched: Page) -> None:
    searched.set_viewport_size(PHONE)
    searched.locator("header label[for=__search].md-header__button").click()
    expect(searched.locator(".md-search__input")).to_be_focused()
    searched.keyboard.type("capital")
    expect(searched.locator(".md-search-result__item mark").first).to_have_text("capital")
    # the theme draws its box with a circle that grows beyond the screen
    searched.evaluate("Promise.all(document.getAnimations().map(one => one.finished)).then(() => 0)")
    assert searched.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
