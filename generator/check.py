"""What became of every input file, as a table for people or as JSON for programs.

Reading the articles is enough for that, unless there are judgements in ``curation.yml`` or names in ``known.csv``:
whether they can be applied is only known once all names are resolved, so that then everything is analyzed.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import PurePosixPath

from generator.curation import CURATION_FILE, read_curation
from generator.known import KNOWN_FILE
from generator.model import Document, Problem
from generator.pipeline import analyze
from generator.progress import Progress, silent
from generator.read import FACTS_FILE, read_corpus
from generator.settings import Settings

UNKNOWN = "–"
GAP = "  "
WIDEST = 28
"""Characters of every column but the last."""


class Outcome(StrEnum):
    """What became of a file or of an article in it."""

    READ = "read"
    REPAIRED = "repaired"
    DUPLICATE = "duplicate"
    SKIPPED = "skipped"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class Row:
    """One article or one fault.

    Attributes:
        path: Of the file, below the seeds folder; of an article in a container with its place there.
        outcome: What became of it.
        note: Its title if it was read; the article that is published in its place if it is a duplicate; else why.
        line: Of the fault, if it is known.
        hint: What to do about the fault.
        sentences: How many were read.
        repairs: How many were made.
        published: The day, as YYYY-MM-DD.
        publisher: Its name.
        title_derived: Whether the title was made from the text.
    """

    path: str
    outcome: Outcome
    note: str
    line: int | None = None
    hint: str = ""
    sentences: int | None = None
    repairs: int | None = None
    published: str | None = None
    publisher: str | None = None
    title_derived: bool | None = None


def inspect(settings: Settings, progress: Progress = silent) -> tuple[tuple[Row, ...], tuple[Problem, ...]]:
    """Return a row for every article and fault below the seeds folder, sorted by path, and all problems.

    Raises:
        GeneratorError: There are judgements, and the settings do not allow an analysis.
    """
    documents, problems = read_corpus(settings.seeds)
    curation, misread = read_curation(settings.seeds)
    if curation.rules or curation.known:
        corpus = analyze(settings, progress=progress)
        documents, problems = corpus.documents, corpus.problems
    else:
        problems = (*problems, *misread)
    return rows(documents, problems, settings.seeds.name), problems


def rows(documents: Sequence[Document], problems: Sequence[Problem], folder: str) -> tuple[Row, ...]:
    """Return the rows of articles and problems; ``folder`` is what the paths of problems begin with."""
    found = [row for doc in documents for row in _of_document(doc)]
    known = {row.path for row in found} | {row.path.partition("#")[0] for row in found} | {FACTS_FILE}
    known |= {CURATION_FILE, KNOWN_FILE}
    for problem in problems:
        path = str(PurePosixPath(problem.path))
        path = path.removeprefix(f"{folder}/") if path != folder else "."
        outcome = Outcome.PROBLEM if path in known else Outcome.SKIPPED
        found.append(Row(path, outcome, problem.message, problem.line, problem.hint))
    return tuple(sorted(found, key=lambda row: (row.path, row.outcome, row.line or 0, row.note)))


def _of_document(doc: Document) -> Iterator[Row]:
    yield Row(
        doc.path,
        Outcome.REPAIRED if doc.repairs else Outcome.READ,
        doc.title,
        sentences=len(doc.sentences),
        repairs=len(doc.repairs),
        published=doc.published.isoformat() if doc.published else None,
        publisher=doc.publisher,
        title_derived=doc.title_derived,
    )
    for path in doc.duplicates:
        yield Row(path, Outcome.DUPLICATE, f"the same as {doc.path}")


def table(found: Sequence[Row], width: int | None = None) -> Iterator[str]:
    """Yield the rows as lines of a table, and a last line that counts them.

    Args:
        found: The rows.
        width: Of the terminal, in characters; lines are as long as need be if there is none.
    """
    head = ("outcome", "sentences", "repairs", "published", "publisher", "file", "title or reason")
    lines = [head, *(_cells(row) for row in found)]
    widths = [min(max(len(line[n]) for line in lines), WIDEST) for n in range(len(head) - 1)]
    for cells in lines:
        fitted = [_fitted(cell, size) for cell, size in zip(cells[:-1], widths, strict=True)]
        line = GAP.join((*fitted, cells[-1]))
        yield line if width is None or len(line) <= width else f"{line[: width - 1]}…"
    counts = Counter(row.outcome for row in found)
    yield ", ".join(f"{counts[outcome]} {outcome}" for outcome in Outcome if counts[outcome]) or "nothing to read"


def as_json(found: Sequence[Row]) -> str:
    """Return the rows as JSON: an object with the list ``rows``."""
    return json.dumps({"rows": [asdict(row) for row in found]}, ensure_ascii=False, indent=1)


def printable(text: str) -> str:
    """Return text that moves no cursor and changes no color: what a file is called is up to who made it."""
    return "".join(character if character.isprintable() else "�" for character in text)


def _cells(row: Row) -> tuple[str, ...]:
    place = row.path if row.line is None else f"{row.path}:{row.line}"
    read = row.sentences is not None
    unknown = UNKNOWN if read else ""
    cells = (
        str(row.outcome),
        str(row.sentences) if read else "",
        str(row.repairs) if read else "",
        row.published or unknown,
        row.publisher or unknown,
        place,
        f"{row.note} (derived)" if row.title_derived else row.note,
    )
    return tuple(printable(cell) for cell in cells)


def _fitted(cell: str, width: int) -> str:
    """Return a cell in the width of its column; what is too long loses its middle, since names differ at their ends."""
    if len(cell) > width:
        kept = width - 1
        cell = f"{cell[: kept - kept // 2]}…{cell[-(kept // 2) :]}"
    return cell.ljust(width)
