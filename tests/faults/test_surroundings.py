"""Folders that vanish, are files, are full or belong to somebody else: a clear message or recovery, never a loss."""

from __future__ import annotations

import errno
import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.lock import WAITING, hold
from generator.settings import load_settings
from generator.write import MANIFEST
from tests.sites import copy_project, fingerprint, run, write_seeds

TEXT = "Mira Solan opened the bridge in Geneva on Monday. She thanked the engineers of the city."
OTHER = "Tomas Berend spoke in Lisbon on Friday. The port stays closed, Tomas Berend said."


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project whose pages are generated. Not to be changed."""
    folder = tmp_path_factory.mktemp("generated")
    write_seeds(folder, bridge=TEXT)
    (folder / "docs").mkdir()
    (folder / "docs" / "mine.md").write_text("# Mine\n", "utf-8")
    assert generate(folder).exit_code == 0
    return folder


@pytest.fixture
def folder(generated: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(generated, tmp_path / "project"))


def generate(folder: Path) -> Result:
    """Run ``briefing generate`` in this process; what is no message of ours is raised."""
    result = CliRunner().invoke(main, ["generate", "--config", str(folder / "mkdocs.yml")])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def files(folder: Path) -> dict[str, str]:
    return fingerprint(folder / "docs")


def test_docs_may_be_a_file(folder: Path) -> None:
    shutil.rmtree(folder / "docs")
    (folder / "docs").write_text("mine", "utf-8")
    result = generate(folder)
    assert result.exit_code == 1
    assert "docs: cannot be written: File exists" in result.output
    assert (folder / "docs").read_text("utf-8") == "mine"


def test_seeds_may_be_a_file_or_gone_and_come_back(folder: Path) -> None:
    before = files(folder)
    (folder / "seeds").rename(folder / "away")
    gone = generate(folder)
    assert gone.exit_code == 1
    assert "seeds" in gone.output
    (folder / "seeds").write_text("a file", "utf-8")
    assert generate(folder).exit_code == 1
    (folder / "seeds").unlink()
    (folder / "away").rename(folder / "seeds")
    assert generate(folder).exit_code == 0
    assert files(folder) == before


@pytest.mark.parametrize("code", [errno.EACCES, errno.EROFS, errno.ENOSPC, errno.EDQUOT, errno.EIO])
def test_docs_that_cannot_be_written_stay_as_they_are(folder: Path, monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    write_seeds(folder, port=OTHER)
    before = files(folder)

    def refuse(path: Path, content: bytes) -> int:
        raise OSError(code, os.strerror(code), str(path))

    monkeypatch.setattr(Path, "write_bytes", refuse)
    result = generate(folder)
    assert result.exit_code == 1
    assert f"cannot be written: {os.strerror(code)}. Check permissions and free space." in result.output
    assert files(folder) == before
    monkeypatch.undo()
    assert generate(folder).exit_code == 0
    assert (folder / "docs" / "articles" / "port" / "index.md").is_file()


@pytest.mark.parametrize(
    "name",
    ["../away.md", "/away.md", "out/away.md", ".git/x", "", ".", "..", "guide", "nul\0", "\ud800.md", "x" * 5000],
    ids=lambda name: ascii(name)[:16],
)  # fmt: skip
def test_a_manifest_of_somebody_else_takes_nothing_away(folder: Path, name: str) -> None:
    away = folder / "away.md"
    away.write_text("mine", "utf-8")
    hidden = folder / "docs" / ".git" / "x"
    guide = folder / "docs" / "guide" / "one.md"
    for path in (hidden, guide):
        path.parent.mkdir()
        path.write_text("mine", "utf-8")
    (folder / "docs" / "out").symlink_to(folder, target_is_directory=True)
    manifest = folder / "docs" / MANIFEST
    listed = json.loads(manifest.read_text("utf-8"))["files"]
    manifest.write_text(json.dumps({"files": [*listed, name if name != "/away.md" else str(away)]}), "utf-8")
    write_seeds(folder, port=OTHER)
    result = generate(folder)
    assert [path.read_text("utf-8") for path in (away, hidden, guide)] == ["mine"] * 3
    assert result.exit_code == 0
    assert set(json.loads(manifest.read_text("utf-8"))["files"]) >= set(listed)


@pytest.mark.parametrize(
    "content", [b"", b"{", b"null", b"[" * 100_000, b'{"files": 3}', b"\xff\xfe", bytes(3000)], ids=len
)
@pytest.mark.parametrize("kept", ["state", "analysis.sqlite", "lock"])
def test_what_is_kept_may_be_anything(folder: Path, kept: str, content: bytes) -> None:
    before = files(folder)
    (folder / ".cache" / "briefing" / kept).write_bytes(content)
    result = generate(folder)
    assert result.exit_code == 0, result.output
    assert files(folder) == before


@pytest.mark.parametrize("kept", ["state", "analysis.sqlite", "lock"])
def test_what_is_kept_may_be_a_folder(folder: Path, kept: str) -> None:
    path = folder / ".cache" / "briefing" / kept
    path.unlink()
    path.mkdir()
    assert generate(folder).exit_code == 0


@pytest.mark.parametrize("content", [b"", b"[" * 100_000, b"{}", None], ids=["empty", "deep", "another", "a folder"])
def test_a_manifest_that_cannot_be_read_is_named(folder: Path, content: bytes | None) -> None:
    manifest = folder / "docs" / MANIFEST
    if content is None:
        manifest.unlink()
        manifest.mkdir()
    else:
        manifest.write_bytes(content)
    result = generate(folder)
    assert result.exit_code == 1
    assert f"{MANIFEST}: is damaged" in result.output
    assert (folder / "docs" / "mine.md").read_text("utf-8") == "# Mine\n"


@pytest.mark.parametrize("moment", [1, 4_000_000_000, -1_000_000_000])
def test_files_may_be_of_any_time(folder: Path, moment: int) -> None:
    path = folder / "seeds" / "bridge.txt"
    path.write_text(TEXT.replace("Geneva", "Sevilla"), "utf-8")
    os.utime(path, (moment, moment))
    assert "pages written" in generate(folder).output
    path.write_text(TEXT.replace("Geneva", "Bologna"), "utf-8")  # of the same length
    os.utime(path, (moment, moment))
    assert "pages written" in generate(folder).output
    assert (folder / "docs" / "places" / "bologna" / "index.md").is_file()
    assert not (folder / "docs" / "places" / "sevilla").exists()


def test_a_template_that_fails_while_a_page_is_made_is_named_with_its_line(folder: Path) -> None:
    before = files(folder)
    own = folder / "templates" / "pages"
    own.mkdir(parents=True)
    (own / "front.md.j2").write_text("---\ntitle: x\n---\n\n{{ nonesuch.title }}\n", "utf-8")
    result = generate(folder)
    assert result.exit_code == 1
    assert "front.md.j2:5" in result.output
    assert files(folder) == before


@pytest.fixture
def waiting(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """Yield a build that waits for another one, which this process pretends to be."""
    lock = hold(load_settings(folder / "mkdocs.yml"), lambda line: None)
    assert lock
    command = [sys.executable, "-m", "generator", "generate"]
    process = subprocess.Popen(
        command, cwd=folder, stderr=subprocess.PIPE, text=True, encoding="utf-8", preexec_fn=_heeding_interrupts
    )
    assert process.stderr
    assert WAITING in process.stderr.readline()
    yield process
    lock.release()
    process.communicate(timeout=60)


def _heeding_interrupts() -> None:
    """Undo what a shell does to the tests when it runs them in the background: there it has them ignore Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_a_build_that_is_interrupted_says_so(waiting: subprocess.Popen[str]) -> None:
    waiting.send_signal(signal.SIGINT)
    _, said = waiting.communicate(timeout=60)
    assert waiting.returncode == 1
    assert said.strip() == "Aborted!"


def test_builds_at_once_follow_each_other(tmp_path: Path) -> None:
    copy_project(tmp_path)
    write_seeds(tmp_path, bridge=TEXT)
    commands = (("generator", "generate"), ("mkdocs", "build", "--no-strict"))
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    started = [
        subprocess.Popen([sys.executable, "-m", *command], cwd=tmp_path, env=env, stderr=subprocess.PIPE, text=True)
        for command in commands
    ]
    said = [process.communicate(timeout=120)[1] for process in started]
    assert [process.returncode for process in started] == [0, 0], said
    assert sum("nothing to be done" in one for one in said) == 1
    assert (tmp_path / "site" / "articles" / "bridge" / "index.html").is_file()
    assert "nothing to be done" in generate(tmp_path).output


def test_a_site_that_cannot_be_written_is_said_in_a_line(tmp_path: Path) -> None:
    copy_project(tmp_path)
    write_seeds(tmp_path, bridge=TEXT)
    (tmp_path / "site").write_text("mine", "utf-8")
    result = run(tmp_path, "mkdocs", "build", "--no-strict")
    assert result.returncode == 1
    assert "Traceback" not in result.stderr
    assert "site: File exists. Check permissions and free space." in result.stderr
    assert (tmp_path / "site").read_text("utf-8") == "mine"
