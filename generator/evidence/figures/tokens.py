"""The words of a sentence, with their places."""

from __future__ import annotations

import re

from generator.evidence.tokens import starts_of
from generator.model import Document, Sentence

TOKEN = re.compile(r"[a-zA-Z]++(?=,? )|\d+(?:[.,]\d+)*|(?:[A-Za-z]\.){2,}|[^\W\d_]\w*(?:['’\-‐‑]\w+)*|[^\w\s]|_")
"""A number, an abbreviation with dots, a word (with hyphens, apostrophes and digits behind letters), or a mark.

The first alternative is only for speed: most words are of plain letters, with a space or a comma behind them.
"""


class Line:
    """A sentence as tokens: ``raw`` as written, ``low`` in small letters, ``starts`` and ``ends`` in the document."""

    def __init__(self, doc: Document, sentence: Sentence) -> None:
        self.doc = doc
        self.sentence = sentence
        self.raw: list[str] = TOKEN.findall(doc.text, sentence.start, sentence.end)
        self.low = " ".join(self.raw).lower().split()  # no token holds a space: one call for all is faster
        if "US" in self.raw:
            self.low = ["u.s." if raw == "US" else low for raw, low in zip(self.raw, self.low, strict=True)]
        if "’" in sentence.text:
            self.low = [word.replace("’", "'") for word in self.low]
        self.starts = starts_of(self.raw, doc.text, sentence.start)
        self.ends = [start + len(word) for start, word in zip(self.starts, self.raw, strict=True)]

    def __len__(self) -> int:
        return len(self.raw)

    def at(self, index: int) -> str:
        """Return a token in small letters, or an empty string outside the sentence."""
        return self.low[index] if 0 <= index < len(self.low) else ""

    def glued(self, index: int) -> bool:
        """Tell whether no space stands between a token and the one before it."""
        return 0 < index < len(self.raw) and self.starts[index] == self.ends[index - 1]

    def is_word(self, index: int) -> bool:
        """Tell whether a token begins with a letter."""
        return 0 <= index < len(self.raw) and self.raw[index][0].isalpha()

    def is_capital(self, index: int) -> bool:
        """Tell whether a token is written as a name, with a capital as its first or second letter ("Paris", "eBay")."""
        if not 0 <= index < len(self.raw):
            return False
        word = self.raw[index]
        return word[0].isupper() or word[1:2].isupper()

    def text(self, first: int, after: int) -> str:
        """Return the words from one token up to before another, spaces evened."""
        if after <= first:
            return ""
        return " ".join(self.doc.text[self.starts[first] : self.ends[after - 1]].split())
