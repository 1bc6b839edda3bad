"""What changed since an earlier edition, from its export to the front page."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sites import copy_project, run, write_seeds

FIRST = "Mayor Ada Lovelace opened the new bridge in Geneva on Monday. She thanked the engineers of the city."
SECOND = "Minister Carl Berg\u2028closed the old tunnel in Basel on Friday. He blamed the rain."


def project(folder: Path, previous: str) -> Path:
    copy_project(folder)
    write_seeds(folder, bridge=FIRST, tunnel=SECOND)
    config = folder / "mkdocs.yml"
    config.write_text(config.read_text().replace("    seeds: seeds\n", f"    seeds: seeds\n    previous: {previous}\n"))
    return folder


def test_the_front_page_says_what_changed(tmp_path: Path) -> None:
    folder = project(tmp_path, "''")
    before = run(folder, "generator", "export", "seeds").stdout
    (folder / "before.jsonl").write_text(before, encoding="utf-8")
    config = folder / "mkdocs.yml"
    config.write_text(config.read_text().replace("previous: ''", "previous: before.jsonl"))
    (folder / "seeds" / "bridge.txt").write_text(FIRST.replace("Ada Lovelace", "Grace Hopper"))
    assert run(folder, "generator", "generate").returncode == 0
    front = (folder / "docs" / "index.md").read_text(encoding="utf-8")
    assert "What changed" in front
    assert 'people/grace-hopper/"><bdi>Grace Hopper' in front
    gone = (folder / "docs" / "people" / "ada-lovelace" / "index.md").read_text(encoding="utf-8")
    assert "do not name Ada Lovelace any more" in gone


@pytest.mark.parametrize(
    ("content", "message"), [(None, "cannot be read"), (b"{", "before.jsonl:1"), (b"\xff", "cannot be read")]
)
def test_an_export_that_cannot_be_used_is_named(tmp_path: Path, content: bytes | None, message: str) -> None:
    folder = project(tmp_path, "before.jsonl")
    if content is not None:
        (folder / "before.jsonl").write_bytes(content)
    result = run(folder, "generator", "generate")
    assert result.returncode == 1
    assert "before.jsonl" in result.stderr
    assert message in result.stderr
    assert "Traceback" not in result.stderr
