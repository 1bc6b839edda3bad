"""What the operator may write into known.csv, and how each mistake in it is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.curation import read_curation
from generator.known import Known, parse_known, wikidata_url
from generator.model import EntityType
from generator.pipeline import analyze
from generator.read import read_corpus
from generator.settings import load_settings
from tests.sites import write_seeds

WHOLE = """\
name,type,aliases,wikidata,description
Mara Lindqvist,person,M. Lindqvist | Mara  Lindquist|Mara Lindqvist,Q4115189,"master of the harbor,
and its pilot"

Harbor Board,,,,
"""


def test_reads_every_column_with_its_line() -> None:
    known, problems = parse_known(WHOLE)
    assert problems == ()
    aliases = ("M. Lindqvist", "Mara Lindquist")
    described = "master of the harbor, and its pilot"
    assert known == (
        Known("Mara Lindqvist", 2, EntityType.PERSON, aliases, "Q4115189", described),
        Known("Harbor Board", 5),
    )


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_spreadsheets_of_all_countries_are_read(delimiter: str) -> None:
    text = "Name,Type,Wikidata\r\nAnn Lee,Person,https://www.wikidata.org/wiki/Q7\r\n".replace(",", delimiter)
    assert parse_known(text) == ((Known("Ann Lee", 2, EntityType.PERSON, wikidata="Q7"),), ())


@pytest.mark.parametrize("text", ["name", "name\n", "name,type\n,\n\n"])
def test_a_table_without_rows_knows_nobody(text: str) -> None:
    assert parse_known(text) == ((), ())


@pytest.mark.parametrize(
    ("text", "line", "message", "kept"),
    [
        ("", 1, "no column 'name'", 0),
        ("label,type\nAnn,person\n", 1, "no column 'name'", 0),
        ("name,born\nAnn Lee,1970\n", 1, "unknown column 'born'", 1),
        ("name,type\n\n,person\nAnn Lee,\n", 3, "there is no name", 1),
        ("name,type\nAnn Lee,somebody\n", 2, "'somebody' is not a type", 1),
        ("name,wikidata\nAnn Lee,42\n", 2, "'42' is no Wikidata id", 1),
        ("name,wikidata\nAnn Lee,Q0\n", 2, "no Wikidata id", 1),
        ('name,wikidata\nAnn Lee,"Q42"" onclick=""x"\n', 2, "no Wikidata id", 1),
        ("name,wikidata\nAnn Lee,javascript:Q42\n", 2, "no Wikidata id", 1),
        ("name,wikidata\nAnn Lee,Q٤٢\n", 2, "no Wikidata id", 1),
        (f"name\n{'a' * 140_000}\n", 2, "the rest of the table is skipped", 0),
    ],
)
def test_mistakes_are_named_with_their_line(text: str, line: int, message: str, kept: int) -> None:
    known, [problem] = parse_known(text, "seeds/known.csv")
    assert (problem.path, problem.line, len(known)) == ("seeds/known.csv", line, kept)
    assert message in problem.message
    assert problem.hint
    assert [one.wikidata for one in known if one.wikidata] == []


def test_the_file_belongs_to_the_operator_and_is_no_article(tmp_path: Path) -> None:
    (tmp_path / "known.csv").write_text("\ufeffname\nAnn Lee\n", encoding="utf-8")
    (tmp_path / "one.txt").write_text("The harbor board met on Monday and decided nothing at all.", encoding="utf-8")
    documents, problems = read_corpus(tmp_path)
    assert ([doc.path for doc in documents], problems) == (["one.txt"], ())
    curation, problems = read_curation(tmp_path)
    assert ([one.name for one in curation.known], problems) == (["Ann Lee"], ())
    assert curation.known_path == f"{tmp_path.name}/known.csv"


def test_a_file_in_another_encoding_is_reported(tmp_path: Path) -> None:
    (tmp_path / "known.csv").write_bytes("name\nAnn Lee\nJosé Rey\n".encode("cp1252"))
    curation, [problem] = read_curation(tmp_path)
    assert (curation.known, problem.line) == ((), 3)
    assert "UTF-8" in problem.message


def test_a_link_that_leads_out_is_refused(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("name\nAnn Lee\n", encoding="utf-8")
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "known.csv").symlink_to(tmp_path / "secret")
    curation, [problem] = read_curation(tmp_path / "seeds")
    assert (curation.known, "leads out" in problem.message) == ((), True)


def test_addresses_at_wikidata() -> None:
    assert (wikidata_url("Q7"), wikidata_url("")) == ("https://www.wikidata.org/wiki/Q7", "")


def test_a_site_shows_the_list_and_reports_what_is_wrong_with_it(tmp_path: Path) -> None:
    write_seeds(
        tmp_path,
        one="Mayor Ann Lee opened the harbor in Geneva on Monday. Lee thanked the pilots of Turkey.",
        two="Governor Hanna Leigh closed the harbor in Geneva on Friday. The pilots of Turkey did not thank Leigh.",
    )
    text = "name,type,aliases,wikidata\nAnn Lee,person,Hanna Leigh,Q4115189\nGeneva,place,,Geneva\n"
    (tmp_path / "seeds" / "known.csv").write_text(text, encoding="utf-8")
    corpus = analyze(load_settings(tmp_path / "mkdocs.yml", cache=""))
    [ann] = [entity for entity in corpus.entities if entity.wikidata]
    assert (ann.id, {alias.text for alias in ann.aliases}) == (
        "people/ann-lee",
        {"Ann Lee", "Lee", "Hanna Leigh", "Leigh"},
    )
    [problem] = corpus.problems
    assert str(problem).startswith("seeds/known.csv:3: 'Geneva' is no Wikidata id.")
