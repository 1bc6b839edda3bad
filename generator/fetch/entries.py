"""A feed taken apart: each entry becomes a feed of its own, which the stage ``read`` reads as any saved feed."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Final
from urllib.parse import urljoin
from xml.etree.ElementTree import Element, SubElement, tostring

from generator.fetch.web import Answer, RefusedError
from generator.read.decode import MARKS, decode
from generator.read.feeds import from_feed
from generator.read.received import Source
from generator.read.records import Field, Record
from generator.read.xml_tree import XmlError, parse

ROOTS: Final = frozenset({"rss", "feed", "RDF"})
ENTRIES: Final = frozenset({"item", "entry"})
KEPT: Final = frozenset({"title", "language"})
"""What is kept of the channel: an address in it may hold a key that is nobody else's business."""
SEEN: Final = (Field.TITLE, Field.PUBLISHED, Field.URL, Field.TEXT)
"""What makes a version of an entry; feeds change other things, such as numbers of comments, every time."""
HASH_LENGTH: Final = 16
NO_FEED: Final = "Open the address in a browser and look for that of an RSS or Atom feed."


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a feed: the name of its file, which never changes, and its content as a feed of one entry."""

    name: str
    content: bytes


def entries(answer: Answer, publisher: str = "") -> Iterator[Entry | None]:
    """Yield the entries of a feed in its order, None for one without text.

    Args:
        answer: What the server sent.
        publisher: The name that the feed gets instead of its title; empty to keep that.

    Raises:
        RefusedError: It is no feed.
    """
    try:
        root = parse(_text(answer))
    except XmlError as error:
        kind = answer.headers.get_content_type()
        raise RefusedError(f"it is no feed but {kind}, and no XML: {error.message}", NO_FEED) from error
    if _local(root) not in ROOTS:
        raise RefusedError(f"it is no feed, but XML of the kind '{_local(root)[:40]}'", NO_FEED)
    channel = next((child for child in root if _local(child) == "channel"), root)
    for element in root.iter():
        if _local(element) in ENTRIES:
            yield _entry(_alone(element, root, channel, answer.url, publisher))


def version(content: bytes) -> tuple[str, ...] | None:
    """Return what the stage ``read`` sees in a file of one entry; None if that is no article."""
    record = _record(content)
    return tuple(record.fields[field] for field in SEEN) if record else None


def _entry(content: bytes) -> Entry | None:
    record = _record(content)
    if not record or not record.fields[Field.TEXT].strip():
        return None
    fields = record.fields
    identity = fields[Field.ID] or fields[Field.URL] or "\n".join(fields[field] for field in SEEN)
    return Entry(f"{sha256(identity.encode('utf-8', 'replace')).hexdigest()[:HASH_LENGTH]}.xml", content)


def _record(content: bytes) -> Record | None:
    return next((found for found in from_feed(Source("", "", content)) if isinstance(found, Record)), None)


def _alone(entry: Element, root: Element, channel: Element, base: str, publisher: str) -> bytes:
    """Return a feed that holds one entry, with links that are whole addresses."""
    top = Element(root.tag, root.attrib)
    inside = top if channel is root else SubElement(top, channel.tag, channel.attrib)
    for child in channel:
        if _local(child) in KEPT:
            named = SubElement(inside, child.tag, child.attrib)
            named.text = publisher if publisher and _local(child) == "title" else child.text
    if publisher and not any(_local(child) == "title" for child in inside):
        SubElement(inside, channel.tag.replace(_local(channel), "title")).text = publisher
    for link in (child for child in entry if _local(child) == "link"):
        if "href" in link.attrib:
            link.set("href", _whole(base, link.attrib["href"]))
        elif link.text and link.text.strip():
            link.text = _whole(base, link.text)
    entry.tail = None
    inside.append(entry)
    content: bytes = tostring(top, encoding="utf-8", xml_declaration=True)
    return content


def _whole(base: str, address: str) -> str:
    try:
        return urljoin(base, address.strip())
    except ValueError:
        return address


def _text(answer: Answer) -> str:
    """Return the text of an answer: in the encoding that the server names (RFC 7303), else as saved files are read."""
    named = answer.headers.get_content_charset("")
    marked = answer.body.startswith((codecs.BOM_UTF8, *(mark for mark, _ in MARKS)))
    if named and not marked:
        try:
            return answer.body.decode("cp1252" if named in ("iso-8859-1", "latin-1", "us-ascii") else named)
        except (LookupError, UnicodeError):
            pass  # many a server names one that is wrong
    decoded = decode(answer.body)
    if decoded.text is None:
        raise RefusedError("it is no feed but empty or no text", NO_FEED)
    return decoded.text


def _local(element: Element) -> str:
    return element.tag.rsplit("}", 1)[-1]
