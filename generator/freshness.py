"""Whether docs/ is still what the input makes: then a build has nothing to analyze and nothing to write.

The input is every file that a build reads: articles and what is said of them, templates, catalogues, the earlier
export, the generator itself. Each is first looked at by size and times; where only times differ, as after a fresh
checkout, by content. The times are that of the content, which anybody can set, and that of the file's entry, which only
the system sets. The pages in docs/ are looked at by size and time of content, so that one touched by hand is made anew.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b, file_digest
from importlib.metadata import entry_points, version
from importlib.util import find_spec
from pathlib import Path, PurePath
from typing import TypeAlias

from generator.cache import fingerprint, from_record, put, to_record, versions
from generator.digest import digest
from generator.model import Problem
from generator.settings import Settings
from generator.write import read_manifest

STATE = "state"
PACKAGE = Path(__file__).resolve().parent
IGNORED = ("__pycache__", ".git")
LIBRARIES = ("anyascii", "babel", "ftfy", "jinja2", "markupsafe", "numpy", "pyyaml", "sentencex", "sumy")
"""The libraries that a result may depend on."""
HASH = 20
"""Bytes of a file's hash."""
DEEPEST = 100
"""Folders within each other; what lies deeper is read by nobody."""
OPTIONAL = ("py3langid", "trafilatura", "htmldate")
"""Libraries of extras; a result depends on whether they are there."""


Stat: TypeAlias = tuple[int, int, int]
"""Size of a file, time of its content, time of its entry."""
Inputs: TypeAlias = dict[str, tuple[Stat, bytes]]
"""How each file of the input lies there, and a hash of its content."""


@dataclass(frozen=True, slots=True)
class State:
    """What the last build read and wrote, and the problems that it had with the input.

    ``inputs`` has how each file lay there and a hash of its content, ``pages`` a digest of how the pages lay there.
    """

    settings: str
    inputs: Inputs
    pages: bytes
    articles: int
    problems: tuple[Problem, ...]


def look(settings: Settings) -> Inputs:
    """Return the input as it is now, to be given to :func:`remember` after the build."""
    last = _last(_path(settings))
    return _looked(settings, last.inputs if last else {})


def _looked(settings: Settings, known: Inputs) -> Inputs:
    """Return the input as it is now; only what lies otherwise than what is known is read."""
    found: Inputs = {}
    for name, file in _inputs(settings):
        now = _stat(file)  # before the content: whatever changes in between is seen when it is looked at again
        before, content = known.get(name, (None, b""))
        found[name] = now, content if before == now else _hash(file)
    return found


def unchanged(settings: Settings) -> State | None:
    """Return the state of the last build if building again would change nothing; otherwise nothing."""
    state = _last(_path(settings))
    if state is None or state.settings != _settings(settings):
        return None
    inputs = dict(_inputs(settings))
    if inputs.keys() != state.inputs.keys():
        return None
    touched = {name: found for name, path in inputs.items() if (found := _stat(path)) != state.inputs[name][0]}
    if any(size != state.inputs[name][0][0] for name, (size, *_) in touched.items()):
        return None
    if any(_hash(inputs[name]) != state.inputs[name][1] for name in touched):
        return None
    return state if state.pages == _pages(settings) else None


def remember(settings: Settings, seen: Inputs, articles: int, problems: tuple[Problem, ...]) -> None:
    """Keep the state of a build that has just written docs/. What cannot be kept costs time at the next build only.

    Args:
        settings: The operator's choices.
        seen: The input before the build; if it was written since, nobody knows what the pages show.
        articles: How many articles were read.
        problems: What could not be used of the input; every build has to say so again.
    """
    path = _path(settings)
    if path is None:
        return
    inputs = _looked(settings, seen)
    if _contents(inputs) == _contents(seen):
        put(path, to_record(State(_settings(settings), inputs, _pages(settings), articles, problems)))


def _contents(inputs: Inputs) -> dict[str, tuple[int, bytes]]:
    """Return when each file was written, and a hash; a link made to it elsewhere changes the time of its entry only."""
    return {name: (written, content) for name, ((_, written, _), content) in inputs.items()}


def _last(path: Path | None) -> State | None:
    """Return the state that the last build has left, if it can be read."""
    try:
        return from_record(State, path.read_bytes()) if path else None
    except (OSError, ValueError, TypeError, RecursionError):
        return None


def _path(settings: Settings) -> Path | None:
    """Return where the state is kept; nowhere if code runs that is not ours and may change without a trace."""
    chosen = (
        ("briefing.recognizers", settings.options.recognizer),
        ("briefing.summarizers", settings.options.summarizer),
    )
    foreign = [
        point
        for group, name in chosen
        for point in entry_points(group=group, name=name)
        if not point.value.startswith("generator.")
    ]
    return settings.cache.with_name(STATE) if settings.cache and not foreign else None


def _settings(settings: Settings) -> str:
    said = (settings.options, settings.publication, settings.docs.name)
    return fingerprint(*said, sys.version_info[:3], versions(*LIBRARIES), _installed())


def _installed() -> dict[str, str]:
    return {name: version(name) for name in OPTIONAL if find_spec(name)}


def _inputs(settings: Settings) -> Iterator[tuple[str, str]]:
    """Yield every file that a build may read under a name that does not depend on where the project lies."""
    folders = {"seeds": settings.seeds, "generator": PACKAGE}
    folders.update((f"templates{n}", folder) for n, folder in enumerate(settings.templates))
    folders.update((f"locale{n}", folder) for n, folder in enumerate(settings.locales))
    for name, folder in folders.items():
        for place, inner, files in os.walk(folder):
            below = PurePath(place).relative_to(folder)
            links = [one for one in inner if Path(place, one).is_symlink()]
            inner[:] = [one for one in inner if one not in IGNORED] if len(below.parts) <= DEEPEST else []
            start = PurePath(name, below).as_posix()
            yield from ((f"{start}/{file}", f"{place}/{file}") for file in (*files, *links))
    if settings.options.previous:
        yield "previous", str(settings.root / settings.options.previous)


def _hash(file: str) -> bytes:
    """Return a hash of a file's content, or why it has none; it may be larger than memory."""
    try:
        path = Path(file)
        if not path.is_file():
            return bytes(HASH)
        with path.open("rb") as opened:
            return file_digest(opened, lambda: blake2b(digest_size=HASH)).digest()
    except OSError as error:
        return (error.errno or 0).to_bytes(HASH, "big")


def _pages(settings: Settings) -> bytes:
    docs = str(settings.docs)
    return digest([(page, _stat(f"{docs}/{page}")[:2]) for page in sorted(read_manifest(settings.docs))])


def _stat(file: str) -> Stat:
    """Return how a file lies there; a link is followed."""
    try:
        found = os.stat(file)  # noqa: PTH116 - there are thousands
    except OSError:
        return -1, -1, -1
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns
