"""The search's index in pieces: Pagefind's program, run over the finished site, and what it made for the last one.

The program reads every page, which takes a tenth of what MkDocs takes for all of them. Where no page has changed, the
pieces are those of the last build.
"""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path, PurePath

from generator.cache import fingerprint, from_record, put, to_record
from generator.errors import GeneratorError
from generator.model import Problem
from generator.search import BUNDLE

PIECES = "pieces"
"""What is kept of the last build's, beside the analyses."""
SKIPPED = ".headerlink, .md-source-file, .bf-filter"
"""What is on a page and not part of its text."""
UNUSED = ("pagefind-*ui.*", "pagefind-highlight.js")
"""What the program brings along for pages that have no search box of their own."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """The files of an index by name, and a key for the pages that they were made from."""

    pages: str
    files: dict[str, bytes]


def publish_pieces(site: Path, kept: Path | None) -> None:
    """Write the index in pieces of a finished site into it.

    Args:
        site: The folder of the site.
        kept: A file with the pieces of the last build, which is replaced where they have changed; none to keep nothing.

    Raises:
        GeneratorError: The program fails.
    """
    pages = _pages(site) if kept else ""
    last = _last(kept) if kept else None
    if last is None or last.pages != pages:
        _make(site)
        if kept:
            put(kept, to_record(Pieces(pages, _read(site / BUNDLE))))
        return
    for name, content in last.files.items():
        path = site / BUNDLE / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _pages(site: Path) -> str:
    """Return a key for what the program makes the pieces of."""
    found = blake2b(digest_size=20)
    for name in sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html")):
        content = (site / name).read_bytes()
        found.update(b"%b %d " % (name.encode("utf-8", "surrogateescape"), len(content)))
        found.update(content)
    return fingerprint(found.hexdigest(), version(BUNDLE), SKIPPED, UNUSED)


def _last(kept: Path) -> Pieces | None:
    """Return what the last build has left, if it is whole and every file of it belongs into the folder."""
    try:
        last = from_record(Pieces, kept.read_bytes())
    except (OSError, ValueError, TypeError, RecursionError):
        return None
    names = map(PurePath, last.files)
    return None if any(name.is_absolute() or ".." in name.parts for name in names) else last


def _read(folder: Path) -> dict[str, bytes]:
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def _make(site: Path) -> None:
    command = [sys.executable, "-m", BUNDLE, "--quiet", "--site", str(site), "--exclude-selectors", SKIPPED]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", errors="replace", check=False)  # noqa: S603 - no text of an article is in the command
    if done.returncode:
        said = " ".join(f"{done.stdout} {done.stderr}".split())
        hint = "Install the extra 'search' again, or set 'search: heads'."
        raise GeneratorError(Problem(str(site), None, f"pagefind could not index the site: {said}", hint))
    for pattern in UNUSED:
        for path in (site / BUNDLE).glob(pattern):
            path.unlink()
