"""Whoever adds a library says why."""

from __future__ import annotations

import re
import tomllib

import pytest

from tests.sites import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
ASKED = {*PROJECT["dependencies"], *(name for extra in PROJECT["optional-dependencies"].values() for name in extra)}
NOTES = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").split("## Libraries\n")[1].split("\n## ")[0]
NAMED = set(re.findall(r"`([\w.-]+(?:\[\w+\])?)`", NOTES))


@pytest.mark.parametrize("name", sorted({re.split(r"[<>=!~]", asked)[0] for asked in ASKED}))
def test_every_library_has_its_reason(name: str) -> None:
    assert name in NAMED
