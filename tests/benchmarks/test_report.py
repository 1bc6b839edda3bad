"""The report: tables, plain words, and the whole way from gold data to a page."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from benchmarks.quality.__main__ import main
from benchmarks.quality.coreference import agreement
from benchmarks.quality.evidence import Told
from benchmarks.quality.gold import GoldError
from benchmarks.quality.measure import Figures, measure
from benchmarks.quality.report import report
from benchmarks.quality.resolution import Resolved
from benchmarks.quality.scores import Score
from benchmarks.quality.summaries import Summarized
from tests.adapters.distributions import install_recognizer
from tests.benchmarks.test_figures import HARBOR

AGREEMENT = agreement([("a", "x"), ("a", "x"), ("b", "y")])


def figures_with(*, precision: float = 90, recall: float = 80, merges: int = 1, splits: int = 0) -> Figures:
    return Figures(
        set="News",
        recognizer="own",
        recognition={"all": Score(precision, recall), "person": Score(50.0, 50.0)},
        resolution=Resolved(AGREEMENT, 9, 8, 200, merges, merges, 100, splits, splits),
        summaries=Summarized(40.04, 20.06, 3, 4),
        evidence={"quotes": Told(Score(80.0, 60.0), Score(100.0, 50.0), 75.0), "dates": Told(Score(90.0, 90.0))},
    )


def test_tables() -> None:
    sections = report([figures_with()])
    assert "| News | own | all names | 90.0 | 80.0 | 84.7 |\n| News | own | people | 50.0 |" in sections["recognition"]
    assert "| News | own | 100.0 | 100.0 | 100.0 | 100.0 | 1 | 0 |" in sections["resolution"]
    assert sections["summaries"].endswith("| News | own | 40.0 | 20.1 | 3 of 4 |")
    assert "| News | own | quotes | 80.0 | 60.0 | 68.6 | 75.0 |" in sections["evidence"]
    assert "| News | own | direct quotes | 100.0 | 50.0 | 66.7 |  |" in sections["evidence"]
    assert "| News | own | dates | 90.0 | 90.0 | 90.0 |  |" in sections["evidence"]
    for text in sections.values():
        table = text.split("\n\n")[0].split("\n")
        assert {line.count("|") for line in table} == {table[0].count("|")}


@pytest.mark.parametrize(
    ("made", "section", "words"),
    [
        (figures_with(precision=90), "recognition", "of 100 names shown, 10 are wrong"),
        (figures_with(precision=99), "recognition", "of 100 names shown, 1 is wrong"),
        (figures_with(precision=100), "recognition", "of 100 names shown, none is wrong"),
        (figures_with(precision=99.7), "recognition", "of 100 names shown, fewer than 1 is wrong"),
        (figures_with(recall=80.4), "recognition", "of 100 names in the text, 20 are missed"),
        (figures_with(merges=0), "resolution", "of 100 profiles, none mixes two things up"),
        (figures_with(merges=2), "resolution", "of 100 profiles, 1 mixes two things up"),
        (figures_with(merges=9), "resolution", "of 100 profiles, 5 mix two things up"),
        (figures_with(splits=3), "resolution", "of 100 things that have a profile, 3 are spread over several"),
    ],
)
def test_plain_words(made: Figures, section: str, words: str) -> None:
    assert words in report([made])[section]


def test_a_section_without_figures_is_left_out() -> None:
    assert report([Figures("News", "own", None, None, None)]) == {}


def test_from_gold_data_to_a_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install_recognizer(tmp_path, "harbor-names", {"Port Anser": "place", "Harbor League": "organization"})
    monkeypatch.syspath_prepend(str(tmp_path))
    page = tmp_path / "method.md"
    page.write_text("<!-- figures: recognition -->\n<!-- end -->\n", "utf-8")
    config = str(tmp_path / "mkdocs.yml")
    arguments = [str(HARBOR), "--recognizer", "harbor-names", "--config", config, "--write", str(page)]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.output
    row = "| Harbor news | harbor-names | all names | 100.0 | 54.5 | 70.6 |"  # 6 of 11
    assert row in result.stdout
    assert "of 100 profiles, none mixes two things up" in result.stdout
    assert "| Harbor news | harbor-names | " in result.stdout.split("ROUGE-1")[1]
    assert row in page.read_text("utf-8")
    assert "recognition written" in result.stderr


def test_articles_are_read_elsewhere_if_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install_recognizer(tmp_path, "port-names", {"Port Anser": "place"})
    monkeypatch.syspath_prepend(str(tmp_path))
    elsewhere = shutil.copytree(HARBOR / "input", tmp_path / "articles")
    (elsewhere / "quay.md").unlink()
    config = tmp_path / "mkdocs.yml"
    there = measure(HARBOR, config=config, recognizer="port-names", articles=elsewhere)
    here = measure(HARBOR, config=config, recognizer="port-names")
    assert there.recognition
    assert here.recognition
    assert there.recognition["all"].recall < here.recognition["all"].recall


def test_gold_data_of_other_tasks_are_an_error(tmp_path: Path) -> None:
    folder = shutil.copytree(HARBOR, tmp_path / "harbor")
    (folder / "gold" / "meta.json").write_text('{"tasks": ["stories", "timeline"]}', "utf-8")
    with pytest.raises(GoldError, match=r"for other tasks.*ner, entities, summaries"):
        measure(folder, config=tmp_path / "mkdocs.yml")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([str(HARBOR), "--recognizer", "nobodys"], "no recognizer named 'nobodys'"),
        ([str(HARBOR.parent)], "no gold data here"),
        ([str(HARBOR), "--write", "none.md"], "none.md: cannot be read"),
    ],
)
def test_mistakes_are_told(arguments: list[str], message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, arguments)
    assert (result.exit_code, message in result.stderr) == (1, True), result.output
