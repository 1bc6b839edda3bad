"""What an article's other readings know about a place: its names, its expressions of time, its utterances."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from generator.evidence.referents import Referents
from generator.model import DateExpr, DateKind, Mention, Quote, Reference

MODEL = re.compile(r"(?<=[ -])\d{3,4}\b(?! [a-z]+s\b| people\b)")
NAME = re.compile(r"\b[A-Z]\w{0,30}\Z")
LONGEST_NAME = 32
"""A number behind a name, which the article may use alone for the thing ("Boeing 787", later "the 787")."""

NESTED = 4
"""So many utterances are looked at that begin before a place, as they may lie in one another."""


class Context:
    """The names, dates and utterances of an article, to be asked for by text offsets."""

    def __init__(self, dates: Sequence[DateExpr], quotes: Sequence[Quote], referents: Referents) -> None:
        self.dates = sorted(dates, key=lambda when: (when.passage.start, when.passage.end))
        self.referents = referents
        self._quotes = sorted(
            (quote for quote in quotes if quote.speaker), key=lambda quote: (quote.passage.start, quote.passage.end)
        )
        self._date_starts = [when.passage.start for when in self.dates]
        self._quote_starts = [quote.passage.start for quote in self._quotes]
        self._models: frozenset[str] | None = None
        self._name_starts = [mention.start for mention in referents.mentions]

    def is_model(self, number: str) -> bool:
        """Tell whether the article has a number of three or four digits behind a name."""
        if not 3 <= len(number) <= 4:
            return False
        if self._models is None:
            text = self.referents.document.text
            self._models = frozenset(
                found[0]
                for found in MODEL.finditer(text)
                if NAME.search(text, max(0, found.start() - LONGEST_NAME), found.start() - 1)
            )
        return number in self._models

    def name_over(self, start: int, end: int) -> Mention | None:
        """Return a name that holds the text from ``start`` to ``end``."""
        place = bisect_right(self._name_starts, start)
        mention = self.referents.mentions[place - 1] if place else None
        return mention if mention is not None and mention.end >= end else None

    def name_ending(self, end: int) -> Mention | None:
        """Return a name that ends at ``end``."""
        place = bisect_left(self._name_starts, end)
        mention = self.referents.mentions[place - 1] if place else None
        return mention if mention is not None and mention.end == end else None

    def in_date(self, start: int, end: int) -> bool:
        """Tell whether the text lies in an expression of time that is no length of time."""
        place = bisect_left(self._date_starts, end)
        return any(
            start < when.passage.end and when.kind is not DateKind.DURATION
            for when in self.dates[max(0, place - 2) : place]
        )

    def dates_in(self, start: int, end: int) -> Sequence[DateExpr]:
        """Return the expressions of time that begin between two places."""
        return self.dates[bisect_left(self._date_starts, start) : bisect_left(self._date_starts, end)]

    def speaker(self, start: int) -> Reference | None:
        """Return who utters the words at a place, none if no utterance is known there."""
        place = bisect_right(self._quote_starts, start)
        for quote in reversed(self._quotes[max(0, place - NESTED) : place]):
            if start < quote.passage.end:
                return quote.speaker
        return None
