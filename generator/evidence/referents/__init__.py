"""Whom a wording in an article means, as far as the article itself says."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from generator.evidence.referents.antecedents import Antecedents
from generator.model import Document, Mention, Passage, Reference

__all__ = ["Referents"]


class Referents:
    """The names of an article, to be asked for by place."""

    def __init__(self, document: Document, mentions: Sequence[Mention]) -> None:
        self.document = document
        self.mentions = tuple(sorted(mentions, key=lambda mention: (mention.start, mention.end)))
        self._starts = [mention.start for mention in self.mentions]
        self._sentences = [sentence.start for sentence in document.sentences]
        self._antecedents: Antecedents | None = None

    def passage(self, start: int, end: int) -> Passage:
        """Return the words from ``start`` to ``end``, without the space around them."""
        text = self.document.text
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        number = max(1, bisect_right(self._sentences, start))
        return Passage(self.document.id, start, end, text[start:end], number, self.document.span(start, end))

    def names_in(self, start: int, end: int) -> Sequence[Mention]:
        """Return the names that lie within ``start`` to ``end``."""
        first = bisect_left(self._starts, start)
        return [m for m in self.mentions[first : bisect_left(self._starts, end)] if m.end <= end]

    def refer(self, start: int, end: int) -> Reference:
        """Return the wording as a reference: to the last name in it, or to what it stands for.

        Pronouns in the singular and descriptions ("the minister", "the company") are led back to a name before them
        where one suits; the reference has no name otherwise.
        """
        passage = self.passage(start, end)
        names = self.names_in(passage.start, passage.end)
        if names:
            return Reference(passage, names[-1])
        if self._antecedents is None:
            self._antecedents = Antecedents(self.document, self.mentions)
        return Reference(passage, self._antecedents.of(passage))
