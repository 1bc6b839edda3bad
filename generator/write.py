"""Put pages below docs/: only what changed, atomically, and never over a file that is not the generator's own.

Which files are its own stands in a manifest. It is extended before the first page is written and trimmed after the
last, so whenever the work is cut off, it lists every page that may lie there.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.errors import GeneratorError
from generator.model import Page, Problem

MANIFEST = ".briefing.json"
SCRATCH = ".briefing-tmp"


@dataclass(frozen=True, slots=True)
class Written:
    """What a run did to docs/: paths of the pages written and removed, and how many lay there unchanged."""

    written: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: int


def write(pages: Sequence[Page], docs: Path) -> Written:
    """Make the generator's part of ``docs`` hold exactly these pages.

    Raises:
        GeneratorError: A page would replace a file that the generator did not write, or docs/ cannot be written.
    """
    try:
        return _write(pages, docs)
    except OSError as error:
        place = str(error.filename or docs)
        raise GeneratorError(
            Problem(place, None, f"cannot be written: {error.strerror}", "Check permissions and free space.")
        ) from error


def _write(pages: Sequence[Page], docs: Path) -> Written:
    docs.mkdir(parents=True, exist_ok=True)
    owned = read_manifest(docs)
    wanted = {page.path: page.content.encode() for page in pages}
    _refuse_foreign(wanted, owned, docs)
    changed = [path for path in sorted(wanted) if _content(docs / path) != wanted[path]]
    stale = sorted(owned - wanted.keys())
    if changed or stale or owned != wanted.keys():
        scratch = docs / SCRATCH
        shutil.rmtree(scratch, ignore_errors=True)
        scratch.mkdir()
        _replace(docs / MANIFEST, _manifest(owned | wanted.keys()), scratch)
        for path in changed:
            _replace(docs / path, wanted[path], scratch)
        for path in stale:
            (docs / path).unlink(missing_ok=True)
            _prune(docs, PurePosixPath(path).parent)
        _replace(docs / MANIFEST, _manifest(wanted), scratch)
        scratch.rmdir()
    return Written(tuple(changed), tuple(stale), len(wanted) - len(changed))


def read_manifest(docs: Path) -> frozenset[str]:
    """Return the paths, relative to ``docs``, of the files that the generator owns there.

    Raises:
        GeneratorError: The manifest is damaged.
    """
    content = _content(docs / MANIFEST)
    if content is None:
        return frozenset()
    try:
        files = json.loads(content)["files"]
        return frozenset(str(name) for name in files if _inside(str(name)))
    except (ValueError, KeyError, TypeError) as error:
        raise GeneratorError(
            Problem(
                str(docs / MANIFEST),
                None,
                "is damaged, so it is unknown which files here are generated",
                "Delete it together with the generated folders (articles/, people/, ...) and index.md.",
            )
        ) from error


def _inside(name: str) -> bool:
    path = PurePosixPath(name)
    return not path.is_absolute() and ".." not in path.parts


def _refuse_foreign(wanted: dict[str, bytes], owned: frozenset[str], docs: Path) -> None:
    for path in sorted(wanted.keys() - owned):
        content = _content(docs / path)
        if content is not None and content != wanted[path]:
            raise GeneratorError(
                Problem(
                    str(docs / path),
                    None,
                    "was not written by the generator, which needs its place for a page of its own",
                    "Move or rename the file.",
                )
            )


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None


def _manifest(paths: Iterable[str]) -> bytes:
    return (json.dumps({"files": sorted(paths)}, indent=0, ensure_ascii=False) + "\n").encode()


def _replace(path: Path, content: bytes, scratch: Path) -> None:
    """Write a file in one step: a reader sees the old content or the new, never a part."""
    temporary = scratch / "page"
    temporary.write_bytes(content)
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary.replace(path)


def _prune(docs: Path, folder: PurePosixPath) -> None:
    """Remove the folders that a removed page leaves empty."""
    while folder.parts and not any((docs / folder).iterdir()):
        (docs / folder).rmdir()
        folder = folder.parent
