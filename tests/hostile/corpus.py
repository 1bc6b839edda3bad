"""All bad inputs together."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count
from pathlib import Path

from tests.hostile import containers, facts, names, texts
from tests.hostile.case import Case

NUMBERS = count()
CASES: tuple[Case, ...] = tuple(case for module in (texts, facts, containers, names) for case in module.cases(NUMBERS))


def fill(seeds: Path, cases: Iterable[Case]) -> list[Case]:
    """Write the files below a folder; return those whose names this file system allows."""
    written = []
    for case in cases:
        file = seeds / case.path
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            with file.open("xb") as out:
                out.write(case.content)
        except (OSError, ValueError):
            continue
        written.append(case)
    return written
