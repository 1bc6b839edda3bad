"""The head word of a phrase, and what is a name by its form."""

from __future__ import annotations

import pytest

from benchmarks.quality.heads import head, is_name


@pytest.mark.parametrize(
    ("phrase", "expected", "name"),
    [
        ("Kofi Annan", "Annan", True),
        ("the Bank of England", "Bank", True),
        ("The Hague", "Hague", True),
        ("Toulouse, France", "Toulouse", True),
        ("Wal-Mart's", "Wal-Mart", True),
        ("Syria 's", "Syria", True),
        ("Syria 's army", "Syria", True),
        ("Quill (a ferryman)", "Quill", True),
        ("Senator Quill who resigned", "Quill", True),
        ("U.S. airlines", "airlines", False),
        ("company CEO", "CEO", True),
        ("the company", "company", False),
        ("It", "It", False),
        ("Their", "Their", False),
        ("of the", "of the", False),
        ("Quill's ferry", "ferry", False),
        ("U.S.", "U.S", True),
        ("AT&T", "AT&T", True),
        ("St. Ives", "Ives", True),
        ("Ministry – Defense", "Ministry", True),
        ('the "Harbor Talks" today', "today", False),
        ('"Harbor Talks"', "Talks", True),
        ("--", "--", False),
        ("", "", False),
    ],
)
def test_heads(phrase: str, expected: str, name: bool) -> None:
    start, end = head(phrase)
    assert phrase[start:end] == expected
    assert is_name(phrase) is name
