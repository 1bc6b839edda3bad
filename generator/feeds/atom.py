"""Feeds in the Atom syndication format (RFC 4287)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from xml.etree.ElementTree import Element, SubElement, tostring

from markupsafe import escape

from generator.feeds.addresses import Addresses
from generator.feeds.values import ATOM, Entry, Feed, Line

NAMESPACE = "http://www.w3.org/2005/Atom"
MEDIA_TYPE = "application/atom+xml"
END = "</feed>"


def entry(one: Entry, addresses: Addresses) -> str:
    """Return an entry, to be put into any feed of the site."""
    element = Element("entry", {"xml:lang": one.language})
    SubElement(element, "id").text = addresses.id(one.href)
    SubElement(element, "title").text = one.title
    SubElement(element, "link", rel="alternate", type="text/html", href=addresses.to(one.href))
    if one.original:
        SubElement(element, "link", rel="via", href=one.original)
    if one.published:
        SubElement(element, "published").text = moment(one.published)
    SubElement(element, "updated").text = moment(one.updated)
    if one.author:
        SubElement(SubElement(element, "author"), "name").text = one.author
    SubElement(element, "content", type="html").text = html(one.lines, addresses)
    return tostring(element, encoding="unicode")


def feed(head: Feed, entries: Iterable[str], addresses: Addresses) -> str:
    """Return a whole feed of entries from :func:`entry`, which stand in the order given."""
    own = f"{head.href}{ATOM}"
    element = Element("feed", {"xmlns": NAMESPACE, "xml:lang": head.language, "xml:base": addresses.base(head.href)})
    SubElement(element, "id").text = addresses.id(own)
    SubElement(element, "title").text = head.title
    SubElement(element, "link", rel="self", type=MEDIA_TYPE, href=addresses.to(own))
    SubElement(element, "link", rel="alternate", type="text/html", href=addresses.to(head.href))
    SubElement(element, "updated").text = moment(head.updated)
    SubElement(SubElement(element, "author"), "name").text = head.site
    opened = tostring(element, encoding="unicode").removesuffix(END)
    return "\n".join(('<?xml version="1.0" encoding="utf-8"?>', opened, *entries, f"{END}\n"))


def html(lines: Iterable[Line], addresses: Addresses) -> str:
    """Return sentences as paragraphs of HTML, each with the link to its place on the site."""
    return "".join(
        f'<p>{escape(line.text)} <a href="{escape(addresses.to(line.href))}">{escape(line.label)}</a></p>'
        for line in lines
    )


def moment(day: date) -> str:
    """Return the beginning of a day, for articles give no time of day (RFC 3339)."""
    return f"{day.isoformat()}T00:00:00Z"
