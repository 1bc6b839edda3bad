"""What servers said of their feeds, so that the next fetch asks for what is new alone."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from email.message import Message
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Final

from generator.regular_files import read_regular

NAME: Final = "fetch.json"
LARGEST: Final = 10_000_000
LONGEST: Final = 1_000
"""Characters of a value that a server wants back."""
LONGEST_WAIT: Final = timedelta(days=7)
"""No server keeps a feed silent for longer, lest a slip of its clock does so for ever."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a server said of a feed: ETag, Last-Modified, and until when it wants to be left alone (ISO 8601)."""

    etag: str = ""
    modified: str = ""
    wait_until: str = ""

    def conditions(self) -> Mapping[str, str]:
        """Return the headers that ask for the feed only if it has changed."""
        given = {"If-None-Match": self.etag, "If-Modified-Since": self.modified}
        return {name: value for name, value in given.items() if value}

    def waits(self, now: datetime) -> bool:
        """Tell whether the server still wants to be left alone."""
        with suppress(ValueError, TypeError):
            return now < datetime.fromisoformat(self.wait_until) <= now + LONGEST_WAIT
        return False


def known_by(headers: Message) -> Known:
    """Return what an answer says for the next time."""
    etag, modified = (headers.get(name, "") for name in ("ETag", "Last-Modified"))
    return Known(*(value if value.isprintable() and len(value) <= LONGEST else "" for value in (etag, modified)))


def retry_after(headers: Message, now: datetime) -> str:
    """Return until when a server wants to be left alone; empty if it does not say so."""
    value = headers.get("Retry-After", "").strip()
    try:
        until = now + timedelta(seconds=int(value)) if value.isdecimal() else parsedate_to_datetime(value)
        if until.tzinfo is None:
            until = until.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return ""
    return min(until, now + LONGEST_WAIT).isoformat(timespec="seconds") if until > now else ""


def load(path: Path | None) -> dict[str, Known]:
    """Return what is known by address of the feed; nothing if that cannot be read, since it only saves work."""
    try:
        content = json.loads(read_regular(path, most=LARGEST)) if path else {}
        return {str(url): Known(**{name: str(value) for name, value in row.items()}) for url, row in content.items()}
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return {}


def save(path: Path | None, known: Mapping[str, Known]) -> None:
    """Write down what is known, in one step; if that fails, the next fetch asks for everything again."""
    if path is None:
        return
    text = json.dumps({url: asdict(known[url]) for url in sorted(known)}, indent=1)
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        scratch = path.with_name(f".{path.name}.new")
        scratch.write_text(f"{text}\n", encoding="utf-8")
        scratch.replace(path)
