"""Other builders of the same pages, where they are installed."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.scale.process import BenchmarkError, Run, measured
from benchmarks.scale.project import Project
from generator.model import Problem

LAYOUT = """<!doctype html><html><head><title>{{ .Title }}</title></head>
<body><nav>{{ range .Site.Menus.main }}<a href="{{ .URL }}">{{ .Name }}</a>{{ end }}</nav>{{ .Content }}</body></html>
"""
HUGO = """title = "Briefing"
contentDir = "docs"
publishDir = "hugo-site"
layoutDir = "hugo-layouts"
[markup.goldmark.renderer]
unsafe = true
"""


def program(name: str) -> str | None:
    """Return the path of a program beside this Python or on the search path."""
    return shutil.which(name, path=str(Path(sys.executable).parent)) or shutil.which(name)


def hugo(project: Project) -> Run:
    """Build the pages with hugo and a layout of a few lines."""
    layouts = project.folder / "hugo-layouts" / "_default"
    layouts.mkdir(parents=True, exist_ok=True)
    for name in ("single.html", "list.html"):
        (layouts / name).write_text(LAYOUT, "utf-8")
    (project.folder / "hugo.toml").write_text(HUGO, "utf-8")
    shutil.rmtree(project.folder / "hugo-site", ignore_errors=True)
    return _built((program("hugo") or "hugo", "--config", "hugo.toml", "--quiet"), project, "hugo-site")


def zensical(project: Project) -> Run:
    """Build the pages with Zensical and the theme that plain MkDocs has."""
    shutil.rmtree(project.folder / "plain", ignore_errors=True)
    return _built((program("zensical") or "zensical", "build", "--clean", "-f", "plain.yml"), project, "plain")


def _built(command: Sequence[str], project: Project, site: str) -> Run:
    """Run a builder, and make sure that it has built the pages of the articles."""
    run = measured(command, folder=project.folder)
    built = sum(1 for _ in (project.folder / site).rglob("*.html"))
    if built < project.number:
        raise BenchmarkError(Problem(command[0], None, f"made {built} pages", "It does not build this site."))
    return run


OTHERS = {"hugo": hugo, "zensical": zensical}
