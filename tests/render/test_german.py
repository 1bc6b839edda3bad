"""The German site: nothing is left untranslated, and its pages read as they should."""

from __future__ import annotations

import ast
import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from pathlib import Path

import pytest
import yaml
from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.frontend import CommandLineInterface
from babel.messages.pofile import read_po, write_po

from generator.model import PARTIAL_DATE, Corpus
from generator.model import Message as Text
from generator.render import render
from tests.render.corpora import make_small_corpus, make_told_corpus
from tests.render.disputed import make_disputed_corpus
from tests.render.languages import LOCALES
from tests.render.markup import body_of, convert
from tests.render.test_full_text import make_seeds
from tests.render.test_hostile import hostile_corpus
from tests.render.test_pages import compare
from tests.sites import ROOT, build, copy_project, write_seeds

TEMPLATES = [ROOT / "templates" / "pages"]
GOLDEN = Path(__file__).parent / "german_golden"
PAGES = ("index.md", "stories/mine-floods-in-tarn/index.md", "articles/herald/index.md", "people/rosa-quell/index.md")
PLACEHOLDER = re.compile(r"%\(\w+\)s")
PATTERN = re.compile(r"(d|MMMM?|y| )+")
"""How a date is written, which is no text."""
ALIKE = {"Briefing", "Original", "MMMM y", "MMM y", ", ", "%(date)s", "%(what)s, %(day)s", "Wikidata %(number)s"}
"""Messages that are the same in German."""
TYPE_MESSAGES = ("Message(rule.value)", "Message(row.type.value)")
TYPED = {"seeds", "curation", "yml", "same", "different", "rename", "type", "describe", "hide"}
TYPED |= {"SHA", "Atom", "JSON", "Feed"}
"""What the operator types, and proper names."""


def extracted(folder: Path) -> Catalog:
    """Return the messages that stand in the templates and the code now, found as ``make messages`` does."""
    pot = folder / "messages.pot"
    command = [
        "pybabel",
        "-q",
        "extract",
        "-F",
        str(ROOT / "pyproject.toml"),
        "--omit-header",
        "-o",
        str(pot),
        str(ROOT),
    ]
    assert not CommandLineInterface().run(command)  # type: ignore[no-untyped-call]
    return read(pot)


def read(path: Path) -> Catalog:
    with path.open(encoding="utf-8") as file:
        return read_po(file)


def messages(catalog: Catalog) -> dict[tuple[object, object], Message]:
    return {(message.id, message.context): message for message in catalog if message.id}


def forms(texts: object) -> tuple[str, ...]:
    return (texts,) if isinstance(texts, str) else tuple(texts) if isinstance(texts, (list, tuple)) else ()


@pytest.fixture(scope="module")
def current(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    return extracted(tmp_path_factory.mktemp("messages"))


@pytest.mark.parametrize("name", ["messages.pot", "de.po"])
def test_the_catalogues_hold_the_texts_of_today(current: Catalog, name: str) -> None:
    assert set(messages(read(LOCALES[0] / name))) == set(messages(current))


def test_every_text_has_a_german_one_with_the_same_values() -> None:
    german = messages(read(LOCALES[0] / "de.po"))
    assert len(german) > 200
    for (texts, _), message in german.items():
        assert not message.fuzzy, texts
        found, wanted = forms(message.string), {v for text in forms(texts) for v in PLACEHOLDER.findall(text)}
        assert len(found) == len(forms(texts)), texts
        for text in found:
            assert text, texts
            values = set(PLACEHOLDER.findall(text))
            assert values == wanted or values == wanted - {"%(num)s"}, texts
            assert text not in forms(texts) or text in ALIKE, texts


def strings(value: object) -> Iterator[str]:
    """Return all texts in a value of the model, but for those that only the program reads."""
    if isinstance(value, str) and not isinstance(value, Enum):
        yield value
    elif isinstance(value, Text):
        yield from strings([one for _, one in value.values])
    elif is_dataclass(value):
        for one in fields(value):
            yield from strings(getattr(value, one.name))
    elif isinstance(value, Mapping):
        for item in value.items():
            yield from strings(item)
    elif isinstance(value, (tuple, list)):
        for item in value:
            yield from strings(item)


def words(text: str) -> set[str]:
    return set(re.findall(r"[A-Za-z]{2,}", text))


def shown(page: str) -> str:
    """Return all whole words of a page that somebody may see or hear."""
    head, body = yaml.safe_load(page.split("---\n")[1]), re.sub(r"\{ [^{}]+ \}|\w+…", "", body_of(page))
    named = re.findall(r'(?:title|aria-label)="([^"]*)"', body)
    return html.unescape(" ".join((head["title"], head["description"], *named, re.sub(r"<[^>]*>", " ", body))))


def texts_of(value: object) -> Iterator[str]:
    """Return the texts of all messages in a value of the model."""
    if isinstance(value, Text):
        yield value.text
    if is_dataclass(value):
        for one in fields(value):
            yield from texts_of(getattr(value, one.name))
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from texts_of(item)
    elif isinstance(value, (tuple, list)):
        for item in value:
            yield from texts_of(item)


def test_the_stages_say_only_what_the_catalogue_holds(current: Catalog) -> None:
    corpus = make_seeds()
    found = {*texts_of(corpus.entities), *texts_of(corpus.comparisons), *texts_of(corpus.facts)}
    assert len(found) > 20
    assert found - {PARTIAL_DATE} <= {text for text, _ in messages(current)}


@pytest.mark.parametrize("path", sorted((ROOT / "generator").rglob("*.py")), ids=lambda path: path.name)
def test_every_message_is_marked_where_it_is_written(path: Path) -> None:
    """A text that is no literal behind ``N_`` is not found by the tools, and would stay English."""
    for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Name) or path.name == "messages.py":
            continue
        first = call.args[0] if call.args else None
        if call.func.id == "N_":
            assert isinstance(first, ast.Constant), ast.unparse(call)
        elif call.func.id == "Message":
            assert ast.unparse(call) in TYPE_MESSAGES, "a type, which is in the catalogue"


@pytest.mark.parametrize("make", [make_small_corpus, make_told_corpus, make_disputed_corpus, make_seeds])
def test_no_text_stands_outside_of_the_catalogue(make: object, current: Catalog, tmp_path: Path) -> None:
    """Render with a catalogue in which every letter is an ß: what is still a word is from the articles."""
    assert callable(make)
    corpus: Corpus = make()
    masked = Catalog(locale="de")
    for texts, context in messages(current):
        found = tuple(
            text
            if PATTERN.fullmatch(text)
            else re.sub(r"%\(\w+\)s|[A-Za-z]", lambda m: m[0] if m[0][1:] else "ß", text)
            for text in forms(texts)
        )
        masked.add(texts, found if len(found) > 1 else found[0], context=str(context) if context else None)  # type: ignore[arg-type]
    with (tmp_path / "de.po").open("wb") as file:
        write_po(file, masked)
    months = Locale("de").months["format"]
    known = TYPED | {word for text in strings(corpus) for word in words(text)}
    known |= {word for width in ("wide", "abbreviated") for name in months[width].values() for word in words(name)}
    pages = render(corpus, templates=TEMPLATES, language="de", locales=[tmp_path])
    for page in (page for page in pages if page.path.endswith(".md")):
        assert words(shown(page.content)) - known == set(), page.path


@pytest.mark.parametrize("path", PAGES)
def test_page_is_as_before(path: str, request: pytest.FixtureRequest) -> None:
    pages = render(make_disputed_corpus(), templates=TEMPLATES, language="de", locales=LOCALES)
    [content] = [page.content for page in pages if page.path == path]
    compare(content, GOLDEN / path.replace("/index.md", ".md").replace("/", "--"), request)


def test_hostile_text_stays_text_in_german() -> None:
    pages = {
        p.path: p.content
        for p in render(hostile_corpus(), templates=TEMPLATES, language="de", locales=LOCALES)
        if p.path.endswith(".md")
    }
    for path, content in pages.items():
        assert not [pair for pair in ("{{", "{%", "{#") if pair in content], path
    for path in ("index.md", "articles/doc-0/index.md", "people/p-1/index.md"):
        assert convert(pages[path]).faults == []


def test_a_german_site_is_german_throughout(tmp_path: Path) -> None:
    folder = copy_project(tmp_path)
    config = folder / "mkdocs.yml"
    text = config.read_text(encoding="utf-8").replace("  name: material\n", "  name: material\n  language: de\n")
    text = re.sub(r"( +)seeds: seeds\n", r"\g<0>\1language: de\n", text)
    config.write_text(text, encoding="utf-8")
    write_seeds(folder, ferry="The ferry of Port Ellery will stop in May, Mira Solan said on Tuesday.")
    result = build(folder)
    assert result.returncode == 0, result.stderr
    page = (folder / "site" / "articles" / "ferry" / "index.html").read_text(encoding="utf-8")
    assert re.search(r'<html lang="de"', page)
    assert "Quelle und Korrekturen" in page
    assert re.search(r'<div class="bf-text"[^>]* lang="en">', page)
