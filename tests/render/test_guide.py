"""The guide to the page templates names every template, every block of it and what it holds, and its example works."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.render import render
from tests.render.corpora import make_small_corpus
from tests.sites import ROOT

SHIPPED = ROOT / "templates" / "pages"
GUIDE = (ROOT / "docs" / "guide" / "templates.md").read_text(encoding="utf-8")
PAGES = sorted(path.name for path in SHIPPED.glob("*.md.j2"))
MACROS = ("evidence.md.j2", "macros.md.j2")
BLOCK = re.compile(r"{% block (\w+) %}(.*?){% endblock %}", re.DOTALL)


def fields(template: str) -> set[str]:
    """Return the fields of the view that a piece of a template uses."""
    return set(re.findall(r"\bpage\.(\w+)", template))


def used(name: str) -> dict[str, set[str]]:
    """Return the fields that every block of a template uses, and under no name those above the blocks."""
    text = (SHIPPED / name).read_text(encoding="utf-8")
    return {"": fields(BLOCK.sub("", text))} | {block: fields(body) for block, body in BLOCK.findall(text)}


def documented(name: str) -> dict[str, set[str]]:
    """Return the same as the guide's table says it."""
    [section] = re.findall(rf"^### `{re.escape(name)}`.*?(?=^##|\Z)", GUIDE, re.MULTILINE | re.DOTALL)
    rows = re.findall(r"^\| *(?:`(\w+)`)? *\| (\w.*?) \| (`.*) \|$", section, re.MULTILINE)
    return {block: set(re.findall(r"`(\w+)`", held)) for block, _, held in rows}


@pytest.mark.parametrize("name", [name for name in PAGES if name not in MACROS])
def test_every_block_is_documented_with_its_fields(name: str) -> None:
    assert documented(name) == used(name)


@pytest.mark.parametrize("name", MACROS)
def test_files_of_macros_have_no_block_and_are_named(name: str) -> None:
    assert used(name) == {"": set()}
    assert f"`{name}`" in GUIDE


def test_no_template_is_documented_that_does_not_exist() -> None:
    assert set(re.findall(r"`([a-z_]+\.md\.j2)`", GUIDE)) == set(PAGES)


def test_the_example_overrides_one_block(tmp_path: Path) -> None:
    [example] = re.findall(r"```jinja\n(.*?)```", GUIDE, re.DOTALL)
    (tmp_path / "article.md.j2").write_text(example, encoding="utf-8")
    pages = {p.path: p.content for p in render(make_small_corpus(), templates=[tmp_path, SHIPPED])}
    before = {p.path: p.content for p in render(make_small_corpus(), templates=[SHIPPED])}
    page, shipped = pages["articles/ferry/index.md"], before["articles/ferry/index.md"]
    note = '\n<p class="our-note">Published: <time datetime="2031-03-04">4 March 2031</time></p>\n'
    assert page.count(note) == 1
    assert page.replace(note, "") == shipped
