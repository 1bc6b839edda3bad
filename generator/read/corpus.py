"""All articles of a seeds folder: the only module of the stage that opens files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from generator.cache import fingerprint
from generator.model import Document, Problem
from generator.read.contents import received_from
from generator.read.document import read_document, read_extract
from generator.read.duplicates import join_duplicates
from generator.read.facts_file import FactsFile, read_facts_file
from generator.read.files import FACTS_FILE, list_files
from generator.read.formats import Format, format_of, holds_many, limit_of
from generator.read.limits import LARGEST_FACTS, MOST_HELD
from generator.read.metadata import Facts
from generator.read.reading import Kept, Reading
from generator.read.received import Received, Source
from generator.read.slugs import document_ids
from generator.regular_files import leads_out, read_regular

AT_ONCE = 64
"""So many articles are looked up together: their files are in memory at the same time."""


def read_corpus(seeds: Path, kept: Kept | None = None) -> tuple[tuple[Document, ...], tuple[Problem, ...]]:
    """Return the articles below ``seeds``, sorted by path, and everything in the folder that could not be used.

    Whatever is wrong with one file, the others are read; nothing raises. An article that was received twice is returned
    once and names the other files. A problem's path begins with the name of the folder and says nothing of where the
    folder lies, since problems are published with the site. What is ``kept`` of earlier builds is not read again.
    """
    listing = list_files(seeds)
    facts, found = _facts(seeds, frozenset(path for path in listing.files if holds_many(path)))
    problems = [*listing.problems, *found]
    received: list[tuple[str, Received]] = []
    held = 0
    for file in listing.files:
        for one in _received(seeds, file, facts, room=MOST_HELD - held):
            if isinstance(one, Problem):
                problems.append(one)
                continue
            held += len(one.data or b"") + len(one.text)
            received.append((file, one))
    paths = {one.path for _, one in received}
    problems += facts.astray(frozenset(paths | {path.partition("#")[0] for path in paths} | {*listing.files}))
    documents: list[Document] = []
    ids = document_ids(paths)
    ordered = sorted(received, key=lambda pair: pair[1].path)
    inputs = [_Input(file, one, facts.about(one.path, file), ids[one.path]) for file, one in ordered]
    for start in range(0, len(inputs), AT_ONCE):
        for reading in _readings(seeds, inputs[start : start + AT_ONCE], kept):
            problems += reading.problems
            if reading.document:
                documents.append(reading.document)
    distinct, odd = join_duplicates(documents)
    problems += odd
    return distinct, tuple(replace(p, path=str(PurePosixPath(seeds.name, p.path))) for p in problems)


def _received(seeds: Path, file: str, facts: FactsFile, *, room: int) -> Iterator[Received | Problem]:
    """Yield the articles in a file. Text files are many and are read one by one later: they are merely named."""
    if format_of(file) is Format.TEXT:
        yield Received(file)
        return
    data = _bytes(seeds, file)
    if isinstance(data, Problem):
        yield data
        return
    for one in received_from(Source(file, file, data, facts.columns)):
        room -= 0 if isinstance(one, Problem) else len(one.data or b"") + len(one.text)
        if room < 0:
            message = f"the rest is skipped, since all files together hold more than {MOST_HELD // 1_000_000} MB"
            yield Problem(file, None, message, "Build a site of a part of the articles.")
            return
        yield one


@dataclass(frozen=True, slots=True)
class _Input:
    """All that an article is read from but for its text file: its file, what that holds, its facts and its id."""

    file: str
    received: Received
    facts: Facts
    id: str


def _readings(seeds: Path, inputs: Sequence[_Input], kept: Kept | None) -> Iterator[Reading]:
    """Yield what comes of reading each article, now or before."""
    loaded = [(one, _data(seeds, one)) for one in inputs]
    if kept is None:
        yield from (_reading(one, data) for one, data in loaded)
        return
    keys = [fingerprint(one, data) for one, data in loaded]
    known = kept.find([key for key, (_, data) in zip(keys, loaded, strict=True) if not isinstance(data, Problem)])
    fresh = {}
    for key, (one, data) in zip(keys, loaded, strict=True):
        reading = known.get(key) or _reading(one, data)
        if key not in known and not isinstance(data, Problem):
            fresh[key] = reading
        yield reading
    kept.keep(fresh)


def _data(seeds: Path, one: _Input) -> bytes | Problem:
    """Return the bytes of a text file; what was taken out of another is known already."""
    if one.received.text or one.received.data is not None:
        return one.received.data or b""
    return _bytes(seeds, one.file)


def _reading(one: _Input, data: bytes | Problem) -> Reading:
    if isinstance(data, Problem):
        return Reading(None, (data,))
    if one.received.text:
        return Reading(*read_extract(one.received, one.facts, id=one.id))
    return Reading(*read_document(one.received.path, data, one.facts, id=one.id))


def _bytes(seeds: Path, file: str) -> bytes | Problem:
    try:
        return read_regular(seeds / file, most=limit_of(file))
    except OSError as error:
        message = f"skipped, since the file cannot be read ({error.strerror})"
        return Problem(file, None, message, "Check its permissions.")


def _facts(seeds: Path, several: frozenset[str]) -> tuple[FactsFile, tuple[Problem, ...]]:
    file = seeds / FACTS_FILE
    try:
        if leads_out(file, seeds):
            hint = "Copy the file into the folder instead."
            return FactsFile(), (Problem(FACTS_FILE, None, "the file is a link that leads out of the folder", hint),)
        text = read_regular(file, most=LARGEST_FACTS).decode("utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return FactsFile(), ()
    except OSError as error:
        message = f"the facts about the articles cannot be read ({error.strerror})"
        return FactsFile(), (Problem(FACTS_FILE, None, message, "Check its permissions."),)
    except UnicodeDecodeError as error:
        line = 1 + error.object.count(b"\n", 0, error.start)
        return FactsFile(), (Problem(FACTS_FILE, line, "the file is not encoded as UTF-8", "Save it as UTF-8."),)
    return read_facts_file(text, several=several)
