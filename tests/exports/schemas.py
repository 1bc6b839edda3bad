"""The published schemas, and what breaks them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker

from generator.exports.schemas import published_schemas

SCHEMAS: dict[str, Any] = {path: json.loads(content) for path, content in published_schemas()}


def faults(schema: str, rows: Iterable[Any]) -> list[str]:
    """Return what is wrong with rows by the schema at a path of the site."""
    return [
        f"{error.json_path}: {error.message}"
        for row in rows
        for error in _validator(schema, row.get("kind", "")).iter_errors(row)
    ]


@cache
def _validator(schema: str, kind: str) -> Draft202012Validator:
    """Return the validator for rows of a kind: the part that ``oneOf`` would choose, which is found at once."""
    whole = SCHEMAS[schema]
    part = {"$ref": f"#/$defs/{kind}", "$defs": whole["$defs"]} if kind in whole["$defs"] else whole
    return Draft202012Validator(part, format_checker=FormatChecker())
