"""What is known about an article beside its text, and how it is written in an article's front matter."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Final
from urllib.parse import urlsplit

import yaml

from generator.model import Problem
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
    facts, problems = facts_in([e for e in entries(root, first_line=2) if fact_name(e.key) in NAMES], path)
    return FrontMatter(facts, closing.end(), problems)


def fact_name(key: str) -> str:
    return SYNONYMS.get(key.strip().lower(), key.strip().lower())


def facts_in(found: list[Entry], path: str, *, strict: bool = False) -> tuple[Facts, tuple[Problem, ...]]:
    """Return the facts that keys and values of a file state, and what is wrong with them.

    Args:
        found: The keys and values.
        path: Of their file, for messages.
        strict: Whether a key that is no fact is a mistake.
    """
    facts, problems = Facts(), list[Problem]()
    # A fact under its own name wins over its synonym.
    for entry in sorted(found, key=lambda entry: entry.key.strip().lower() in SYNONYMS):
        name = fact_name(entry.key)
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
    if name == "url" and not is_web_address(value):
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


def is_web_address(value: str) -> bool:
    """Say whether a value is an address that a link may lead to."""
    try:
        parts = urlsplit(value)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and not re.search(r"[\s<>\"\\]", value)
    except ValueError:
        return False
