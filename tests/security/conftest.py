"""A whole site, built as an operator builds it, of articles that are nothing but payloads."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from generator import plugin
from generator.build import Built
from generator.model import Page
from generator.pipeline import analyze
from generator.render import render
from generator.settings import Settings
from generator.write import write
from tests.browsing import served
from tests.security.corpus import hostile_corpus
from tests.security.payloads import payloads
from tests.security.seeds import write_hostile_seeds
from tests.sites import copy_project


@pytest.fixture(scope="package")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the project with a payload in every field of every page, built.

    Beside the pages of a corpus that is all payloads stand those that the stages make of files full of them.
    """
    folder = copy_project(tmp_path_factory.mktemp("hostile"))
    (folder / "seeds").mkdir()
    write_hostile_seeds(folder / "seeds", payloads())

    def generate(settings: Settings, **_: Any) -> Built:
        pages: dict[str, Page] = {}
        for corpus in (analyze(settings), hostile_corpus(payloads())):
            made = render(corpus, templates=settings.templates, publication=settings.publication)
            pages |= {page.path: page for page in made}
        return Built(len(pages), (), write(pages.values(), settings.docs))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(plugin, "build", generate)
        config = load_config(str(folder / "mkdocs.yml"), site_dir=str(folder / "site"), strict=False)
        config.plugins.on_startup(command="build", dirty=False)
        try:
            mkdocs_build(config)
        finally:
            config.plugins.on_shutdown()
    return folder


@pytest.fixture(scope="package")
def home(hostile: Path) -> Iterator[str]:
    """Return the address at which that site is served."""
    with served(hostile / "site") as address:
        yield address
