"""Every line of the export obeys the published schema, and the schema refuses what is none."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from generator.export import export
from generator.exports.schemas import EXPORT, EXPORT_VERSION
from tests.exports.corpora import CORPORA
from tests.exports.schemas import SCHEMAS, faults


def rows(name: str) -> list[Any]:
    return [json.loads(line) for line in export(CORPORA[name]())]


@pytest.mark.parametrize("path", SCHEMAS)
def test_the_schemas_are_schemas(path: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[path])
    version = path.removesuffix(".json").rpartition("-")[2]
    assert SCHEMAS[path]["$id"].endswith(f":{version}")


@pytest.mark.parametrize("name", CORPORA)
def test_every_line_obeys_the_schema(name: str) -> None:
    assert faults(EXPORT, rows(name)) == []


def test_the_seeds_have_every_kind_of_line_that_the_schema_knows() -> None:
    kinds = Counter(row["kind"] for row in rows("seeds"))
    assert set(kinds) == set(SCHEMAS[EXPORT]["$defs"]) - {"place"}


def test_a_kind_that_is_not_documented_is_refused() -> None:
    assert faults(EXPORT, [{"kind": "rumor", "document": "one", "start": 0, "end": 1}])
    assert EXPORT.endswith(f"-{EXPORT_VERSION}.json")


def samples() -> dict[str, Any]:
    return {row["kind"]: row for row in rows("seeds")}


def test_a_field_that_is_not_documented_is_refused() -> None:
    for row in samples().values():
        assert Draft202012Validator(SCHEMAS[EXPORT]).is_valid(row)
        assert not Draft202012Validator(SCHEMAS[EXPORT]).is_valid({**row, "mood": "calm"})
        assert faults(EXPORT, [{**row, "mood": "calm"}])


def test_a_field_that_is_missing_is_missed() -> None:
    for kind, row in samples().items():
        for field in row.keys() - ({"definition"} if kind == "entity" else set()):
            less = {name: value for name, value in row.items() if name != field}
            assert faults(EXPORT, [less]), (kind, field)
