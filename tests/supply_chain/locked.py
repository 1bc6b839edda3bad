"""What a lock file holds, and under which licenses it may be used."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

from cyclonedx.spdx import is_expression
from pip_requirements_parser import RequirementsFile

from tests.sites import ROOT

RUNTIME = ROOT / "requirements.txt"
"""What a user installs."""
EVERYTHING = ROOT / "requirements-test.txt"
"""The same, the extras that are tested, and what tests need."""

CLASSIFIERS = {
    "ISC License (ISCL)": "ISC",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
}
"""SPDX ids of the classifiers that mean one license; those of Apache and BSD leave open which."""


@dataclass(frozen=True, slots=True)
class Locked:
    """One version of a package.

    Attributes:
        name: As the lock file has it.
        version: The only version allowed.
        hashes: SHA-256 of the files that may be installed.
        marker: For which platforms and versions of Python, as written; empty for all.
    """

    name: str
    version: str
    hashes: tuple[str, ...]
    marker: str

    @property
    def purl(self) -> str:
        """The package URL, by which tools name it."""
        return f"pkg:pypi/{self.name}@{self.version}"


def locked(path: Path) -> tuple[Locked, ...]:
    """Return what a lock file allows, by name and version; fail on a line that pins or hashes nothing."""
    file = RequirementsFile.from_file(str(path))
    assert not file.invalid_lines, file.invalid_lines
    found = []
    for line in file.requirements:
        assert line.is_pinned, line.line
        assert line.hash_options, line.line
        assert all(option.startswith("sha256:") for option in line.hash_options), line.line
        hashes = tuple(sorted(option.removeprefix("sha256:") for option in line.hash_options))
        found.append(Locked(line.name, line.get_pinned_version, hashes, str(line.marker or "")))
    return tuple(sorted(found, key=lambda one: (one.name, one.version)))


def license_of(name: str) -> str | None:
    """Return the license that an installed package declares, as an SPDX expression where it has one.

    None stands for a package that is not installed here: its marker is for another platform.
    """
    try:
        found = metadata(name)
    except PackageNotFoundError:
        return None
    classifiers = [c.split(" :: ")[-1] for c in found.get_all("Classifier") or () if c.startswith("License :: ")]
    exact = [*found.get_all("License-Expression", ()), *found.get_all("License", ())]
    names = [CLASSIFIERS.get(c, c) for c in classifiers]
    return next((e for e in (*exact, *names) if is_expression(e)), next(iter((*names, *exact)), ""))
