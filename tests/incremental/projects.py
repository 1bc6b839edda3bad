"""Small sites to build, in process, incrementally and clean, and to compare file by file."""

from __future__ import annotations

import contextlib
import logging
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin
from mkdocs.structure.pages import Page

from generator.incremental.plugin import IncrementalPlugin

STATE = ".cache/incremental/mkdocs.yml.state"

CONFIG: dict[str, Any] = {
    "site_name": "Small",
    "site_url": "https://example.org/",
    "theme": {"name": "material", "custom_dir": "theme", "font": False, "features": ["navigation.indexes"]},
    "plugins": ["search"],
    "extra_css": ["assets/own.css"],
    "markdown_extensions": ["attr_list", "tables", {"toc": {"permalink": True}}],
    "nav": [
        {"Start": "index.md"},
        {"Guide": ["guide/index.md", "guide/one.md", {"Second": "guide/two.md"}]},
        {"Notes": "notes/index.md"},
    ],
    "not_in_nav": "/notes/*\n/loose.md\n/été.md\n/secret.md\n",
    "draft_docs": "drafts/\n",
    "validation": {"links": {"anchors": "warn", "unrecognized_links": "warn"}},
}

DOCS = {
    "index.md": "# Welcome\n\n[The guide](guide/index.md), [a note](notes/a.md#more), ![a picture](img/dot.svg).\n",
    "guide/index.md": "# The guide\n\n## First steps\n\nText on steps.\n",
    "guide/one.md": "---\ntitle: One\nicon: material/star\ndate: 2020-01-01\n---\n# I\n[Steps](index.md#first-steps)\n",
    "guide/two.md": "# Two things\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
    "notes/index.md": "# Notes\n\n- [A](a.md)\n- [B](b.md)\n- [C](c.md)\n",
    "notes/a.md": "# Note A\n\nAlpha.\n\n## More {#more}\n\nMore of alpha, and [B](b.md).\n",
    "notes/b.md": "# Note B\n\nBeta. [Back to A](a.md#more) and [data](../data.json).\n",
    "notes/c.md": "---\ntags: [x]\n---\n\nNo heading, but [a guide](../guide/one.md).\n",
    "loose.md": "# Loose\n\nNothing leads here. <span id='raw'>Raw</span> [self](#raw)\n",
    "été.md": "# L'été\n\nNaïve café, [home](index.md).\n",
    "secret.md": "---\nsearch:\n  exclude: true\n---\n\n# Secret\n\nNot to be found.\n",
    "drafts/later.md": "# Later\n\nNot yet.\n",
    "data.json": '{"a": 1}\n',
    "plain.html": "<p>As it is.</p>\n",
    "img/dot.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>\n",
    "assets/own.css": "p { color: black }\n",
}
THEME = {
    "main.html": '{% extends "base.html" %}\n{% block announce %}Hello{% endblock %}\n',
    "assets/theme.css": "b { color: red }\n",
}
PAGES = {name for name in DOCS if name.endswith(".md") and not name.startswith("drafts/")}


@dataclass(frozen=True)
class Result:
    """What a build said and did."""

    failed: bool
    rendered: set[str]
    messages: list[str]
    """Warnings and errors, in the order of the log."""
    notes: str
    """What the plugin said."""


@dataclass
class Project:
    """A site in a folder."""

    folder: Path

    def write(self, name: str, text: str | bytes) -> Project:
        """Write a file below the folder."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return self

    def doc(self, name: str, text: str) -> Project:
        """Write a page or an asset of the docs."""
        return self.write(f"docs/{name}", text)

    def delete(self, name: str) -> Project:
        """Delete a file or a folder below the folder."""
        path = self.folder / name
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()
        return self

    def move(self, old: str, new: str) -> Project:
        """Move a page or an asset of the docs."""
        target = self.folder / "docs" / new
        target.parent.mkdir(parents=True, exist_ok=True)
        (self.folder / "docs" / old).rename(target)
        return self

    def replace(self, name: str, old: str, new: str) -> Project:
        """Change a text in a file below the folder."""
        content = (self.folder / name).read_bytes()
        assert old.encode() in content
        return self.write(name, content.replace(old.encode(), new.encode()))

    def reword(self, name: str, old: str, new: str) -> Project:
        """Change a text in a page."""
        return self.replace(f"docs/{name}", old, new)

    def head(self, name: str, meta: str) -> Project:
        """Put metadata at the head of a page that has none."""
        return self.doc(name, f"---\n{meta}\n---\n\n" + (self.folder / "docs" / name).read_text(encoding="utf-8"))

    def configure(self, **changes: Any) -> Project:
        """Change settings of the site; None removes one."""
        path = self.folder / "mkdocs.yml"
        settings = yaml.safe_load(path.read_text(encoding="utf-8")) if path.exists() else CONFIG
        settings = {key: value for key, value in {**settings, **changes}.items() if value is not None}
        path.write_text(yaml.safe_dump(settings, sort_keys=False, allow_unicode=True), encoding="utf-8")
        return self

    def build(self, *others: BasePlugin[Any], command: Any = "build", **options: Any) -> Result:
        """Build with the plugin (and ``others``, by the names of their classes) into ``site``."""
        plugin = IncrementalPlugin()
        plugin.load_config(options.pop("incremental", {}), str(self.folder / "mkdocs.yml"))
        return self._build("site", [*others, plugin], command, options)

    def clean(self, *others: BasePlugin[Any], **options: Any) -> Result:
        """Build without the plugin into ``clean``."""
        return self._build("clean", [*others], "build", options)

    def _build(self, site: str, plugins: list[BasePlugin[Any]], command: Any, options: dict[str, Any]) -> Result:
        rendered: set[str] = set()

        def on_post_page(output: str, *, page: Page, config: MkDocsConfig) -> None:
            rendered.add(page.file.src_uri)

        with _heard() as records:
            dirty = options.pop("dirty", False)
            config = load_config(str(self.folder / "mkdocs.yml"), site_dir=str(self.folder / site), **options)
            for plugin in plugins:
                config.plugins[type(plugin).__name__] = plugin
            config.plugins._register_event("post_page", on_post_page)
            config.plugins.on_startup(command=command, dirty=dirty)
            failed = False
            try:
                mkdocs_build(config, dirty=dirty)
            except Abort:
                failed = True
            finally:
                config.plugins.on_shutdown()
            assert config.site_dir == str(self.folder / site)
        notes = [record.getMessage() for record in records if record.name == "mkdocs.plugins.incremental"]
        messages = [record.getMessage() for record in records if record.levelno >= logging.WARNING]
        return Result(failed, rendered, messages, "\n".join(notes))


@contextlib.contextmanager
def _heard() -> Iterator[list[logging.LogRecord]]:
    records: list[logging.LogRecord] = []

    class Ear(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            records.append(record)

    logger, ear = logging.getLogger("mkdocs"), Ear()
    level, propagate = logger.level, logger.propagate
    logger.addHandler(ear)
    logger.setLevel(logging.INFO)
    logger.propagate = False
    try:
        yield records
    finally:
        logger.setLevel(level)
        logger.propagate = propagate
        logger.removeHandler(ear)


def make(folder: Path) -> Project:
    """Write a small site."""
    folder.mkdir(exist_ok=True)
    project = Project(folder)
    project.configure()
    for name, text in DOCS.items():
        project.doc(name, text)
    for name, text in THEME.items():
        project.write(f"theme/{name}", text)
    return project


def inputs(project: Project) -> dict[str, bytes]:
    """Return everything that a clean build is made from."""
    return {
        name: content for name, content in tree(project.folder).items() if name.startswith(("docs", "theme", "mkdocs"))
    }


def copy(project: Project, folder: Path) -> Project:
    """Copy a site with all that was built and recorded."""
    shutil.copytree(project.folder, folder, dirs_exist_ok=True)
    return Project(folder)


def tree(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder, hidden ones too, and every folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else b""
        for path in sorted(folder.rglob("*"))
    }


def same(project: Project) -> None:
    """Assert that the site is what a clean build made."""
    built, clean = tree(project.folder / "site"), tree(project.folder / "clean")
    assert sorted(built) == sorted(clean)
    assert [name for name in clean if clean[name] != built[name]] == []
