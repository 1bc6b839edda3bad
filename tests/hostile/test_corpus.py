"""All bad inputs together: each is published or reported, and no page holds anything of their making."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.check import inspect
from generator.curation import CURATION_FILE
from generator.model import Corpus
from generator.pipeline import analyze
from tests.hostile import oracle
from tests.hostile.case import Case, Fate, article
from tests.hostile.corpus import CASES, fill
from tests.hostile.facts import JUDGEMENTS, facts_files
from tests.hostile.names import lay
from tests.links import broken, external
from tests.sites import copy_project, run

BUILT = 9
"""One case of so many is built into a site, which takes longer than all else."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("all")
    (folder / "seeds").mkdir()
    return folder


@pytest.fixture(scope="module")
def laid(folder: Path) -> tuple[list[Case], list[str]]:
    return fill(folder / "seeds", CASES), lay(folder / "seeds")


@pytest.fixture(scope="module")
def corpus(folder: Path, laid: tuple[list[Case], list[str]]) -> Corpus:
    return analyze(oracle.settings_of(folder))


def test_there_are_many_and_no_two_are_the_same() -> None:
    assert len({case.path for case in CASES}) == len(CASES) >= 850
    assert len({(case.path.rpartition(".")[2], case.content) for case in CASES}) >= 800


def test_each_is_published_or_reported(folder: Path, laid: tuple[list[Case], list[str]], corpus: Corpus) -> None:
    cases, others = laid
    oracle.check_reported(folder / "seeds", corpus)
    published = set(oracle.with_parents(path for doc in corpus.documents for path in (doc.path, *doc.duplicates)))
    reported = {problem.path.removeprefix("seeds/") for problem in corpus.problems}
    for case in cases:
        path = case.path.encode("utf-8", "replace").decode()
        if case.fate is Fate.PUBLISHED:
            assert path in published, path
        elif case.fate is Fate.REPORTED:
            assert path in set(oracle.with_parents(reported)), path
    assert set(others) <= reported
    assert not [doc.path for doc in corpus.documents if "xyzzy" in doc.text]


def test_what_was_read_agrees_with_the_files(folder: Path, corpus: Corpus) -> None:
    for doc in corpus.documents:
        oracle.check_source(folder / "seeds", doc)
    oracle.check_places(corpus)
    oracle.check_kept(corpus)
    oracle.check_export(corpus)


def test_the_pages_hold_text_and_whole_links(folder: Path, corpus: Corpus) -> None:
    oracle.check_pages(corpus, oracle.pages_of(corpus, oracle.settings_of(folder)))


def test_they_make_a_whole_site(tmp_path: Path) -> None:
    """Built as an operator would: every warning is a problem with an input, and every link leads somewhere."""
    seeds = copy_project(tmp_path) / "seeds"
    fill(seeds, CASES[::BUILT])
    result = run(tmp_path, "mkdocs", "build", "--no-strict")
    assert result.returncode == 0, result.stderr
    assert "Traceback" not in result.stderr
    _, problems = inspect(oracle.settings_of(tmp_path))
    warnings = [line for line in result.stderr.splitlines() if line.startswith("WARNING")]
    assert len(problems) > 10
    assert all(" seeds/" in line for line in warnings)
    assert len(warnings) == len(problems)
    assert broken(tmp_path / "site") == []
    assert external(tmp_path / "site") == set()


@pytest.mark.parametrize("full_text", ["mentions", "none"])
def test_text_can_be_withheld(tmp_path: Path, full_text: str) -> None:
    (tmp_path / "seeds").mkdir()
    fill(tmp_path / "seeds", CASES[3 :: BUILT * 6])
    oracle.check(tmp_path, full_text=full_text, min_articles=2, language="de", summarizer="lead")


def two(folder: Path) -> Path:
    """Write two plain articles and a table; return the seeds folder."""
    seeds = folder / "seeds"
    seeds.mkdir()
    (seeds / "one.txt").write_text(f"{article(1)} Ada Lovelace and Omar Odur met in Geneva.", "utf-8")
    (seeds / "two.csv").write_text(f'text,title\n"{article(2)} Odur left.",Geneva\n', "utf-8")
    return seeds


@pytest.mark.parametrize("part", range(4))
def test_facts_beside_the_articles(tmp_path: Path, part: int) -> None:
    seeds = two(tmp_path)
    for text in list(facts_files())[part::4]:
        (seeds / "articles.yml").write_bytes(text.encode("utf-8", "surrogatepass"))
        corpus = analyze(oracle.settings_of(tmp_path))
        assert len(corpus.documents) == 2 or "columns" in text, text
        oracle.check_reported(seeds, corpus)
        for problem in corpus.problems:
            oracle.check_problem(problem)
            assert problem.path.startswith("seeds/"), problem


def test_judgements_raise_nothing_but_problems_with_a_line(tmp_path: Path) -> None:
    seeds = two(tmp_path)
    (tmp_path / "cache").mkdir()
    for text in JUDGEMENTS:
        (seeds / CURATION_FILE).write_bytes(text.encode())
        settings = oracle.settings_of(tmp_path, cache="cache")
        corpus = analyze(settings)
        assert len(corpus.documents) == 2
        for problem in corpus.problems:
            oracle.check_problem(problem)
            assert problem.path == f"seeds/{CURATION_FILE}", problem
            assert problem.line, problem
        if not corpus.problems and text.strip():
            oracle.check_pages(corpus, oracle.pages_of(corpus, settings))
