"""What changed between two editions, read from their exports alone.

An entity is known again by its mentions, since those stand at the same places of the same files in both editions,
whatever it is called now; only where none of them is left does its id count. Stories are known by their articles, what
sources differ on by the passages that do.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.diff.articles import article_changes
from generator.diff.disputes import dispute_changes
from generator.diff.edition import read_edition
from generator.diff.entities import entity_changes
from generator.diff.stories import story_changes
from generator.errors import GeneratorError
from generator.model import ChangeKind, Changes, Problem


def diff(before: Iterable[str], after: Iterable[str], *, names: tuple[str, str] = ("", "")) -> Changes:
    """Return what is different in the later of two editions.

    An entity that was two is *merged*, one that became two is *split*; single mentions that went from one entity to
    another are neither. A role or an office changes where both editions state one, and in different words. Stories of
    one article are left out, and so is what an edition could have told that was made before such things were exported.

    Args:
        before: The lines of the earlier export.
        after: The lines of the later one. Rows of unknown kinds are passed over in both.
        names: What the two files are called in errors.

    Raises:
        GeneratorError: A line is damaged; the problem names it and its file.
    """
    old, new = read_edition(before, names[0]), read_edition(after, names[1])
    changes = [
        *entity_changes(old, new),
        *story_changes(old, new),
        *dispute_changes(old, new),
        *article_changes(old, new),
    ]
    kinds = list(ChangeKind)
    changes.sort(key=lambda change: (kinds.index(change.kind), change.id, change.name, change.before, change.after))
    return Changes(old.date, tuple(changes))


def diff_files(old: Path, new: Path) -> Changes:
    """Return what is different in the later of two exports in files.

    Raises:
        GeneratorError: A file cannot be read, or a line of it is damaged.
    """
    return diff(_lines(old), _lines(new), names=(str(old), str(new)))


def _lines(path: Path) -> list[str]:
    """Return the lines of a file; only a line feed ends one, since texts may hold other ends of lines."""
    try:
        return path.read_bytes().decode().split("\n")
    except (OSError, UnicodeDecodeError) as error:
        hint = "Name a file that 'briefing export' has written."
        raise GeneratorError(Problem(str(path), None, f"the export cannot be read: {error}", hint)) from error
