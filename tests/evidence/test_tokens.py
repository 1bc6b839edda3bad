"""Where tokens stand."""

from __future__ import annotations

import re

import pytest

from generator.evidence.tokens import starts_of


@pytest.mark.parametrize("text", ["", "a", "a a  aa a", "no, no - \u201cno\u201d\n no", "\0\u202e x [y] x"])
def test_each_token_is_found_where_it_was_read(text: str) -> None:
    found = list(re.finditer(r"\w+|[^\w\s]", text))
    assert starts_of([match[0] for match in found], text, 0) == [match.start() for match in found]


def test_the_search_begins_where_it_is_told_to() -> None:
    assert starts_of(["no", "no"], "no no no", 2) == [3, 6]
