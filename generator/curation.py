"""The operator's judgements: what ``seeds/curation.yml`` says, checked line by line before anything is decided.

The file holds up to six sections::

    same:                       # these names are one
      - [Manaf Tlas, Manaf Tlass]
      - [Mustafa Tlass, {name: Tlass, article: report.txt}]
    different:                  # these are not
      - [Bashar al-Assad, Bashar al-Heraki]
    rename:                     # the name shown
      UN: United Nations
    type:                       # person, organization, place or event
      Friends of Syria: event
    hide:                       # no page, no link
      - Jane Reporter
    describe:                   # the line that says who it is
      Kofi Annan: UN and Arab League envoy

A name is any wording that the articles use, or the address of a page (``people/kofi-annan``). Where a wording belongs
to several, ``{name: ..., article: ...}`` means only the mentions in that article.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

import yaml

from generator.known import KNOWN_FILE, Known, read_known
from generator.model import EntityType, Problem
from generator.regular_files import leads_out, read_regular
from generator.yaml_nodes import Entry, YamlError, compose, entries

CURATION_FILE = "curation.yml"
LARGEST = 10_000_000
"""Bytes of the file."""

T = TypeVar("T")


class Kind(StrEnum):
    """The sections of the file."""

    SAME = "same"
    DIFFERENT = "different"
    RENAME = "rename"
    TYPE = "type"
    HIDE = "hide"
    DESCRIBE = "describe"


@dataclass(frozen=True, slots=True)
class Reference:
    """Whom a rule speaks of: a wording or an address, in all articles or in one (its path below the seeds folder)."""

    name: str
    article: str | None = None

    def __str__(self) -> str:
        return f"'{self.name}' in {self.article}" if self.article else f"'{self.name}'"


@dataclass(frozen=True, slots=True)
class Rule:
    """One judgement and the line on which it stands. ``value`` is the new name, the type or the description."""

    kind: Kind
    references: tuple[Reference, ...]
    line: int
    value: str = ""


@dataclass(frozen=True, slots=True)
class Curation:
    """All judgements and all known names, in the order of their files; the paths name the files in messages."""

    rules: tuple[Rule, ...] = ()
    path: str = CURATION_FILE
    known: tuple[Known, ...] = ()
    known_path: str = KNOWN_FILE

    def of(self, kind: Kind) -> tuple[Rule, ...]:
        """Return the rules of one section."""
        return tuple(rule for rule in self.rules if rule.kind is kind)

    def problem(self, rule: Rule, message: str, hint: str) -> Problem:
        """Return a problem with a rule, with its file and line."""
        return Problem(self.path, rule.line, message, hint)


class _RuleError(Exception):
    """A rule that cannot be used: line, message, hint."""

    def __init__(self, line: int, message: str, hint: str) -> None:
        super().__init__(message)
        self.line, self.message, self.hint = line, message, hint


def read_curation(seeds: Path) -> tuple[Curation, tuple[Problem, ...]]:
    """Return what the operator says in ``seeds/curation.yml`` and ``seeds/known.csv``, and what cannot be understood.

    A rule that is wrong is left out and reported; the others hold. Without a file there are no judgements.
    """
    judged, problems = _read_rules(seeds)
    known, misread = read_known(seeds)
    if known:
        judged = replace(judged, known=known, known_path=f"{seeds.name}/{KNOWN_FILE}")
    return judged, (*problems, *misread)


def _read_rules(seeds: Path) -> tuple[Curation, tuple[Problem, ...]]:
    path = f"{seeds.name}/{CURATION_FILE}"
    try:
        if leads_out(seeds / CURATION_FILE, seeds):
            hint = "Copy the file into the folder instead."
            return Curation(), (Problem(path, None, "the file is a link that leads out of the folder", hint),)
        text = read_regular(seeds / CURATION_FILE, most=LARGEST).decode("utf-8-sig")
    except (FileNotFoundError, NotADirectoryError):
        return Curation(), ()
    except OSError as error:
        return Curation(), (Problem(path, None, f"cannot be read ({error.strerror})", "Check its permissions."),)
    except UnicodeDecodeError as error:
        line = 1 + error.object.count(b"\n", 0, error.start)
        return Curation(), (Problem(path, line, "the file is not encoded as UTF-8", "Save it as UTF-8."),)
    return parse_curation(text, path)


def parse_curation(text: str, path: str = CURATION_FILE) -> tuple[Curation, tuple[Problem, ...]]:
    """Return the judgements in the text of a curation file, and what in it could not be understood."""
    try:
        root = compose(text, path)
    except YamlError as error:
        return Curation(path=path), (error.problem,)
    if root is None:
        return Curation(path=path), ()
    if not isinstance(root, yaml.MappingNode):
        hint = f"Write sections: {', '.join(Kind)}."
        return Curation(path=path), (Problem(path, 1, "the file does not hold sections", hint),)
    rules: list[Rule] = []
    problems: list[Problem] = []
    for section in entries(root):
        for found in _section(section):
            if isinstance(found, Rule):
                rules.append(found)
            else:
                problems.append(Problem(path, found.line, found.message, found.hint))
    return Curation(tuple(rules), path), tuple(problems)


def _section(section: Entry) -> Iterator[Rule | _RuleError]:
    if section.key not in tuple(Kind):
        yield _RuleError(section.line, f"unknown section '{section.key}'", f"Known sections: {', '.join(Kind)}.")
        return
    kind, node = Kind(section.key), section.value
    if isinstance(node, yaml.ScalarNode) and not node.value:
        return
    if kind in (Kind.SAME, Kind.DIFFERENT, Kind.HIDE):
        if not isinstance(node, yaml.SequenceNode):
            yield _RuleError(section.line, f"'{kind}' does not hold a list", "Write '  - ...' lines below it.")
            return
        yield from (_tried(_listed, kind, item) for item in node.value)
    elif isinstance(node, yaml.MappingNode):
        yield from (_tried(_valued, kind, entry) for entry in entries(node))
    else:
        yield _RuleError(section.line, f"'{kind}' does not hold names", "Write '  name: value' lines below it.")


def _tried(make: Callable[[Kind, T], Rule], kind: Kind, item: T) -> Rule | _RuleError:
    try:
        return make(kind, item)
    except _RuleError as error:
        return error


def _listed(kind: Kind, node: yaml.Node) -> Rule:
    line = node.start_mark.line + 1
    if kind is Kind.HIDE:
        return Rule(kind, (_reference(node),), line)
    if not isinstance(node, yaml.SequenceNode) or len(node.value) < 2:
        raise _RuleError(line, f"'{kind}' needs two names or more", "Write them as '- [one, other]'.")
    references = tuple(_reference(item) for item in node.value)
    if len(set(references)) < len(references):
        raise _RuleError(line, f"'{kind}' names {references[0]} twice", "Name each once.")
    return Rule(kind, references, line)


def _valued(kind: Kind, entry: Entry) -> Rule:
    if not isinstance(entry.value, yaml.ScalarNode) or not entry.value.value.strip() or not entry.key.strip():
        raise _RuleError(entry.line, f"'{kind}' needs a name and one value", "Write '  name: value' on one line.")
    value = " ".join(entry.value.value.split())
    if kind is Kind.TYPE and value not in tuple(EntityType):
        raise _RuleError(entry.line, f"'{value}' is not a type", f"Types: {', '.join(EntityType)}.")
    return Rule(kind, (Reference(" ".join(entry.key.split())),), entry.line, value)


def _reference(node: yaml.Node) -> Reference:
    line = node.start_mark.line + 1
    if isinstance(node, yaml.ScalarNode) and node.value.strip():
        return Reference(" ".join(node.value.split()))
    if isinstance(node, yaml.MappingNode):
        held = {e.key: " ".join(e.value.value.split()) for e in entries(node) if isinstance(e.value, yaml.ScalarNode)}
        if held.keys() == {"name", "article"} and all(held.values()):
            return Reference(held["name"], held["article"])
    raise _RuleError(line, "this is not a name", "Write a name, or {name: ..., article: ...}.")
