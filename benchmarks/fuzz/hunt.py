"""One trial: built, judged, and made as small as it can be if something is wrong."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from time import process_time

from benchmarks.fuzz.inputs import Trial
from generator.errors import GeneratorError
from tests.hostile.oracle import check, complaint

PATIENCE = 6.0
"""Seconds of work that any folder may take."""
PACE = 5_000
"""Bytes for which it may take a second more."""
ATTEMPTS = 60
"""Builds to make a find smaller."""


def fault(one: Trial, folder: Path) -> str:
    """Return what is wrong with the site of a trial, empty if nothing is.

    Args:
        one: The trial.
        folder: An empty folder to work in; always the same one, since templates are kept by their paths.
    """
    start = process_time()
    seeds = folder / "seeds"
    shutil.rmtree(seeds, ignore_errors=True)
    seeds.mkdir()
    for name, content in one.files.items():
        (seeds / name).write_bytes(content)
    found = complaint(lambda: _checked(folder, one))
    took, allowed = process_time() - start, PATIENCE + sum(map(len, one.files.values())) / PACE
    return found or (f"Slow: {took:.1f} s of {allowed:.1f} s" if took > allowed else "")


def _checked(folder: Path, one: Trial) -> None:
    try:
        check(folder, **one.options)
    except GeneratorError as error:
        if not error.problem.hint:
            raise


def smaller(one: Trial, found: str, folder: Path) -> Trial:
    """Return a trial with the same fault that is as small as a few attempts can make it."""
    attempts = 0
    again = True
    while again:
        again = False
        for candidate in _parts(one):
            attempts += 1
            if attempts > ATTEMPTS:
                return one
            if kind_of(fault(candidate, folder)) == kind_of(found):
                one, again = candidate, True
                break
    return one


def _parts(one: Trial) -> Iterator[Trial]:
    """Yield trials with less in them: without a file, then without a part of one, large parts first."""
    for name in one.files if len(one.files) > 1 else ():
        yield replace(one, files={other: content for other, content in one.files.items() if other != name})
    for name, content in one.files.items():
        for share in (2, 4, 8):
            size = max(1, len(content) // share)
            for start in range(0, len(content) if len(content) > share else 0, size):
                yield replace(one, files={**one.files, name: content[:start] + content[start + size :]})


def kind_of(found: str) -> str:
    """Return what a fault has in common with others of its cause: the error and its place, not the words."""
    return re.sub(r": .*", "", found, flags=re.DOTALL)


def keep(one: Trial, found: str, folder: Path) -> None:
    """Write a trial down, with its settings and what was wrong."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "seeds").mkdir(parents=True)
    for name, content in one.files.items():
        (folder / "seeds" / name).write_bytes(content)
    (folder / "fault.txt").write_text(f"{found}\n{dict(one.options)}\n", "utf-8")
