"""YAML with line numbers: mappings as nodes, every error as a `Problem` that names file and line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import yaml

from generator.model import Problem

LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The safe loader, in its fast form where PyYAML was built with it."""


def load_own(text: str) -> Any:
    """Return what a file of the project's own says, such as a word list. It has no faults to be told."""
    return yaml.load(text, LOADER)  # noqa: S506 - a safe loader in its fast form


class YamlError(Exception):
    """YAML that cannot be used; ``problem`` says where and why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Entry:
    """A key of a mapping with its value's node and the line (from 1) on which the key stands in its file."""

    key: str
    value: yaml.Node
    line: int


def compose(text: str, path: str, *, first_line: int = 1) -> yaml.Node | None:
    """Return the root node of ``text``, or None if it holds nothing but comments.

    ``path`` and ``first_line`` say where the text stands, for messages. Aliases are refused: nobody needs them to
    state a few facts, and nested ones grow without bound.

    Raises:
        YamlError: the text is not YAML, or uses aliases.
    """
    try:
        for token in yaml.scan(text, Loader=LOADER):
            if isinstance(token, yaml.AliasToken):
                line = first_line + token.start_mark.line
                raise YamlError(Problem(path, line, "YAML aliases (*name) are not supported", "Write the value out."))
        return yaml.compose(text, Loader=LOADER)
    except yaml.MarkedYAMLError as error:
        last = text.rstrip().count("\n")
        marks = [mark for mark in (error.problem_mark, error.context_mark) if mark]
        # What is never closed is only noticed at the end of the text: say where it was opened.
        line = next((mark.line for mark in marks if mark.line <= last), last)
        detail = " ".join(part for part in (error.context, error.problem) if part)
        hint = "Mind the indentation, and put values with a colon or a quotation mark into quotes."
        raise YamlError(Problem(path, first_line + line, f"malformed YAML: {detail}", hint)) from error
    except yaml.reader.ReaderError as error:
        line = first_line + text.count("\n", 0, error.position)
        raise YamlError(Problem(path, line, f"malformed YAML: {error.reason}", "Remove the character.")) from error
    except RecursionError as error:
        raise YamlError(Problem(path, first_line, "malformed YAML: nested too deeply", "Flatten it.")) from error


def entries(node: yaml.Node, *, first_line: int = 1) -> Iterator[Entry]:
    """Yield the entries of a mapping node in order; keys that are no scalars are given as empty strings."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield Entry(key.value if isinstance(key, yaml.ScalarNode) else "", value, first_line + key.start_mark.line)
