"""Feeds in the format JSON Feed 1.1, in which addresses are absolute: where the site's is not known, it has none."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from generator.feeds.addresses import Addresses
from generator.feeds.atom import html, moment
from generator.feeds.values import JSON, Entry, Feed

VERSION = "https://jsonfeed.org/version/1.1"
MEDIA_TYPE = "application/feed+json"


def item(one: Entry, addresses: Addresses) -> str:
    """Return an entry, to be put into any feed of the site."""
    row: dict[str, Any] = {"id": addresses.id(one.href), "title": one.title, "language": one.language}
    if addresses.url:
        row |= {"url": addresses.to(one.href), "content_html": html(one.lines, addresses)}
    else:
        row["content_text"] = "\n\n".join(f"{line.text} ({line.label})" for line in one.lines)
    if one.original:
        row["external_url"] = one.original
    if one.published:
        row["date_published"] = moment(one.published)
    row["date_modified"] = moment(one.updated)
    if one.author:
        row["authors"] = [{"name": one.author}]
    return _text(row)


def feed(head: Feed, items: Iterable[str], addresses: Addresses) -> str:
    """Return a whole feed of entries from :func:`item`, which stand in the order given."""
    row: dict[str, Any] = {"version": VERSION, "title": head.title, "language": head.language}
    row["authors"] = [{"name": head.site}]
    if addresses.url:
        row |= {"home_page_url": addresses.to(head.href), "feed_url": addresses.to(f"{head.href}{JSON}")}
    return f'{_text(row)[:-1]},"items":[{",".join(items)}]}}\n'


def _text(row: dict[str, Any]) -> str:
    return json.dumps(row, ensure_ascii=False, separators=(",", ":"))
