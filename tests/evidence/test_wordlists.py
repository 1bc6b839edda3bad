"""The data files of the rooms."""

from __future__ import annotations

from importlib.resources import files

import pytest

from generator.evidence import wordlists
from generator.evidence.wordlists import read_data, read_lists

ROOMS = ["claims", "dates", "figures", "reasons", "relations"]


def data_files() -> list[tuple[str, str]]:
    """The YAML files of the rooms, each with its package."""
    packages = [f"generator.evidence.{room}" for room in ROOMS]
    found = [(package, file.name) for package in packages for file in (files(package) / "data").iterdir()]
    return sorted((package, name) for package, name in found if name.endswith(".yml"))


@pytest.mark.parametrize(("package", "name"), data_files())
def test_each_file_says_where_it_comes_from(package: str, name: str) -> None:
    text = (files(package) / "data" / name).read_text("utf-8")
    assert text.startswith("# ")
    assert "Written for this project" in text
    assert read_data(package, name)


def test_lists_hold_words() -> None:
    lists = read_lists("generator.evidence.claims", "words.yml")
    assert "were" in lists["be"]


def test_a_word_that_yaml_takes_for_something_else_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wordlists, "read_data", lambda package, name: {"small": ["in", True]})
    with pytest.raises(TypeError, match="small: True must be quoted"):
        read_lists("any", "words.yml")
