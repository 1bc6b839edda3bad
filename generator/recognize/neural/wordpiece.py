"""Cuts words into the pieces that the encoder knows, and notes of each the casing that the encoder does not see.

The pieces are those of BERT (Devlin and others, 2019; WordPiece of Wu and others, 2016): lower case, accents removed,
marks apart, then the longest pieces of the vocabulary from the left.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

UNKNOWN, BEGIN, END = "[UNK]", "[CLS]", "[SEP]"
CONTINUED = "##"
LONGEST_PART = 100
"""A part with more letters than this is not looked up."""

LOWER, TITLE, UPPER, INITIAL, MIXED, DIGIT, MARK = range(7)
KINDS = 8
SHAPES = KINDS * KINDS
"""How many shapes there are: that of a word, combined with that of the part of it that a piece belongs to."""

PLAIN = MARK * KINDS + MARK
"""The shape of what is not a word: the beginning and the end."""


class Piece(NamedTuple):
    """A piece's number in the vocabulary and the shape of the word and the part that it comes from."""

    id: int
    shape: int


def shape_of(part: str) -> int:
    """Return how a word or a part of one is written: "Paris" is a title, "NATO" upper, "iPhone" mixed, "a" lower."""
    letters = [letter for letter in part if letter.isalpha()]
    if not letters:
        return DIGIT if any(letter.isdigit() for letter in part) else MARK
    capitals = sum(letter.isupper() for letter in letters)
    if not capitals:
        return LOWER
    if capitals == len(letters):
        return INITIAL if capitals == 1 else UPPER
    return TITLE if capitals == 1 and letters[0].isupper() else MIXED


def parts_of(word: str) -> Iterator[str]:
    """Yield the parts between which a word is always cut: runs of letters and digits, and single marks."""
    run = ""
    for letter in word:
        if is_mark(letter) or is_ideograph(letter) or letter.isspace():
            if run:
                yield run
                run = ""
            if not letter.isspace():
                yield letter
        elif letter not in "\0\ufffd" and not unicodedata.category(letter).startswith("C"):
            run += letter
    if run:
        yield run


def is_mark(letter: str) -> bool:
    """Say whether a character stands apart: punctuation, and every ASCII character that is no letter or digit."""
    if letter.isascii():
        return letter.isprintable() and not letter.isalnum() and letter != " "
    return unicodedata.category(letter).startswith("P")


def is_ideograph(letter: str) -> bool:
    """Say whether a character is an ideograph, each of which is a part of its own."""
    return "\u3400" <= letter <= "\u9fff" or "\uf900" <= letter <= "\ufaff" or "\U00020000" <= letter <= "\U0002fa1f"


def folded(part: str) -> str:
    """Return a part in lower case without accents."""
    if part.isascii():
        return part.lower()
    letters = unicodedata.normalize("NFD", part.lower())
    return "".join(letter for letter in letters if unicodedata.category(letter) != "Mn")


class WordPiece:
    """The vocabulary, and what it makes of words; each word is worked out once.

    Args:
        vocabulary: The pieces in the order of their numbers.
    """

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._numbers = {piece: number for number, piece in enumerate(vocabulary)}
        self._known: dict[str, tuple[Piece, ...]] = {}
        self.begin = Piece(self._numbers[BEGIN], PLAIN)
        self.end = Piece(self._numbers[END], PLAIN)

    def pieces(self, word: str) -> tuple[Piece, ...]:
        """Return the pieces of a word, at least one."""
        found = self._known.get(word)
        if found is None:
            whole = shape_of(word) * KINDS
            parts = [
                Piece(number, whole + shape_of(part)) for part in parts_of(word) for number in self._cut(folded(part))
            ]
            found = self._known[word] = tuple(parts) or (Piece(self._numbers[UNKNOWN], whole + MARK),)
        return found

    def _cut(self, part: str) -> list[int]:
        """Return the numbers of the longest pieces of a part from the left; unknown as a whole where one is missing."""
        numbers: list[int] = []
        start = 0
        while start < len(part) <= LONGEST_PART:
            mark = CONTINUED if start else ""
            for end in range(len(part), start, -1):
                number = self._numbers.get(mark + part[start:end])
                if number is not None:
                    break
            else:
                return [self._numbers[UNKNOWN]]
            numbers.append(number)
            start = end
        return numbers or ([self._numbers[UNKNOWN]] if part else [])
