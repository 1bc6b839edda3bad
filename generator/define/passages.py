"""A sentence as this stage sees it: its words with their places, and the names in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from generator.define.lexicon import peoples, words
from generator.model import Document, EntityType, Sentence

REACH = 18
"""So many words are read at most on one side of a name."""

LIST_MARK = 2
"""So many characters separate names in a list."""

WINDOW = 120
"""So many characters before a name are looked at."""

TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}(?:[-'’][^\W_]+)*"  # U.S., U.S.-led
    r"|(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Maj|Brig|Capt|Cmdr|Adm|Sgt|Sen|Rep|Gov|Prof|Rev|Hon|Pres|Amb|Inc|Corp|Co|Ltd|No|Jr|Sr)\.(?=.)"
    r"|[^\W\d_]\.(?= \w)"  # an initial
    r"|[^\W_]+(?:(?:[-'’&/.]|,(?=\d{3}))[^\W_]+)*(?:(?<=s)['’](?=[ ]))?"
    r"|\S"
)


class Token(NamedTuple):
    """A word or a mark of punctuation: ``word`` is it in small letters, without the dot of an abbreviation."""

    text: str
    start: int
    end: int
    word: str


class Name(NamedTuple):
    """A mention of an entity."""

    start: int
    end: int
    entity: str
    type: EntityType
    full: bool


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of a document with the names of the whole document, sorted by place."""

    doc: Document
    sentence: Sentence
    names: Sequence[Name]
    starts: Sequence[int]

    def name_at(self, position: int) -> Name | None:
        """Return the name that covers a character, if any."""
        index = bisect_right(self.starts, position) - 1
        if index < 0:
            return None
        name = self.names[index]
        return name if position < name.end else None

    def follows_one_of(self, name: Name) -> bool:
        """Tell whether only a mark stands between a name and another of its type before it, as in a list."""
        index = bisect_right(self.starts, name.start) - 2
        if index < 0:
            return False
        before = self.names[index]
        return before.type is name.type and name.start - before.end <= LIST_MARK

    def after(self, position: int, count: int = REACH) -> list[Token]:
        """Return so many tokens of the sentence from a place on."""
        found = TOKEN.finditer(self.doc.text, position, self.sentence.end)
        return [_token(match) for match in islice(found, count)]

    def before(self, position: int, window: int = WINDOW) -> list[Token]:
        """Return the tokens of the sentence up to a place, as far back as the window reaches."""
        text = self.doc.text
        start = self.sentence.start
        if position - start > window:
            start = text.find(" ", position - window, position) + 1 or position
        return [_token(match) for match in TOKEN.finditer(text, start, position)]

    def quoted(self, position: int) -> bool:
        """Tell whether a place lies inside a quotation that began in the same paragraph."""
        text, start = self.doc.text, self.sentence.start
        for earlier in reversed(self.doc.sentences[: self.sentence.number - 1]):
            if earlier.paragraph != self.sentence.paragraph:
                break
            start = earlier.start
        marks = text.count('"', start, position)
        return marks % 2 == 1 or text.count("“", start, position) > text.count("”", start, position)


def _token(match: re.Match[str]) -> Token:
    text = match[0]
    word = text.lower()
    if len(text) > 1 and text.isupper() and word in words().acronyms:
        return Token(text, match.start(), match.end(), text)
    return Token(text, match.start(), match.end(), word[:-1] if len(word) > 1 and word[-1] == "." else word)


def is_word(token: Token) -> bool:
    """Tell whether a token is a word rather than a mark of punctuation."""
    return token.text[0].isalnum() or token.text == "&"


def is_capital(token: Token) -> bool:
    """Tell whether a token is written with a capital."""
    return token.text[0].isupper()


def is_possessive(token: Token) -> bool:
    """Tell whether a token is a possessor ("Peru's", "officers'")."""
    return token.text.endswith(("'s", "’s", "s'", "s’"))


def is_own_name(word: str) -> bool:
    """Tell whether a word in a phrase is part of a name rather than a possessor or the adjective of a people."""
    return word[0].isupper() and word not in peoples() and not word.endswith(("'s", "’s"))
