"""What one build leaves to the next, and the file that holds it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

MAGIC = b"mkdocs-incremental 2"
"""Opens every state file. The number changes with the format, so that an old file is seen as one."""


class UnusableError(Exception):
    """Nothing can be kept; the message ends the sentence "every page is rendered: ..."."""


class Output(NamedTuple):
    """A file of the site as the last build left it."""

    size: int
    modified: int
    """Nanoseconds. Only saves reading the file: when it differs, the digest decides."""
    digest: str


class Source(NamedTuple):
    """A file that MkDocs knows: a page, an asset of the docs or of the theme."""

    key: str
    """Digest of all that its own output is made from."""
    dest: str
    url: str
    excluded: bool


class Reading(NamedTuple):
    """A file of the docs or of the theme as it was read. As long as it lies there like that, it is not read again."""

    size: int
    modified: int
    entered: int
    """Nanoseconds: when its content was written, which anybody can set, and its entry, which only the system sets."""
    digest: str
    """Of the content."""


class PageRecord(NamedTuple):
    """A rendered page, as far as other pages and the site's indexes need it."""

    keep: bool
    """Whether the output may stay when the page does not change."""
    date: str | None
    """The date that a plugin gave the page; without one, a page is as old as the build."""
    shown: list[str] | None
    """Title and digest of the metadata of a page in the navigation, where every other page may show them."""
    entries: int
    """Length in bytes of its entries in the search index."""


@dataclass(frozen=True, slots=True)
class Details:
    """What a page leans on in other files. Seldom needed, therefore decoded only on demand."""

    lookups: frozenset[str]
    """Every path looked up among the site's files, found or not: a link is written by what it finds."""
    anchors: frozenset[str]
    """The ids on this page that others may link to."""
    links: Mapping[str, frozenset[str]]
    """The ids on other pages that this one links to, by page."""

    def encode(self) -> bytes:
        """Return one line."""
        links = {page: sorted(anchors) for page, anchors in sorted(self.links.items())}
        return json.dumps([sorted(self.lookups), sorted(self.anchors), links], separators=(",", ":")).encode()

    @classmethod
    def decode(cls, line: bytes) -> Details:
        """Read what :meth:`encode` wrote."""
        lookups, anchors, links = json.loads(line)
        return cls(frozenset(lookups), frozenset(anchors), {page: frozenset(ids) for page, ids in links.items()})


@dataclass(frozen=True)
class State:
    """Everything that one build leaves to the next."""

    parts: Mapping[str, str]
    """Digests of what reaches every page, by a name that can be told to a person."""
    nav: str
    """Digest of the navigation as pages show it."""
    day: str
    search_head: int
    """Length in bytes of what precedes the entries of the search index; -1 without an index that can be merged."""
    templates: tuple[str, ...] | None
    """The outputs of the theme's static templates; None when they have to be rendered in every build."""
    sources: Mapping[str, Source]
    readings: Mapping[str, Reading]
    pages: Mapping[str, PageRecord]
    """Rendered pages in the order of the search index."""
    outputs: Mapping[str, Output]
    lines: Mapping[str, bytes] = field(repr=False)
    """Encoded :class:`Details` by page."""

    def details(self, page: str) -> Details:
        """Return what a page leans on."""
        return Details.decode(self.lines[page])

    @cached_property
    def encoded(self) -> bytes:
        """The content of the state file: magic and digest, one line for all records, one for each page's details."""
        records = {
            "parts": dict(self.parts),
            "nav": self.nav,
            "day": self.day,
            "search_head": self.search_head,
            "templates": self.templates,
            "sources": self.sources,
            "readings": self.readings,
            "pages": self.pages,
            "outputs": self.outputs,
        }
        lines = [json.dumps(records, separators=(",", ":")).encode(), *(self.lines[page] for page in self.pages)]
        body = b"\n".join(lines)
        return b" ".join((MAGIC, _digest(body))) + b"\n" + body


def load(path: Path) -> State:
    """Read the state that the last build left.

    :raises UnusableError: when there is none, or when it is damaged, cut short, or of another program or version.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise UnusableError("nothing is recorded yet") from None
    except OSError as error:
        raise UnusableError(f"{path} cannot be read ({error.strerror})") from error
    head, _, body = data.partition(b"\n")
    if not head.startswith(MAGIC + b" "):
        raise UnusableError(f"{path} is of another version or another program")
    if head[len(MAGIC) + 1 :] != _digest(body):
        raise UnusableError(f"{path} is damaged")
    first, *lines = body.split(b"\n")
    records = json.loads(first)
    pages = {page: PageRecord(*fields) for page, fields in records["pages"].items()}
    templates = records["templates"]
    state = State(
        parts=records["parts"],
        nav=records["nav"],
        day=records["day"],
        search_head=records["search_head"],
        templates=None if templates is None else tuple(templates),
        sources={uri: Source(*fields) for uri, fields in records["sources"].items()},
        readings={uri: Reading(*fields) for uri, fields in records["readings"].items()},
        pages=pages,
        outputs={dest: Output(*fields) for dest, fields in records["outputs"].items()},
        lines=dict(zip(pages, lines, strict=True)),
    )
    vars(state)["encoded"] = data  # known already
    return state


def save(state: State, path: Path) -> None:
    """Replace the state file in one step, so that a build cut off at any time leaves the old one or the new one."""
    new = path.with_name(f"{path.name}.new")  # always the same name: what one build leaves, the next one replaces
    try:
        new.write_bytes(state.encoded)
        new.replace(path)
    except BaseException:
        new.unlink(missing_ok=True)
        raise


def _digest(body: bytes) -> bytes:
    return hashlib.blake2b(body, digest_size=16).hexdigest().encode()
