"""Neighbouring sentences joined into what the network reads at a time: names are easier to tell in context."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.recognize.neural.wordpiece import Piece, WordPiece

LONGEST = 192
"""Pieces in a window, at most."""


class Window(NamedTuple):
    """Pieces that are read together, and for each word where it begins and which it is: (sentence, word)."""

    pieces: list[Piece]
    first: list[int]
    words: list[tuple[int, int]]


def windows(sentences: Sequence[Sequence[str]], wordpiece: WordPiece, *, room: int = LONGEST) -> Iterator[Window]:
    """Yield windows of whole sentences, as many in each as ``room`` pieces hold; one at least.

    A sentence that is longer than ``LONGEST`` is cut between words.
    """
    window = Window([wordpiece.begin], [], [])
    for number, words in enumerate(sentences):
        cut = [wordpiece.pieces(word)[: LONGEST - 2] for word in words]
        limit = room - sum(map(len, cut))
        for at, pieces in enumerate(cut):
            if len(window.pieces) >= min(LONGEST - len(pieces), LONGEST if at else limit) and window.first:
                window.pieces.append(wordpiece.end)
                yield window
                window = Window([wordpiece.begin], [], [])
            window.first.append(len(window.pieces))
            window.words.append((number, at))
            window.pieces.extend(pieces)
    if window.first:
        window.pieces.append(wordpiece.end)
        yield window
