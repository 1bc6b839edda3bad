"""The bill of materials lists what is locked, by the rules of its format, and under licenses that we may use."""

from __future__ import annotations

import json
from importlib.metadata import PackageNotFoundError, version
from typing import Any

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from license_expression import get_spdx_licensing

from tests.supply_chain.bom import bill
from tests.supply_chain.locked import EVERYTHING, RUNTIME, license_of, locked

ALLOWED = {
    *("0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "CNRI-Python", "ISC", "MIT", "PSF-2.0", "Zlib"),
    *("LGPL-2.1-only", "LGPL-2.1-or-later", "MPL-2.0"),  # used as libraries, unchanged
}
IN_OTHER_WORDS = {
    *("BSD", "BSD License", "3-Clause BSD License", "Apache Software License", "Python Software Foundation License"),
}
"""What leaves open which of several licenses is meant, each of them allowed."""
UNSTATED = {"axe-playwright-python": "MIT"}
"""Read in the repositories of packages that declare nothing."""


SPDX = get_spdx_licensing()


def allowed(expression: Any) -> bool:
    """Return whether we may use something under a license: under one of those to choose from, or all that hold."""
    if isinstance(expression, SPDX.OR):
        return any(map(allowed, expression.args))
    if isinstance(expression, SPDX.AND):
        return all(map(allowed, expression.args))
    return expression.key in ALLOWED


def components() -> dict[str, dict[str, Any]]:
    return {entry["bom-ref"]: entry for entry in json.loads(bill(locked(RUNTIME)))["components"]}


def test_it_obeys_the_format() -> None:
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(bill(locked(RUNTIME))) is None


def test_the_same_lock_gives_the_same_bill() -> None:
    packages = locked(RUNTIME)
    assert bill(packages) == bill(packages[::-1])
    content = json.loads(bill(packages))
    assert "serialNumber" not in content
    assert "timestamp" not in content["metadata"]


def test_it_lists_every_locked_package() -> None:
    found = components()
    lines = RUNTIME.read_text(encoding="utf-8").splitlines()
    pinned = [line.split(" ;")[0].removesuffix(" \\") for line in lines if line[:1].isalnum()]
    assert len(pinned) > 40
    assert sorted(f"{entry['name']}=={entry['version']}" for entry in found.values()) == sorted(pinned)


def test_each_package_has_its_address_hashes_and_license() -> None:
    found = components()
    for one in locked(RUNTIME):
        entry = found[one.purl]
        assert entry["purl"] == one.purl
        [files] = entry["externalReferences"]
        assert {value["content"] for value in files["hashes"]} == set(one.hashes)
        assert bool(entry.get("licenses")) == bool(license_of(one.name)), one.name


def test_what_it_describes_is_this_package() -> None:
    content = json.loads(bill(locked(RUNTIME)))
    subject = content["metadata"]["component"]
    assert (subject["name"], subject["version"]) == ("briefing-digest", version("briefing-digest"))
    [needs] = [entry["dependsOn"] for entry in content["dependencies"] if entry["ref"] == subject["bom-ref"]]
    assert set(needs) == {one.purl for one in locked(RUNTIME)}


@pytest.mark.parametrize("name", sorted({one.name for one in locked(EVERYTHING)}))
def test_every_license_is_one_that_we_may_use(name: str) -> None:
    declared = license_of(name)
    if declared is None:
        markers = {one.marker for one in locked(EVERYTHING) if one.name == name}
        assert "" not in markers, "locked for this platform and not installed"
        return
    declared = declared or UNSTATED[name]
    if declared in IN_OTHER_WORDS:
        return
    assert allowed(SPDX.parse(declared, validate=True)), declared


@pytest.mark.parametrize(
    ("declared", "may"),
    [("MIT", True), ("GPL-3.0-only", False), ("MIT AND GPL-3.0-only", False), ("GPL-3.0-only OR MIT", True)],
)
def test_choices_and_sums_of_licenses(declared: str, may: bool) -> None:
    assert allowed(SPDX.parse(declared, validate=True)) is may


def test_nothing_is_excused_that_declares_its_license() -> None:
    assert [name for name in UNSTATED if license_of(name)] == []


def test_a_package_that_is_not_there_has_no_license() -> None:
    with pytest.raises(PackageNotFoundError):
        version("no-such-package-here")
    assert license_of("no-such-package-here") is None
