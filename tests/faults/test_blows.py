"""A build ended at any moment, or refused a write: the next one makes what a clean one makes, nothing is left."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.sites import ROOT

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="builds are forked")


def program(module: str, *args: str, temporary: Path) -> str:
    """Run a program of this project, and return what it prints; it must find no fault."""
    env = {**os.environ, "TMPDIR": str(temporary), "OPENBLAS_NUM_THREADS": "1"}
    command = [sys.executable, "-m", module, *args]
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_every_change_of_a_file_may_be_the_last(tmp_path: Path) -> None:
    counted = dict(re.findall(r"(\w+) (\d+)", program("tests.faults.steps", str(tmp_path), temporary=tmp_path)))
    assert counted.keys() == {"pages", "site", "state", "freshness", "cache"}
    assert min(map(int, counted.values())) >= 3, "a case that makes no change shows nothing"
    assert int(counted["pages"]) > 50


def test_builds_killed_at_random_moments(tmp_path: Path) -> None:
    said = program("benchmarks.faults", "--kills", "8", "--stride", "0", "--quiet", temporary=tmp_path)
    assert sum(map(int, re.findall(r"(\d+) .*: killed at a random moment", said))) >= 3
