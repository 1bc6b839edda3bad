"""Where fetched entries lie: ``seeds/feeds/<feed>/<entry>.xml``, one file each, so that no later fetch loses one.

A feed shows its latest entries alone. What has left it stays here; what its publisher has rewritten replaces the file,
since the article keeps its page so, and the version before goes to ``.earlier/`` beside it, which no build reads.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

from generator.errors import GeneratorError
from generator.fetch.entries import Entry, version
from generator.model import Problem
from generator.read.limits import LARGEST_CONTAINER
from generator.regular_files import read_regular

FEEDS: Final = "feeds"
EARLIER: Final = ".earlier"
HASH_LENGTH: Final = 8


@dataclass(slots=True)
class Stored:
    """How many entries were new, rewritten by their publisher, or there already."""

    new: int = 0
    rewritten: int = 0
    known: int = 0


def is_empty(folder: Path) -> bool:
    """Tell whether a feed's folder holds no entry, so that all are wanted again."""
    return not any(folder.glob("*.xml"))


def store(found: list[Entry], folder: Path) -> Stored:
    """Put the entries of a feed into its folder, each file in one step; of equal ones the first counts.

    Raises:
        GeneratorError: The folder cannot be written.
    """
    stored = Stored()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for entry in {entry.name: entry for entry in reversed(found)}.values():
            file = folder / entry.name
            before = read_regular(file, most=LARGEST_CONTAINER) if file.exists() else None
            if before is None:
                stored.new += 1
            elif version(before) == version(entry.content):
                stored.known += 1
                continue
            else:
                stored.rewritten += 1
                _keep(before, file)
            _replace(file, entry.content)
    except OSError as error:
        message = f"cannot be written: {error.strerror}"
        place = str(error.filename or folder)
        raise GeneratorError(Problem(place, None, message, "Check permissions and free space.")) from error
    return stored


def _keep(content: bytes, file: Path) -> None:
    earlier = file.parent / EARLIER
    earlier.mkdir(exist_ok=True)
    _replace(earlier / f"{file.stem}-{sha256(content).hexdigest()[:HASH_LENGTH]}.xml", content)


def _replace(file: Path, content: bytes) -> None:
    scratch = file.with_name(f".{file.name}.new")
    scratch.write_bytes(content)
    scratch.replace(file)
