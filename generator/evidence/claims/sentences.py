"""The words of a sentence with their places."""

from __future__ import annotations

import re
from bisect import bisect_right

from generator.evidence.claims.words import finite, words
from generator.evidence.referents import Referents
from generator.evidence.tokens import starts_of
from generator.model import Document, Passage, Sentence

LONGEST = 2000
"""A sentence of more characters is no prose, and is left alone."""

TRIES = 5
"""So often borders are drawn in until nothing there is out of place."""

TOKEN = re.compile(
    r"[a-zA-Z]++(?=,? )|(?:[^\W\d_]\.){2,6}(?:-[^\W_]+)*|[^\W_]+(?:['’.&/-][^\W_]+|[,:](?=\d)\d+)*|-{2,3}|[^\w\s]"
)
"""A word, an abbreviation, a number, or a mark; the first alternative is only for speed, most words are like that."""

DASHES = frozenset({"–", "—", "-", "--", "---"})
OPENING, CLOSING, STRAIGHT = "“", "”", '"'
MARKS = frozenset({OPENING, CLOSING, STRAIGHT})
BREAKS = frozenset(";:") | DASHES


class Words:
    """A stretch of one sentence as words: ``low`` in small letters, ``raw`` as written, with their text offsets."""

    def __init__(self, doc: Document, sentence: Sentence) -> None:
        self.doc = doc
        self.sentence = sentence
        self.raw: list[str] = TOKEN.findall(doc.text, sentence.start, sentence.end)
        self.low = " ".join(self.raw).lower().split()  # no token holds a space: one call for all is faster
        if "’" in sentence.text:
            self.low = [word.replace("’", "'") for word in self.low]
        if "May" in self.raw:  # the month, unless the sentence begins with it
            self.low[1:] = [
                "May" if word == "May" else low for word, low in zip(self.raw[1:], self.low[1:], strict=True)
            ]
        self.starts = starts_of(self.raw, doc.text, sentence.start)
        self.ends = [start + len(word) for start, word in zip(self.starts, self.raw, strict=True)]

    def __len__(self) -> int:
        return len(self.raw)

    def at(self, position: int) -> int:
        """Return the index of the word that covers a text offset, or of the last one before it."""
        return max(0, bisect_right(self.starts, position) - 1)

    def word(self, index: int) -> str:
        """Return a word in small letters, empty outside of the sentence."""
        return self.low[index] if 0 <= index < len(self.low) else ""

    def text(self, first: int, end: int) -> str:
        """Return the words from index ``first`` up to ``end`` as the article has them, on one line."""
        return " ".join(self.doc.text[self.starts[first] : self.ends[end - 1]].split()) if first < end else ""

    def is_capital(self, index: int) -> bool:
        """Tell whether a word is written with a capital."""
        return 0 <= index < len(self.raw) and self.raw[index][0].isupper()

    def is_word(self, index: int) -> bool:
        """Tell whether there is a word at an index rather than a mark or nothing."""
        return 0 <= index < len(self.raw) and self.raw[index][0].isalnum()

    def says(self, index: int) -> bool:
        """Tell whether a word is a verb of saying (and no name, as "States" is)."""
        return (
            0 <= index < len(self.low)
            and self.low[index] in words().reporting
            and not (index and self.is_capital(index))
        )

    def holds_verb(self, first: int, end: int) -> bool:
        """Tell whether some word from index ``first`` up to ``end`` is likely to be a finite verb."""
        known = finite()
        return any(
            self.low[at] in known or self.says(at) or (self.low[at].endswith("ed") and "-" not in self.low[at])
            for at in range(first, end)
        )

    def opens_quote(self, index: int) -> bool:
        """Tell whether a mark opens a quotation; a straight one does so with no space behind it."""
        if self.raw[index] != STRAIGHT:
            return self.raw[index] == OPENING
        before = self.doc.text[max(0, self.starts[index] - 1) : self.starts[index]]
        return before in ("", "(", "[", "—", "–", "-") or before.isspace()

    def is_quoted(self, index: int) -> bool:
        """Tell whether a word stands between quotation marks, by the nearest mark before it, or else behind it."""
        for at in range(min(index, len(self.raw)) - 1, -1, -1):
            if self.raw[at] in MARKS:
                return self.opens_quote(at)
        following = next((at for at in range(index, len(self.raw)) if self.raw[at] in MARKS), -1)
        return following >= 0 and not self.opens_quote(following)

    def is_question(self) -> bool:
        """Tell whether the sentence ends with a question mark."""
        return self.sentence.text.rstrip("\"'”’) ").endswith("?")

    def passage(self, referents: Referents, first: int, end: int) -> Passage | None:
        """Return the words from index ``first`` up to ``end`` without marks and links at their borders.

        None if nothing is left, or too many marks stand without their partners.
        """
        known = words()
        for _ in range(TRIES):
            before = (first, end)
            first, end = self._trimmed(first, end, known.openers, known.dangling)
            first, end = self._without_single(*self._balanced(first, end))
            if (first, end) == before:
                break
        if first >= end or (first, end) != before:
            return None
        return referents.passage(self.starts[first], self.ends[end - 1])

    def breaks(self, index: int) -> bool:
        """Tell whether a mark parts two clauses: a semicolon, a colon, a dash, or a full stop inside the sentence."""
        if self.raw[index] not in BREAKS:
            return self.ends_inner(index)
        return not (self.word(index - 1)[:1].isdigit() and self.word(index + 1)[:1].isdigit())

    def ends_inner(self, index: int) -> bool:
        """Tell whether a full stop inside the sentence ends another, as within a quotation of several."""
        if self.raw[index] != "." or not self.is_capital(index + 1) or index == 0:
            return False
        return len(self.raw[index - 1]) > 2 and self.low[index - 1] not in words().abbreviations

    def _trimmed(self, first: int, end: int, openers: frozenset[str], dangling: frozenset[str]) -> tuple[int, int]:
        while first < end and (not self._opens(first) or self.low[first] in openers):
            first += 1
        while end > first and not self._closes(end - 1, dangling):
            end -= 1
        return first, end

    def _opens(self, index: int) -> bool:
        return self.is_word(index) or self.raw[index] in "$€£¥“\"‘'(#"

    def _closes(self, index: int, dangling: frozenset[str]) -> bool:
        return (self.is_word(index) and self.low[index] not in dangling) or self.raw[index] in "%”\"’')"

    def _without_single(self, first: int, end: int) -> tuple[int, int]:
        """Leave out a single quotation mark at a border that has no partner; one behind an "s" makes a possessive."""
        if first < end and self.raw[first] in "‘'" and not {"'", "’"} & set(self.raw[first + 1 : end]):
            first += 1
        if first < end and self.raw[end - 1] in "’'" and not {"'", "‘"} & set(self.raw[first : end - 1]):
            end -= not self.word(end - 2).endswith("s")
        return first, end

    def _balanced(self, first: int, end: int) -> tuple[int, int]:
        """Leave out marks at the borders whose partners lie outside; nothing is left if others do not match."""
        for opening, closing in ((OPENING, CLOSING), ("(", ")"), (STRAIGHT, STRAIGHT)):
            inside = self.raw[first:end]
            opened, closed = inside.count(opening), inside.count(closing)
            if opened == closed and (opening != closing or opened % 2 == 0):
                continue
            if inside and inside[0] == opening and (opening == closing or opened > closed):
                first += 1
            elif inside and inside[-1] == closing:
                end -= 1
            else:
                cut = len(inside) - 1 - inside[::-1].index(opening if opened >= closed else closing)
                left = cut > len(inside) // 2 or (opened > closed and cut > 0)
                first, end = (first, first + cut) if left else (first + cut + 1, end)
        return first, end
