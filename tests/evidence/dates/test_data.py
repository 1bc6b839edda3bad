"""The data files of the grammar: complete, well-formed and without doubles that would make a word mean two things."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from generator.evidence.dates import READERS
from generator.evidence.dates.guards import CHECKS
from generator.evidence.dates.lexicon import lexicon, trigger
from generator.evidence.wordlists import read_data, read_lists

ROOM = "generator.evidence.dates"


def test_each_rule_has_a_reader_and_each_check_a_rule() -> None:
    rules = read_data(ROOM, "grammar.yml")["rules"]
    assert set(READERS) == set(rules)
    assert set(CHECKS) <= set(rules)


def test_each_part_of_the_grammar_is_used() -> None:
    data = read_data(ROOM, "grammar.yml")
    used = set(re.findall(r"[a-z_]+", " ".join([*data["parts"].values(), *data["rules"].values()])))
    assert set(data["parts"]) <= used


def test_a_word_is_in_one_list() -> None:
    data = read_data(ROOM, "words.yml")
    words = [word for kind in ("any", "capital") for entries in data[kind].values() for word in entries]
    assert all(isinstance(word, str) and word == word.lower() for word in words)
    assert [word for word, count in Counter(words).items() if count > 1] == []


@pytest.mark.parametrize("name", ["guards.yml", "tenses.yml"])
def test_no_list_holds_a_word_twice(name: str) -> None:
    assert all(len(entries) == len(set(entries)) for entries in read_data(ROOM, name).values())
    assert all(read_lists(ROOM, name).values())


def test_triggers_are_known_and_found() -> None:
    data = read_data(ROOM, "words.yml")
    assert set(data["triggers"]) | set(data["closed"]) <= set(lexicon().sorts)
    for word in ("friday", "september", "weekend", "2011", "90s", "6/7", "q3", "yesterday"):
        assert trigger().search(f"on {word}, he")
    assert trigger().search("he said that they would come") is None
