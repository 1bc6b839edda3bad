"""What holds for every folder of articles, whatever its files are like: checked here for tests and for the fuzzer."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from posixpath import normpath
from typing import Any, Final
from unittest.mock import patch
from urllib.parse import unquote, urlsplit

from lxml import etree

import generator.render
from generator.cache import from_record, to_record
from generator.export import export
from generator.full_text import FullText
from generator.model import Analysis, Corpus, Document, Mention, Passage, Problem, Span
from generator.pipeline import analyze
from generator.read.decode import decode
from generator.render.environment import Templates
from generator.render.language import load_language
from generator.render.links import HAND_WRITTEN, safe_url
from generator.render.text import clean
from generator.settings import Settings, load_settings
from tests.read.checks import check_document
from tests.render.markup import Element, Reading, body_of, convert, read
from tests.sites import ROOT

OPERATORS: Final = {"articles.yml", "curation.yml"}
OF_MARKDOWN: Final = {"a", "h1", "h2", "h3", "li", "p", "ul"}
"""Tags that Markdown makes of the marks in our templates."""
DEVICE: Final = re.compile("con|prn|aux|nul|com[0-9]|lpt[0-9]")
"""What no file may be called on Windows, whatever its ending."""
NEVER: Final = re.compile("on.*|style|src|srcset|srcdoc|action|formaction|http-equiv")
TEMPLATES, LANGUAGE = cache(Templates), cache(load_language)
"""By their folders: reading them anew for every site would take longer than all the rest."""
BRACES: Final = ("{{", "{%", "{#")


def settings_of(folder: Path, **options: object) -> Settings:
    """Return the settings of a folder that holds ``seeds/``: one process, nothing kept, everything else as it comes."""
    return load_settings(folder / "mkdocs.yml", **{"cache": "", "workers": 1, **options})


def check(folder: Path, **options: object) -> Corpus:
    """Fail unless the site of the articles in ``folder/seeds`` is sound; return what was found in them."""
    settings = settings_of(folder, **options)
    corpus = analyze(settings)
    check_reported(settings.seeds, corpus)
    for doc in corpus.documents:
        check_source(settings.seeds, doc)
    check_places(corpus)
    check_kept(corpus)
    check_export(corpus)
    check_pages(corpus, pages_of(corpus, settings), FullText(settings.options.full_text))
    return corpus


def pages_of(corpus: Corpus, settings: Settings) -> dict[str, str]:
    """Return the content of every page by its path below docs/."""
    options = settings.options
    with (
        patch.object(generator.render, "Templates", TEMPLATES),
        patch.object(generator.render, "load_language", LANGUAGE),
    ):
        pages = generator.render.render(
            corpus,
            templates=settings.templates,
            language=options.language,
            locales=settings.locales,
            full_text=FullText(options.full_text),
            min_articles=options.min_articles,
            publication=settings.publication,
        )
    found: dict[str, str] = {}
    for page in pages:
        assert page.path not in found, f"two pages at {page.path}"
        assert page.path == page.path.lower(), page.path  # else two could meet where case makes no difference
        assert not any(DEVICE.fullmatch(part.partition(".")[0]) for part in page.path.split("/")), page.path
        found[page.path] = page.content
    return found


def check_reported(seeds: Path, corpus: Corpus) -> None:
    """Fail unless every file below the folder is published, a duplicate of what is, or named by a problem."""
    published = {path for doc in corpus.documents for path in (doc.path, *doc.duplicates)}
    named = {problem.path.removeprefix(f"{seeds.name}/") for problem in corpus.problems}
    known = set(with_parents(published | named))
    for file in seeds.rglob("*"):
        path = file.relative_to(seeds).as_posix().encode("utf-8", "replace").decode()
        hidden = any(part.startswith(".") for part in path.split("/"))
        if path in OPERATORS or hidden or (file.is_dir() and not file.is_symlink()):
            continue
        # a folder that is too deep is named instead of what lies in it
        assert path in known or any(path.startswith(f"{name}/") for name in named), f"{path} is lost"
    for problem in corpus.problems:
        check_problem(problem)


def with_parents(paths: Iterable[str]) -> Iterator[str]:
    """Yield paths of articles, of the files that they came out of, and of the folders and archives above these."""
    for path in paths:
        yield path
        file = path.partition("#")[0]
        yield file
        while "/" in file:
            file = file.rpartition("/")[0]
            yield file


def check_problem(problem: Problem) -> None:
    assert problem.message
    assert not problem.message.startswith("skipped, since its analysis failed"), str(problem)
    assert problem.line is None or problem.line > 0
    assert "Traceback" not in str(problem)
    str(problem).encode()


def check_source(seeds: Path, doc: Document) -> None:
    """Fail unless the document agrees with its file, where that can be had without unpacking."""
    file = seeds / doc.path
    source = doc.extracted
    if source is None and len(doc.path.encode()) < 250 and file.is_file():
        source = decode(file.read_bytes()).text
    if source is not None:
        check_document(doc, source)


def check_places(corpus: Corpus) -> None:
    """Fail unless everything found lies in its article, at the words that it says."""
    documents = {doc.id: doc for doc in corpus.documents}
    assert len(documents) == len(corpus.documents)
    for one in _inside((corpus.entities, corpus.undecided, corpus.evidence, corpus.comparisons, corpus.facts)):
        doc = documents[one.document]
        if isinstance(one, Span):
            assert 0 <= one.start <= one.end
        else:
            assert doc.text[one.start : one.end] == one.text != "", one
            assert one.span == doc.span(one.start, one.end), one
            sentence = doc.sentences[one.sentence - 1]
            assert sentence.start <= one.start < sentence.end, one
    for name, summary in corpus.summaries.items():
        assert all(1 <= number <= len(documents[name].sentences) for number in summary.sentences)


def _inside(value: Any) -> Iterator[Span | Mention | Passage]:
    """Yield all places that a value of the model holds."""
    if isinstance(value, Span | Mention | Passage):
        yield value
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from _inside(inner)
    elif isinstance(value, tuple):
        for inner in value:
            yield from _inside(inner)
    elif is_dataclass(value) and not isinstance(value, type):
        for one in fields(value):
            yield from _inside(getattr(value, one.name))


def check_kept(corpus: Corpus) -> None:
    """Fail unless what was found in an article comes out of the cache as it went in."""
    for doc in corpus.documents:
        mentions = tuple(m for found in corpus.appearances_in.get(doc.id, ()) for m in found.mentions)
        analysis = Analysis(mentions, corpus.evidence[doc.id], corpus.summaries[doc.id])
        assert from_record(Analysis, to_record(analysis)) == analysis


def check_export(corpus: Corpus) -> None:
    """Fail unless every line of the export is JSON whose offsets lie in a document that the export holds."""
    rows = [json.loads(line.encode().decode()) for line in export(corpus)]
    documents = {row["id"] for row in rows if row["kind"] == "document"}
    ends = dict.fromkeys(documents, 0)
    for row in rows:
        if row["kind"] == "sentence":
            ends[row["document"]] = max(ends[row["document"]], row["end"])
    for row in rows:
        if "start" in row:
            assert 0 <= row["start"] < row["end"] <= ends[row["document"]], row


def check_pages(corpus: Corpus, pages: Mapping[str, str], full_text: FullText = FullText.ALL) -> None:
    """Fail unless pages hold nothing but what the templates write, all links lead somewhere, and texts are whole."""
    readings = {path: convert(content) for path, content in pages.items() if path.endswith(".md")}
    ids = {path: [e.attributes["id"] for e in reading.elements if "id" in e.attributes]
           for path, reading in readings.items()}  # fmt: skip
    ours = {doc.url for doc in corpus.documents if safe_url(doc.url)}
    anchors = {path: set(found) for path, found in ids.items()}
    for path, reading in readings.items():
        assert reading.faults == [], path
        assert not [pair for pair in BRACES if pair in pages[path]], path
        assert len(ids[path]) == len(anchors[path]), path
        body_of(pages[path]).encode()
        for element in reading.elements:
            check_element(path, element)
            href = element.attributes.get("href")
            if href is not None and href not in ours:
                assert leads(path, href, pages, anchors), (path, href)
    for path, content in pages.items():
        if path.endswith(".json"):
            json.loads(content)
        elif path.endswith((".xml", ".opml", ".atom")):
            etree.fromstring(content.encode())
    if full_text is FullText.ALL:
        for doc in corpus.documents:
            check_text(doc, readings[f"articles/{doc.id}/index.md"])


def check_text(doc: Document, reading: Reading) -> None:
    """Fail unless every sentence stands at its anchor as plain text."""
    shown = {e.attributes["id"]: e.text for e in reading.elements if "id" in e.attributes}
    for sentence in doc.sentences:
        assert clean(shown[f"s{sentence.number}"]) == clean(sentence.text), (doc.path, sentence.number)


def check_element(path: str, element: Element) -> None:
    tags, attributes = written_by_us()
    assert element.tag in tags, (path, element.tag)
    for name, value in element.attributes.items():
        assert name in attributes, (path, element.tag, name, value)
        assert not NEVER.fullmatch(name), (path, element.tag, name, value)
    for word in element.attributes.get("class", "").split():
        assert word.startswith(("bf-", "md-")) or word == "headerlink", (path, element.tag, word)


@cache
def written_by_us() -> tuple[frozenset[str], frozenset[str]]:
    """Return the tags and attributes that stand in the page templates and the code beside them, or come of Markdown."""
    sources = [*(ROOT / "templates" / "pages").glob("*.j2"), ROOT / "generator" / "render" / "pieces.py"]
    text = "\n".join(file.read_text("utf-8") for file in sources)
    plain = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", " ", text, flags=re.DOTALL)
    reading = read(plain)
    tags = {element.tag for element in reading.elements} | OF_MARKDOWN
    attributes = {name for element in reading.elements for name in element.attributes}
    # some stand in an expression or behind a condition
    attributes |= set(re.findall(r"\b(?:data|aria)-[a-z-]+", text)) | {"selected"}
    return frozenset(tags), frozenset(attributes)


def leads(page: str, target: str, pages: Mapping[str, str], anchors: Mapping[str, set[str]]) -> bool:
    """Say whether a relative link leads to a page or file of the site, and to an anchor on it."""
    parts = urlsplit(target)
    if parts.scheme or parts.netloc or target.startswith("/"):
        return False
    folder = page.rpartition("/")[0]
    path = normpath(f"{folder}/{unquote(parts.path)}".lstrip("/")) if parts.path else page
    if path in HAND_WRITTEN:
        return True
    if path not in pages:
        path = "index.md" if path == "." else f"{path}/index.md"
    return path in pages and (not parts.fragment or unquote(parts.fragment) in anchors[path])


def complaint(attempt: Callable[[], object]) -> str:
    """Return what went wrong in an attempt and where, empty if nothing did."""
    try:
        attempt()
    except Exception as error:
        trace, place = error.__traceback__, ""
        while trace:
            code = trace.tb_frame.f_code
            if "/generator/" in code.co_filename or "/hostile/" in code.co_filename:
                place = f"{Path(code.co_filename).name}:{trace.tb_lineno}"
            trace = trace.tb_next
        return f"{type(error).__name__} in {place}: {str(error)[:300]}"
    return ""
