"""docs/ is shared with a person: pages come and go there without touching anything of theirs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.errors import GeneratorError
from generator.model import Page, Problem
from generator.write import MANIFEST, read_manifest, write


def test_writes_only_what_changed(tmp_path: Path) -> None:
    pages = [Page("index.md", "one"), Page("people/x/index.md", "two")]
    assert write(pages, tmp_path).written == ("index.md", "people/x/index.md")
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.is_file()}
    again = write(pages, tmp_path)
    assert (again.written, again.removed, again.unchanged) == ((), (), 2)
    assert {path: path.stat().st_mtime_ns for path in before} == before


def test_removes_its_stale_pages_and_their_empty_folders(tmp_path: Path) -> None:
    write([Page("people/x/index.md", "x"), Page("people/y/index.md", "y")], tmp_path)
    (tmp_path / "people" / "y" / "mine.md").write_text("mine")
    result = write([Page("index.md", "front")], tmp_path)
    assert result.removed == ("people/x/index.md", "people/y/index.md")
    assert sorted(p.name for p in tmp_path.rglob("*.md")) == ["index.md", "mine.md"]
    assert not (tmp_path / "people" / "x").exists()


def test_never_replaces_a_file_of_somebody_else(tmp_path: Path) -> None:
    (tmp_path / "index.md").write_text("by hand")
    with pytest.raises(GeneratorError, match=r"index\.md: was not written by the generator"):
        write([Page("about.md", "new"), Page("index.md", "ours")], tmp_path)
    assert (tmp_path / "index.md").read_text() == "by hand"
    assert not (tmp_path / "about.md").exists()


def test_leaves_everything_as_it_was_where_the_last_page_fails(tmp_path: Path) -> None:
    def pages() -> Iterator[Page]:
        yield Page("index.md", "new")
        yield Page("about.md", "new")
        raise GeneratorError(Problem("x.md.j2", 1, "fails", "Mend it."))

    write([Page("index.md", "old")], tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    with pytest.raises(GeneratorError, match="fails"):
        write(pages(), tmp_path)
    assert {path: path.read_bytes() if path.is_file() else b"" for path in tmp_path.rglob("*")} == before


def test_a_build_without_changes_makes_no_file_in_docs_not_even_for_a_moment(tmp_path: Path) -> None:
    write([Page("index.md", "one")], tmp_path)
    before = tmp_path.stat().st_mtime_ns
    write([Page("index.md", "one")], tmp_path)
    assert tmp_path.stat().st_mtime_ns == before


def test_a_lost_manifest_is_made_again_over_unchanged_pages(tmp_path: Path) -> None:
    pages = [Page("index.md", "one")]
    write(pages, tmp_path)
    (tmp_path / MANIFEST).unlink()
    assert write(pages, tmp_path).unchanged == 1
    assert read_manifest(tmp_path) == {"index.md"}


@pytest.mark.parametrize("content", ["", "{", "[]", '{"files": 3}', "\xff"])
def test_a_damaged_manifest_is_named(tmp_path: Path, content: str) -> None:
    (tmp_path / MANIFEST).write_text(content, encoding="latin-1")
    with pytest.raises(GeneratorError, match=r"\.briefing\.json: is damaged"):
        write([], tmp_path)


def test_a_manifest_cannot_point_out_of_docs(tmp_path: Path) -> None:
    docs, outside = tmp_path / "docs", tmp_path / "outside.md"
    docs.mkdir()
    outside.write_text("mine")
    (docs / MANIFEST).write_text(json.dumps({"files": ["../outside.md", str(outside)]}))
    write([Page("index.md", "one")], docs)
    assert outside.read_text() == "mine"


@pytest.mark.parametrize("steps", range(1, 7))
def test_work_cut_off_at_any_step_is_mended_by_the_next_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, steps: int
) -> None:
    write([Page("a.md", "old"), Page("gone.md", "old")], tmp_path)
    wanted, real, left = [Page("a.md", "new"), Page("b.md", "new"), Page("c.md", "new")], Path.replace, [steps]

    def replace(source: Path, target: Path) -> Path:
        left[0] -= 1
        if not left[0]:
            raise KeyboardInterrupt
        return real(source, target)

    monkeypatch.setattr(Path, "replace", replace)
    try:
        write(wanted, tmp_path)
    except KeyboardInterrupt:
        owned = read_manifest(tmp_path)
        assert {p.name for p in tmp_path.glob("*.md")} <= owned
    monkeypatch.undo()
    write(wanted, tmp_path)
    assert {p.name: p.read_text() for p in tmp_path.iterdir() if p.suffix == ".md"} == dict.fromkeys(
        ["a.md", "b.md", "c.md"], "new"
    )
    assert sorted(p.name for p in tmp_path.iterdir()) == [MANIFEST, "a.md", "b.md", "c.md"]


def test_a_folder_that_cannot_be_written_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "docs").write_text("a file, not a folder")
    with pytest.raises(GeneratorError, match=r"docs: cannot be written: File exists"):
        write([Page("index.md", "one")], tmp_path / "docs")
