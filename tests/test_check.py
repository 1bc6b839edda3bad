from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.check import Outcome, Row, as_json, printable, rows, table
from generator.cli import main
from generator.read import read_corpus
from tests.read.samples import SECOND, TEXT, fill, gzipped, page, rss, zipped


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    return fill(
        tmp_path / "seeds",
        {
            "a.txt": f"---\ntitle: Known\ndate: 2012-07-06\nsource: dpa\n---\n{TEXT}&amp; more.",
            "b/same.txt": f"{SECOND} {TEXT}",
            "b/again.txt": f"{SECOND}\n\n{TEXT}",
            "page.html": page(),
            "feed.xml": rss(f"<guid>1</guid><description>{TEXT} One.</description>", "<title>x</title>"),
            "rows.csv": f'text\n"{TEXT} Two."\n',
            "rows.jsonl": json.dumps({"text": f"{TEXT} Three.", "id": "k"}) + "\n{",
            "x.zip": zipped({"in.txt": f"{TEXT} Four.", "../no.txt": "x", "picture.png": b"x"}),
            "y.txt.gz": gzipped(f"{TEXT} Five."),
            "bad.zip": b"PK",
            "empty.txt": "",
            "picture.png": b"\x89PNG",
            "note.docx": b"PK",
            ".hidden.txt": "Hidden.",
            ".git/config.txt": "Hidden.",
        },
    )


def test_every_file_is_published_or_reported(seeds: Path) -> None:
    documents, problems = read_corpus(seeds)
    found = rows(documents, problems, seeds.name)
    files = {file.relative_to(seeds).as_posix() for file in seeds.rglob("*") if file.is_file()}
    visible = {path for path in files if not any(part.startswith(".") for part in path.split("/"))}
    told = {
        path for path in visible for row in found if row.path == path or row.path.startswith((f"{path}#", f"{path}/"))
    }
    assert told == visible
    assert not any(row.path.startswith(".") for row in found)
    published = [row.path for row in found if row.outcome in {Outcome.READ, Outcome.REPAIRED}]
    assert len(published) == len(set(published)) == len(documents) == 8
    assert [row.path for row in found if row.outcome is Outcome.DUPLICATE] == ["b/same.txt"]
    reported = {row.path for row in found if row.outcome in {Outcome.SKIPPED, Outcome.PROBLEM}}
    inside = {"x.zip/../no.txt", "x.zip/picture.png"}
    assert reported == inside | {"feed.xml", "rows.jsonl", "bad.zip", "empty.txt", "picture.png", "note.docx"}


def test_the_table_and_the_json_say_the_same(seeds: Path) -> None:
    result = CliRunner().invoke(main, ["check", str(seeds)])
    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    assert lines[0].split() == [
        "outcome",
        "sentences",
        "repairs",
        "published",
        "publisher",
        "file",
        "title",
        "or",
        "reason",
    ]
    (first,) = (line for line in lines if " a.txt " in line)
    assert first.split() == ["repaired", "3", "1", "2012-07-06", "dpa", "a.txt", "Known"]
    assert len({line.find(" a.txt") for line in lines if " a.txt " in line} | {lines[0].find(" file")}) == 1
    assert lines[-1] == "7 read, 1 repaired, 1 duplicate, 6 skipped, 2 problem"
    machine = CliRunner().invoke(main, ["check", "--json", str(seeds)])
    assert machine.exit_code == 1
    found = json.loads(machine.stdout)["rows"]
    assert len(found) == len(lines) - 2
    assert {row["outcome"] for row in found} <= {str(outcome) for outcome in Outcome}
    (skipped,) = (row for row in found if row["path"] == "picture.png")
    assert "not a text file" in skipped["note"]
    assert skipped["hint"]


def test_a_folder_without_fault_exits_with_0(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["check", str(fill(tmp_path, {"a.txt": TEXT}))])
    assert result.exit_code == 0
    assert result.stdout.splitlines()[-1] == "1 read"


def test_judgements_are_checked_against_the_names(tmp_path: Path) -> None:
    fill(tmp_path, {"a.txt": TEXT, "curation.yml": "hide:\n  - Nobody Here\n"})
    result = CliRunner().invoke(main, ["check", str(tmp_path)])
    assert result.exit_code == 1
    assert "curation.yml:2" in result.stdout
    assert "Nobody Here" in result.stderr


def test_lines_fit_the_terminal_and_move_no_cursor() -> None:
    found = (Row("a\x1b[2J\u202e.txt", Outcome.READ, "T" * 200, sentences=1, repairs=0, publisher="P" * 90),)
    lines = list(table(found, 100))
    assert all(len(line) <= 100 for line in lines)
    assert "\x1b" not in "".join(lines)
    assert printable("a\x1b\n\u202eb") == "a���b"
    assert "\\u001b" in as_json(found)
    assert list(table(()))[-1] == "nothing to read"


def test_more_articles_than_the_settings_allow_stop_the_build_and_not_the_check(tmp_path: Path) -> None:
    fill(tmp_path, {f"seeds/{n}.txt": f"{n} {TEXT}" for n in range(3)})
    fill(tmp_path, {"mkdocs.yml": "plugins:\n  - briefing:\n      article_limit: 2\n"})
    config = ["--config", str(tmp_path / "mkdocs.yml")]
    result = CliRunner().invoke(main, ["generate", *config])
    assert result.exit_code == 1
    assert "seeds: the folder holds 3 articles" in result.stderr
    assert not (tmp_path / "docs").exists()
    assert CliRunner().invoke(main, ["check", *config]).stdout.endswith("3 read\n")
