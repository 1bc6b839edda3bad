"""The pages in docs/ are plain Markdown: builders other than MkDocs publish them as well.

ProperDocs is MkDocs under another name and runs our plugins. Zensical reads the same ``mkdocs.yml`` and runs none, so
``briefing generate`` comes before it.
"""

from __future__ import annotations

import importlib.util
import json
import re
import shutil
from pathlib import Path

import pytest
from lxml import html

from generator.scaffold import create
from tests.links import broken, external
from tests.sites import build, run

HOSTILE = (
    "Mayor <script>alert(1)</script> Ellen Marsh\n\nEllen Marsh, the mayor of Sandwick, opened {{ 7*7 }} the *bridge* "
    "and said [it](javascript:alert(1)) was `safe`. ![x](x onerror=alert(1)) {: onclick=alert(1) } The [[wiki]] of "
    'Sandwick --8<-- "mkdocs.yml" has :smile: it.\n'
)


def needs(builder: str) -> pytest.MarkDecorator:
    there = importlib.util.find_spec(builder) is not None
    return pytest.mark.skipif(not there, reason=f"{builder} is not installed; the extra 'builders' has it")


def pages(site: Path) -> set[str]:
    return {path.relative_to(site).as_posix() for path in site.rglob("*.html")}


def without_maker(path: Path) -> str:
    """Return a page without the line that names the program that made it."""
    return re.sub(r'<meta name="generator"[^>]*>', "", path.read_text(encoding="utf-8"))


def text(path: Path) -> str:
    """Return what a reader sees in the article of a page."""
    (article,) = html.fromstring(path.read_bytes()).cssselect("article")
    return " ".join(str(article.text_content()).split())


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a new project with one hostile article more, built with MkDocs."""
    folder = tmp_path_factory.mktemp("here")
    create(folder)
    (folder / "seeds" / "hostile.txt").write_text(HOSTILE, encoding="utf-8")
    mkdocs = folder / "mkdocs.yml"
    address = "site_url: https://example.org/"
    mkdocs.write_text(mkdocs.read_text("utf-8").replace("# site_url: https://example.org/briefing/", address), "utf-8")
    assert address in mkdocs.read_text("utf-8")
    result = build(folder)
    assert result.returncode == 0, result.stderr
    return folder


def copied(project: Path, folder: Path) -> Path:
    """Copy a built project without its site."""
    shutil.copytree(project, folder, ignore=shutil.ignore_patterns("site", "incremental"))
    return folder


@pytest.fixture(scope="module")
def zensical(here: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site that Zensical makes of the same docs/."""
    folder = copied(here, tmp_path_factory.mktemp("zensical") / "project")
    written = run(folder, "generator", "generate", "--strict")
    assert written.returncode == 0, written.stderr
    result = run(folder, "zensical", "build", "--strict")
    assert result.returncode == 0, result.stdout + result.stderr
    return folder / "site"


@needs("properdocs")
def test_properdocs_makes_the_same_site(here: Path, tmp_path: Path) -> None:
    folder = copied(here, tmp_path / "project")
    result = run(folder, "properdocs", "build", "--strict", "-f", "mkdocs.yml")
    assert result.returncode == 0, result.stderr
    assert "DeprecationWarning" not in result.stderr
    site, ours = folder / "site", here / "site"
    assert pages(site) == pages(ours)
    for page in pages(ours):
        assert without_maker(site / page) == without_maker(ours / page), page
    for name in ("sitemap.xml", "search/search_index.json", "feed.xml"):
        assert (site / name).read_bytes() == (ours / name).read_bytes(), name
    assert broken(site) == []


@needs("zensical")
def test_zensical_publishes_every_page(here: Path, zensical: Path) -> None:
    assert pages(zensical) == pages(here / "site")
    assert broken(zensical) == []
    assert external(zensical) == set()


@needs("zensical")
def test_zensical_shows_what_mkdocs_shows(here: Path, zensical: Path) -> None:
    ours = here / "site"
    for page in sorted(pages(ours) - {"404.html"}):
        assert text(zensical / page) == text(ours / page), page
        assert ids(ours / page) <= ids(zensical / page), page


def ids(path: Path) -> set[str]:
    """Return the anchors in the article of a page."""
    (article,) = html.fromstring(path.read_bytes()).cssselect("article")
    return {str(element.get("id")) for element in article.iter() if element.get("id")}


@needs("zensical")
def test_zensical_takes_the_theme(here: Path, zensical: Path) -> None:
    front = html.fromstring((zensical / "index.html").read_bytes())
    assert [link.get("href") for link in front.cssselect("link[rel=stylesheet]")][-1].endswith("briefing.css")
    assert front.cssselect("link[href='feed.xml']"), "a feed reader finds the feed"
    assert front.cssselect(".bf-sections"), "our footer"
    assert front.cssselect("[data-md-component=search]"), "a search"
    for asset in ("stylesheets/briefing.css", "javascripts/briefing.js"):
        assert (zensical / "assets" / asset).read_bytes() == (here / "site" / "assets" / asset).read_bytes()
    leading = (zensical / "people" / "thomas-kralick" / "index.html").read_text(encoding="utf-8")
    assert 'http-equiv="refresh"' in leading


@needs("zensical")
def test_zensical_searches_the_same_pages(here: Path, zensical: Path) -> None:
    found = {item["location"] for item in json.loads((zensical / "search.json").read_bytes())["items"]}
    index = json.loads((here / "site" / "search" / "search_index.json").read_bytes())
    assert found == {document["location"] for document in index["docs"]}


@needs("zensical")
def test_article_text_stays_text(zensical: Path) -> None:
    path = zensical / "articles" / "hostile" / "index.html"
    shown = text(path)
    for piece in ("<script>alert(1)</script>", "{{ 7*7 }}", "[it](javascript:alert(1))", "{: onclick=alert(1) }"):
        assert piece in shown
    for element in html.fromstring(path.read_bytes()).iter():
        assert not [name for name in element.attrib if str(name).startswith("on")]
        assert not str(element.get("href", "")).startswith("javascript:")


@needs("zensical")
def test_the_project_itself_is_published_by_zensical(project: Path, tmp_path: Path) -> None:
    folder = copied(project, tmp_path / "project")
    result = run(folder, "zensical", "build", "--strict")
    assert result.returncode == 0, result.stdout + result.stderr
    assert pages(folder / "site") == pages(project / "site")
    assert broken(folder / "site") == []
