"""A site that was built once, for each test to copy and change."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import jinja2
import pytest
from mkdocs.theme import Theme

from generator.incremental import kept
from generator.incremental.kept import UNSETTLED
from tests.incremental.projects import Project, copy, make

DAY = 1_700_000_000


class Memory(jinja2.BytecodeCache):
    """Compiled templates, by the content of their sources."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], bytes] = {}

    def load_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        """Give back what was compiled from the same source."""
        if code := self._known.get((bucket.key, bucket.checksum)):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        """Remember it."""
        self._known[bucket.key, bucket.checksum] = bucket.bytecode_to_string()


@pytest.fixture(scope="package", autouse=True)
def _fast() -> Iterator[None]:
    """Compile each of the theme's templates once for all builds of all tests: half of a small build's time."""
    original, memory = Theme.get_env, Memory()

    def get_env(theme: Theme) -> jinja2.Environment:
        env = original(theme)
        env.bytecode_cache = memory
        return env

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Theme, "get_env", get_env)
        yield


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Return a small site, built and recorded, and built clean. Not to be changed."""
    project = make(tmp_path_factory.mktemp("small"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", str(DAY))
        project.build()
        project.clean()
    return project


@pytest.fixture(scope="package", autouse=True)
def _trusting() -> Iterator[None]:
    """Trust the times of files that have just been written: builds of tests follow each other at once."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(kept, "UNSETTLED", -UNSETTLED)
        yield


@pytest.fixture(autouse=True)
def day(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let all builds be on the same day."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(DAY))


@pytest.fixture
def project(built: Project, tmp_path: Path) -> Project:
    """Return a copy of the small site to change and build again."""
    return copy(built, tmp_path)
