"""The reporter's sentences: quoted words count as one token, however many sentences they hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.evidence.quotes.lexicon import triggers, triggers_with_that
from generator.evidence.quotes.marks import Quoted, closes_first, has_marks, open_at_end, quoted_spans
from generator.model import Document, Sentence, SentenceKind

TOKEN = re.compile(
    r"[^\W_]+(?:(?:['’.&@/-]|,(?=\d))[^\W_]+)*['’]?|[^\w\s\"“”„‟«»\x00-\x1f\u200b-\u200f\u202a-\u202e\ufeff]|_"
)
QUOTE = '""'  # the token that stands for quoted words; a mark without a partner is no token
OPENINGS = '"“„«‘'
MOST_PARAGRAPHS = 12  # over which a quotation without marks of its own is followed


@dataclass(frozen=True, slots=True)
class Unit:
    """A reporter's sentence as tokens.

    ``words`` are the tokens as written, ``lower`` in small letters, ``starts`` and ``ends`` their text offsets;
    ``quoted`` leads from the index of a token that stands for quoted words to these. ``paragraph`` numbers the
    paragraph that it begins in, ``closing`` the one that it ends in.
    """

    words: tuple[str, ...]
    lower: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    quoted: dict[int, Quoted]
    paragraph: int
    closing: int

    def __len__(self) -> int:
        return len(self.words)

    def quoted_in(self, start: int, end: int) -> list[int]:
        """Return the tokens from ``start`` to ``end`` that stand for quoted words."""
        return [index for index in range(start, min(end, len(self.lower))) if self.lower[index] == QUOTE]


def units(document: Document) -> Iterator[Unit]:
    """Yield the units of a document that hold quotation marks or words that report, in order of the text.

    Headlines are left out: they report without saying so.
    """
    paragraphs = _paragraphs(document)
    index = 0
    while index < len(paragraphs):
        block = paragraphs[index]
        index += 1
        marked = has_marks(document.text, block[0].start, block[-1].end)
        if marked:
            reach = _unfinished(document.text, paragraphs, index - 1)
            block = [sentence for paragraph in paragraphs[index - 1 : reach + 1] for sentence in paragraph]
            index = reach + 1
        following = paragraphs[index][0].text[:1] if index < len(paragraphs) else ""
        yield from _units_of(document.text, block, marked=marked, continued=bool(following) and following in OPENINGS)


def _paragraphs(document: Document) -> list[list[Sentence]]:
    paragraphs: list[list[Sentence]] = []
    number = None
    for sentence in document.sentences:
        if sentence.kind is SentenceKind.HEADLINE:
            continue
        if sentence.paragraph != number:
            paragraphs.append([])
            number = sentence.paragraph
        paragraphs[-1].append(sentence)
    return paragraphs


def _unfinished(text: str, paragraphs: list[list[Sentence]], index: int) -> int:
    """Return the paragraph in which the quotation that this one leaves open is closed, without being opened anew.

    Texts that put every sentence on a line of its own break quotations so.
    """
    last = index
    while True:
        start, end = paragraphs[last][0].start, paragraphs[last][-1].end
        if last == index:
            first = start
        if not open_at_end(text, first, end):
            return last
        for later in range(last + 1, min(len(paragraphs), last + 1 + MOST_PARAGRAPHS)):
            closing = closes_first(text, paragraphs[later][0].start, paragraphs[later][-1].end)
            if closing is None:
                continue
            if not closing:
                return last
            last = later
            break
        else:
            return last
        if last - index >= MOST_PARAGRAPHS:
            return last


def _units_of(text: str, sentences: list[Sentence], *, marked: bool, continued: bool) -> Iterator[Unit]:
    quoted = quoted_spans(text, sentences[0].start, sentences[-1].end, continued=continued) if marked else []
    position, at, probe = 0, 0, 0
    while position < len(sentences):
        first = last = position
        while last + 1 < len(sentences):
            boundary = sentences[last + 1].start
            while probe < len(quoted) and quoted[probe].end <= boundary:
                probe += 1
            inner = probe < len(quoted) and quoted[probe].start < boundary
            if not inner and not text[boundary].islower():
                break
            last += 1
        position = last + 1
        begin, stop = sentences[first].start, sentences[last].end
        while at < len(quoted) and quoted[at].end <= begin:
            at += 1
        inside: list[Quoted] = []
        while at < len(quoted) and quoted[at].start < stop:
            inside.append(quoted[at])
            at += 1
        if inside or text.endswith((":", ","), begin, stop) or _reporting(text[begin:stop].lower().split()):
            yield _unit(
                text, begin, max(stop, inside[-1].end if inside else stop), inside, sentences[first], sentences[last]
            )


def _reporting(pieces: list[str]) -> bool:
    """Tell whether a sentence may report, by its words."""
    if not triggers().isdisjoint(pieces):
        return True
    return ("that" in pieces or "out" in pieces) and not triggers_with_that().isdisjoint(pieces)


def _unit(text: str, start: int, end: int, inside: list[Quoted], first: Sentence, last: Sentence) -> Unit:
    places: list[tuple[int, int]] = []
    quoted: dict[int, Quoted] = {}
    position = start
    for span in inside:
        places += [match.span() for match in TOKEN.finditer(text, position, max(position, span.start))]
        quoted[len(places)] = span
        places.append((span.start, span.end))
        position = span.end
    places += [match.span() for match in TOKEN.finditer(text, position, max(position, end))]
    words = [text[begin:stop] for begin, stop in places]
    for index in quoted:
        words[index] = QUOTE
    starts, ends = zip(*places, strict=True) if places else ((), ())
    lower = tuple(" ".join(words).lower().split(" ")) if words else ()
    return Unit(tuple(words), lower, starts, ends, quoted, first.paragraph, last.paragraph)
