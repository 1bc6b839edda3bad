"""Builds in processes of their own, as an operator starts them."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from generator.incremental.state import State, load
from tests.incremental.conftest import DAY
from tests.incremental.projects import STATE, Project, make, same, tree
from tests.sites import ROOT

COMMAND = [sys.executable, "-m", "mkdocs", "build", "--strict"]


@pytest.fixture
def installed(tmp_path: Path) -> Project:
    """Return a small site whose configuration names the plugin, which is installed beside it."""
    info = tmp_path / "installed" / "small-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: small\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(
        "[mkdocs.plugins]\nincremental = generator.incremental.plugin:IncrementalPlugin\n"
    )
    return make(tmp_path / "project").configure(plugins=["search", "incremental"])


def start(project: Project, seed: str) -> subprocess.Popen[str]:
    """Start a build under a hash seed."""
    paths = os.pathsep.join((str(project.folder.parent / "installed"), str(ROOT)))
    env = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": paths, "NO_MKDOCS_2_WARNING": "1"}
    env["SOURCE_DATE_EPOCH"] = str(DAY)
    return subprocess.Popen(COMMAND, cwd=project.folder, env=env, stderr=subprocess.PIPE, text=True, encoding="utf-8")


def finish(build: subprocess.Popen[str]) -> str:
    """Wait for a build and return its log."""
    _, log = build.communicate(timeout=120)
    assert build.returncode == 0, log
    return log


def left_in(project: Project) -> tuple[dict[str, bytes], State]:
    """Return all that a build leaves, but for the times of files, which are trusted two seconds later."""
    files = tree(project.folder)
    del files[STATE]
    return files, replace(load(project.folder / STATE), readings={})


def test_another_hash_seed_changes_nothing(installed: Project) -> None:
    assert "nothing is recorded yet" in finish(start(installed, "1"))
    before = left_in(installed)
    assert "0 pages rendered, 11 kept" in finish(start(installed, "4711"))
    assert left_in(installed) == before


def test_two_builds_at_once_follow_each_other(installed: Project) -> None:
    builds = [start(installed, str(seed)) for seed in range(2)]
    logs = [finish(build) for build in builds]
    assert sorted("nothing is recorded yet" in log for log in logs) == [False, True]
    installed.configure(plugins=["search"]).clean()
    same(installed)
