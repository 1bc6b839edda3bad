"""Saved RSS and Atom feeds: an entry is an article if it holds text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from generator.model import Problem
from generator.read.decode import decode
from generator.read.markup import text_of
from generator.read.received import Source
from generator.read.records import Field, Record
from generator.read.xml_tree import XmlError, parse

CONTENT: Final = ("encoded", "content", "description", "summary")
"""Where the text of an entry stands, the whole text before a summary."""
DATES: Final = ("pubDate", "published", "issued", "date", "updated", "modified")


def from_feed(source: Source) -> Iterator[Record | Problem]:
    """Yield the articles of a feed, or why it cannot be used."""
    decoded = decode(source.data)
    if decoded.note:
        yield Problem(source.path, None, decoded.note, decoded.hint)
    if decoded.text is None:
        return
    try:
        root = parse(decoded.text)
    except XmlError as error:
        hint = "Save the feed again, or move the file out of the folder."
        yield Problem(source.path, error.line, f"skipped, since the XML cannot be used: {error.message}", hint)
        return
    entries = [element for element in root.iter() if _local(element) in {"item", "entry"}]
    if not entries:
        hint = "Only feeds (RSS, Atom) are read from XML: convert the file, or move it out of the folder."
        yield Problem(source.path, None, "skipped, since it is no feed with articles", hint)
        return
    channel = next((element for element in root if _local(element) == "channel"), root)
    publisher, language = _text(channel, "title"), _text(channel, "language") or _language(root)
    for number, entry in enumerate(entries, 1):
        yield Record(number, None, _fields(entry, publisher, language))


def _fields(entry: Element, publisher: str, language: str) -> dict[Field, str]:
    source = next((child for child in entry if _local(child) == "source"), None)
    named = "" if source is None else _text(source, "title") or (source.text or "")
    return {
        Field.TEXT: _content(entry),
        Field.TITLE: _plain(next((child for child in entry if _local(child) == "title"), None)),
        Field.PUBLISHED: next((found for name in DATES if (found := _text(entry, name))), ""),
        Field.PUBLISHER: named.strip() or publisher,
        Field.URL: _address(entry),
        Field.LANGUAGE: _language(entry) or language,
        Field.ID: _text(entry, "guid") or _text(entry, "id"),
    }


def _content(entry: Element) -> str:
    """Return the longest of the texts that an entry may hold; the first of equals."""
    found = [_plain(child) for name in CONTENT for child in entry.iter() if _local(child) == name]
    return max(found, key=len, default="")


def _plain(element: Element | None) -> str:
    """Return an element's text, be it escaped HTML, XHTML or plain."""
    if element is None:
        return ""
    if len(element):  # XHTML stands in the feed as elements
        return text_of("".join(_markup(element)))
    text = element.text or ""
    return text_of(text) if element.get("type") != "text" else " ".join(text.split())


def _markup(element: Element) -> Iterator[str]:
    """Yield an element as tags and text without markup, so that `text_of` finds its paragraphs."""
    name = _local(element)
    yield f"<{name}>"
    yield _escaped(element.text)
    for child in element:
        yield from _markup(child)
        yield _escaped(child.tail)
    yield f"</{name}>"


def _escaped(text: str | None) -> str:
    return (text or "").replace("&", "&amp;").replace("<", "&lt;")


def _address(entry: Element) -> str:
    for child in entry:
        if _local(child) == "link":
            address = child.get("href") or (child.text or "")
            if address.strip() and child.get("rel", "alternate") == "alternate":
                return address.strip()
    guid = _text(entry, "guid")
    return guid if guid.startswith(("http://", "https://")) else ""


def _language(element: Element) -> str:
    return element.get("{http://www.w3.org/XML/1998/namespace}lang", "")


def _text(element: Element, name: str) -> str:
    return next((" ".join((child.text or "").split()) for child in element if _local(child) == name), "")


def _local(element: Element) -> str:
    return element.tag.rsplit("}", 1)[-1]
