"""An article as it was received, before anything is read into it: a file's bytes, or text taken out of a file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Final
from urllib.parse import urlsplit

from generator.read.metadata import Facts
from generator.slugs import slugify

LONGEST_KEY: Final = 40
HASH_LENGTH: Final = 8
SUFFIX: Final = re.compile(r"\.[A-Za-z0-9]{1,5}$")


@dataclass(frozen=True, slots=True)
class Received:
    """An article of a file.

    Attributes:
        path: Of the file, relative to the seeds folder; of an article in a container with its place there
            (``archive.zip/report.txt``, ``feed.xml#general-flees-1a2b3c4d``).
        data: The bytes of a text file; None where the text was taken out of something else.
        text: The text that was taken out of a page, a feed or a table.
        facts: What the container says of the article.
    """

    path: str
    data: bytes | None = None
    text: str = ""
    facts: Facts = field(default_factory=Facts)


@dataclass(frozen=True, slots=True)
class Source:
    """A file, or a member of an archive, whose format is to be read.

    Attributes:
        path: As :attr:`Received.path`.
        name: The name that tells its format: that of the path, or of what was packed.
        data: Its content.
        tables: Where the fields of an article stand in tables, by the path of the table and by field.
    """

    path: str
    name: str
    data: bytes
    tables: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def columns(self) -> Mapping[str, str]:
        """Where the fields of an article stand in this table, as far as the operator has said it."""
        return self.tables.get(self.path, {})


def record_key(identity: str, number: int) -> str:
    """Return what tells an article from the others of its file: the same one when the file is saved anew.

    Args:
        identity: The article's own id or address, empty if it has none.
        number: Its place in the file, from 1; used where nothing better is known, so that it may change.
    """
    if not identity:
        return str(number)
    plain = slugify(identity)
    if plain == identity.lower() and len(plain) <= LONGEST_KEY:
        return plain
    try:
        last = urlsplit(identity).path.rstrip("/").rsplit("/", 1)[-1]
    except ValueError:
        last = ""
    words = slugify(SUFFIX.sub("", last))[:LONGEST_KEY].strip("-")
    hashed = sha256(identity.encode("utf-8", "replace")).hexdigest()[:HASH_LENGTH]
    return "-".join(part for part in (words, hashed) if part)


def well_formed(text: str) -> str:
    """Return text without half characters (lone surrogates), which no file can hold."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
