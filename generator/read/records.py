"""From the fields of a feed's entries or a table's rows to articles, with one report for each sort of fault."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime
from enum import StrEnum
from typing import Final

from generator.model import Problem
from generator.read.limits import LARGEST
from generator.read.metadata import DATE, LANGUAGE, Facts, is_web_address
from generator.read.received import Received, Source, record_key, well_formed

EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
SECONDS: Final = re.compile(r"\d{9,10}(?:\.\d+)?")
MILLISECONDS: Final = re.compile(r"\d{12,13}")
LONGEST_TITLE: Final = 1_000
NAMED: Final = 5
"""So many articles are named in a report on many."""


class Field(StrEnum):
    """What is known of an article; a column of a table is mapped to one of these."""

    TEXT = "text"
    TITLE = "title"
    PUBLISHED = "published"
    PUBLISHER = "publisher"
    URL = "url"
    LANGUAGE = "language"
    ID = "id"


@dataclass(frozen=True, slots=True)
class Record:
    """An entry of a feed or a row of a table: its number in the file, from 1, its line if known, and its fields."""

    number: int
    line: int | None
    fields: Mapping[Field, str]


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one record; equal faults are reported together."""

    number: int
    line: int | None
    message: str
    hint: str


def articles_of(source: Source, records: Iterable[Record | Fault | Problem]) -> Iterator[Received | Problem]:
    """Yield the articles in a file's records, then what could not be used of them."""
    faults: dict[tuple[str, str], list[Fault]] = {}
    keys: set[str] = set()
    empty = True
    for record in records:
        empty = False
        if isinstance(record, Problem):
            yield record
            continue
        for found in [record] if isinstance(record, Fault) else _article(source, record, keys):
            if isinstance(found, Fault):
                faults.setdefault((found.message, found.hint), []).append(found)
            else:
                yield found
    if empty:
        yield Problem(source.path, None, "skipped, since the file holds no articles", "Fill it, or remove it.")
    for (message, hint), group in faults.items():
        numbers = ", ".join(str(fault.number) for fault in group[:NAMED]) + (", …" if len(group) > NAMED else "")
        which = f"article {numbers}" if len(group) == 1 else f"{len(group)} articles ({numbers})"
        yield Problem(source.path, group[0].line, f"{which}: {message}", hint)


def _article(source: Source, record: Record, keys: set[str]) -> Iterator[Received | Fault]:
    number, line = record.number, record.line
    fields = {field: well_formed(value) for field, value in record.fields.items()}
    text = fields.get(Field.TEXT, "")
    if not text.strip():
        yield Fault(number, line, "skipped, since there is no text", "Remove it, or give its text.")
        return
    if len(text) > LARGEST:
        message = f"skipped, since the text is longer than {LARGEST // 1_000_000} million characters"
        yield Fault(number, line, message, "Divide it.")
        return
    known = {field: " ".join(fields.get(field, "").split()) for field in Field}
    day, url, language = _day(known[Field.PUBLISHED]), known[Field.URL], known[Field.LANGUAGE].replace("_", "-")
    if known[Field.PUBLISHED] and not day:
        yield Fault(number, line, "the date of publication is not understood", "Write it as YYYY-MM-DD.")
    if url and not is_web_address(url):
        yield Fault(number, line, "the address is no web address and was dropped", "Give one with http:// or https://.")
        url = ""
    key = record_key(known[Field.ID] or url, number)
    key = key if key not in keys else f"{key}-{number}"
    keys.add(key)
    facts = Facts(
        title=known[Field.TITLE][:LONGEST_TITLE] or None,
        published=day,
        publisher=known[Field.PUBLISHER][:LONGEST_TITLE] or None,
        url=url or None,
        language=language.lower() if LANGUAGE.fullmatch(language) else None,
    )
    yield Received(f"{source.path}#{key}", text=text, facts=facts)


def _day(value: str) -> date | None:
    """Return the day in an ISO date, a date of an e-mail (as RSS has it) or a count of seconds since 1970."""
    try:
        if found := DATE.fullmatch(value):
            return date.fromisoformat(found[1])
        if SECONDS.fullmatch(value):
            return (EPOCH + timedelta(seconds=float(value))).date()
        if MILLISECONDS.fullmatch(value):
            return (EPOCH + timedelta(milliseconds=int(value))).date()
        return parsedate_to_datetime(value).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
