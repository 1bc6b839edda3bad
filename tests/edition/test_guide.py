"""The guide to editions names every block of the templates with what it holds, and every kind of change."""

from __future__ import annotations

import re

import pytest

from generator.model import ChangeKind
from tests.sites import ROOT

GUIDE = (ROOT / "docs" / "guide" / "editions.md").read_text(encoding="utf-8")
TEMPLATES = sorted((ROOT / "templates" / "edition").glob("*.j2"))
BLOCK = re.compile(r"{% block (\w+) %}(.*?){% endblock %}", re.DOTALL)


def table(heading: str) -> dict[str, tuple[str, ...]]:
    """Return the rows of the table whose first column has this heading, by their first cells."""
    [rows] = re.findall(rf"^\| {heading} \|.*\n\|[-| ]+\n((?:\|.*\n)+)", GUIDE, re.MULTILINE)
    cells = [[cell.strip() for cell in row.strip("|").split("|")] for row in rows.splitlines()]
    return {name.strip("`"): tuple(rest) for name, *rest in cells}


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_every_block_is_documented_with_its_fields(template: object) -> None:
    text = next(path for path in TEMPLATES if path == template).read_text(encoding="utf-8")
    used = {}
    for name, body in BLOCK.findall(text):
        used[name] = {*re.findall(r"\bpage\.(\w+)", body), *(["front"] if re.search(r"\bfront\.", body) else [])}
    assert {name: set(re.findall(r"`(\w+)`", held)) for name, (_, held) in table("block").items()} == used


def test_both_templates_are_looked_at() -> None:
    assert [path.name for path in TEMPLATES] == ["edition.html.j2", "edition.txt.j2"]


def test_every_kind_of_change_is_documented() -> None:
    assert set(table("kind")) == {kind.value for kind in ChangeKind}
