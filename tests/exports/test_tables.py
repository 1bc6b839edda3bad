"""The tables: read back as they were written, one row for each thing, and no cell that a spreadsheet runs."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.exports.tables import FORMULA, MARK, guarded, tables
from tests.builders import make_document
from tests.exports.corpora import CORPORA
from tests.render.corpora import Named, make_corpus
from tests.sites import write_seeds

NAMES = ["entities.csv", "mentions.csv", "quotes.csv", "figures.csv"]


def rows(content: str) -> list[dict[str, str]]:
    assert content.startswith(MARK)
    return list(csv.DictReader(StringIO(content.removeprefix(MARK), newline=""), strict=True))


@pytest.mark.parametrize("name", CORPORA)
def test_a_row_for_each_thing(name: str) -> None:
    corpus = CORPORA[name]()
    made = dict(tables(corpus))
    assert list(made) == NAMES
    counts = {path: len(rows(content)) for path, content in made.items()}
    assert counts == {
        "entities.csv": len(corpus.entities),
        "mentions.csv": sum(len(one.mentions) for one in corpus.entities) + len(corpus.undecided),
        "quotes.csv": sum(len(found.quotes) for found in corpus.evidence.values()),
        "figures.csv": sum(len(found.figures) for found in corpus.evidence.values()),
    }


def test_rows_say_who_what_and_where() -> None:
    corpus = CORPORA["seeds"]()
    made = {name: rows(content) for name, content in tables(corpus)}
    entities = {row["id"]: row for row in made["entities.csv"]}
    assert entities["people/manaf-tlas"]["type"] == "person"
    for kind, speaker in (
        ("mentions.csv", "entity"),
        ("quotes.csv", "speaker_entity"),
        ("figures.csv", "said_by_entity"),
    ):
        named = [row for row in made[kind] if row[speaker]]
        assert named
        assert {row[speaker] for row in named} <= entities.keys()
        for row in made[kind]:
            assert int(row["start"]) < int(row["end"])
    for entity in corpus.entities:
        found = [row for row in made["mentions.csv"] if row["entity"] == entity.id]
        assert len(found) == len(entity.mentions) == int(entities[entity.id]["mentions"])


@pytest.mark.parametrize("start", FORMULA)
def test_what_a_spreadsheet_would_run_is_text(start: str) -> None:
    attack = f'{start}HYPERLINK("http://evil.example","x")'
    assert guarded(attack) == f"'{attack}"
    assert guarded(-5.0) == -5.0


def test_no_cell_of_an_article_is_a_formula() -> None:
    title = '=HYPERLINK("http://evil.example";"x")'
    doc = make_document("@SUM(A1) spoke.\n\n-1+2 followed.", title=title, publisher="+cmd|' /C calc'!A0")
    corpus = make_corpus([doc], [Named("people/sum", "@SUM(A1)"), Named("people/minus", "-1+2")])
    cells = [cell for _, content in tables(corpus) for row in rows(content) for cell in row.values()]
    assert f"'{title}" in cells
    assert "'@SUM(A1)" in cells
    assert not [cell for cell in cells if cell.startswith(FORMULA)]


def test_hostile_text_stays_in_its_cell() -> None:
    for _, content in tables(CORPORA["hostile"]()):
        table = list(csv.reader(StringIO(content.removeprefix(MARK), newline=""), strict=True))
        assert {len(row) for row in table} == {len(table[0])}
        assert "\x00" not in content


def export(*args: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["export", *args], catch_exceptions=False)
    return result.exit_code, result.output


@pytest.fixture
def seeds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    return str(write_seeds(tmp_path, bridge="Mayor Ada Lovelace opened the new bridge in Geneva on Monday."))


def test_the_command_writes_them_into_a_folder(seeds: str, tmp_path: Path) -> None:
    folder = tmp_path / "out" / "tables"
    assert export(seeds, "--format", "csv", "--folder", str(folder)) == (0, "")
    assert sorted(path.name for path in folder.iterdir()) == sorted(NAMES)
    assert [row["name"] for row in rows((folder / "entities.csv").read_bytes().decode())] == ["Ada Lovelace", "Geneva"]


@pytest.mark.parametrize("args", [("--format", "csv"), ("--folder", "x"), ("--format", "ftm", "--folder", "x")])
def test_a_folder_is_for_tables_alone(seeds: str, args: tuple[str, ...]) -> None:
    status, output = export(seeds, *args)
    assert status == 2
    assert "--format csv needs a --folder" in output


def test_a_folder_that_cannot_be_written_is_named(seeds: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    status, output = export(seeds, "--format", "csv", "--folder", str(tmp_path / "file" / "tables"))
    assert status == 1
    assert "cannot be written" in output
    assert "--folder" in output
