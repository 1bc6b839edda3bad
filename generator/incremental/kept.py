"""Files that reach MkDocs as already rendered, and the choice of them."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from mkdocs.structure.files import File

from generator.incremental.site import digest
from generator.incremental.state import Output, Reading, Source, State

UNSETTLED = 2_000_000_000
"""Nanoseconds after which a file that is written to again has another time, on any file system."""


class KeptFile(File):
    """A file whose output already lies in the site.

    The class of a file object is changed instead of making another one, since navigation, pages and plugins hold on to
    the object they know. All addresses have to be known before: they depend on what :meth:`is_documentation_page` says.
    """

    def is_documentation_page(self) -> bool:
        """Hide the page from all that reads, renders or lists pages."""
        return False

    def is_static_page(self) -> bool:
        """Hide the file as well from all that looks for static pages."""
        return False

    def is_media_file(self) -> bool:
        """Hide the file as well from all that looks for media."""
        return False

    def copy_file(self, dirty: bool = False) -> None:
        """Copy nothing: the output is in its place."""


def keep(file: File) -> None:
    """Make a file a kept one."""
    _ = file.dest_uri, file.url, file.abs_dest_path, file.abs_src_path
    file.__class__ = KeptFile


def wake(file: File) -> None:
    """Make a kept file an ordinary one again."""
    file.__class__ = File


def sources(
    files: Iterable[File], known: Mapping[str, Reading], now: int
) -> tuple[dict[str, Source], dict[str, Reading]]:
    """Return what is known of each file before anything is rendered. Files left out of the site are not read.

    :param known: what the last build read of its files.
    :param now: nanoseconds.
    :returns: the sources, and what need not be read in the next build.
    """
    found, readings = {}, {}
    for file in files:
        excluded = file.inclusion.is_excluded()
        origin = repr((file.inclusion.name, file.edit_uri, file.generated_by)).encode("utf-8", "surrogateescape")
        reading = None
        try:
            content, reading = ("", None) if excluded else _read(file, known.get(file.src_uri), now)
            key = digest(content.encode() + origin)
        except OSError:
            key = ""  # MkDocs will say what is wrong with it
        found[file.src_uri] = Source(key, file.dest_uri, file.url, excluded)
        if reading:
            readings[file.src_uri] = reading
    return found, readings


def _read(file: File, known: Reading | None, now: int) -> tuple[str, Reading | None]:
    """Return a digest of a file's content, and what spares the next build reading it if its times can be trusted."""
    place = file.abs_src_path
    if place is None or type(file) is not File or getattr(file, "_content", "") is not None:
        return digest(file.content_bytes), None
    stat = os.stat(place)  # noqa: PTH116 - there are thousands; before the content, so that no later change is missed
    times = (stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns)
    if known and known[:3] == times:
        return known.digest, known
    content = digest(file.content_bytes)
    settled = max(stat.st_mtime_ns, stat.st_ctime_ns) + UNSETTLED < now
    return content, Reading(*times, content) if settled else None


def candidates(
    files: Iterable[File], now: Mapping[str, Source], old: State, outputs: Mapping[str, Output], taken: Collection[str]
) -> dict[str, File]:
    """Return the files that have not changed, whose output is whole, and whose links lead where they led.

    :param now: the files' sources in this build.
    :param outputs: the outputs of the last build that are whole.
    :param taken: addresses that something else than a file writes to.
    """
    claims = Counter(source.dest for source in now.values() if not source.excluded)
    claims.update(taken)
    moved = _moved(now, old.sources)
    found = {}
    for file in files:
        uri = file.src_uri
        source = now[uri]
        if type(file) is not File or source.excluded or source != old.sources.get(uri):
            continue
        if source.dest not in outputs or claims[source.dest] > 1:
            continue
        if file.is_documentation_page():
            record = old.pages.get(uri)
            if record is None or not record.keep or (moved and not moved.isdisjoint(old.details(uri).lookups)):
                continue
        found[uri] = file
    return found


def linking(pages: Collection[str], old: State, lost: Mapping[str, Collection[str]]) -> list[str]:
    """Return those of some kept pages that link to anchors which other pages have lost."""
    names = [json.dumps(page).encode() for page in lost]
    found = []
    for page in pages:
        if any(name in old.lines[page] for name in names):  # spares decoding most of them
            links = old.details(page).links
            if any(not links.get(target, frozenset()).isdisjoint(anchors) for target, anchors in lost.items()):
                found.append(page)
    return found


def _moved(now: Mapping[str, Source], old: Mapping[str, Source]) -> set[str]:
    """Return the paths where links would now lead elsewhere, or nowhere, or no longer nowhere."""
    return {uri for uri in now.keys() | old.keys() if uri not in now or uri not in old or now[uri][2:] != old[uri][2:]}
