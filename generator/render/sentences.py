"""Cut sentences at the names in them."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model import Document, Mention
from generator.model import Sentence as Source
from generator.render.pieces import Segment, Sentence

Name = tuple[Mention, Segment]
"""A mention and how it is shown, whatever text the segment holds."""


def by_sentence(names: Iterable[Name]) -> dict[int, list[Name]]:
    """Return the names of an article by the number of their sentence, in order; of two that overlap, the first."""
    found: dict[int, list[Name]] = {}
    end = -1
    for mention, segment in sorted(names, key=lambda name: (name[0].start, -name[0].end)):
        if mention.start >= end and mention.start < mention.end:
            found.setdefault(mention.sentence, []).append((mention, segment))
            end = mention.end
    return found


def cut(doc: Document, sentence: Source, names: Iterable[Name]) -> Sentence:
    """Return a sentence in pieces: its text as in the article, the names set apart."""
    pieces: list[Segment] = []
    position = sentence.start
    for mention, segment in names:
        start, end = max(mention.start, position), min(mention.end, sentence.end)
        if start >= end:
            continue
        if start > position:
            pieces.append(Segment(doc.text[position:start]))
        pieces.append(Segment(doc.text[start:end], segment.type, segment.href, segment.note))
        position = end
    if position < sentence.end:
        pieces.append(Segment(doc.text[position : sentence.end]))
    return Sentence(sentence.number, tuple(pieces))
