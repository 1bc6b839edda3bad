"""Offsets of repaired text lead back to the file."""

from __future__ import annotations

import pytest

from generator.model import Alignment, Problem, Run

#   file:  say `` do n't '' now          text:  say “don't” now
FILE, TEXT = "say `` do n't '' now", "say “don't” now"
ALIGNMENT = Alignment(
    (Run(0, 4, 0, 4), Run(4, 5, 4, 7), Run(5, 7, 7, 9), Run(7, 10, 10, 13), Run(10, 11, 13, 16), Run(11, 15, 16, 20))
)


@pytest.mark.parametrize(
    ("words", "stored"),
    [
        ("say", "say"),
        ("say “", "say `` "),
        ("don't", "do n't"),
        ("n't", "n't"),
        ("“don't”", "`` do n't ''"),
        ("now", "now"),
        (TEXT, FILE),
    ],
)
def test_locate(words: str, stored: str) -> None:
    start = TEXT.index(words)
    file_start, file_end = ALIGNMENT.locate(start, start + len(words))
    assert FILE[file_start:file_end] == stored


@pytest.mark.parametrize(
    ("problem", "line"),
    [
        (Problem("a.txt", 3, "is odd", "Mend it."), "a.txt:3: is odd. Mend it."),
        (Problem("a.txt", None, "is odd", ""), "a.txt: is odd."),
    ],
)
def test_a_problem_reads_as_one_line(problem: Problem, line: str) -> None:
    assert str(problem) == line
