"""The list of all feeds in the format OPML 2.0, which feed readers import."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement, tostring

from generator.feeds.addresses import Addresses
from generator.feeds.values import ATOM, Feed


def outline(title: str, groups: Iterable[tuple[str, Iterable[Feed]]], addresses: Addresses) -> str:
    """Return the list, by groups with their titles; a group without a title stands at the top level.

    Addresses must be absolute here, so there is a list only for a site whose address is known.
    """
    root = Element("opml", version="2.0")
    SubElement(SubElement(root, "head"), "title").text = title
    body = SubElement(root, "body")
    for name, feeds in groups:
        parent = SubElement(body, "outline", text=name) if name else body
        for feed in feeds:
            where = {"xmlUrl": addresses.to(f"{feed.href}{ATOM}"), "htmlUrl": addresses.to(feed.href)}
            SubElement(parent, "outline", {"type": "rss", "text": feed.title, "title": feed.title, **where})
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(root, encoding="unicode")}\n'
