"""Names and values as FollowTheMoney writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha1
from typing import Any

from generator.model import Granularity, TimelineEntry

EXACT = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
"""A date that FollowTheMoney knows: a year, a month or a day."""
ISO_639_3 = {
    "ar": "ara",
    "cs": "ces",
    "da": "dan",
    "de": "deu",
    "el": "ell",
    "en": "eng",
    "es": "spa",
    "fa": "fas",
    "fi": "fin",
    "fr": "fra",
    "he": "heb",
    "hi": "hin",
    "hu": "hun",
    "id": "ind",
    "it": "ita",
    "ja": "jpn",
    "ko": "kor",
    "nb": "nob",
    "nl": "nld",
    "pl": "pol",
    "pt": "por",
    "ro": "ron",
    "ru": "rus",
    "sv": "swe",
    "tr": "tur",
    "uk": "ukr",
    "zh": "zho",
}
"""The three letters that stand for two; an article in another language goes without."""
_NO_ID = re.compile(r"[^0-9A-Za-z.]+")


@dataclass(slots=True)
class Thing:
    """An entity of FollowTheMoney while it is put together: every property has several values, none twice."""

    schema: str
    id: str
    values: dict[str, dict[str, None]] = field(default_factory=dict)

    def add(self, property: str, value: str) -> Thing:
        """Add a value; one that is empty, or holds nothing that can be printed, is none."""
        text = " ".join("".join(c if c.isprintable() else " " for c in value).split())
        if text:
            self.values.setdefault(property, {})[text] = None
        return self

    def merge(self, other: Thing) -> None:
        """Add the values of the same entity found elsewhere."""
        for name, values in other.values.items():
            self.values.setdefault(name, {}).update(values)

    def row(self) -> dict[str, Any]:
        """Return it as it is written, its values sorted."""
        properties = {name: sorted(values) for name, values in sorted(self.values.items())}
        return {"id": self.id, "schema": self.schema, "properties": properties}


def name_of(*parts: str, digest_of: str = "") -> str:
    """Return an id made of names that are unique together, and of a text by its digest."""
    name = ".".join(_NO_ID.sub("-", part.replace("/", ".")).strip("-.") for part in parts)
    digest = sha1(digest_of.encode("utf-8", "surrogatepass"), usedforsecurity=False).hexdigest()[:16]
    return f"{name}.{digest}" if digest_of else name


def language(code: str) -> str:
    """Return the code of a language in three letters, empty where it is not known."""
    return ISO_639_3.get(code.partition("-")[0].lower(), "")


def day_values(entry: TimelineEntry) -> Iterator[tuple[str, str]]:
    """Yield the properties that say when something was: a date, or the first and last day of a season or a week."""
    if entry.granularity in (Granularity.DAY, Granularity.MONTH, Granularity.YEAR) and EXACT.fullmatch(entry.value):
        yield "date", entry.value
    else:
        yield "startDate", entry.first.isoformat()
        yield "endDate", entry.last.isoformat()
