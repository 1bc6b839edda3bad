"""The commands; that each is documented is proven in ``tests/docs``."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from tests.sites import ROOT, write_seeds

TEXT = (
    "Mayor Ada Lovelace opened the new bridge in Geneva on Monday. The bridge cost ten million francs. "
    "Mrs Lovelace thanked the engineers. A second bridge is to follow in the spring, the city said."
)


def call(*args: str) -> str:
    result = CliRunner().invoke(main, list(args), catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.fixture
def seeds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return write_seeds(tmp_path, bridge=TEXT)


def test_export_points_into_the_files(seeds: Path) -> None:
    rows = [json.loads(line) for line in call("export", str(seeds)).splitlines()]
    kinds = Counter(row["kind"] for row in rows)
    assert kinds["document"] == kinds["summary"] == 1
    assert kinds["sentence"] == 4
    stored = (seeds / "bridge.txt").read_text(encoding="utf-8")
    mentions = {stored[row["start"] : row["end"]]: row for row in rows if row["kind"] == "mention"}
    assert mentions["Ada Lovelace"]["type"] == "person"
    assert mentions["Ada Lovelace"]["entity"] == mentions["Lovelace"]["entity"] == "people/ada-lovelace"
    assert mentions["Geneva"]["type"] == "place"


def test_export_of_so_many_words(seeds: Path) -> None:
    rows = [json.loads(line) for line in call("export", str(seeds), "--words", "12").splitlines()]
    (summary,) = [row for row in rows if row["kind"] == "summary"]
    stored = (seeds / "bridge.txt").read_text(encoding="utf-8")
    assert sum(len(stored[s["start"] : s["end"]].split()) for s in summary["sentences"]) <= 12


def test_check_says_what_was_read(seeds: Path) -> None:
    _, line, counts = call("check", str(seeds)).splitlines()
    assert line.split()[:6] == ["read", "4", "0", "–", "–", "bridge.txt"]
    assert line.endswith("(derived)")
    assert counts == "1 read"


def test_explain_says_why(seeds: Path) -> None:
    text = call("explain", "Lovelace", str(seeds))
    assert text.startswith("Ada Lovelace (person, people/ada-lovelace): 2 mentions in 1 articles")
    assert "bridge: 'Lovelace': " in text


def test_explain_of_a_story_says_why_its_articles_are_together() -> None:
    text = call("explain", "'Top Syrian defector' Manaf Tlas heads for Paris", str(ROOT / "seeds"))
    assert "(story, stories/top-syrian-defector-manaf-tlas-heads-for-paris)" in text
    grounds = [line for line in text.splitlines() if " alike, by " in line]
    assert len(grounds) == 2, "three articles are joined by two links"
    assert all("Bashar al-Assad" in line for line in grounds)


def test_explain_of_nobody(seeds: Path) -> None:
    result = CliRunner().invoke(main, ["explain", "Nobody Here", str(seeds)])
    assert result.exit_code == 1
    assert "no entity is called 'Nobody Here'" in result.output


def test_generate_writes_docs(seeds: Path) -> None:
    result = CliRunner().invoke(main, ["generate"], catch_exceptions=False)
    assert result.exit_code == 0
    assert "pages written" in result.output
    assert (seeds.parent / "docs" / "people" / "ada-lovelace" / "index.md").is_file()
