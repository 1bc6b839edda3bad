"""Which quotation marks belong together."""

from __future__ import annotations

import pytest

from generator.evidence.quotes.marks import quoted_spans


@pytest.mark.parametrize(
    ("text", "continued", "expected"),
    [
        ('A "b c" d', False, ["b c"]),
        ("A “b c” d", False, ["b c"]),
        ("A „b c“ d", False, ["b c"]),
        ("A «b c» d", False, ["b c"]),
        ("A ``b c'' d", False, ["b c"]),
        ("A ‘b c’ d", False, ["b c"]),
        ("A 'b c' d", False, ["b c"]),
        ("A 'b's c' d", False, ["b's c"]),
        ("A 'the boys' hats went' d", False, ["the boys' hats went"]),
        ("The boys' hats and the girls' hats", False, []),
        ("It's the dealer's", False, []),
        ("A \"b 'c' d\" e", False, ["b 'c' d"]),
        ('"A b', True, ["A b"]),
        ('He said: "A b', False, ["A b"]),
        ('the "Storm came. Then went', False, ["Storm came."]),
        ('A b" c', False, []),
        ('A "b "c" d', False, ["c"]),
        ("''A b'' c", False, ["A b"]),
        ("He won in 2h 11' 48\" and 3' 12\" on Sunday.", False, []),
        ('""', False, []),
    ],
)
def test_spans(text: str, continued: bool, expected: list[str]) -> None:
    spans = quoted_spans(text, 0, len(text), continued=continued)
    assert [text[span.first : span.last] for span in spans] == expected


def test_only_the_paragraph_is_looked_at() -> None:
    text = '"a b" "c d" "e f"'
    assert [text[span.first : span.last] for span in quoted_spans(text, 6, 11, continued=False)] == ["c d"]
