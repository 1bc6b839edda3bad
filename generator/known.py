"""Who the operator knows already: ``seeds/known.csv``, a table of names that holds for whatever the articles bring.

Its first row names the columns; all but ``name`` may be missing or empty::

    name,type,aliases,wikidata,description
    Mara Lindqvist,person,M. Lindqvist|Mara Lindquist,Q4115189,harbor master of Kestrel Bay

A row about somebody whom no article names is no mistake: it waits. What ``curation.yml`` says goes before it.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from generator.model import EntityType, Problem
from generator.regular_files import leads_out, read_regular

KNOWN_FILE: Final = "known.csv"
LARGEST: Final = 50_000_000
"""Bytes of the file."""
COLUMNS: Final = ("name", "type", "aliases", "wikidata", "description")
BETWEEN: Final = "|"
"""What stands between aliases."""
DELIMITERS: Final = ",;\t"
WIKIDATA: Final = re.compile(r"(?:https?://(?:www\.)?wikidata\.org/(?:wiki|entity)/)?(Q[1-9][0-9]{0,15})/?")
LINE: Final = re.compile(r"[^\n]*\n|[^\n]+")


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody or something on the list.

    Attributes:
        name: What it is called on the site.
        line: Where it stands in the file.
        type: What it is; None if the list does not say so.
        aliases: What else it may be called.
        wikidata: Its id there, such as ``Q42``; may be empty.
        description: Who or what it is; may be empty.
    """

    name: str
    line: int
    type: EntityType | None = None
    aliases: tuple[str, ...] = ()
    wikidata: str = ""
    description: str = ""


def wikidata_url(number: str) -> str:
    """Return the address of what has an id at Wikidata; empty if it has none."""
    return f"https://www.wikidata.org/wiki/{number}" if number else ""


def read_known(seeds: Path) -> tuple[tuple[Known, ...], tuple[Problem, ...]]:
    """Return the rows of ``seeds/known.csv``, and what in it could not be understood.

    A row that is wrong is left out and reported; a cell that is wrong is left empty and reported. Without a file nobody
    is known.
    """
    path = f"{seeds.name}/{KNOWN_FILE}"
    try:
        if leads_out(seeds / KNOWN_FILE, seeds):
            hint = "Copy the file into the folder instead."
            return (), (Problem(path, None, "the file is a link that leads out of the folder", hint),)
        text = read_regular(seeds / KNOWN_FILE, most=LARGEST).decode("utf-8-sig")
    except (FileNotFoundError, NotADirectoryError):
        return (), ()
    except OSError as error:
        return (), (Problem(path, None, f"cannot be read ({error.strerror})", "Check its permissions."),)
    except UnicodeDecodeError as error:
        line = 1 + error.object.count(b"\n", 0, error.start)
        hint = "Save it as 'CSV UTF-8'."
        return (), (Problem(path, line, "the file is not encoded as UTF-8", hint),)
    return parse_known(text, path)


def parse_known(text: str, path: str = KNOWN_FILE) -> tuple[tuple[Known, ...], tuple[Problem, ...]]:
    """Return the rows of a table of known names, and what in it could not be understood."""
    rows = list(_rows(text, path))
    found = tuple(row for row in rows if isinstance(row, Known))
    return found, tuple(row for row in rows if isinstance(row, Problem))


def _rows(text: str, path: str) -> Iterator[Known | Problem]:
    head = LINE.match(text)
    delimiter = max(DELIMITERS, key=head.group().count) if head else ","
    rows = csv.reader((line.group() for line in LINE.finditer(text)), delimiter=delimiter)
    names: Sequence[str] = ()
    try:
        names = [name.strip().lower() for name in next(rows, [])]
        if "name" not in names:
            hint = f"Its first row names the columns: {', '.join(COLUMNS)}."
            yield Problem(path, 1, "there is no column 'name'", hint)
            return
        for name in names:
            if name not in COLUMNS:
                hint = f"Known columns: {', '.join(COLUMNS)}."
                yield Problem(path, 1, f"unknown column '{name}', which is passed over", hint)
        line = rows.line_num + 1
        for row in rows:
            cells = {name: " ".join(cell.split()) for name, cell in zip(names, row, strict=False)}
            if any(cells.values()):
                yield from _row(cells, line, path)
            line = rows.line_num + 1
    except csv.Error as error:
        hint = "Mind the quotation marks around its cells."
        yield Problem(path, rows.line_num, f"the rest of the table is skipped: {error}", hint)


def _row(cells: Mapping[str, str], line: int, path: str) -> Iterator[Known | Problem]:
    name, kind, wikidata = (cells.get(column, "") for column in ("name", "type", "wikidata"))
    if not name:
        yield Problem(path, line, "there is no name", "Write one, or remove the row.")
        return
    if kind and kind.lower() not in tuple(EntityType):
        yield Problem(path, line, f"'{kind}' is not a type", f"Types: {', '.join(EntityType)}.")
        kind = ""
    number = WIKIDATA.fullmatch(wikidata)
    if wikidata and not number:
        yield Problem(path, line, f"'{wikidata}' is no Wikidata id", "Write it as Q and a number, such as Q42.")
    aliases = (" ".join(alias.split()) for alias in cells.get("aliases", "").split(BETWEEN))
    yield Known(
        name=name,
        line=line,
        type=EntityType(kind.lower()) if kind else None,
        aliases=tuple(dict.fromkeys(alias for alias in aliases if alias and alias != name)),
        wikidata=number[1] if number else "",
        description=cells.get("description", ""),
    )
