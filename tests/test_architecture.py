"""The flow is one way: who may import whom, read from the imports themselves."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sites import ROOT

PACKAGE = ROOT / "generator"
STAGES = {"read", "recognize", "evidence", "summarize", "resolve", "cluster", "define", "timeline", "compare", "index"}
STAGES |= {"render", "write"}
COMPOSERS = {"pipeline", "article", "workers"}
MODULES = sorted(path.relative_to(ROOT).as_posix() for path in PACKAGE.rglob("*.py"))


def imports(path: Path) -> Iterator[str]:
    """Yield the full names of all modules that a file imports, also inside functions."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def room(module: str) -> str:
    """Return the part of the generator that a file path or a dotted name belongs to."""
    parts = module.removesuffix(".py").replace("/", ".").split(".")
    return parts[1] if len(parts) > 1 else parts[0]


@pytest.mark.parametrize("module", MODULES)
def test_stages_do_not_import_each_other(module: str) -> None:
    here = room(module)
    if here in STAGES:
        others = {room(name) for name in imports(ROOT / module) if name.startswith("generator.")} & (STAGES | COMPOSERS)
        assert others <= {here}


@pytest.mark.parametrize("module", MODULES)
def test_only_the_plugins_know_mkdocs(module: str) -> None:
    if room(module) not in {"plugin", "incremental"}:
        assert not [name for name in imports(ROOT / module) if name.split(".")[0] in {"mkdocs", "material"}]


@pytest.mark.parametrize("module", [name for name in MODULES if room(name) == "incremental"])
def test_publishing_knows_nothing_of_briefings(module: str) -> None:
    assert not [n for n in imports(ROOT / module) if n.startswith("generator.") and room(n) != "incremental"]


@pytest.mark.parametrize("module", MODULES)
def test_only_summarize_knows_sumy(module: str) -> None:
    if room(module) != "summarize":
        assert not [name for name in imports(ROOT / module) if name.split(".")[0] == "sumy"]


@pytest.mark.parametrize("module", MODULES)
def test_no_stage_reads_the_clock_or_the_network_or_draws_lots(module: str) -> None:
    forbidden = {"time", "random", "socket", "urllib.request", "http", "requests", "uuid", "secrets"}
    if room(module) in STAGES:
        assert not [name for name in imports(ROOT / module) if name in forbidden]


def test_the_rules_see_every_stage() -> None:
    assert {room(module) for module in MODULES} >= STAGES
