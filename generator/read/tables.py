"""JSON Lines and CSV: a line or row is an article, its columns are told by their names or by a map in articles.yml."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Generator, Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Final

from generator.model import Problem
from generator.read.decode import decode
from generator.read.markup import is_markup, text_of
from generator.read.received import Source
from generator.read.records import Fault, Field, Record
from generator.yaml_nodes import load_own

LINE: Final = re.compile(r"[^\n]*\n|[^\n]+")
DELIMITERS: Final = ",;\t|"
OF_TEXT: Final = {Field.TEXT, Field.TITLE}
PARAGRAPH: Final = "\n\n"


def from_lines(source: Source) -> Iterator[Record | Fault | Problem]:
    """Yield the articles in a file of JSON objects, one a line."""
    text = yield from _text(source)
    for number, line in enumerate(LINE.finditer(text), 1):
        if not line.group().strip():
            continue
        try:
            row = json.loads(line.group())
        except RecursionError:
            yield Fault(number, number, "skipped, since the JSON is nested too deeply", "Flatten it.")
            continue
        except ValueError:
            yield Fault(number, number, "skipped, since the line is no JSON", "Write one JSON object a line.")
            continue
        if not isinstance(row, dict):
            yield Fault(number, number, "skipped, since the line is no JSON object", "Write one object a line.")
            continue
        yield _record(number, number, row, source.columns)


def from_table(source: Source) -> Iterator[Record | Fault | Problem]:
    """Yield the articles in a CSV file; its first row names the columns."""
    text = yield from _text(source)
    if not text:
        return
    first = LINE.match(text)
    delimiter = max(DELIMITERS, key=first.group().count) if first else ","
    rows = csv.reader((line.group() for line in LINE.finditer(text)), delimiter=delimiter)
    number = 0
    try:
        names = next(rows, [])
        missing = sorted(set(source.columns.values()) - set(names))
        if missing or (Field.TEXT not in source.columns and not _column(names, Field.TEXT)):
            wanted = f'no column "{missing[0]}"' if missing else "no column with the text"
            hint = f"Its columns are {', '.join(names[:20])}: say in articles.yml which is which, below columns:."
            yield Problem(source.path, 1, f"skipped, since there is {wanted}", hint)
            return
        for number, row in enumerate(rows, 1):
            if any(cell.strip() for cell in row):
                yield _record(number, rows.line_num, dict(zip(names, row, strict=False)), source.columns)
    except csv.Error as error:
        message = f"the rest of the table is skipped after row {number}: {error}"
        yield Problem(source.path, rows.line_num, message, "Mind the quotation marks around its cells.")


def _text(source: Source) -> Generator[Problem, None, str]:
    """Yield what had to be assumed of a file's encoding; return its text."""
    decoded = decode(source.data)
    if decoded.note:
        yield Problem(source.path, None, decoded.note, decoded.hint)
    return (decoded.text or "").removeprefix("\ufeff")


def _record(number: int, line: int, row: Mapping[str, Any], columns: Mapping[str, str]) -> Record:
    fields: dict[Field, str] = {}
    for field in Field:
        name = columns.get(field) or _column(row, field)
        value = _value(row, name) if name else ""
        fields[field] = _plain(value, field) if field in OF_TEXT else value
    return Record(number, line, fields)


def _plain(value: str, field: Field) -> str:
    plain = text_of(value) if is_markup(value) else value
    return plain if field is Field.TEXT else " ".join(plain.split())


def _value(row: Mapping[str, Any], name: str) -> str:
    """Return a cell as text: lists are joined, an object stands for its name; a dot in a name leads into an object."""
    value: Any = row.get(name)
    if value is None and "." in name:
        value = row
        for part in name.split("."):
            value = value.get(part) if isinstance(value, Mapping) else None
    if isinstance(value, Mapping):
        value = value.get("name")
    if isinstance(value, list):
        return PARAGRAPH.join(str(one) for one in value if isinstance(one, str | int | float))
    return str(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


def _column(names: Iterable[str], field: Field) -> str | None:
    """Return the column that holds a field, by its name."""
    plain = {re.sub(r"[\W_]+", "", name.casefold()): name for name in reversed(list(names))}
    return next((plain[known] for known in _known()[field] if known in plain), None)


@cache
def _known() -> dict[str, list[str]]:
    source = files("generator.read").joinpath("data/columns.yml").read_text(encoding="utf-8")
    lists: dict[str, str] = load_own(source)
    return {field: names.split() for field, names in lists.items()}
