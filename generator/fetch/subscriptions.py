"""The list of feeds: OPML as feed readers export it, or a text file with one address a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final
from urllib.parse import quote, urlsplit

from generator.errors import GeneratorError
from generator.model import Problem
from generator.read.xml_tree import XmlError, parse
from generator.regular_files import read_regular
from generator.slugs import slugify

LARGEST: Final = 10_000_000
"""Bytes of the list."""
LONGEST_SLUG: Final = 40
HASH_LENGTH: Final = 8
NOT_IN_ADDRESSES: Final = re.compile(r"[^!-~]+")
HINT: Final = "Write an address that begins with http:// or https://."


@dataclass(frozen=True, slots=True)
class Subscription:
    """A feed on the list.

    Attributes:
        url: Its address.
        name: Whom the operator calls its publisher; empty to take the feed's own title.
        line: On which line of the list it stands, if that is known.
    """

    url: str
    name: str = ""
    line: int | None = None

    @property
    def label(self) -> str:
        """Its address as it is shown: without the query, which may hold a key that is nobody else's business."""
        parts = urlsplit(self.url)
        return f"{parts.scheme}://{parts.netloc}{parts.path}"

    @property
    def folder(self) -> str:
        """The name of its folder: readable, safe on every file system, and the same as long as the address is."""
        parts = urlsplit(self.url)
        words = slugify(f"{parts.netloc.removeprefix('www.')} {parts.path}")[:LONGEST_SLUG].strip("-")
        return f"{words}-{sha256(self.url.encode()).hexdigest()[:HASH_LENGTH]}"


def read_subscriptions(path: Path) -> tuple[tuple[Subscription, ...], tuple[Problem, ...]]:
    """Return the feeds on a list, each once, and what on it is no address of a feed.

    Raises:
        GeneratorError: The file cannot be read, or is broken as a whole.
    """
    try:
        text = read_regular(path, most=LARGEST).decode("utf-8-sig")
    except OSError as error:
        hint = "Give a list of feeds: OPML, or one address a line."
        raise GeneratorError(Problem(str(path), None, f"cannot be read ({error.strerror})", hint)) from error
    except UnicodeDecodeError as error:
        line = 1 + error.object.count(b"\n", 0, error.start)
        raise GeneratorError(Problem(str(path), line, "is not encoded as UTF-8", "Save it as UTF-8.")) from error
    found: dict[str, Subscription] = {}
    problems: list[Problem] = []
    listed = _outlines(text, path) if text.lstrip().startswith("<") else _lines(text)
    for url, name, place in listed:
        address = web_address(url)
        if address:
            found.setdefault(address, Subscription(address, " ".join(name.split()), place))
        else:
            problems.append(Problem(str(path), place, "this is no address that can be fetched", HINT))
    return tuple(found.values()), tuple(problems)


def web_address(url: str) -> str | None:
    """Return an address as it is sent, in ASCII; None if it is none of the web, or holds a name and password."""
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname, parts.port
        if parts.scheme not in ("http", "https") or not host or parts.username is not None:
            return None
        host = f"[{host}]" if ":" in host else host.encode("idna").decode("ascii")
    except ValueError:  # of which errors in IDNA are a kind
        return None
    if NOT_IN_ADDRESSES.search(host):
        return None
    path = NOT_IN_ADDRESSES.sub(lambda found: quote(found[0]), parts.path or "/")
    query = NOT_IN_ADDRESSES.sub(lambda found: quote(found[0]), parts.query)
    return f"{parts.scheme}://{host}{f':{port}' if port else ''}{path}{f'?{query}' if query else ''}"


def _lines(text: str) -> Iterator[tuple[str, str, int | None]]:
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.lstrip().startswith("#"):
            url, _, name = line.strip().partition(" ")
            yield url, name, number


def _outlines(text: str, path: Path) -> Iterator[tuple[str, str, int | None]]:
    try:
        root = parse(text)
    except XmlError as error:
        hint = "Export the list of feeds as OPML again."
        raise GeneratorError(Problem(str(path), error.line, f"is no OPML: {error.message}", hint)) from error
    for element in root.iter("outline"):
        if "xmlUrl" in element.attrib:
            yield element.attrib["xmlUrl"], element.get("text") or element.get("title") or "", None
