from __future__ import annotations

from datetime import date

import pytest

from generator.model import Problem
from generator.read.facts_file import FactsFile, read_facts_file
from generator.read.metadata import Facts

ARTICLES = frozenset({"a.txt", "sub/b.md"})


def told(
    text: str, several: frozenset[str] = frozenset(), others: frozenset[str] = frozenset()
) -> tuple[FactsFile, tuple[Problem, ...]]:
    known, problems = read_facts_file(text, several=several)
    return known, (*problems, *known.astray(ARTICLES | several | others))


def test_facts_file() -> None:
    text = (
        "# known\na.txt:\n  title: 2012\n  published: 2012-07-06 10:30\n  publisher: BBC\n  language: pt_BR\n"
        "./sub/b.md:\n  source: 'dpa'\n  url: http://example.org\n"
    )
    known, problems = told(text)
    assert problems == ()
    assert known.facts == {
        "a.txt": Facts("2012", date(2012, 7, 6), "BBC", language="pt-br"),
        "sub/b.md": Facts(publisher="dpa", url="http://example.org"),
    }


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a.txt:\n  titel: One", 2, 'unknown fact "titel"'),
        ("a.txt:\n  title: One\nc.txt:\n  title: One", 3, 'no article file "c.txt"'),
        ("a.txt:\n  title: One\na.txt:\n  title: Two", 3, "described twice"),
        ("a.txt: One", 1, "are not keys and values"),
        ("- a.txt", 1, "not a list of file names"),
        ("a.txt:\n title: One\n  published: x", 3, "malformed YAML"),
        ("a.txt:\n  title: One\n---\nb: c", 3, "malformed YAML"),
        ("a.txt:\n  published: [2012]", 2, "not a single value"),
        ("[1, 2]: {}", 1, "no article file"),
    ],
)
def test_faults_of_the_facts_file(text: str, line: int, words: str) -> None:
    _, (problem, *more) = told(text)
    assert (problem.path, problem.line, more) == ("articles.yml", line, [])
    assert words in problem.message


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "a.txt:\n", "a.txt:\n  title:\n"])
def test_an_empty_facts_file_is_no_fault(text: str) -> None:
    known, problems = told(text)
    assert problems == ()
    assert set(known.facts.values()) <= {Facts()}


def test_the_own_name_of_a_fact_wins_over_its_synonym() -> None:
    known, _ = told("a.txt: {date: 2011-01-01, published: 2012-01-01}")
    assert known.facts["a.txt"].published == date(2012, 1, 1)


def test_columns_and_facts_of_a_file_with_many_articles() -> None:
    text = (
        "t.csv:\n  publisher: dpa\n  columns: {text: Full Text, date: Day}\nt.csv#7:\n  title: One\n  publisher: BBC\n"
    )
    known, problems = told(text, frozenset({"t.csv"}), frozenset({"t.csv#7"}))
    assert problems == ()
    assert known.columns == {"t.csv": {"text": "Full Text", "published": "Day"}}
    assert known.about("t.csv#7", "t.csv") == Facts("One", publisher="BBC")
    assert known.about("t.csv#8", "t.csv") == Facts(publisher="dpa")
    assert known.about("other.txt", "other.txt") == Facts()


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("t.csv:\n  title: One", 1, "title is said of several articles"),
        ("t.csv:\n  url: http://example.org/a", 1, "url is said of several articles"),
        ("t.csv:\n  columns: [a]", 2, "columns is not a list"),
        ("t.csv:\n  columns:\n    body: x", 3, 'unknown field "body"'),
        ("t.csv:\n  columns: {text: [x]}", 2, "no name of a column"),
    ],
)
def test_faults_of_what_is_said_of_many_articles(text: str, line: int, words: str) -> None:
    known, (problem, *more) = told(text, frozenset({"t.csv"}))
    assert (problem.path, problem.line, more) == ("articles.yml", line, [])
    assert words in problem.message
    assert known.about("t.csv#1", "t.csv") == Facts()
