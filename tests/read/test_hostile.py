"""Whatever lies in a file, reading it never raises, and what is read agrees with the file."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.read import Facts, read_document
from tests.read.checks import check_document, source_of

PIECES = st.sampled_from(
    [
        "``", "''", "`", "'", '"', "-LRB-", "-RRB-", "n't", "'s", ",", ".", "\n", "\n\n", "\r\n", " ", "\xa0", "\x00",
        "\ufeff", "\u200b", "â€™", "Ã©", "&amp;", "&quot;", "&#0;", "---", "title: x", "# ", "**", "[a](b)", "> ", "* ",
        "Manaf Tlas", "Member of parliament", "Son of a general", "If he", "was", "said", "e\u0301", "Gen.", "p.m.",
        "Friday, July 6, 2012", "PARIS | Fri Jul 6, 2012 2:25 pm BST", "Sources", "Image: x", "x" * 70, "世界", "😀",
    ]
)  # fmt: skip


def check(data: bytes, path: str, title: str | None = None) -> None:
    doc, problems = read_document(path, data, Facts(title))
    assert all(str(problem) for problem in problems)
    if doc is None:
        assert problems
    else:
        check_document(doc, source_of(data))


@settings(deadline=None)
@given(st.binary(max_size=300), st.sampled_from(["a.txt", "a.md", "."]))
def test_any_bytes(data: bytes, path: str) -> None:
    check(data, path)


@settings(deadline=None)
@given(st.text(max_size=300), st.none() | st.text(min_size=1, max_size=20).filter(str.strip))
def test_any_text(text: str, title: str | None) -> None:
    check(text.encode("utf-8", "surrogatepass"), "a.md", title)


@settings(deadline=None, max_examples=300)
@given(st.lists(PIECES, max_size=60), st.sampled_from(["", " "]), st.none() | st.just("Manaf Tlas was said"))
def test_any_mixture_of_what_files_hold(pieces: list[str], glue: str, title: str | None) -> None:
    check(glue.join(pieces).encode(), "a.md", title)


@settings(deadline=None)
@given(st.text(max_size=80))
def test_any_front_matter(block: str) -> None:
    check(f"---\ntitle: {block}\n---\nText.".encode("utf-8", "surrogatepass"), "a.txt")


@pytest.mark.parametrize(
    "text",
    [
        "x" * 100_000,
        "word " * 40_000,
        "`` a , b . '' " * 4_000,
        "'' " * 30_000,
        " " * 100_000 + "x",
        "\n" * 100_000 + "x",
        "Ã©" * 20_000,
        "&amp;" * 20_000,
        "\u200b" * 20_000 + "x",
        "a\n" * 10_000,
        "Member of " * 4_000,
        "[" * 50_000,
        "*a" * 30_000,
        "“Go. " * 8_000,
        "---\n" * 5_000,
        "a" + "\u0301" * 20_000,
    ],
)
def test_absurd_texts_take_little_time(text: str) -> None:
    check(text.encode(), "a.md")
