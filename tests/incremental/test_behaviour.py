"""What a site does over several builds, with other plugins, and when something goes wrong."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from tests.incremental.conftest import DAY
from tests.incremental.projects import PAGES, STATE, Project, copy, make, same, tree

TRUST = {"trust": ["Dated", "Writer", "Failing", "Listed"]}


class NoOptions(Config):
    """The settings of a plugin that has none."""


class Dated(BasePlugin[NoOptions]):
    """Dates pages by their metadata, as a plugin for news would."""

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Give a page its date, if it has one."""
        page.update_date = str(page.meta.get("date", page.update_date))
        return markdown


class Writer(BasePlugin[NoOptions]):
    """Writes a page into the docs before each build."""

    text = "# Made\n\nBy a plugin.\n"

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Write the page."""
        (Path(config.docs_dir) / "notes" / "made.md").write_text(self.text)


class Failing(BasePlugin[NoOptions]):
    """Fails on one page."""

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Fail."""
        if "fail" in markdown:
            raise ValueError("on purpose")
        return markdown


def twice(project: Project, edit: Callable[[Project], object], *plugins: Callable[[], BasePlugin[Any]]) -> set[str]:
    """Build, edit, build; return what the second rendered, after comparing it with a clean build."""
    project.build(*(plugin() for plugin in plugins), incremental=TRUST)
    edit(project)
    result = project.build(*(plugin() for plugin in plugins), incremental=TRUST)
    clean = project.clean(*(plugin() for plugin in plugins))
    same(project)
    assert sorted(result.messages) == sorted(clean.messages)
    return result.rendered


def test_a_page_that_warns_warns_in_every_build_until_it_is_mended(project: Project) -> None:
    project.reword("loose.md", "(#raw)", "(gone.md)")
    first = project.build(strict=True)
    assert first.failed
    assert len(first.messages) == 1
    again = project.build(strict=True)
    assert (again.failed, again.messages, again.rendered) == (True, first.messages, {"loose.md"})
    project.doc("gone.md", "# Found\n")
    mended = project.build(strict=True)
    assert (mended.failed, mended.messages) == (False, [])
    assert mended.rendered == {"loose.md", "gone.md"}
    project.clean()
    same(project)
    assert project.build(strict=True).rendered == set()


def test_a_broken_link_that_nobody_is_told_of_is_mended_all_the_same(project: Project) -> None:
    project.configure(validation={"links": {"not_found": "ignore"}}).reword("loose.md", "(#raw)", "(gone.md)")
    assert project.build().messages == []
    assert project.build().rendered == set()
    project.doc("gone.md", "# Found\n")
    assert project.build().rendered == {"loose.md", "gone.md"}
    project.clean()
    same(project)


def test_a_page_that_links_to_a_lost_id_warns_until_it_is_back(project: Project) -> None:
    project.reword("notes/a.md", "{#more}", "{#less}")
    for rendered in ({"index.md", "notes/a.md", "notes/b.md"}, {"index.md", "notes/b.md"}):
        result = project.build(strict=True)
        assert result.failed
        assert sum("'#more'" in message for message in result.messages) == 2
        assert result.rendered == rendered
    project.reword("notes/a.md", "{#less}", "{#more}")
    assert not project.build(strict=True).failed
    project.clean()
    same(project)


@pytest.mark.parametrize("strict", [True, False])
def test_a_removed_page_that_others_link_to_is_found(project: Project, strict: bool) -> None:
    project.delete("docs/notes/a.md")
    result = project.build(strict=strict)
    assert result.failed is strict
    assert {"index.md", "notes/b.md", "notes/index.md"} == {message.split("'")[1] for message in result.messages}
    project.clean()
    same(project)


def test_a_failed_build_leaves_the_last_good_site(project: Project) -> None:
    project.build(Failing(), incremental=TRUST)
    before = tree(project.folder / "site")
    project.reword("loose.md", "Nothing", "fail").reword("notes/a.md", "Alpha", "Aleph")
    with pytest.raises(ValueError, match="on purpose"):
        project.build(Failing(), incremental=TRUST)
    assert tree(project.folder / "site") == before
    assert not list((project.folder / ".cache/incremental").glob("*.staging"))
    project.reword("loose.md", "fail", "All is well")
    assert project.build(Failing(), incremental=TRUST).rendered == {"loose.md", "notes/a.md"}
    project.clean(Failing())
    same(project)


def test_on_another_day_only_the_sitemap_changes(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(DAY + 3 * 86400))
    assert project.build().rendered == set()
    project.clean()
    same(project)
    assert b"2023-11-17" in (project.folder / "site/sitemap.xml").read_bytes()


def test_dates_that_a_plugin_gives_stay(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    project.head("notes/a.md", "date: 2020-02-02").head("notes/b.md", "date: 2023-11-14")

    def another_day(project: Project) -> None:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(DAY + 86400))
        project.reword("loose.md", "Nothing", "No path")

    assert twice(project, another_day, Dated) == {"loose.md"}
    assert (project.folder / "site/sitemap.xml").read_text().count("2023-11-14") == 1


def test_a_plugin_that_writes_pages(project: Project) -> None:
    assert twice(project, lambda p: p.reword("été.md", "Naïve", "Grand"), Writer) == {"été.md"}
    assert "/notes/made/" in (project.folder / "site/sitemap.xml").read_text()


def test_a_plugin_with_other_code_has_every_page_rendered(project: Project, tmp_path: Path) -> None:
    hook = project.folder / "hook.py"
    hook.write_text("def on_page_content(html, **_):\n    return html + '<i>one</i>'\n")
    project.configure(hooks=["hook.py"])
    assert "stands aside" in project.build().notes
    trust = {"trust": ["hook.py"]}
    assert project.build(incremental=trust).rendered == PAGES
    assert project.build(incremental=trust).rendered == set()
    hook.write_text("def on_page_content(html, **_):\n    return html + '<i>two</i>'\n")
    assert "the plugins changed" in project.build(incremental=trust).notes
    project.clean()
    same(project)


LISTING = """{% extends "base.html" %}
{% block content %}{{ super() }}{% if page.file.src_uri == "index.md" %}
{% for file in pages %}{{ file.page.title }} {{ file.page.meta }} {{ file.page | attr("content") | length }}
{% endfor %}{% endif %}{% endblock %}
"""


def test_a_template_that_lists_pages_lists_kept_ones_as_well(project: Project) -> None:
    project.write("theme/main.html", LISTING)
    assert twice(project, lambda p: p.reword("notes/a.md", "Alpha", "Aleph"), Dated) == {"index.md", "notes/a.md"}


def test_a_template_that_shows_metadata_of_the_navigation(project: Project) -> None:
    shown = "{% for item in nav.pages %}{{ item.meta.description }}{% endfor %}"
    project.write("theme/main.html", '{% extends "base.html" %}{% block announce %}' + shown + "{% endblock %}")
    assert twice(project, lambda p: p.head("notes/index.md", "description: 3 notes")) == PAGES


def test_a_template_that_shows_the_time_of_the_build(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = "{% if page and page.file.src_uri == 'loose.md' %}{{ build_date_utc.strftime('%H:%M:%S') }}{% endif %}"
    project.write("theme/main.html", '{% extends "base.html" %}{% block announce %}' + shown + "{% endblock %}")
    later = twice(project, lambda p: monkeypatch.setenv("SOURCE_DATE_EPOCH", str(DAY + 7)))
    assert later == {"loose.md"}


def test_the_theme_of_mkdocs_shows_the_time_of_the_build_at_home(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.configure(theme={"name": "mkdocs"})
    assert twice(project, lambda p: monkeypatch.setenv("SOURCE_DATE_EPOCH", str(DAY + 7))) == {"index.md"}
    assert twice(project, lambda p: p.reword("notes/a.md", "Alpha", "Aleph")) == {"index.md", "notes/a.md"}


def test_templates_of_the_docs_are_made_in_every_build(project: Project) -> None:
    project.configure(extra_templates=["list.txt"])
    project.doc("list.txt", "{% for file in pages %}{{ file.page.title }}: {{ file.page.meta }}\n{% endfor %}")
    assert twice(project, lambda p: p.head("loose.md", "title: Tight")) == {"loose.md"}
    assert "Tight" in (project.folder / "site/list.txt").read_text()
    assert twice(project, lambda p: p) == set()


def test_pages_without_output(project: Project) -> None:
    project.write(
        "theme/main.html",
        '{% if page and page.file.src_uri == "loose.md" %}{% else %}{% include "base.html" %}{% endif %}',
    )
    assert twice(project, lambda p: p.reword("notes/a.md", "Alpha", "Aleph")) == {"loose.md", "notes/a.md"}


def test_functions_in_the_configuration_are_known_again(project: Project) -> None:
    path = project.folder / "mkdocs.yml"
    slug = "{slugify: !!python/object/apply:pymdownx.slugs.slugify {kwds: {case: lower}}, permalink: true}"
    text = path.read_text().replace("- toc:\n    permalink: true", f"- toc: {slug}")
    assert slug in text
    path.write_text(text)
    assert twice(project, lambda p: p.reword("loose.md", "Nothing", "No path")) == {"loose.md"}


def test_an_empty_site(tmp_path: Path) -> None:
    project = make(tmp_path).delete("docs").configure(nav=None, not_in_nav=None)
    (tmp_path / "docs").mkdir()
    assert twice(project, lambda p: p) == set()
    assert twice(project, lambda p: p.doc("index.md", "# Now\n")) == {"index.md"}
    assert twice(project, lambda p: p.delete("docs/index.md")) == set()


def test_hidden_files_at_the_top_of_the_site_are_spared(project: Project) -> None:
    project.write("site/.nojekyll", "").build()
    assert (project.folder / "site/.nojekyll").is_file()


def test_a_restored_cache_without_times_is_as_good(built: Project, tmp_path: Path) -> None:
    shutil.copytree(built.folder, tmp_path, dirs_exist_ok=True, copy_function=shutil.copyfile)
    project = Project(tmp_path)
    assert project.build().rendered <= PAGES
    same(project)


def test_nothing_is_written_when_nothing_changed(project: Project) -> None:
    project.build()
    before = {path: path.stat().st_mtime_ns for path in project.folder.rglob("*") if path.is_file()}
    project.build()
    after = {path: path.stat().st_mtime_ns for path in project.folder.rglob("*") if path.is_file()}
    assert {path.name for path in after if after[path] != before.get(path)} <= {".gitignore", "mkdocs.yml.lock"}


ASIDE: dict[str, Callable[[Project], object]] = {
    "a plugin that it does not know": lambda p: p.configure(plugins=["search", "tags"]),
    "an extension that reads files": lambda p: p.configure(markdown_extensions=["pymdownx.snippets"]),
    "a template that shows the text of another page": lambda p: p.write(
        "theme/main.html", '{% extends "base.html" %}{% set x = nav.homepage %}{{ x["content"] }}'
    ),
    "a cache that is a file": lambda p: p.delete(".cache").write(".cache", ""),
    "a prebuilt index": lambda p: p.configure(
        theme={"name": "mkdocs"}, plugins=[{"search": {"prebuild_index": "python"}}]
    ),
}


@pytest.mark.parametrize("name", ASIDE)
def test_stands_aside_and_says_why(project: Project, name: str) -> None:
    ASIDE[name](project)
    result = project.build()
    assert result.notes.startswith("incremental: stands aside: ")
    assert result.rendered == PAGES
    project.clean()
    same(project)


@pytest.mark.parametrize("options", [{"command": "serve"}, {"incremental": {"enabled": False}}, {"dirty": True}])
def test_is_off(project: Project, options: dict[str, Any]) -> None:
    project.delete(".cache")
    assert project.build(**options).notes == ""
    assert not (project.folder / ".cache").exists()


def test_a_build_without_the_plugin_in_between_does_no_harm(project: Project) -> None:
    project.reword("loose.md", "Nothing", "No path").build(incremental={"enabled": False})
    project.reword("loose.md", "No path", "Nothing").build()
    same(project)


def test_builds_in_a_row_stay_exact(project: Project) -> None:
    steps: list[Callable[[Project], object]] = [
        lambda p: p.doc("notes/d.md", "# D\n\n[A](a.md#more) [E](e.md)\n"),
        lambda p: p.doc("notes/e.md", "# E\n").reword("notes/a.md", "Alpha", "Aleph"),
        lambda p: p.move("notes/c.md", "notes/cc.md").reword("notes/a.md", "{#more}", "{#other}"),
        lambda p: p.reword("guide/index.md", "# The", "# A").delete("docs/notes/b.md"),
        lambda p: p.delete("site/notes").move("notes/cc.md", "notes/c.md"),
        lambda p: p.reword("notes/a.md", "{#other}", "{#more}").reword("secret.md", "exclude: true", "boost: 3"),
    ]
    for step in steps:
        step(project)
        result = project.build()
        assert sorted(result.messages) == sorted(project.clean().messages)
        same(project)


def test_the_state_is_bounded_by_the_site(project: Project, tmp_path: Path) -> None:
    project.build()
    size = (project.folder / STATE).stat().st_size
    for number in range(3):
        project.doc(f"notes/n{number}.md", f"# N{number}\n").build()
        project.delete(f"docs/notes/n{number}.md").build()
    assert abs((project.folder / STATE).stat().st_size - size) < 200
    assert len(list((project.folder / ".cache/incremental").iterdir())) == 3


def test_two_sites_with_one_cache_do_not_meet(project: Project, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = copy(project, tmp_path_factory.mktemp("other"))
    other.reword("loose.md", "Nothing", "Everything").build()
    shutil.copytree(other.folder / ".cache", project.folder / ".cache", dirs_exist_ok=True)
    project.build()
    same(project)
