"""Whether docs/ is still what the input makes: then a build has nothing to analyze and nothing to write.

The input is every file that a build reads: articles and what is said of them, templates, catalogues, the earlier
export, the generator itself. It is first looked at by size and times; where those differ, as after a fresh checkout, by
content. The times are that of the content, which anybody can set, and that of the file's entry, which only the system
sets. The pages in docs/ are looked at by size and time of content, so that one touched by hand is made anew.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b, file_digest
from importlib.metadata import entry_points, version
from importlib.util import find_spec
from pathlib import Path

from generator.cache import fingerprint, from_record, to_record, versions
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


@dataclass(frozen=True, slots=True)
class Mark:
    """The input by names, sizes and times, and by names and sizes alone."""

    seen: str
    sizes: str


@dataclass(frozen=True, slots=True)
class State:
    """What the last build read and wrote, and the problems that it had with the input."""

    settings: str
    mark: Mark
    content: str
    pages: str
    articles: int
    problems: tuple[Problem, ...]


def look(settings: Settings) -> Mark:
    """Return a mark of the input as it is now, to be given to :func:`remember` after the build."""
    return _mark(list(_inputs(settings)))


def unchanged(settings: Settings) -> State | None:
    """Return the state of the last build if building again would change nothing; otherwise nothing."""
    path = _path(settings)
    try:
        state = from_record(State, path.read_bytes()) if path else None
    except (OSError, ValueError, TypeError, RecursionError):
        return None
    if path is None or state is None or state.settings != _settings(settings):
        return None
    inputs = list(_inputs(settings))
    mark = _mark(inputs)
    if mark.sizes != state.mark.sizes or (mark != state.mark and _content(inputs) != state.content):
        return None
    return state if state.pages == _pages(settings) else None


def remember(settings: Settings, mark: Mark, articles: int, problems: tuple[Problem, ...]) -> None:
    """Keep the state of a build that has just written docs/. What cannot be kept costs time at the next build only.

    Args:
        settings: The operator's choices.
        mark: Of the input before the build; if it has changed in the meantime, nobody knows what the pages show.
        articles: How many articles were read.
        problems: What could not be used of the input; every build has to say so again.
    """
    path = _path(settings)
    inputs = list(_inputs(settings))
    if path is None or _mark(inputs) != mark:
        return
    state = State(_settings(settings), mark, _content(inputs), _pages(settings), articles, problems)
    scratch = path.with_name(f"{STATE}.new")  # always the same name: what one build leaves, the next one replaces
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        scratch.write_bytes(to_record(state))
        scratch.replace(path)
    except OSError:
        with suppress(OSError):
            scratch.unlink(missing_ok=True)


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


def _inputs(settings: Settings) -> Iterator[tuple[str, Path]]:
    """Yield every file that a build may read under a name that does not depend on where the project lies."""
    folders = {"seeds": settings.seeds, "generator": PACKAGE}
    folders.update((f"templates{n}", folder) for n, folder in enumerate(settings.templates))
    folders.update((f"locale{n}", folder) for n, folder in enumerate(settings.locales))
    for name, folder in folders.items():
        for place, inner, files in os.walk(folder):
            links = [one for one in inner if Path(place, one).is_symlink()]
            deep = len(Path(place).parts) - len(folder.parts) > DEEPEST
            inner[:] = [] if deep else sorted(one for one in inner if one not in IGNORED)
            for file in sorted([*files, *links]):
                path = Path(place, file)
                yield f"{name}/{path.relative_to(folder).as_posix()}", path
    if settings.options.previous:
        yield "previous", settings.root / settings.options.previous


def _mark(inputs: list[tuple[str, Path]]) -> Mark:
    seen = [(name, _stat(path)) for name, path in inputs]
    return Mark(fingerprint(seen), fingerprint([(name, size) for name, (size, *_) in seen]))


def _content(inputs: list[tuple[str, Path]]) -> str:
    digest = blake2b(digest_size=20)
    for name, path in inputs:
        digest.update(f"{name}\0".encode("utf-8", "surrogatepass") + _hash(path))
    return digest.hexdigest()


def _hash(path: Path) -> bytes:
    """Return a hash of a file's content, or why it has none; it may be larger than memory."""
    try:
        if not path.is_file():
            return bytes(HASH)
        with path.open("rb") as opened:
            return file_digest(opened, lambda: blake2b(digest_size=HASH)).digest()
    except OSError as error:
        return (error.errno or 0).to_bytes(HASH, "big")


def _pages(settings: Settings) -> str:
    return fingerprint([(path, _stat(settings.docs / path)[:2]) for path in sorted(read_manifest(settings.docs))])


def _stat(path: Path) -> tuple[int, int, int]:
    """Return size, time of content and time of entry."""
    try:
        found = path.stat()
    except OSError:
        return (-1, -1, -1)
    return (found.st_size, found.st_mtime_ns, found.st_ctime_ns)
