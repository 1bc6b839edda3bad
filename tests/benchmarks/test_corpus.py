"""The invented articles: any number, the same for the same seed, and as varied as the measurements need."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest
import yaml
from click.testing import CliRunner

from benchmarks.corpus import Article, articles, write_corpus
from benchmarks.corpus.__main__ import main
from benchmarks.corpus.grammar import SLOT, polished
from benchmarks.corpus.happening import happening
from benchmarks.corpus.words import data, rank
from generator.read import read_corpus

DIGEST = """
import hashlib
from benchmarks.corpus import articles
print(hashlib.sha256(b"".join(a.name.encode() + a.content + repr(a.facts).encode() for a in articles(40))).hexdigest())
"""


@pytest.fixture(scope="module")
def many() -> Sequence[Article]:
    return tuple(articles(600))


def body(article: Article) -> str:
    return article.content.decode().rpartition("---\n")[2]


def words(article: Article) -> list[str]:
    return body(article).split()


def test_the_same_under_any_hash_seed() -> None:
    found = {
        subprocess.run(
            [sys.executable, "-c", DIGEST],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "77")
    }
    assert len(found) == 1
    assert len(found.pop().strip()) == hashlib.sha256().digest_size * 2


def test_a_corpus_grows_at_its_end_and_another_seed_makes_others(many: Sequence[Article]) -> None:
    assert tuple(articles(40)) == many[:40]
    assert not {one.content for one in articles(40, seed=2)} & {one.content for one in many}
    assert list(articles(0)) == []


def test_lengths(many: Sequence[Article]) -> None:
    lengths = [len(words(one)) for one in many]
    assert min(lengths) >= 120
    assert max(lengths) <= 1600
    assert 540 <= sum(lengths) / len(lengths) <= 680
    assert sum(length < 300 for length in lengths) > 20
    assert sum(length > 1000 for length in lengths) > 20


def test_articles_differ_except_for_copies(many: Sequence[Article]) -> None:
    sentences = Counter(sentence for one in many for sentence in set(re.split(r"(?<=[.”\"]) |\n+", body(one))))
    told = Counter(one.happening for one in many)
    alone = [one for one in many if told[one.happening] == 1]
    assert len({one.name for one in many}) == len(many)
    shared = [
        sum(sentences[s] > 1 for s in found) / len(found)
        for found in (set(re.split(r"(?<=[.”\"]) |\n+", body(one))) - {""} for one in alone)
    ]
    assert sum(shared) / len(shared) < 0.1
    openings = [body(one).strip()[:80] for one in many]
    assert 10 < len(openings) - len(set(openings)) < 150  # copies


def test_happenings_are_told_by_one_to_eight(many: Sequence[Article]) -> None:
    told = Counter(one.happening for one in many[:-8])
    sizes = Counter(told.values())
    assert set(sizes) <= set(range(1, 9))
    assert max(sizes) >= 6
    assert 0.35 < sizes[1] / len(told) < 0.7


def test_names_come_up_as_unevenly_as_in_the_news() -> None:
    people = Counter(
        (person.given, person.family) for number in range(1500) for person in happening(1, number).people.values()
    )
    first = {(person.given, person.family) for number in range(150) for person in happening(1, number).people.values()}
    assert max(people.values()) > 60
    assert sum(times == 1 for times in people.values()) > len(people) / 2
    assert 4 * len(first) < len(people) < 10 * len(first)


def test_ranks_have_a_long_tail() -> None:
    rng = Random(5)
    ranks = [rank(rng, 1.0) for _ in range(10_000)]
    assert min(ranks) == 0
    assert sum(place >= 10 for place in ranks) == pytest.approx(1000, rel=0.2)
    assert sum(place >= 100 for place in ranks) == pytest.approx(100, rel=0.4)


def test_publishers_differ_on_figures_and_spellings(many: Sequence[Article]) -> None:
    dead: dict[int, set[str]] = {}
    for one in many:
        if found := re.search(
            r"(\w+) (?:people|workers) (?:were killed|died)|killing (?:at least )?(\w+) people", body(one)
        ):
            dead.setdefault(one.happening, set()).add(found[1] or found[2])
    assert sum(len(figures) > 1 for figures in dead.values()) >= 3
    text = "\n".join(map(body, many))
    assert {"Mohammed", "Muhammad"} <= set(re.findall(r"\w+", text))
    assert {"Jürgen", "Jurgen"} & set(re.findall(r"\w+", text))
    assert "“" in text
    assert '"' in text


def test_text_is_whole(many: Sequence[Article]) -> None:
    for one in many:
        text = body(one)
        assert not re.search(r"[{}]|  |,,|\.\.|,\.| ,|\b[Aa] [aeio]\w|\b[Aa]n [bcdfgjklmnpqrstvwxyz]", text), one.name
        for paragraph in text.split("\n\n"):
            assert paragraph.strip()[-1] in '."”\u009d', paragraph


@pytest.mark.parametrize(
    ("rough", "smooth"),
    [
        ("he saw a old man,, a baker,.", "He saw an old man, a baker."),
        ("“we go,” he said. “they stay.”", "“We go,” he said. “They stay.”"),
        ("a hour and an one-off, a university", "An hour and a one-off, a university"),
    ],
)
def test_sentences_are_polished(rough: str, smooth: str) -> None:
    assert polished(rough) == smooth


def test_every_symbol_of_the_grammar_has_words() -> None:
    common = data("common")
    sorts = data("happenings")
    lines = [str(value) for value in common.values()] + [str(sort) for sort in sorts.values()]
    used = {symbol for line in lines for symbol in SLOT.findall(line) if symbol.islower()}
    assert used - {"issue"} <= set(common)
    assert set(common) - {"sentence", "issue"} <= used


def test_the_program_reads_them_without_a_problem(tmp_path: Path) -> None:
    write_corpus(tmp_path, 150)
    documents, problems = read_corpus(tmp_path)[:2]
    assert (len(documents), list(problems)) == (150, [])
    assert 0 < sum(bool(doc.repairs) for doc in documents) < 20
    assert 0.8 < sum(doc.published is not None for doc in documents) / 150 < 1
    listed = yaml.safe_load((tmp_path / "articles.yml").read_text("utf-8"))
    assert 15 < len(listed) < 70


def test_the_command(tmp_path: Path) -> None:
    told = CliRunner().invoke(main, ["5", str(tmp_path / "new" / "seeds"), "--seed", "3"])
    assert told.exit_code == 0
    assert sorted(p.name for p in (tmp_path / "new" / "seeds").glob("*.txt")) == [a.name for a in articles(5, seed=3)]
