"""The package of methods that the guide shows can be chosen and does what the guide says."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

import pytest

from generator.recognize import get_recognizer
from generator.summarize import summarize
from tests.builders import make_document
from tests.docs.blocks import blocks, write

TEXT = "Ellen Marsh came. The people of Sandwick went on board the Northern Star on Sunday. Rain fell at night."


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put the package that the guide shows where Python finds it, as an installation does."""
    for block in blocks("howto.md"):
        if block.file:
            write(block, tmp_path)
    project = tomllib.loads((tmp_path / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    facts = tmp_path / f"{project['name'].replace('-', '_')}-{project['version']}.dist-info"
    facts.mkdir()
    (facts / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: 1.0\n", "utf-8")
    groups = [
        f"[{group}]\n" + "".join(f"{name} = {value}\n" for name, value in points.items())
        for group, points in project["entry-points"].items()
    ]
    (facts / "entry_points.txt").write_text("".join(groups), "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, "harbor_methods", raising=False)


@pytest.mark.usefixtures("installed")
def test_the_recognizer() -> None:
    found = get_recognizer("harbor").recognize(make_document(TEXT))
    assert [(mention.text, mention.type) for mention in found] == [
        ("Ellen Marsh", "person"),
        ("Northern Star", "organization"),
    ]


@pytest.mark.usefixtures("installed")
def test_the_summarizer() -> None:
    document = make_document(TEXT)
    longest = max(document.sentences, key=lambda sentence: len(sentence.text))
    summary = summarize(document, (), method="longest", sentences=1)
    assert summary.method == "longest"
    assert summary.sentences == (longest.number,)
