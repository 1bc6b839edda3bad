"""An article as read: its text, its sentences, and the way from both back into the file."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    DocumentId = str
else:

    class _Texts(type):
        """Of a class that takes texts for its own; as fast as if it were theirs."""

        __instancecheck__ = str.__instancecheck__

    class DocumentId(metaclass=_Texts):
        """The id of a document, a text like any other.

        An analysis holds it hundreds of times. A type of its own lets who reads a record take one text for them all.
        """


class SentenceKind(StrEnum):
    """The part that a sentence plays in its article; only ``BODY`` sentences are running text."""

    HEADLINE = "headline"
    BODY = "body"
    CAPTION = "caption"
    BOX = "box"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in an article's file: characters ``start`` (inclusive) to ``end`` (exclusive) of its decoded text."""

    document: DocumentId
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of repaired text and the stretch of the file that it stands for; of equal length unless repaired."""

    start: int
    end: int
    file_start: int
    file_end: int


@dataclass(frozen=True, slots=True)
class Alignment:
    """How the repaired text lies over the file: runs in order of both, covering the repaired text without a gap."""

    runs: tuple[Run, ...]

    def locate(self, start: int, end: int) -> tuple[int, int]:
        """Return the file offsets of the text from ``start`` to ``end``; a repaired run counts as a whole."""
        first = self._run_at(start)
        last = first if end <= first.end else self._run_at(max(start, end - 1))
        file_start, file_end = first.file_start, last.file_end
        if first.end - first.start == first.file_end - first.file_start:
            file_start += start - first.start
        if last.end - last.start == last.file_end - last.file_start:
            file_end = last.file_start + (end - last.start)
        return file_start, file_end

    def _run_at(self, position: int) -> Run:
        return self.runs[max(0, bisect_right(self.runs, position, key=lambda run: run.start) - 1)]


class RepairKind(StrEnum):
    """What was wrong with a stretch of a file that was repaired."""

    MOJIBAKE = "mojibake"
    ENTITY = "entity"
    SPACE = "space"
    INVISIBLE = "invisible"
    CONTROL = "control"
    ACCENT = "accent"
    MARKDOWN = "markdown"
    IMAGE = "image"
    TREEBANK_QUOTE = "treebank quote"
    TREEBANK_BRACKET = "treebank bracket"
    TREEBANK_SIGN = "treebank sign"
    CLITIC = "clitic"
    SPACED_MARK = "spaced mark"
    HYPHEN = "hyphen"
    HEADLINE = "headline"
    CAPTION = "caption"
    DATE_LINE = "date line"
    BOX = "box"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Repair:
    """One change made to an article's text before analysis: what stood in the file and what the site shows instead.

    Of several kinds at once is a repair that takes over an earlier one.
    """

    kinds: tuple[RepairKind, ...]
    span: Span
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a document. ``number`` counts from 1 and names the anchor ``#s<number>`` on the article's page."""

    number: int
    start: int
    end: int
    paragraph: int
    kind: SentenceKind
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Document:
    """An article as read.

    ``path`` is relative to the seeds folder, with forward slashes; ``id`` is unique, stable under retitling, and the
    slug of the article's page. ``title_derived`` says that no title was given and one was made from the text.
    ``sha256`` is of the file's bytes.

    Where an article is no text file (a web page, an entry of a feed, a row of a table), ``extracted`` is the text that
    was taken out of the file; spans count its characters, and ``sha256`` is of it in UTF-8. ``duplicates`` are the
    paths of the same article received again, which are not published.
    """

    id: str
    path: str
    title: str
    title_derived: bool
    published: date | None
    publisher: str | None
    url: str | None
    language: str
    sha256: str
    text: str
    alignment: Alignment
    sentences: tuple[Sentence, ...]
    repairs: tuple[Repair, ...] = ()
    extracted: str | None = None
    duplicates: tuple[str, ...] = ()

    def span(self, start: int, end: int) -> Span:
        """Return the place in the file of the text from ``start`` to ``end``."""
        return Span(self.id, *self.alignment.locate(start, end))


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the operator's input that could not be used: where it is, what is wrong, what to do."""

    path: str
    line: int | None
    message: str
    hint: str

    def __str__(self) -> str:
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        return f"{place}: {self.message}. {self.hint}" if self.hint else f"{place}: {self.message}."


def newest_first(doc: Document) -> tuple[int, str]:
    """Return by what articles are sorted: their date, the newest first and those without one last, then their id."""
    return (-(doc.published or date.min).toordinal(), doc.id)
