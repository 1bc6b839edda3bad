"""A site is changed, built incrementally and built clean: both are the same in every byte, and say the same."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.incremental.projects import CONFIG, PAGES, STATE, Project, Result, inputs, same

Edit = Callable[[Project], Any]


def check(project: Project, built: Project) -> Result:
    """Build incrementally and clean; return what the first did."""
    result = project.build()
    if inputs(project) != inputs(built):
        clean = project.clean()
        assert sorted(result.messages) == sorted(clean.messages)
    same(project)
    return result


LINKERS_OF_MORE = {"notes/a.md", "notes/b.md", "index.md"}

FEW: dict[str, tuple[Edit, set[str]]] = {
    "nothing": (lambda p: None, set()),
    "a page's text": (lambda p: p.reword("loose.md", "Nothing leads", "No path leads"), {"loose.md"}),
    "a page that others link to": (lambda p: p.reword("notes/b.md", "Beta", "Second"), {"notes/b.md"}),
    "a page in the navigation": (lambda p: p.reword("guide/two.md", "| 1 |", "| 3 |"), {"guide/two.md"}),
    "the title of a page with another in the navigation": (
        lambda p: p.head("guide/two.md", "title: New"),
        {"guide/two.md"},
    ),
    "the description of a page in the navigation": (
        lambda p: p.head("notes/index.md", "description: 3 notes\ndate: 2020-01-01"),
        {"notes/index.md"},
    ),
    "the heading of a page with a title in the navigation": (
        lambda p: p.reword("guide/two.md", "# Two things", "# Both things"),
        {"guide/two.md"},
    ),
    "the title of a page outside the navigation": (lambda p: p.head("loose.md", "title: New"), {"loose.md"}),
    "the description of a page": (lambda p: p.head("loose.md", "description: Of no account"), {"loose.md"}),
    "a page excluded from search": (lambda p: p.reword("secret.md", "found", "seen"), {"secret.md"}),
    "a page becomes excluded from search": (lambda p: p.head("loose.md", "search: {exclude: true}"), {"loose.md"}),
    "a page is no longer excluded from search": (lambda p: p.doc("secret.md", "# Open\n\nText\n"), {"secret.md"}),
    "a page weighs more in search": (lambda p: p.head("notes/a.md", "search: {boost: 2}"), {"notes/a.md"}),
    "a page with a name beyond ASCII": (lambda p: p.reword("été.md", "Naïve", "Grand"), {"été.md"}),
    "a page added": (lambda p: p.doc("notes/d.md", "# D\n\n[A](a.md)\n"), {"notes/d.md"}),
    "a page added and linked": (
        lambda p: p.doc("notes/ö d.md", "# D\n").reword("notes/index.md", "- [C]", "- [D](<ö d.md>)\n- [C]"),
        {"notes/ö d.md", "notes/index.md"},
    ),
    "a page removed": (lambda p: p.delete("docs/loose.md"), set()),
    "a linked page removed": (lambda p: p.delete("docs/notes/c.md"), {"notes/index.md"}),
    "all notes removed": (lambda p: p.delete("docs/notes"), PAGES),
    "a page renamed": (lambda p: p.move("été.md", "notes/hiver.md"), {"notes/hiver.md"}),
    "a linked page moved between folders": (
        lambda p: p.move("notes/b.md", "guide/b.md"),
        {"guide/b.md", "notes/a.md", "notes/index.md"},
    ),
    "a page becomes a section": (lambda p: p.move("loose.md", "loose/index.md"), {"loose/index.md"}),
    "a page becomes a readme": (lambda p: p.move("été.md", "été/README.md"), {"été/README.md"}),
    "an id removed": (lambda p: p.reword("notes/a.md", "{#more}", "{#less}"), LINKERS_OF_MORE),
    "an id added": (lambda p: p.reword("notes/a.md", "Alpha.", "<b id='x'>Alpha</b>"), {"notes/a.md"}),
    "an id of the page's own removed": (lambda p: p.reword("loose.md", "id='raw'", ""), {"loose.md"}),
    "an id of a page in the navigation removed": (
        lambda p: p.reword("guide/index.md", "## First steps", "## Steps"),
        {"guide/index.md", "guide/one.md"},
    ),
    "a link breaks": (lambda p: p.reword("loose.md", "(#raw)", "(gone.md)"), {"loose.md"}),
    "a link to nothing like a page": (lambda p: p.reword("loose.md", "(#raw)", "(gone)"), {"loose.md"}),
    "an asset added": (lambda p: p.doc("img/new.svg", "<svg/>"), set()),
    "an asset changed": (lambda p: p.doc("img/dot.svg", "<svg></svg>"), set()),
    "a stylesheet changed": (lambda p: p.doc("assets/own.css", "p { color: grey }"), set()),
    "a shown picture removed": (lambda p: p.delete("docs/img/dot.svg"), {"index.md"}),
    "linked data removed": (lambda p: p.delete("docs/data.json"), {"notes/b.md"}),
    "an asset becomes a folder": (
        lambda p: p.delete("docs/plain.html").doc("plain.html/inner.txt", "text"),
        set(),
    ),
    "an asset over an asset of the theme": (lambda p: p.doc("assets/theme.css", "i { color: red }"), set()),
    "an asset over a template of the theme": (lambda p: p.doc("404.html", "<p>Gone</p>"), set()),
    "an asset over a page": (lambda p: p.doc("loose/index.html", "<p>Below</p>"), {"loose.md"}),
    "a draft changed": (lambda p: p.doc("drafts/later.md", "# Later still\n"), set()),
    "a draft added": (lambda p: p.doc("drafts/never.md", "# Never\n"), set()),
    "a draft published": (lambda p: p.move("drafts/later.md", "notes/later.md"), {"notes/later.md"}),
    "a page withdrawn": (lambda p: p.move("notes/c.md", "drafts/c.md"), {"notes/index.md"}),
    "a page and its links": (
        lambda p: p.move("notes/b.md", "notes/bb.md").reword("notes/a.md", "(b.md)", "(bb.md)"),
        {"notes/a.md", "notes/bb.md", "notes/index.md"},
    ),
    "a page of the site tampered with": (
        lambda p: p.replace("site/loose/index.html", "Nothing", "Anthing"),
        {"loose.md"},
    ),
    "a page of the site deleted": (lambda p: p.delete("site/notes/a"), {"notes/a.md"}),
    "an asset of the site tampered with": (lambda p: p.write("site/data.json", "{}"), set()),
    "an asset of the theme deleted": (lambda p: p.delete("site/assets/stylesheets"), set()),
    "files strewn into the site": (
        lambda p: p.write("site/new/x.html", "x").write("site/notes/.x", "x").write("site/y", "y"),
        set(),
    ),
    "the sitemap tampered with": (lambda p: p.write("site/sitemap.xml", "<urlset/>"), set()),
    "the packed sitemap deleted": (lambda p: p.delete("site/sitemap.xml.gz"), set()),
    "the error page deleted": (lambda p: p.delete("site/404.html"), set()),
    "a staging directory left behind": (
        lambda p: p.write(".cache/incremental/mkdocs.yml.staging/loose/index.html", "half"),
        set(),
    ),
}

ALL: dict[str, tuple[Edit, str]] = {
    "a title in the navigation": (lambda p: p.reword("guide/one.md", "title: One", "title: 1"), "navigation"),
    "a heading in the navigation": (lambda p: p.reword("guide/index.md", "# The", "# A"), "navigation"),
    "an icon in the navigation": (lambda p: p.reword("guide/one.md", "material/star", "material/home"), "navigation"),
    "the site's name": (lambda p: p.configure(site_name="Other"), "the configuration changed"),
    "the site's address": (lambda p: p.configure(site_url=None), "the configuration changed"),
    "flat addresses": (lambda p: p.configure(use_directory_urls=False), "the configuration changed"),
    "an entry of the navigation": (lambda p: p.configure(nav=CONFIG["nav"][:2]), "the configuration changed"),
    "no navigation": (lambda p: p.configure(nav=None), "the configuration changed"),
    "a Markdown extension": (lambda p: p.configure(markdown_extensions=["admonition"]), "the configuration changed"),
    "an option of search": (lambda p: p.configure(plugins=[{"search": {"separator": "x"}}]), "the plugins changed"),
    "no search": (lambda p: p.configure(plugins=[]), "the plugins changed"),
    "which pages are drafts": (lambda p: p.configure(draft_docs="loose.md"), "the configuration changed"),
    "another theme": (
        lambda p: p.configure(theme={"name": "mkdocs"}),
        "the configuration and the plugins and the theme changed",
    ),
    "a template": (lambda p: p.write("theme/main.html", '{% extends "base.html" %}'), "the theme changed"),
    "a new template": (lambda p: p.write("theme/partials/copyright.html", "Ours"), "the theme changed"),
    "an asset of the theme": (lambda p: p.write("theme/assets/theme.css", "b { color: green }"), "the theme changed"),
    "the site deleted": (lambda p: p.delete("site"), "no search index"),
    "the search index tampered with": (
        lambda p: p.replace("site/search/search_index.json", "Beta", "Bete"),
        "no search index",
    ),
    "the cache deleted": (lambda p: p.delete(".cache"), "nothing is recorded"),
    "the state damaged": (lambda p: p.replace(STATE, "notes/a.md", "notes/x.md"), "damaged"),
    "the state cut short": (lambda p: p.write(STATE, (p.folder / STATE).read_bytes()[:-200]), "damaged"),
    "the state empty": (lambda p: p.write(STATE, ""), "another version or another program"),
    "the state of another program": (lambda p: p.write(STATE, b"SQLite format 3\x00\n"), "another program"),
    "the state of an old version": (
        lambda p: p.replace(STATE, "mkdocs-incremental 2", "mkdocs-incremental 1"),
        "another version",
    ),
}


@pytest.mark.parametrize("name", FEW)
def test_only_what_a_change_reaches_is_rendered(built: Project, project: Project, name: str) -> None:
    edit, rendered = FEW[name]
    edit(project)
    left = {path.relative_to(project.folder / "docs").as_posix() for path in (project.folder / "docs").rglob("*.md")}
    assert check(project, built).rendered == rendered & left


@pytest.mark.parametrize("name", ALL)
def test_every_page_is_rendered_and_a_line_says_why(built: Project, project: Project, name: str) -> None:
    edit, reason = ALL[name]
    edit(project)
    result = check(project, built)
    said, _, why = result.notes.partition(": every page is rendered: ")
    assert said == "incremental"
    assert reason in why


@pytest.mark.parametrize(
    "name", ["a heading in the navigation", "flat addresses", "no navigation", "the state damaged"]
)
def test_after_that_pages_are_kept_again(project: Project, name: str) -> None:
    edit, _ = ALL[name]
    edit(project)
    project.build()
    project.reword("loose.md", "Nothing", "No path")
    assert project.build().rendered == {"loose.md"}
    project.clean()
    same(project)
