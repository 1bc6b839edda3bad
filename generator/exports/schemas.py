"""The JSON Schemas (2020-12) of the export and of an entity's data, and where they lie in every site.

A field may be added under the same version. Whatever is renamed, removed or understood in another way gets a new one,
and with it a new file; those before it stay.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

FOLDER = Path(__file__).resolve().parent / "schema"
EXPORT_VERSION = 1
ENTITY_VERSION = 1
EXPORT = f"data/schema/export-{EXPORT_VERSION}.json"
ENTITY = f"data/schema/entity-{ENTITY_VERSION}.json"
"""Where the schemas lie in the site."""


def published_schemas() -> Iterator[tuple[str, str]]:
    """Yield the path in the site and the content of every schema."""
    for path in sorted(FOLDER.glob("*.json")):
        yield f"data/schema/{path.name}", path.read_text(encoding="utf-8")
