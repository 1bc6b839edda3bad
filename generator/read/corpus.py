"""All articles of a seeds folder: the only module of the stage that opens files."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path, PurePosixPath

from generator.model import Document, Problem
from generator.read.document import read_document
from generator.read.files import FACTS_FILE, list_articles
from generator.read.metadata import Facts, read_facts_file
from generator.read.slugs import document_ids


def read_corpus(seeds: Path) -> tuple[tuple[Document, ...], tuple[Problem, ...]]:
    """Return the articles below ``seeds``, sorted by path, and everything in the folder that could not be used.

    Whatever is wrong with one file, the others are read; nothing raises. A problem's path begins with the name of the
    folder and says nothing of where the folder lies, since problems are published with the site.
    """
    listing = list_articles(seeds)
    facts, problems = _facts(seeds, frozenset(listing.articles))
    problems = listing.problems + problems
    documents: list[Document] = []
    for path, name in document_ids(listing.articles).items():
        try:
            data = (seeds / path).read_bytes()
        except OSError as error:
            message = f"skipped, since the file cannot be read ({error.strerror})"
            problems += (Problem(path, None, message, "Check its permissions."),)
            continue
        document, found = read_document(path, data, facts.get(path), id=name)
        problems += found
        if document:
            documents.append(document)
    return tuple(documents), tuple(replace(p, path=str(PurePosixPath(seeds.name, p.path))) for p in problems)


def _facts(seeds: Path, articles: frozenset[str]) -> tuple[dict[str, Facts], tuple[Problem, ...]]:
    file = seeds / FACTS_FILE
    try:
        text = file.read_bytes().decode("utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return {}, ()
    except OSError as error:
        message = f"the facts about the articles cannot be read ({error.strerror})"
        return {}, (Problem(FACTS_FILE, None, message, "Check its permissions."),)
    except UnicodeDecodeError as error:
        line = 1 + error.object.count(b"\n", 0, error.start)
        return {}, (Problem(FACTS_FILE, line, "the file is not encoded as UTF-8", "Save it as UTF-8."),)
    known, problems = read_facts_file(text, articles)
    return dict(known), problems
