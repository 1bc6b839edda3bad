"""A file that lies there as it did is not read again, and every change is seen all the same."""

from __future__ import annotations

import os

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files

from generator.incremental import kept
from generator.incremental.state import Reading
from tests.incremental.projects import PAGES, Project, same
from tests.incremental.test_behaviour import NoOptions


def read_by(project: Project, monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Build, and return the files whose content was read to find out whether they have changed."""
    read, real = set(), kept._read

    def noting(file: File, known: Reading | None, now: int) -> tuple[str, Reading | None]:
        content, reading = real(file, known, now)
        if known is None or reading is not known:
            read.add(file.src_uri)
        return content, reading

    monkeypatch.setattr(kept, "_read", noting)
    project.build()
    monkeypatch.setattr(kept, "_read", real)
    return read


def test_a_file_that_lies_there_as_it_did_is_not_read(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    project.build()  # the times of a copy are others
    assert read_by(project, monkeypatch) == set()
    project.reword("notes/a.md", "Alpha", "Omega")
    assert read_by(project, monkeypatch) == {"notes/a.md"}
    project.clean()
    same(project)


def test_an_edit_of_the_same_size_is_seen_where_its_time_was_set_back(project: Project) -> None:
    project.build()
    path = project.folder / "docs" / "notes" / "a.md"
    before = path.stat().st_mtime_ns
    project.reword("notes/a.md", "Alpha", "Omega")
    os.utime(path, ns=(before, before))
    assert project.build().rendered == {"notes/a.md"}
    project.clean()
    same(project)


def test_what_was_written_just_now_is_read_again(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where times are coarse, the next change of such a file may leave it with the same time."""
    monkeypatch.setattr(kept, "UNSETTLED", 10**9 * 3600)
    project.build()
    assert PAGES | {"data.json"} <= read_by(project, monkeypatch)


def test_a_page_in_memory_is_always_read(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = iter(("Alpha", "Gamma"))

    class Maker(BasePlugin[NoOptions]):
        def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
            made = File.generated(config, "notes/made.md", content=f"# Made\n\n{next(texts)}\n")
            files.append(made)
            return files

    trust = {"trust": ["Maker"]}
    project.build(Maker(), incremental=trust)
    assert "notes/made.md" in project.build(Maker(), incremental=trust).rendered
