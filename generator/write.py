"""Put pages below docs/: only what changed, atomically, and never over a file that is not the generator's own.

Which files are its own stands in a manifest. It is extended before the first page is written and trimmed after the
last, so whenever the work is cut off, it lists every page that may lie there.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Collection, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.errors import GeneratorError
from generator.model import Page, Problem
from generator.regular_files import leads_out

MANIFEST = ".briefing.json"
SCRATCH = ".briefing-tmp"
LONGEST_NAME, LONGEST_PATH = 255, 2000
"""No file system has longer names of files; pages have far shorter ones."""


@dataclass(frozen=True, slots=True)
class Written:
    """What a run did to docs/: paths of the pages written and removed, and how many lay there unchanged."""

    written: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: int


def write(pages: Iterable[Page], docs: Path, kept: Collection[str] = ()) -> Written:
    """Make the generator's part of ``docs`` hold exactly these pages.

    They are taken one at a time, and those that changed wait in a folder of their own until the last one is there.

    Args:
        pages: The pages, or those that may have changed.
        docs: Where they go; the folder is made.
        kept: Files that stay as they lie there. They are looked at when the last page has been taken.

    Raises:
        GeneratorError: A page would replace a file that the generator did not write, or docs/ cannot be written.
    """
    try:
        return _write(pages, docs, kept)
    except OSError as error:
        place = str(error.filename or docs)
        raise GeneratorError(
            Problem(place, None, f"cannot be written: {error.strerror}", "Check permissions and free space.")
        ) from error


def _write(pages: Iterable[Page], docs: Path, kept: Collection[str]) -> Written:
    docs.mkdir(parents=True, exist_ok=True)
    owned = read_manifest(docs)
    scratch = docs / SCRATCH
    shutil.rmtree(scratch, ignore_errors=True)
    try:
        wanted = {**_prepare(pages, owned, docs, scratch), **dict.fromkeys(kept)}
        return _publish(wanted, owned, docs, scratch)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _prepare(pages: Iterable[Page], owned: frozenset[str], docs: Path, scratch: Path) -> dict[str, Path | None]:
    """Return the paths of the pages, and for those that differ from what lies there, the files of their new content."""
    wanted: dict[str, Path | None] = {}
    for page in pages:
        content, present = page.content.encode(), _content(docs / page.path)
        if content == present:
            wanted[page.path] = None
            continue
        if present is not None and page.path not in owned:
            raise _foreign(docs / page.path)
        # made only now: whoever watches docs/ is not to see that nothing has changed
        scratch.mkdir(exist_ok=True)
        file = scratch / str(len(wanted))
        file.write_bytes(content)
        wanted[page.path] = file
    return wanted


def _publish(wanted: dict[str, Path | None], owned: frozenset[str], docs: Path, scratch: Path) -> Written:
    changed = {path: file for path, file in sorted(wanted.items()) if file}
    stale = sorted(path for path in owned - wanted.keys() if _removable(docs, path))
    if changed or stale or owned != wanted.keys():
        scratch.mkdir(exist_ok=True)
        _replace(docs / MANIFEST, _manifest(owned | wanted.keys()), scratch)
        for path, file in changed.items():
            (docs / path).parent.mkdir(parents=True, exist_ok=True)
            file.replace(docs / path)
        for path in stale:
            (docs / path).unlink(missing_ok=True)
            _prune(docs, PurePosixPath(path).parent)
        _replace(docs / MANIFEST, _manifest(wanted), scratch)
    return Written(tuple(changed), tuple(stale), len(wanted) - len(changed))


def read_manifest(docs: Path) -> frozenset[str]:
    """Return the paths, relative to ``docs``, of the files that the generator owns there.

    Raises:
        GeneratorError: The manifest is damaged.
    """
    try:
        content = _content(docs / MANIFEST)
        if content is None:
            return frozenset()
        files = json.loads(content)["files"]
        return frozenset(str(name) for name in files if _inside(str(name)))
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise GeneratorError(
            Problem(
                str(docs / MANIFEST),
                None,
                "is damaged, so it is unknown which files here are generated",
                "Delete it together with the generated folders (articles/, people/, ...) and index.md.",
            )
        ) from error


def _inside(name: str) -> bool:
    """Tell whether a name in a manifest, which anybody may have written, can be that of a page."""
    parts = name.split("/")
    possible = name.isprintable() and len(name) <= LONGEST_PATH and max(map(len, parts)) <= LONGEST_NAME
    return possible and not any(not part or part.startswith(".") for part in parts)


def _removable(docs: Path, name: str) -> bool:
    """Tell whether a file of the generator's may be removed: it lies in docs/ and is no folder of somebody."""
    return not (docs / name).is_dir() and not leads_out((docs / name).parent, docs)


def _foreign(path: Path) -> GeneratorError:
    message = "was not written by the generator, which needs its place for a page of its own"
    return GeneratorError(Problem(str(path), None, message, "Move or rename the file."))


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None


def _manifest(paths: Iterable[str]) -> bytes:
    return (json.dumps({"files": sorted(paths)}, indent=0, ensure_ascii=False) + "\n").encode()


def _replace(path: Path, content: bytes, scratch: Path) -> None:
    """Write a file in one step: a reader sees the old content or the new, never a part."""
    temporary = scratch / "new"
    temporary.write_bytes(content)
    temporary.replace(path)


def _prune(docs: Path, folder: PurePosixPath) -> None:
    """Remove the folders that a removed page leaves empty; work that was cut off may have removed some of them."""
    while folder.parts:
        with suppress(OSError):  # not empty, already gone, or a link
            (docs / folder).rmdir()
        folder = folder.parent
