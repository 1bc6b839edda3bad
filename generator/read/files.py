"""Finding the files below the seeds folder: each is one that may hold articles, or is reported."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from generator.known import KNOWN_FILE
from generator.model import Problem
from generator.read.formats import KNOWN, format_of, limit_of
from generator.read.limits import DEEPEST, MOST_FILES
from generator.regular_files import leads_out

FACTS_FILE: Final = "articles.yml"
CURATION_FILE: Final = "curation.yml"


@dataclass(frozen=True, slots=True)
class Listing:
    """The files of a seeds folder that may hold articles, as paths relative to it, sorted, and what was left aside."""

    files: tuple[str, ...]
    problems: tuple[Problem, ...]


def list_files(seeds: Path) -> Listing:
    """Return all files below ``seeds`` of a known format; every other file is reported.

    Only the operator's own files (two in YAML and a table of names) and what is hidden (its name begins with a dot) are
    passed over. Links to files below ``seeds`` are followed, others are refused, and so are links to folders.
    """
    if not seeds.is_dir():
        message = "there is no such folder of articles"
        hint = "Create it and put text files (.txt, .md) into it, or name another folder in the settings."
        return Listing((), (Problem(".", None, message, hint),))
    files, problems = [], []
    count = 0
    for found in _walk(seeds):
        if isinstance(found, Problem):
            problems.append(found)
            continue
        count += 1
        if count > MOST_FILES:
            message = f"the folder holds more than {MOST_FILES:,} files; the others were not looked at"
            problems.append(Problem(".", None, message, "Divide it into several folders."))
            break
        path = Path(found.path).relative_to(seeds).as_posix()
        problem = _obstacle(found, path, seeds)
        if problem:
            problems.append(problem)
        else:
            files.append(path)
    if not files and not problems:
        hint = "Put articles into it, for example as text files (.txt, .md)."
        problems.append(Problem(".", None, "the folder holds no articles", hint))
    return Listing(tuple(sorted(files)), tuple(sorted(problems, key=lambda problem: (problem.path, problem.message))))


def _walk(seeds: Path) -> Iterator[os.DirEntry[str] | Problem]:
    """Yield what lies in the folder and below, in the order of names, and the folders that cannot be looked into."""
    waiting = [(str(seeds), 0)]
    while waiting:
        folder, depth = waiting.pop()
        try:
            with os.scandir(folder) as opened:
                inner = sorted((entry for entry in opened if entry.name[0] != "."), key=lambda entry: entry.name)
        except OSError as error:
            message = f"the folder cannot be read ({error.strerror})"
            yield Problem(_shown(Path(folder).relative_to(seeds).as_posix()), None, message, "Check its permissions.")
            continue
        folders = []
        for entry in inner:
            if entry.is_dir(follow_symlinks=False):
                folders.append(entry.path)
            elif depth or entry.name not in {FACTS_FILE, CURATION_FILE, KNOWN_FILE}:
                yield entry
        if depth < DEEPEST:
            waiting += [(path, depth + 1) for path in reversed(folders)]
            continue
        for path in folders:
            message = f"skipped, since it lies more than {DEEPEST} folders deep"
            yield Problem(_shown(Path(path).relative_to(seeds).as_posix()), None, message, "Move it further up.")


def _obstacle(entry: os.DirEntry[str], path: str, seeds: Path) -> Problem | None:
    shown, file = _shown(path), Path(entry.path)
    link, size = entry.is_symlink(), _size(file)
    if link and file.is_dir():
        hint = "Copy the folder here, or name it in the settings."
        return Problem(shown, None, "skipped, since it is a link to a folder", hint)
    if size is None:
        hint = "Remove it, or mend the link's target." if link else "Remove it: only files can be read."
        return Problem(shown, None, "skipped, since it is not a regular file", hint)
    if link and leads_out(file, seeds):
        message = "skipped, since it is a link that leads out of the folder"
        return Problem(shown, None, message, "Copy the file here instead.")
    if format_of(path) is None:
        hint = f"Files with articles end in {KNOWN}: convert it, or move it out of the folder."
        return Problem(shown, None, "skipped, since it is not a text file by its name", hint)
    if shown != path:
        return Problem(shown, None, "skipped, since its name is not valid Unicode", "Rename the file.")
    if size > limit_of(path):
        hint = "Put every article into a file of its own, or divide the file."
        return Problem(shown, None, f"skipped, since it is larger than {limit_of(path) // 1_000_000} MB", hint)
    return None


def _size(file: Path) -> int | None:
    """Return the size of a regular file in bytes; nothing for anything else."""
    try:
        return file.stat().st_size if file.is_file() else None
    except OSError:
        return None


def _shown(path: str) -> str:
    return path.encode("utf-8", "replace").decode()
