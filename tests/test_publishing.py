"""Sites that show summaries alone, ask not to be listed, and know their own address."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from lxml import html

from generator.render.text import wording
from tests.links import Link, broken, pages
from tests.sites import ROOT, build, copy_project

HOME = "https://example.org/news/"
SETTINGS = "  briefing:\n"


def configured(folder: Path, *lines: str, top: str = "") -> None:
    """Set options of the plugin, and others above all, in a project's mkdocs.yml."""
    own = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    options = "".join(f"    {line}\n" for line in lines)
    (folder / "mkdocs.yml").write_text(top + own.replace(SETTINGS, SETTINGS + options), encoding="utf-8")


@pytest.fixture(scope="module")
def withheld(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project whose site shows summaries alone, is not to be listed and has an address."""
    folder = copy_project(tmp_path_factory.mktemp("withheld"))
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    configured(folder, "full_text: none", "noindex: true", top=f"site_url: {HOME}\n")
    result = build(folder)
    assert result.returncode == 0, result.stderr
    return folder


def broken_pages(folder: Path) -> list[Link]:
    """Return the broken links of a site, but for those of its 404 page, which start at the root of the host."""
    return [link for link in broken(folder / "site") if link.page != "404.html"]


def test_no_link_is_broken(withheld: Path) -> None:
    assert broken_pages(withheld) == []


def test_search_finds_nothing_that_is_not_shown(withheld: Path) -> None:
    index = json.loads((withheld / "site" / "search" / "search_index.json").read_text(encoding="utf-8"))
    found = wording(" ".join(html.fromstring(f"<p>{doc['text']}</p>").text_content() for doc in index["docs"]))
    shown = set()
    for path in (withheld / "site" / "articles").glob("*/index.html"):
        for sentence in html.parse(str(path)).getroot().cssselect(".bf-s"):
            shown.add(wording(sentence.text_content()))
    assert any(text in found for text in shown)
    for path in (ROOT / "seeds").glob("*.txt"):
        for line in path.read_text(encoding="utf-8").splitlines():
            assert len(line) < 60 or wording(line) in shown or wording(line) not in found, line


def test_every_page_asks_not_to_be_listed(withheld: Path) -> None:
    seen = 0
    for page, tree in pages(withheld / "site"):
        if page != "404.html":
            seen += 1
            [robots] = tree.cssselect("meta[name=robots]")
            assert robots.get("content").startswith("noindex"), page
    assert seen > 50
    assert (withheld / "site" / "robots.txt").read_text() == "User-agent: *\nDisallow: /\n"


def test_pages_name_their_address_and_the_sitemap_lists_it(withheld: Path) -> None:
    """All but the pages that only lead on."""
    site = withheld / "site"
    addresses = {
        page: HOME + page.removesuffix("index.html")
        for page, tree in pages(site)
        if page != "404.html" and not tree.cssselect("meta[http-equiv=refresh]")
    }
    for page, tree in pages(site):
        if page in addresses:
            [canonical] = tree.cssselect("link[rel=canonical]")
            assert canonical.get("href") == addresses[page]
    listed = re.findall("<loc>(.*?)</loc>", (site / "sitemap.xml").read_text(encoding="utf-8"))
    assert sorted(listed) == sorted(addresses.values())


def test_without_an_address_no_page_names_one(project: Path) -> None:
    site = project / "site"
    for _, tree in pages(site):
        if not tree.cssselect("meta[http-equiv=refresh]"):
            assert not tree.cssselect("link[rel=canonical], meta[name=robots]")
    assert "<loc>" not in (site / "sitemap.xml").read_text(encoding="utf-8")
    assert not (site / "robots.txt").exists()


def test_what_is_shown_follows_the_settings_from_one_build_to_the_next(withheld: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(withheld, tmp_path / "again")
    configured(folder, "full_text: mentions")
    assert build(folder).returncode == 0
    assert not (folder / "docs" / "robots.txt").exists()
    assert not (folder / "site" / "robots.txt").exists()
    assert broken_pages(folder) == []
    marks = [tree for _, tree in pages(folder / "site") if tree.cssselect(".bf-omitted")]
    assert marks
    assert all(tree.cssselect(".bf-text .bf-s") for tree in marks)


def test_a_robots_file_of_the_operator_is_not_touched(tmp_path: Path) -> None:
    folder = copy_project(tmp_path)
    (folder / "seeds").mkdir()
    (folder / "seeds" / "one.txt").write_text("Ada Lovelace wrote to Charles Babbage.\n", encoding="utf-8")
    (folder / "docs" / "robots.txt").write_text("User-agent: *\n", encoding="utf-8")
    configured(folder, "noindex: true")
    result = build(folder)
    assert result.returncode != 0
    assert "robots.txt" in result.stderr
    assert (folder / "docs" / "robots.txt").read_text(encoding="utf-8") == "User-agent: *\n"
