"""Whole builds in a temporary folder, and reading what they made."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
WRITTEN_BY_HAND = tuple(
    path.relative_to(DOCS) for path in (*DOCS.glob("*.md"), *DOCS.glob("guide/*.md")) if path != DOCS / "index.md"
)
"""The pages that no generator writes; the front page is written by it."""


def copy_project(folder: Path) -> Path:
    """Copy what a site is made from (all but the articles) into ``folder``."""
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "templates", folder / "templates")
    for name in WRITTEN_BY_HAND:
        (folder / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(DOCS / name, folder / "docs" / name)
    return folder


def write_seeds(folder: Path, **articles: str) -> Path:
    """Write articles into ``folder/seeds``: keyword ``name`` becomes ``name.txt``."""
    seeds = folder / "seeds"
    seeds.mkdir(exist_ok=True)
    for name, text in articles.items():
        (seeds / f"{name}.txt").write_text(text, encoding="utf-8")
    return seeds


def build(folder: Path, *args: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run ``mkdocs build --strict`` in ``folder`` as an operator would."""
    return run(folder, "mkdocs", "build", "--strict", *args, **environment)


def run(folder: Path, module: str, *args: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a Python module as a command in ``folder``."""
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment}
    command = [sys.executable, "-m", module, *args]
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, encoding="utf-8", check=False)


def fingerprint(folder: Path) -> dict[str, str]:
    """Return the hash of every file below a folder by its relative path."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
