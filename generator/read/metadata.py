"""What is known about an article beside its text: from ``articles.yml`` and from the article's own front matter."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Final
from urllib.parse import urlsplit

import yaml

from generator.model import Problem
from generator.read.files import FACTS_FILE
from generator.yaml_nodes import Entry, YamlError, compose, entries

SYNONYMS: Final = {"date": "published", "source": "publisher"}
FENCE: Final = re.compile(r"\ufeff?---[ \t]*(?:\r\n|\r|\n)")
FENCE_END: Final = re.compile(r"(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)")
FRONT_MATTER_START: Final = re.compile(r"[A-Za-z_][\w -]{0,40}:|[{#\[&*!\"']|- ")
"""How front matter begins; text between two rules is left alone."""
LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
DATE: Final = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ]\d{1,2}:\d{2}.*)?")
LONGEST_FRONT_MATTER: Final = 20_000


@dataclass(frozen=True, slots=True)
class Facts:
    """Facts about an article that its text need not hold; None where nothing is known."""

    title: str | None = None
    published: date | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None


NAMES: Final = tuple(field.name for field in fields(Facts))


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The facts at the head of an article, and the offset in its text at which the article itself starts."""

    facts: Facts
    body: int
    problems: tuple[Problem, ...]


def merged(first: Facts, second: Facts) -> Facts:
    """Return the facts of ``first``, completed from ``second``."""
    known = {name: getattr(first, name) for name in NAMES if getattr(first, name) is not None}
    return replace(second, **known)


def read_front_matter(text: str, path: str) -> FrontMatter:
    """Return the facts between two ``---`` lines at the very start of ``text``, if there are such lines.

    A first ``---`` that nothing closes is part of the text. A malformed block is reported, and left out all the same.
    """
    none = FrontMatter(Facts(), 1 if text.startswith("\ufeff") else 0, ())
    opening = FENCE.match(text)
    closing = FENCE_END.search(text, opening.end(), opening.end() + LONGEST_FRONT_MATTER) if opening else None
    if not opening or not closing:
        return none
    # YAML, too, knows several line breaks; line numbers count the ones that editors count.
    block = re.sub(r"\r\n?", "\n", text[opening.end() : closing.start()])
    if block.strip() and not FRONT_MATTER_START.match(block.lstrip()):
        return none
    try:
        root = compose(block, path, first_line=2)
    except YamlError as error:
        return FrontMatter(Facts(), closing.end(), (error.problem,))
    if root is None:
        return FrontMatter(Facts(), closing.end(), ())
    if not isinstance(root, yaml.MappingNode):
        hint = "Write one fact a line, such as title: ..."
        problem = Problem(path, 2, "the front matter is not a list of keys and values", hint)
        return FrontMatter(Facts(), closing.end(), (problem,))
    facts, problems = _facts([e for e in entries(root, first_line=2) if _name(e.key) in NAMES], path)
    return FrontMatter(facts, closing.end(), problems)


def read_facts_file(text: str, articles: frozenset[str]) -> tuple[Mapping[str, Facts], tuple[Problem, ...]]:
    """Return the facts that ``articles.yml`` states about each of ``articles`` (paths), and what is wrong with it."""
    try:
        root = compose(text.removeprefix("\ufeff"), FACTS_FILE)
    except YamlError as error:
        return {}, (error.problem,)
    if root is None:
        return {}, ()
    if not isinstance(root, yaml.MappingNode):
        hint = "Write the name of a file, a colon, and below it, indented, one fact a line."
        return {}, (Problem(FACTS_FILE, 1, "the file is not a list of file names with facts", hint),)
    known: dict[str, Facts] = {}
    problems: list[Problem] = []
    for entry in entries(root):
        path = entry.key.replace("\\", "/").removeprefix("./")
        problem = _misplaced(entry, path, articles, known)
        if problem:
            problems.append(problem)
            continue
        facts, found = _facts(list(entries(entry.value)), FACTS_FILE, strict=True)
        known[path] = facts
        problems += found
    return known, tuple(problems)


def _misplaced(entry: Entry, path: str, articles: frozenset[str], known: Mapping[str, Facts]) -> Problem | None:
    if path not in articles:
        hint = "Correct the name (relative to the folder of articles), or remove the entry."
        return Problem(FACTS_FILE, entry.line, f'there is no article file "{entry.key}"', hint)
    if path in known:
        return Problem(FACTS_FILE, entry.line, f'"{entry.key}" is described twice', "Keep one entry; the first counts.")
    empty = isinstance(entry.value, yaml.ScalarNode) and not entry.value.value
    if not isinstance(entry.value, yaml.MappingNode) and not empty:
        hint = "Put each fact on an indented line of its own, such as   title: ..."
        return Problem(FACTS_FILE, entry.line, f'the facts about "{entry.key}" are not keys and values', hint)
    return None


def _name(key: str) -> str:
    return SYNONYMS.get(key.strip().lower(), key.strip().lower())


def _facts(found: list[Entry], path: str, *, strict: bool = False) -> tuple[Facts, tuple[Problem, ...]]:
    facts, problems = Facts(), list[Problem]()
    # A fact under its own name wins over its synonym.
    for entry in sorted(found, key=lambda entry: entry.key.strip().lower() in SYNONYMS):
        name = _name(entry.key)
        if name not in NAMES:
            hint = f"Known are {', '.join(NAMES)}; check the spelling."
            problems += [Problem(path, entry.line, f'unknown fact "{entry.key}"', hint)] if strict else []
            continue
        try:
            value = _value(name, entry.value)
        except ValueError as error:
            message, hint = error.args
            problems.append(Problem(path, entry.line, message, hint))
            continue
        if getattr(facts, name) is None:
            facts = merged(facts, _fact(name, value))
    return facts, tuple(sorted(problems, key=lambda problem: problem.line or 0))


def _fact(name: str, value: str | date | None) -> Facts:
    if name == "published":
        return Facts(published=value if isinstance(value, date) else None)
    return replace(Facts(), **{name: value if isinstance(value, str) else None})  # type: ignore[arg-type]  # text facts


def _value(name: str, node: yaml.Node) -> str | date | None:
    """Return a fact's value, None if it is left blank.

    Raises:
        ValueError: with a message and a hint.
    """
    if not isinstance(node, yaml.ScalarNode):
        raise ValueError(f"{name} is not a single value", "Write it on one line, in quotes if need be.")
    value = " ".join(node.value.split())
    if not value or node.tag == "tag:yaml.org,2002:null":
        return None
    if name == "published":
        return _date(value)
    if name == "url" and not _is_web_address(value):
        raise ValueError(f'"{value}" is not a web address and was dropped', "Give one with http:// or https://.")
    if name == "language":
        if not LANGUAGE.fullmatch(value):
            raise ValueError(f'"{value}" is not a language code', "Write a code such as en or pt-BR.")
        return value.replace("_", "-").lower()
    return value


def _date(value: str) -> date:
    match = DATE.fullmatch(value)
    try:
        return date.fromisoformat(match[1] if match else value)
    except ValueError:
        raise ValueError(f'"{value}" is not a date', "Write the day of publication as YYYY-MM-DD.") from None


def _is_web_address(value: str) -> bool:
    try:
        parts = urlsplit(value)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and not re.search(r"[\s<>\"\\]", value)
    except ValueError:
        return False
