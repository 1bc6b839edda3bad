"""The articles in a file, whatever its format."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from generator.model import Problem
from generator.read.archives import UNPACK, from_gzip, from_zip
from generator.read.feeds import from_feed
from generator.read.formats import Format, format_of
from generator.read.limits import MOST_NESTED
from generator.read.pages import from_page
from generator.read.received import Received, Source
from generator.read.records import Fault, Record, articles_of
from generator.read.tables import from_lines, from_table

ARCHIVES: Final[dict[Format, Callable[[Source], Iterator[Source | Problem]]]] = {
    Format.GZIP: from_gzip,
    Format.ZIP: from_zip,
}
RECORDS: Final[dict[Format, Callable[[Source], Iterator[Record | Fault | Problem]]]] = {
    Format.FEED: from_feed,
    Format.LINES: from_lines,
    Format.TABLE: from_table,
}


def received_from(source: Source, *, nested: int = 0) -> Iterator[Received | Problem]:
    """Yield the articles in a file or member of an archive, and what could not be used of it.

    Args:
        source: The file; its format is told by its name.
        nested: In how many archives it lies.
    """
    found = format_of(source.name)
    if found in ARCHIVES:
        if nested == MOST_NESTED:
            message = f"skipped, since it lies more than {MOST_NESTED} archives deep"
            yield Problem(source.path, None, message, UNPACK)
            return
        empty = True
        for member in ARCHIVES[found](source):
            empty = False
            if isinstance(member, Source):
                yield from received_from(member, nested=nested + 1)
            else:
                yield member
        if empty:
            yield Problem(source.path, None, "skipped, since the archive holds no articles", "Fill it, or remove it.")
    elif found in RECORDS:
        yield from articles_of(source, RECORDS[found](source))
    elif found is Format.PAGE:
        yield from from_page(source)
    else:
        yield Received(source.path, data=source.data)
