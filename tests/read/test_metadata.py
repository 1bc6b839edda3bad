from __future__ import annotations

from datetime import date

import pytest

from generator.read.metadata import Facts, merged, read_front_matter


def test_front_matter_is_read_and_cut_off() -> None:
    text = "---\ntitle: \"A 'good' title\"\ndate: 2017-07-21\nsource: wikinews\ntags: [a, b]\n---\n\nBody."
    front = read_front_matter(text, "a.md")
    assert front.facts == Facts("A 'good' title", date(2017, 7, 21), "wikinews")
    assert text[front.body :] == "\nBody."
    assert front.problems == ()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_breaks_and_byte_order_mark_do_not_matter(end: str) -> None:
    text = "\ufeff" + end.join(["---", "title: One", "url: https://example.org/a", "---", "Body."])
    front = read_front_matter(text, "a.txt")
    assert front.facts == Facts("One", url="https://example.org/a")
    assert text[front.body :] == "Body."


@pytest.mark.parametrize(
    "text",
    [
        "No front matter.",
        "---\nAn opening rule that nothing closes.\nTitle: no",
        "---\n\nA text between two rules, nothing more.\n\n---\nIt goes on.",
        "----\ntitle: no\n----\n",
        "Text\n---\ntitle: no\n---\n",
    ],
)
def test_what_is_no_front_matter_is_text(text: str) -> None:
    front = read_front_matter(text, "a.txt")
    assert (front.facts, front.body, front.problems) == (Facts(), 0, ())


@pytest.mark.parametrize(
    ("block", "line", "words"),
    [
        ('title: "One\ndate: 2012-07-06', 2, "malformed YAML"),
        ("title: One\ndate: soon", 3, '"soon" is not a date'),
        ("title: One\ndate: 2012-02-30", 3, "is not a date"),
        ("title: One\n\nurl: javascript:alert(1)", 4, "is not a web address"),
        ("title: One\nurl: 'https://exa mple.org'", 3, "is not a web address"),
        ("title: [One, Two]", 2, "title is not a single value"),
        ("title: One\nlanguage: klingon language", 3, "is not a language code"),
        ("- a\n- b", 2, "not a list of keys and values"),
        ("title: &t One\nsource: *t", 3, "aliases"),
        ("title: a: b", 2, "malformed YAML"),
        ("title: One\n\tdate: 2012-07-06", 3, "malformed YAML"),
        ("title: One\nsource: \x07", 3, "malformed YAML"),
        ("title: " + "[" * 5000, 2, "malformed YAML"),
    ],
)
def test_faults_are_reported_with_their_line(block: str, line: int, words: str) -> None:
    text = f"---\n{block}\n---\nBody."
    front = read_front_matter(text, "sub/b.md")
    assert text[front.body :] == "Body."
    (problem,) = front.problems
    assert problem.path == "sub/b.md"
    assert problem.line == line
    assert words in problem.message
    assert problem.hint


def test_a_fault_spoils_no_other_fact() -> None:
    front = read_front_matter("---\ntitle: One\ndate: soon\nsource: dpa\n---\n", "a.txt")
    assert front.facts == Facts("One", publisher="dpa")


def test_merging_prefers_the_first() -> None:
    assert merged(Facts("One"), Facts("Two", publisher="dpa")) == Facts("One", publisher="dpa")
