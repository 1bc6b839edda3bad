"""``articles.yml``: what the operator says of files and of the articles in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

import yaml

from generator.model import Problem
from generator.read.files import FACTS_FILE
from generator.read.metadata import SYNONYMS, Facts, facts_in, merged
from generator.read.records import Field
from generator.yaml_nodes import Entry, YamlError, compose, entries

COLUMNS: Final = "columns"
OF_ONE: Final = ("title", "url")
"""Facts that cannot be true of several articles."""


@dataclass(frozen=True, slots=True)
class FactsFile:
    """What the file says: facts and maps of columns by path, and the line on which each path stands."""

    facts: Mapping[str, Facts] = field(default_factory=dict)
    columns: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)

    def about(self, path: str, file: str) -> Facts:
        """Return what is said of an article: of itself, then of the file or archive that holds it."""
        known = self.facts.get(path, Facts())
        for outer in dict.fromkeys((path.partition("#")[0], file)):
            if outer != path and outer in self.facts:
                known = merged(known, self.facts[outer])
        return known

    def astray(self, paths: frozenset[str]) -> tuple[Problem, ...]:
        """Return the entries that are about none of the files and articles there are."""
        hint = "Correct the name (relative to the folder of articles), or remove the entry."
        return tuple(
            Problem(FACTS_FILE, line, f'there is no article file "{path}"', hint)
            for path, line in self.lines.items()
            if path not in paths
        )


def read_facts_file(text: str, *, several: frozenset[str] = frozenset()) -> tuple[FactsFile, tuple[Problem, ...]]:
    """Return what ``articles.yml`` states, and what is wrong with it.

    Args:
        text: The file's text.
        several: Paths of files that hold several articles.
    """
    try:
        root = compose(text.removeprefix("\ufeff"), FACTS_FILE)
    except YamlError as error:
        return FactsFile(), (error.problem,)
    if root is None:
        return FactsFile(), ()
    if not isinstance(root, yaml.MappingNode):
        hint = "Write the name of a file, a colon, and below it, indented, one fact a line."
        return FactsFile(), (Problem(FACTS_FILE, 1, "the file is not a list of file names with facts", hint),)
    known: dict[str, Facts] = {}
    columns: dict[str, Mapping[str, str]] = {}
    lines: dict[str, int] = {}
    problems: list[Problem] = []
    for entry in entries(root):
        path = entry.key.replace("\\", "/").removeprefix("./")
        problem = _misplaced(entry, known, path)
        if problem:
            problems.append(problem)
            continue
        lines[path] = entry.line
        given = list(entries(entry.value))
        mapped = [one for one in given if one.key.strip().lower() == COLUMNS]
        facts, found = facts_in([one for one in given if one not in mapped], FACTS_FILE, strict=True)
        problems += found
        known[path] = facts
        if path in several and (wrong := [name for name in OF_ONE if getattr(facts, name)]):
            hint = f'Say it of one of its articles, such as "{path}#1".'
            problems.append(Problem(FACTS_FILE, entry.line, f'{wrong[0]} is said of several articles: "{path}"', hint))
            known[path] = Facts(published=facts.published, publisher=facts.publisher, language=facts.language)
        for one in mapped:
            columns[path], found = _columns(one)
            problems += found
    return FactsFile(known, columns, lines), tuple(problems)


def _misplaced(entry: Entry, known: Mapping[str, Facts], path: str) -> Problem | None:
    if path in known:
        return Problem(FACTS_FILE, entry.line, f'"{entry.key}" is described twice', "Keep one entry; the first counts.")
    empty = isinstance(entry.value, yaml.ScalarNode) and not entry.value.value
    if not isinstance(entry.value, yaml.MappingNode) and not empty:
        hint = "Put each fact on an indented line of its own, such as   title: ..."
        return Problem(FACTS_FILE, entry.line, f'the facts about "{entry.key}" are not keys and values', hint)
    return None


def _columns(entry: Entry) -> tuple[Mapping[str, str], tuple[Problem, ...]]:
    columns: dict[str, str] = {}
    problems: list[Problem] = []
    if not isinstance(entry.value, yaml.MappingNode):
        hint = "Write it as   columns: {text: body, title: headline}."
        return {}, (Problem(FACTS_FILE, entry.line, "columns is not a list of keys and values", hint),)
    for one in entries(entry.value):
        name = one.key.strip().lower()
        name = SYNONYMS.get(name, name)
        if name not in tuple(Field):
            hint = f"Known are {', '.join(Field)}; before the colon stands what it is, after it the column."
            problems.append(Problem(FACTS_FILE, one.line, f'unknown field "{one.key}"', hint))
        elif not isinstance(one.value, yaml.ScalarNode) or not one.value.value:
            hint = "Write the name of one column after the colon."
            problems.append(Problem(FACTS_FILE, one.line, f"{one.key} is no name of a column", hint))
        else:
            columns[name] = one.value.value
    return columns, tuple(problems)
