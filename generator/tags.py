"""The tags of HTML in which each is closed as it was opened, for those who may pass over what stands between them."""

from __future__ import annotations

import re
from typing import NamedTuple

_TAG = re.compile(r'<(/?)(?!plaintext)([a-z][a-z0-9]*)((?:\s+[A-Za-z_:][\w:.-]*(?:="[^"<>]*")?)*)\s*(/?)>')
_ATTRIBUTE = re.compile(r'\s+([\w:.-]+)(?:="([^"]*)")?')
_NAMED = re.compile(r"\s(?:id|name)=", re.IGNORECASE)
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "wbr"}
)
"""Tags that nothing closes."""


class Tag(NamedTuple):
    """A tag and its place; ``depth`` is how many elements its own element lies in."""

    start: int
    end: int
    name: str
    written: str
    depth: int
    closes: bool
    alone: bool

    def attributes(self) -> list[tuple[str, str]]:
        """Return its attributes as they are written, in their order."""
        return _ATTRIBUTE.findall(self.written)


def outline(html: str) -> list[Tag] | None:
    """Return the tags that lie in no other element, and those inside that have an ``id`` or a ``name``, in their order.

    Returns:
        Nothing if a tag is not closed as it was opened, or may be no plain tag.
    """
    found: list[Tag] = []
    opened: list[str] = []
    tags = 0
    for match in _TAG.finditer(html):
        tags += 1
        closing, name, written, ended = match.groups()
        if closing and (not opened or opened.pop() != name):
            return None
        if not opened or (written and _NAMED.search(written)):
            alone = bool(ended) or name in _VOID
            found.append(Tag(match.start(), match.end(), name, written, len(opened), bool(closing), alone))
        if not (closing or ended or name in _VOID):
            opened.append(name)
    return None if opened or tags != html.count("<") else found
