"""The word lists and grammars of the evidence stage: YAML files in the data folders of its rooms."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files
from typing import Any

from generator.yaml_nodes import load_own

__all__ = ["read_data", "read_lists"]


def read_data(package: str, name: str) -> Any:
    """Return a YAML file of a package's data folder; it is read anew each time, so callers keep what they make of it.

    Args:
        package: The dotted name of the package.
        name: The file's name in its ``data`` folder.
    """
    text = files(package).joinpath("data", name).read_text("utf-8")
    return load_own(text)


def read_lists(package: str, name: str) -> Mapping[str, frozenset[str]]:
    """Return the lists of a YAML word list in a package's data folder by their names.

    Raises:
        TypeError: An entry is no string (an unquoted "on" or "no" is a truth value in YAML).
    """
    loaded: Mapping[str, list[Any]] = read_data(package, name)
    for key, entries in loaded.items():
        for entry in entries:
            if not isinstance(entry, str):
                raise TypeError(f"{name}: {key}: {entry!r} must be quoted")
    return {key: frozenset(entries) for key, entries in loaded.items()}
