"""An operator's own recognizer takes the place of the built-in one by a line in mkdocs.yml."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import SettingsError
from generator.model import Corpus
from generator.pipeline import analyze
from generator.settings import load_settings
from tests.adapters.distributions import install_recognizer

ARTICLE = "Title line\n\nMira Oleander met the green lantern in Paris. The green lantern was silent.\n"


@pytest.fixture(autouse=True)
def _own_distribution(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    packages = tmp_path / "packages"
    packages.mkdir()
    install_recognizer(packages, "lantern-finder", {"green lantern": "event"})
    monkeypatch.syspath_prepend(str(packages))


def analyzed(folder: Path, recognizer: str) -> Corpus:
    (folder / "seeds").mkdir()
    (folder / "seeds" / "one.txt").write_text(ARTICLE, "utf-8")
    config = folder / "mkdocs.yml"
    config.write_text(f"site_name: Test\nplugins:\n  - briefing:\n      recognizer: {recognizer}\n", "utf-8")
    return analyze(load_settings(config))


def test_it_is_found_and_used(tmp_path: Path) -> None:
    corpus = analyzed(tmp_path, "lantern-finder")
    (doc,) = corpus.documents
    shown = [mention for appearance in corpus.appearances_in[doc.id] for mention in appearance.mentions]
    shown += [undecided.mention for undecided in corpus.undecided]
    assert sorted(ARTICLE[mention.span.start : mention.span.end] for mention in shown) == ["green lantern"] * 2


def test_an_unknown_name_is_an_error_that_names_the_choices(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="no recognizer named 'lantern-findr'") as caught:
        analyzed(tmp_path, "lantern-findr")
    assert {"builtin", "lantern-finder"} <= set(caught.value.problem.hint.removesuffix(".").split(": ")[1].split(", "))
