"""What a worker does with some articles, and how it says what came of it."""

from __future__ import annotations

import pickle
import platform
import traceback
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import Lock

from generator import __version__
from generator.article import ArticleTask, Ready, program
from generator.cache import to_record
from generator.errors import GeneratorError, SettingsError
from generator.frugal import frugal
from generator.model import Analysis, Document, Problem

LONGEST = 160
"""Characters of an error's own words that are repeated."""

_ALONE = Lock()
"""One batch at a time: the work is Python's own, so that threads make nothing faster, and recognizers are not made for
them."""


@dataclass(frozen=True, slots=True)
class Found:
    """What came of an article: its analysis, as a value or as the record that the cache keeps, or else its fault."""

    document: Document
    analysis: Analysis | None = None
    record: bytes = b""
    fault: str = ""


def find_here(ready: Ready, documents: Iterable[Document]) -> Iterator[Found]:
    """Yield what is found in each article, one after the other, in this process.

    Raises:
        GeneratorError: The settings do not allow the work.
    """
    for doc in documents:
        try:
            yield Found(doc, ready.analyze(doc))
        except GeneratorError:
            raise
        except Exception as error:  # whatever it is, it must not take the other articles with it
            yield Found(doc, fault=described(error))


def packed(task: ArticleTask, documents: Sequence[Document]) -> bytes:
    """Return a batch as it travels; nothing looks inside before :func:`work` knows that it is the same program."""
    return pickle.dumps((task, tuple(documents)), pickle.HIGHEST_PROTOCOL)


@frugal()
def work(code: str, version: str, batch: bytes) -> list[tuple[bytes, str]]:
    """Return for each article of a batch the record of its analysis and its fault; one of both is empty.

    Args:
        code: The :func:`generator.article.program` of the process that asks.
        version: Its :attr:`generator.article.Ready.version`.
        batch: Made by :func:`packed`.

    Raises:
        SettingsError: Another version of the code or of a model runs here, or the settings do not allow the work.
    """
    with _ALONE:
        if program() != code:
            raise mismatch(platform.node())
        task, documents = pickle.loads(batch)  # noqa: S301 - whoever may send this may run any code here anyway
        ready = _ready(task)
        if ready.version != version:
            raise mismatch(platform.node())
        return [
            (to_record(found.analysis) if found.analysis else b"", found.fault) for found in find_here(ready, documents)
        ]


def mismatch(where: str) -> SettingsError:
    """Return the error that a worker runs something else."""
    message = f"the worker on {where} runs other code or models than this program (version {__version__} here)"
    hint = "Install the same versions of the program and its libraries on all machines, and start the workers again."
    return SettingsError(Problem("mkdocs.yml", None, message, hint))


def described(error: BaseException) -> str:
    """Return an error in a line: its type, where it arose, and its words as far as they are short."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    words = " ".join(str(error).split())
    return f"{type(error).__name__}{place}" + (f": {words[:LONGEST]}" if words else "")


@cache
def _ready(task: ArticleTask) -> Ready:
    return task.prepare()
