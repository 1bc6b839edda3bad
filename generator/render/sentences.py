"""Cut sentences at the names and the quotes in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from generator.model import Document, Mention, Passage
from generator.model import Sentence as Source
from generator.render.pieces import Segment, Sentence

Name = tuple[Mention, Segment]
"""A mention and how it is shown, whatever text the segment holds."""
Stretch = tuple[int, int]
"""Where in the text something begins and ends."""

QUOTATION_MARKS = "\"'“”„‟‘’‚‛«»‹›"
CLOSING = re.compile(rf"[,.;!?…]?[{QUOTATION_MARKS}]")


def by_sentence(names: Iterable[Name]) -> dict[int, list[Name]]:
    """Return the names of an article by the number of their sentence, in order; of two that overlap, the first."""
    found: dict[int, list[Name]] = {}
    end = -1
    for mention, segment in sorted(names, key=lambda name: (name[0].start, -name[0].end)):
        if mention.start >= end and mention.start < mention.end:
            found.setdefault(mention.sentence, []).append((mention, segment))
            end = mention.end
    return found


def stretches(doc: Document, quotes: Iterable[Passage]) -> dict[int, list[Stretch]]:
    """Return where quotes and the marks around them stand, by the number of each sentence that they reach into."""
    found: dict[int, list[Stretch]] = {}
    last = 0
    for quote in sorted(quotes, key=lambda quote: quote.start):
        start = max(last, quote.start - (quote.start > 0 and doc.text[quote.start - 1] in QUOTATION_MARKS))
        closing = CLOSING.match(doc.text, quote.end)
        end = last = max(last, closing.end() if closing else quote.end)
        for sentence in doc.sentences[quote.sentence - 1 :]:
            if sentence.start >= end:
                break
            if start < end:
                found.setdefault(sentence.number, []).append((max(start, sentence.start), min(end, sentence.end)))
    return found


def cut(doc: Document, sentence: Source, names: Iterable[Name], quotes: Sequence[Stretch] = ()) -> Sentence:
    """Return a sentence in pieces: its text as in the article, the names and the words of ``quotes`` set apart.

    A name is never cut: one that is only in part in a quote counts as outside of it.
    """
    pieces: list[Segment] = []
    position = sentence.start
    for mention, segment in names:
        start, end = max(mention.start, position), min(mention.end, sentence.end)
        if start >= end:
            continue
        pieces += _plain(doc.text, position, start, quotes)
        quoted = any(first <= start and end <= last for first, last in quotes)
        pieces.append(Segment(doc.text[start:end], segment.type, segment.href, segment.note, quoted))
        position = end
    pieces += _plain(doc.text, position, sentence.end, quotes)
    return Sentence(sentence.number, tuple(pieces))


def _plain(text: str, start: int, end: int, quotes: Sequence[Stretch]) -> Iterator[Segment]:
    """Yield a stretch of text without names, cut where quotes begin and end."""
    for first, last in quotes:
        first, last = max(first, start), min(last, end)
        if first < last:
            if start < first:
                yield Segment(text[start:first])
            yield Segment(text[first:last], quoted=True)
            start = last
    if start < end:
        yield Segment(text[start:end])
