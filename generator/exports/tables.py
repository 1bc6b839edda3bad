"""The analysis as tables (CSV): entities, mentions, quotes and figures, each row with its place and its article.

Files are UTF-8 with the mark at the beginning by which spreadsheets know it, and follow RFC 4180. A cell that a
spreadsheet would take for a formula begins with an apostrophe, since it may come from an article of anybody's making.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping, Sequence
from io import StringIO
from pathlib import Path

from generator.errors import GeneratorError
from generator.model import Corpus, Document, Mention, Passage, Problem, Reference

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a formula begins with."""
MARK = "\ufeff"
PLACE = ("document", "title", "publisher", "published", "start", "end")
"""The columns that say where something stands."""

Row = Sequence[object]


def tables(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Yield the name and the content of each file, in an order that depends on the corpus alone."""
    documents = {doc.id: doc for doc in sorted(corpus.documents, key=lambda doc: doc.id)}
    means = {(m.document, m.start, m.end): entity.id for entity in corpus.entities for m in entity.mentions}
    for name, columns, rows in (
        ("entities", ("id", "type", "name", "aliases", "definition", "mentions", "articles", "wikidata"), _entities),
        ("mentions", (*PLACE, "text", "type", "entity"), _mentions),
        ("quotes", (*PLACE, "text", "form", "cue", "speaker", "speaker_entity"), _quotes),
        (
            "figures",
            (*PLACE, "text", "low", "high", "qualifier", "unit", "counted", "topic", "said_by", "said_by_entity"),
            _figures,
        ),
    ):
        yield f"{name}.csv", _written(columns, rows, corpus, documents, means)


def write_tables(corpus: Corpus, folder: Path) -> None:
    """Write the files into a folder, over those of an earlier export.

    Raises:
        GeneratorError: A file cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in tables(corpus):
            (folder / name).write_bytes(content.encode("utf-8", "replace"))
    except OSError as error:
        place = str(error.filename or folder)
        problem = Problem(place, None, f"cannot be written: {error.strerror}", "Name another folder with --folder.")
        raise GeneratorError(problem) from error


def guarded(value: object) -> object:
    """Return a value as a cell that no spreadsheet takes for a formula; numbers are numbers and stay."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value


Documents = Mapping[str, Document]
Means = Mapping[tuple[str, int, int], str]
Rows = Callable[[Corpus, Documents, Means], Iterator[Row]]


def _written(columns: Row, rows: Rows, corpus: Corpus, documents: Documents, means: Means) -> str:
    text = StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(columns)
    writer.writerows([guarded(_plain(cell)) for cell in row] for row in rows(corpus, documents, means))
    return MARK + text.getvalue()


def _plain(value: object) -> object:
    """Return a value as a cell: texts, also those of an enumeration, without characters that are no text."""
    if value is None:
        return ""
    return "".join(c for c in value if c.isprintable() or c in "\t\r\n") if isinstance(value, str) else value


def _entities(corpus: Corpus, documents: Documents, means: Means) -> Iterator[Row]:
    for one in corpus.entities:
        found = corpus.definitions.get(one.id)
        aliases = " | ".join(alias.text for alias in one.aliases)
        articles = len({mention.document for mention in one.mentions})
        told = (found.text if found else "", len(one.mentions), articles, one.wikidata)
        yield one.id, one.type, one.name, aliases, *told


def _mentions(corpus: Corpus, documents: Documents, means: Means) -> Iterator[Row]:
    found = [mention for entity in corpus.entities for mention in entity.mentions]
    found += [one.mention for one in corpus.undecided]
    for mention in sorted(found, key=lambda one: (one.document, one.start, one.end)):
        yield *_place(documents, mention), mention.text, mention.type, means.get(_key(mention), "")


def _quotes(corpus: Corpus, documents: Documents, means: Means) -> Iterator[Row]:
    for doc in documents:
        found = corpus.evidence.get(doc)
        for quote in found.quotes if found else ():
            said = (quote.passage.text, quote.form, quote.cue)
            yield *_place(documents, quote.passage), *said, *_reference(quote.speaker, means)


def _figures(corpus: Corpus, documents: Documents, means: Means) -> Iterator[Row]:
    for doc in documents:
        found = corpus.evidence.get(doc)
        for one in found.figures if found else ():
            value = (one.passage.text, one.low, one.high, one.qualifier, one.unit, one.counted, one.topic)
            yield *_place(documents, one.passage), *value, *_reference(one.said_by, means)


def _place(documents: Documents, found: Mention | Passage) -> Row:
    doc = documents[found.document]
    day = doc.published.isoformat() if doc.published else ""
    return doc.id, doc.title, doc.publisher, day, found.span.start, found.span.end


def _reference(reference: Reference | None, means: Means) -> Row:
    """Return the wording that names somebody and the entity that is meant, as far as they are known."""
    if reference is None:
        return "", ""
    return reference.passage.text, means.get(_key(reference.name), "") if reference.name else ""


def _key(mention: Mention) -> tuple[str, int, int]:
    return mention.document, mention.start, mention.end
