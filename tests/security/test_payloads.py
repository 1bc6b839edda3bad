"""No payload in any field runs in a browser, asks another host for anything, or needs a policy to be stopped."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
import yaml
from lxml import etree, html
from playwright.sync_api import Browser, Page, expect

from generator.render.text import clean
from tests.security.payloads import CALL, payloads
from tests.security.watching import watched

HANDLED = """(document) => [...document.querySelectorAll("*")].filter((e) =>
  e.getAttributeNames().some((name) => name.startsWith("on")
    || ["srcdoc", "formaction", "action", "ping", "background"].includes(name)
    || /^[\\0-\\x20]*(javascript|vbscript|data):/i.test(e.getAttribute(name)) && ["href", "src", "data"].includes(name))
  || /^(iframe|object|embed|base|math|style|image|img|video|audio|use|animate|foreignobject)$/i.test(e.localName)
  || e.localName === "script" && !e.src && !/json/.test(e.type) && !/__md_get|__tabbed_/.test(e.textContent)
).map((e) => e.outerHTML.slice(0, 200))"""
"""What could run or load something and is none of the theme's: an element, an attribute, a link."""

OURS = {"title", "description", "date", "hide", "search", "feeds", "linked_data", "redirect", "robots"}
"""What the front matter of a generated page may say."""

READ = f"""async (pages) => {{
  const handled = {HANDLED};
  const found = [];
  for (const page of pages) {{
    const text = await (await fetch(page)).text();
    const read = handled(new DOMParser().parseFromString(text, "text/html"));
    if (read.length) found.push([page, read]);
  }}
  return found;
}}"""
"""Looks at pages without opening them, as the browser reads them."""

FURTHER = 10
"""Of the pages that are no articles, one in so many is opened."""


def handled(tab: Page) -> list[str]:
    """Return what on an open page could run or load something."""
    found: list[str] = tab.evaluate(f"({HANDLED})(document)")
    return found


@pytest.fixture
def quiet(browser: Browser, home: str) -> Iterator[Page]:
    """Yield a tab in which nothing may happen that a page did not mean."""
    with watched(browser, home) as (tab, faults):
        yield tab
        assert handled(tab) == []
        assert faults == []


def test_there_are_enough_of_them() -> None:
    assert len(payloads()) >= 150


def test_a_payload_that_got_through_would_be_noticed(browser: Browser, home: str, hostile: Path) -> None:
    site = hostile / "site"
    page = (site / "method" / "index.html").read_text(encoding="utf-8")
    (site / "proof.html").write_text(page.replace("</h1>", f"</h1><img src=x onerror={CALL}>", 1), encoding="utf-8")
    for stopped, said in ((True, "stopped: script-src-attr"), (False, "fired: 1")):
        with watched(browser, home, stopped=stopped) as (tab, faults):
            tab.goto(f"{home}proof.html", wait_until="networkidle")
            assert len(handled(tab)) == 1
        assert [fault for fault in faults if fault.startswith(said)], faults
    (site / "proof.html").unlink()


def test_no_page_holds_anything_of_their_making(browser: Browser, home: str, hostile: Path) -> None:
    pages = [path.relative_to(hostile / "site").as_posix() for path in (hostile / "site").rglob("*.html")]
    assert len(pages) > 2 * len(payloads())
    with watched(browser, home, stopped=False) as (tab, faults):
        tab.goto(home)
        assert tab.evaluate(READ, [home + quote(page) for page in pages]) == []
    assert faults == []


def test_none_does_anything_on_an_open_page(browser: Browser, home: str, hostile: Path) -> None:
    site = hostile / "site"
    found = {path.parent.relative_to(site).as_posix(): path for path in sorted(site.rglob("index.html"))}
    shown = [page for page, path in found.items() if 'http-equiv="refresh"' not in path.read_text(encoding="utf-8")]
    articles = [page for page in shown if page.startswith("articles/doc-")]
    assert len(articles) == len(payloads())
    with watched(browser, home) as (tab, faults):
        for page in (*articles, *[page for page in shown if page not in articles][::FURTHER], "404.html"):
            tab.goto(home + quote(page))
        onward = next(page for page in found if page not in shown)
        tab.goto(home + quote(onward) + "/")
        tab.wait_for_url("**/e-*/")
    assert faults == []


@pytest.mark.parametrize("words", ["fired", "onerror", "script img src", "javascript", "7*7", "\u202e"])
def test_none_does_anything_when_it_is_found(quiet: Page, home: str, words: str) -> None:
    quiet.goto(home)
    quiet.locator(".md-search__input").click()
    quiet.locator(".md-search__input").press_sequentially(words)
    if words.isascii():
        quiet.locator(".md-search-result__item").first.wait_for()
    quiet.locator(".md-search__input").press("ArrowDown")


def test_none_does_anything_in_a_preview(quiet: Page, home: str) -> None:
    quiet.goto(home)
    names = quiet.locator("article a.bf-chip")
    for place in range(0, names.count(), 4):
        names.nth(place).hover()
        expect(quiet.locator(".bf-preview-name")).to_have_text(names.nth(place).locator("bdi").inner_text())


@pytest.mark.parametrize("index", ["people/", "articles/"])
def test_none_does_anything_in_a_list_that_is_filtered(quiet: Page, home: str, index: str) -> None:
    quiet.goto(home + index)
    quiet.locator("form.bf-filter input").first.fill("<img")
    expect(quiet.locator("form.bf-filter [role=status]")).to_contain_text("found")
    assert quiet.locator("article ul:not([hidden]) li").count() > 10


def test_pages_say_of_themselves_only_what_we_say(hostile: Path) -> None:
    """No text chooses a template, hides a page or leads somewhere else."""
    for path in (hostile / "docs").glob("*/*/index.md"):
        _, head, _ = path.read_text(encoding="utf-8").split("---\n", 2)
        said = yaml.safe_load(head)
        assert said.keys() <= OURS, path
        assert re.fullmatch(r"(\.\./)*[\w/%.#-]*", said.get("redirect", "")), path


def test_markup_and_templates_come_out_as_text(hostile: Path) -> None:
    for number, payload in enumerate(payloads()):
        tree = html.parse(
            str(hostile / "site" / "articles" / f"doc-{number}" / "index.html"), html.HTMLParser(encoding="utf-8")
        )
        shown = clean(payload)
        [title] = [clean(e.text_content()) for e in tree.iter("title")]
        assert title == f"{shown} - Briefing"
        assert clean(tree.xpath("//h1")[0].text_content()).rstrip("¶") == shown
        assert clean(tree.xpath("//*[@id='s1']")[0].text_content()) == shown
        assert tree.xpath("//meta[@name='description']/@content")[0].startswith(shown[:60])
        [data] = tree.xpath("//script[@type='application/ld+json']/text()")
        assert json.loads(data)["headline"] == shown


def test_feeds_hold_text_and_links(hostile: Path) -> None:
    feeds = sorted((hostile / "site").rglob("feed.xml"))
    assert len(feeds) > len(payloads())
    for path in feeds:
        tree = etree.parse(str(path))
        for content in tree.iter("{http://www.w3.org/2005/Atom}content"):
            for element in html.fragment_fromstring(content.text or "", create_parent=True).iterdescendants():
                assert (element.tag, *element.attrib) in {("p",), ("a", "href")}, path
        for link in tree.iter("{http://www.w3.org/2005/Atom}link"):
            assert not re.match(r"\s*(javascript|data|vbscript):", link.get("href"), re.IGNORECASE), path


def test_data_is_data(hostile: Path) -> None:
    for path in (hostile / "site").rglob("*.json"):
        json.loads(path.read_text(encoding="utf-8"))
