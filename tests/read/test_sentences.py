from __future__ import annotations

import pytest

from generator.read.sentences import split_sentences

CASES = [
    ["Brig. Gen. Manaf Tlass left.", "He met Ms. Clinton and Maj.-Gen. Smith at 5 p.m. Friday in Paris."],
    ["It was 5 p.m.", "The man left."],
    ["U.S. President Obama spoke to the U.S. Senate.", "It was late."],
    ["See No. 10 for details.", "It is there."],
    ["George W. Bush and J. K. Rowling left.", "So did Smith Inc. and Mr. X."],
    ['"It is a sign," he said.', '"It has started."', "Nobody knew."],
    ["He said: “The regime is unsustainable.”", "A general left."],
    ["(He did.)", 'Then "Why?" he asked.'],
    ['"Why?" Heraki asked.', '"Is he there?"', '"No."'],
    ['He said "go."', "She went."],
    ["He got $3.5 million... and left.", "Then nothing."],
    ["Is it true?", "It is!", "So be it."],
    ["One sentence without an end"],
    ["Gen. Smith vs. Col. Jones, at approx. 10 a.m. EST, was e.g. fun.", "Yes."],
    ["The firm showed its new phones.", "iPhone users were glad."],
]


@pytest.mark.parametrize("sentences", CASES)
def test_splitting(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [text[start:end] for start, end in split_sentences(text, "en")] == sentences


def test_a_long_quotation_is_split_inside() -> None:
    quote = "“" + "They came and took what they wanted from us all. " * 12 + "It was over,” he said."
    assert len(split_sentences(quote, "en")) == 13


@pytest.mark.parametrize("language", ["en", "pt-br", "xx"])
def test_any_language_will_do(language: str) -> None:
    assert len(split_sentences("Um fim. Outro fim.", language)) == 2


@pytest.mark.parametrize(
    "text", ["a" * 100_000, "« " * 50_000, "'" * 100_000, "ab. " * 25_000, "A. " * 30_000, "“Go. " * 20_000, " " * 9]
)
def test_absurd_paragraphs_lose_nothing(text: str) -> None:
    spans = split_sentences(text, "en")
    assert "".join(text[start:end] for start, end in spans).split() == text.replace(" ", "").split()[:1] or "".join(
        text[start:end] for start, end in spans
    ).replace(" ", "") == text.replace(" ", "")
