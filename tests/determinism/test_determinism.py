"""The same input gives the same bytes, wherever and whenever it is built.

Each build differs from the first in many conditions at once: a difference is rare, and looked into by hand.
"""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.sites import ROOT, copy_project, fingerprint, write_seeds

ARTICLES = {
    "bridge": "Mayor Mira Solan opened the new bridge in Geneva on Monday. She thanked 12 men, İpek Ilıcak said.",
    "council": "The council met in Geneva on Tuesday. Mira Solan said that 40 people had been heard about the bridge.",
    "Éclair": "Le maire de Genève, Mira Solan, a inauguré le pont lundi. Les ingénieurs ont été remerciés.",
    "port": "Tomas Berend spoke in Lisbon on 3 March 2019. The port stays closed, Tomas Berend said on Sunday.",
    "ports": "The port of Lisbon stays closed, said Tomas Berend. 14 ships wait, and Mira Solan sent help from Geneva.",
}
FACTS = """bridge.txt: {published: 2019-03-04, publisher: Tarn Gazette, url: "https://example.org/bridge"}
port.txt: {published: 2019-03-05, publisher: Lisbon Post}
"""
COMMANDS = (
    ("mkdocs", "build", "--no-strict"),
    ("generator", "export", "seeds"),
    ("generator", "export", "seeds", "--format", "ftm"),
)


@dataclass(frozen=True)
class Place:
    """Where, when and how a build is done."""

    folder: str = "here"
    umask: int = 0o022
    workers: int = 1
    environment: dict[str, str] = field(default_factory=dict)
    backwards: bool = False
    """Make the files of the input in another order."""


FIRST = Place(environment={"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C.UTF-8"})
OTHERS = {
    "far away, backwards, by two processes": Place(
        folder="a deeper/place wíth spaces & signs",
        umask=0o077,
        workers=2,
        environment={
            "PYTHONHASHSEED": "4711",
            "TZ": "Pacific/Kiritimati",
            "LC_ALL": "C",
            "TRIED_ORDER": "1",
            "TRIED_WORKERS": "1",
        },
        backwards=True,
    ),
    "years later, in Turkish": Place(
        umask=0o002,
        workers=0,
        environment={
            "PYTHONHASHSEED": "random",
            "TZ": "America/St_Johns",
            "LC_ALL": "tr_TR.UTF-8",
            "LANGUAGE": "tr:de",
            "TRIED_SHIFT": "123456789",
        },
    ),
    "with a date of its own": Place(
        environment={
            "PYTHONHASHSEED": "1",
            "SOURCE_DATE_EPOCH": "86399",
            "TZ": "Asia/Kathmandu",
            "PYTHONOPTIMIZE": "1",
        },
        backwards=True,
    ),
}


def made(root: Path, place: Place) -> dict[str, str]:
    """Build at a place, and return the hash of every file of docs/ and site/ and of every export."""
    folder = root / place.folder
    folder.mkdir(parents=True)
    copy_project(folder)
    config = (folder / "mkdocs.yml").read_text("utf-8")
    config = config.replace("    seeds: seeds\n", f"    seeds: seeds\n    workers: {place.workers}\n")
    (folder / "mkdocs.yml").write_text(f"site_url: https://example.org/news/\n{config}", "utf-8")
    names = sorted(ARTICLES, reverse=place.backwards)
    seeds = write_seeds(folder, **{name: ARTICLES[name] for name in names})
    (seeds / "articles.yml").write_text(FACTS, "utf-8")
    clean = {name: value for name, value in os.environ.items() if name not in ("SOURCE_DATE_EPOCH", "LANG")}
    paths = os.pathsep.join((str(Path(__file__).parent / "elsewhere"), str(ROOT)))
    env = {**clean, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": paths, **place.environment}
    results = {}
    for command in COMMANDS:
        done = subprocess.run(
            [sys.executable, "-m", *command], cwd=folder, env=env, umask=place.umask, capture_output=True, check=False
        )
        assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
        results[" ".join(command)] = done.stdout.decode("utf-8")
    for part in ("docs", "site"):
        results.update((f"{part}/{path}", content) for path, content in fingerprint(folder / part).items())
    return results


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return made(tmp_path_factory.mktemp("first"), FIRST)


@pytest.mark.parametrize("place", OTHERS.values(), ids=OTHERS)
def test_the_bytes_are_the_same(first: dict[str, str], tmp_path: Path, place: Place) -> None:
    found = made(tmp_path, place)
    assert {path for path in found.keys() | first.keys() if found.get(path) != first.get(path)} == set()


def test_the_comparison_sees_all_that_is_published(first: dict[str, str]) -> None:
    assert {"site/sitemap.xml.gz", "site/feed.xml", "site/search/search_index.json", "docs/.briefing.json"} <= set(
        first
    )
    assert first["generator export seeds"].count("\n") > len(ARTICLES)


@pytest.mark.parametrize(
    ("condition", "code", "said"),
    [
        ({"TRIED_SHIFT": "1e9"}, "import datetime as d; print(d.date.today().year // 10 == 205)", "True"),
        ({"TRIED_ORDER": "1"}, "import os; n = os.listdir('/'); print(n == sorted(n)[::-1])", "True"),
        ({"TRIED_WORKERS": "1"}, "from generator import workers; print(workers.PAYS)", "1"),
    ],
)  # fmt: skip
def test_the_conditions_are_in_force(condition: dict[str, str], code: str, said: str) -> None:
    paths = os.pathsep.join((str(Path(__file__).parent / "elsewhere"), str(ROOT)))
    env = {**os.environ, "PYTHONPATH": paths, **condition}
    done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == said
