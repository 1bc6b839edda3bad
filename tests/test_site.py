"""The site made from the project's own three articles, as its readers get it."""

from __future__ import annotations

import random
import re
import shutil
from pathlib import Path

import pytest
from lxml import html

from generator.plugin import UNDATED
from tests.links import broken, external
from tests.sites import ROOT, build, copy_project, fingerprint

PEOPLE = (
    "Manaf Tlas",
    "Mustafa Tlas",
    "Firas Tlas",
    "Bashar al-Assad",
    "Hafez al-Assad",
    "Riad al-Assad",
    "Basil al-Assad",
    "Bashar al-Heraki",
    "Laurent Fabius",
    "Hillary Clinton",
    "Kofi Annan",
    "Francois Hollande",
    "George Sabra",
    "Sherif Shahadeh",
    "Amer al-Sadeq",
)
ORGANIZATIONS = (
    "Republican Guard",
    "Free Syrian Army",
    "Syrian National Council",
    "Syrian Observatory for Human Rights",
    "UN Security Council",
    "Arab League",
)
PLACES = ("Syria", "Damascus", "Paris", "Turkey", "Russia", "China")
EVENTS = ("Friends of Syria",)
EXPECTED = [
    (section, name)
    for section, names in (
        ("people", PEOPLE),
        ("organizations", ORGANIZATIONS),
        ("places", PLACES),
        ("events", EVENTS),
    )
    for name in names
]


def listed(project: Path, section: str) -> dict[str, str]:
    """Return the entities that the index page of a section lists, by name, with the path of their pages."""
    tree = html.parse(str(project / "site" / section / "index.html")).getroot()
    found = {}
    for link in tree.cssselect("article a[href]"):
        path = link.get("href")
        if path.endswith("/") and not path.startswith(("..", "page-")):
            found[" ".join(link.text_content().split())] = f"{section}/{path}"
    return found


@pytest.mark.parametrize(("section", "name"), EXPECTED)
def test_has_a_page_for(project: Path, section: str, name: str) -> None:
    surname_variants = {name, name.replace("Tlas", "Tlass")}
    matches = [title for title in listed(project, section) if title in surname_variants]
    assert len(matches) == 1, sorted(listed(project, section))
    assert (project / "site" / listed(project, section)[matches[0]] / "index.html").is_file()


@pytest.mark.parametrize("article", sorted(path.stem for path in (ROOT / "seeds").glob("*.txt")))
def test_has_a_page_for_each_article(project: Path, article: str) -> None:
    assert (project / "site" / "articles" / article.replace("_", "-") / "index.html").is_file()


def test_no_link_is_broken(project: Path) -> None:
    assert broken(project / "site") == []


def test_fetches_nothing_from_elsewhere(project: Path) -> None:
    assert external(project / "site") == set()


def test_templates_do_not_leak(project: Path) -> None:
    assert not [path for path in (project / "site").rglob("*") if path.suffix == ".j2"]


def test_every_summary_sentence_stands_in_its_article(project: Path) -> None:
    for article in (project / "site" / "articles").glob("*/index.html"):
        tree = html.parse(str(article)).getroot()
        sentences = {e.get("id"): " ".join(e.text_content().split()) for e in tree.cssselect("[id^=s]")}
        shown = tree.cssselect(".bf-summary li")
        if article.parent.name.startswith("page-"):
            continue
        assert shown, article
        for added in tree.cssselect(".bf-summary .bf-ours"):
            added.drop_tree()
        for item in shown:
            anchor = item.cssselect("a[href^='#s']")[0].get("href")[1:]
            assert sentences[anchor] in " ".join(item.text_content().split())


def test_same_input_same_bytes(project: Path, tmp_path: Path) -> None:
    """Under another hash seed, time zone, locale and order of files, in another folder, the site is the same."""
    other = copy_project(tmp_path)
    files = list((ROOT / "seeds").iterdir())
    random.Random(7).shuffle(files)
    (other / "seeds").mkdir()
    for path in files:
        shutil.copy(path, other / "seeds" / path.name)
    result = build(other, PYTHONHASHSEED="4711", TZ="Pacific/Auckland", LC_ALL="C")
    assert result.returncode == 0, result.stderr
    assert fingerprint(other / "docs") == fingerprint(project / "docs")
    assert fingerprint(other / "site") == fingerprint(project / "site")


def test_a_second_build_writes_nothing_and_gives_the_same_site(project: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in (project / "docs").rglob("*")}
    site = fingerprint(project / "site")
    result = build(project)
    assert "3 articles: nothing to be done" in result.stderr
    assert {path: path.stat().st_mtime_ns for path in (project / "docs").rglob("*")} == before
    assert fingerprint(project / "site") == site


def test_pages_are_dated_by_their_articles_and_not_by_the_clock(tmp_path: Path) -> None:
    folder = copy_project(tmp_path)
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    config = (folder / "mkdocs.yml").read_text()
    (folder / "mkdocs.yml").write_text("site_url: https://example.org/\n" + config)
    assert build(folder).returncode == 0
    dates = set(re.findall("<lastmod>(.*?)</lastmod>", (folder / "site" / "sitemap.xml").read_text()))
    assert dates == {"2012-07-06", UNDATED}


def test_a_strict_build_prints_no_warning(project: Path) -> None:
    result = build(project)
    assert "WARNING" not in result.stderr + result.stdout
    assert "ERROR" not in result.stderr + result.stdout
