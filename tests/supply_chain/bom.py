"""Lists what a user installs as a bill of materials: ``python -m tests.supply_chain.bom build/sbom.json``.

The same lock gives the same file: it holds no time and no serial number.
"""

from __future__ import annotations

import json
import sys
from importlib.metadata import metadata
from pathlib import Path

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import ExternalReference, ExternalReferenceType, HashAlgorithm, HashType, XsUri
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from tests.supply_chain.locked import RUNTIME, Locked, license_of, locked

DISTRIBUTION = "briefing-digest"


def bill(packages: tuple[Locked, ...]) -> str:
    """Return the bill of materials of the packages in CycloneDX 1.6, as JSON."""
    own = metadata(DISTRIBUTION)
    subject = _component(DISTRIBUTION, own["Version"], kind=ComponentType.APPLICATION)
    bom = Bom(metadata=BomMetaData(component=subject), components=[_locked_component(one) for one in packages])
    bom.register_dependency(subject, bom.components)
    content = json.loads(JsonV1Dot6(bom).output_as_string())
    del content["serialNumber"], content["metadata"]["timestamp"]
    return f"{json.dumps(content, indent=2)}\n"


def _locked_component(one: Locked) -> Component:
    component = _component(one.name, one.version, kind=ComponentType.LIBRARY)
    hashes = [HashType(alg=HashAlgorithm.SHA_256, content=value) for value in one.hashes]
    files = ExternalReference(type=ExternalReferenceType.DISTRIBUTION, url=XsUri(one.purl), hashes=hashes)
    component.external_references.add(files)
    return component


def _component(name: str, version: str, *, kind: ComponentType) -> Component:
    license_name = license_of(name)
    purl = PackageURL("pypi", name=name, version=version)
    return Component(
        type=kind,
        name=name,
        version=version,
        purl=purl,
        bom_ref=str(purl),
        licenses=[LicenseFactory().make_from_string(license_name)] if license_name else [],
    )


if __name__ == "__main__":
    out = Path(sys.argv[1])
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(bill(locked(RUNTIME)), encoding="utf-8")
    print(f"{out}: {len(locked(RUNTIME))} packages")  # noqa: T201
