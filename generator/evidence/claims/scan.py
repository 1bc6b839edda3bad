"""One cheap search of an article for the words that may matter, so that few sentences need a closer look."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from generator.evidence.claims.sentences import LONGEST, Words
from generator.model import Document, SentenceKind

MOST = 20
"""No sentence of prose holds more words that matter; the rest of them is left out."""


def scan(document: Document, stems: Sequence[str]) -> Iterator[tuple[int, Words, list[tuple[int, str]]]]:
    """Yield the sentences that hold one of the stems: index, words, and the stems by the index of their word.

    Questions, boxes and sentences too long for prose are left out.
    """
    starts = [sentence.start for sentence in document.sentences]
    grouped: dict[int, list[tuple[int, str]]] = {}
    for position, stem in _occurrences(document, stems):
        grouped.setdefault(bisect_right(starts, position) - 1, []).append((position, stem))
    for index, hits in grouped.items():
        if index < 0:
            continue
        sentence = document.sentences[index]
        inside = [hit for hit in hits[:MOST] if hit[0] < sentence.end]
        if not inside or sentence.kind is SentenceKind.BOX or sentence.end - sentence.start > LONGEST:
            continue
        words = Words(document, sentence)
        if not words.is_question():
            yield index, words, [(words.at(position + (stem[0] == " ")), stem) for position, stem in inside]


def _occurrences(document: Document, stems: Sequence[str]) -> list[tuple[int, str]]:
    """Return where the stems occur in the text, whatever their letters, in order.

    Each stem is searched for by itself: that is many times faster than a regular expression of all of them.
    """
    text = document.text.lower()
    if len(text) != len(document.text):  # a few letters grow when they are made small
        text = "".join(small if len(small := letter.lower()) == 1 else letter for letter in document.text)
    hits: list[tuple[int, str]] = []
    for stem in stems:
        position = text.find(stem)
        while position >= 0:
            hits.append((position, stem))
            position = text.find(stem, position + len(stem))
    return sorted(hits)
