"""What each page looked up when it was made, kept from one build to the next: a page whose answers are the same stays.

The traces lie beside the analyses. They hold for one frame (program, templates, catalogues, settings), and for files
that lie in docs/ as they were written; in doubt a page is made anew.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from msgspec import MsgspecError
from msgspec.msgpack import decode, encode

from generator.cache import fingerprint, put, versions
from generator.digest import digest
from generator.render.trail import Stat, Traces
from generator.settings import Settings
from generator.write import read_manifest

TRACES = "pages.msgpack"
PACKAGE = Path(__file__).resolve().parent
LIBRARIES = ("babel", "jinja2", "markupsafe")
"""The libraries that pages are made with."""


def frame_of(settings: Settings) -> str:
    """Return a key for all that every page depends on: program, libraries, templates, catalogues and settings."""
    files: list[tuple[str, bytes]] = []
    for folder, pattern in (
        (PACKAGE, "**/*.py"),
        (PACKAGE / "render", "locale/*"),
        (PACKAGE / "exports", "schema/*"),
        *((folder, "**/*") for folder in (*settings.templates, *settings.locales)),
    ):
        found = sorted(path for path in folder.glob(pattern) if path.is_file())
        files += ((path.relative_to(folder).as_posix(), path.read_bytes()) for path in found)
    said = (settings.options, settings.publication, sys.version_info[:3], versions(*LIBRARIES))
    return fingerprint(said, [(name, digest(content)) for name, content in files])


def load(path: Path | None, frame: str, docs: Path) -> Traces | None:
    """Return the traces that a build has left, without those whose files were touched since.

    Args:
        path: The file; none where nothing is kept.
        frame: On which all pages depend; traces of another one are of no use.
        docs: Where the files lie.
    """
    try:
        found = decode(path.read_bytes(), type=Traces) if path else None
    except (OSError, MsgspecError):  # none, or one that is damaged: all pages are made, and the file as well
        return None
    if found is None or found.frame != frame:
        return None
    places = range(len(found.answers))
    if any(
        trace.asked and not (trace.asked[0] in places and trace.asked[-1] in places) for trace in found.jobs.values()
    ):
        return None
    owned = read_manifest(docs)
    lie = {file for file, known in found.files.items() if file in owned and stat(docs, file) == known}
    jobs = {job: trace for job, trace in found.jobs.items() if lie.issuperset(trace.files)}
    return Traces(frame, found.answers, jobs, found.files)


def save(traces: Traces, path: Path) -> None:
    """Keep traces. What cannot be kept costs time at the next build only."""
    put(path, encode(traces))


def stat(docs: Path, file: str) -> Stat | None:
    """Return how a file lies in docs/."""
    try:
        found = os.stat(f"{docs}/{file}")  # noqa: PTH116 - there are thousands
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns
