"""What a rule fitted: the words with their sorts, and what is known where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from generator.evidence.dates.lexicon import lexicon
from generator.evidence.dates.periods import Period
from generator.evidence.dates.tense import Tense, tense_at
from generator.model import DateKind, Granularity

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

YEARS = ("year", "oldyear")
DAYS = ("day", "ordnum")
ENTRY = frozenset({"-", "–", "—", ":"})
"""Marks behind the date of an entry in a list of dates."""

COUNTING = frozenset({"day", "integer", "year", "oldyear", "cardinal", "amount"})


class Reading(NamedTuple):
    """What tokens ``start`` to ``end`` (exclusive) of a sentence mean; ``open`` says which end of it is not given."""

    start: int
    end: int
    kind: DateKind
    period: Period | None = None
    value: str = ""
    granularity: Granularity | None = None
    relative: bool = False
    modifier: str = ""


@dataclass(slots=True)
class Context:
    """What an article has said when a phrase is met: its day of publication and the dates before the phrase."""

    published: date | None
    day_first: bool | None = None
    latest: Period | None = None
    day: date | None = None
    year: int | None = None


class Phrase:
    """Tokens ``start`` to ``end`` (exclusive) of a sentence, which a rule fits.

    ``words`` are these tokens in small letters and ``kinds`` their sorts; ``preceding`` and ``following`` are the
    tokens beside them, empty at the borders of the sentence.
    """

    __slots__ = (
        *("_sorts", "_tense", "codes", "context", "end", "following"),
        *("kinds", "preceding", "start", "tokens", "words"),
    )

    def __init__(self, tokens: Sequence[str], codes: str, start: int, end: int, context: Context) -> None:
        names = lexicon().names
        self.tokens = tokens
        self.codes = codes
        self.start = start
        self.end = end
        self.context = context
        self.preceding = tokens[start - 1] if start else ""
        self.following = tokens[end] if end < len(tokens) else ""
        self._tense: Tense | None = None
        self.kinds = [names[code] for code in codes[start:end]]
        self._sorts = frozenset(self.kinds)
        self.words = [token.lower() for token in tokens[start:end]]

    @property
    def tense(self) -> Tense:
        """Whether the words around speak of the past or of the future."""
        if self._tense is None:
            self._tense = tense_at(self.tokens, self.start, self.end)
        return self._tense

    def token(self, index: int) -> str:
        """Return a token of the sentence by its index, an empty string outside of it."""
        return self.tokens[index] if 0 <= index < len(self.tokens) else ""

    def heads_entry(self) -> bool:
        """Tell whether the phrase opens an entry in a list of dates ("March 17 - The council votes")."""
        return self.start == 0 and self.following in ENTRY

    def find(self, *kinds: str, skip: int = 0) -> int:
        """Return the index of a token of one of the sorts, after so many of them, or -1."""
        if self._sorts.isdisjoint(kinds):
            return -1
        for index, kind in enumerate(self.kinds):
            if kind in kinds:
                if not skip:
                    return index
                skip -= 1
        return -1

    def has(self, *kinds: str) -> bool:
        """Tell whether a token is of one of the sorts."""
        return not self._sorts.isdisjoint(kinds)

    def word(self, *kinds: str, skip: int = 0) -> str:
        """Return the first word of one of the sorts, after so many of them, or an empty string."""
        index = self.find(*kinds, skip=skip)
        return "" if index < 0 else self.words[index]

    def number(self, *kinds: str, skip: int = 0) -> int:
        """Return the number that a token of one of the sorts begins with, or 0."""
        word = self.word(*kinds, skip=skip)
        digits = len(word) - len(word.lstrip("0123456789"))
        return int(word[:digits]) if digits else lexicon().numerals.get(word, 0)

    def month(self, skip: int = 0) -> int:
        """Return the month that a word names, or 0."""
        word = self.word("month", "may", "month_short", skip=skip)
        return MONTHS.index(word[:3]) + 1 if word else 0

    def weekday(self) -> int:
        """Return the weekday that a word names, from 0 for Monday, or -1."""
        word = self.word("weekday", "weekday_short")
        return WEEKDAYS.index(word[:3]) if word else -1

    def count(self) -> int:
        """Return the number that the phrase counts with: "two", "12", "twenty-five", "a"; 0 if there is none."""
        numerals = lexicon().numerals
        cardinals = [numerals[word] for word, kind in zip(self.words, self.kinds, strict=True) if kind == "cardinal"]
        if cardinals:
            total = sum(cardinals) if len(cardinals) == 1 or cardinals[0] % 10 == 0 else 0
            return total * (100 if self.word("hundred") == "hundred" else 1000 if self.has("hundred") else 1)
        index = self.find(*COUNTING)
        if index < 0:
            return 1 if self.has("a") else 0
        word = self.words[index].replace(",", "")
        return int(word) if word.isdigit() and len(word) <= 6 else 0

    def direction(self) -> int:
        """Return -1 for "last", 1 for "next", 0 for "this" and for the plain article."""
        if self.has("last", "past", "previous"):
            return -1
        return int(self.has("next", "coming", "following"))

    def point(self, period: Period | None, *, relative: bool, modifier: str = "") -> list[Reading]:
        """Return the phrase read as a time on the calendar; none if the calendar has no such time."""
        if period is None:
            return []
        return [self.reading(period, relative=relative, modifier=modifier)]

    def reading(self, period: Period | None, *, relative: bool, modifier: str = "") -> Reading:
        """Return the phrase read as a time on the calendar, unresolved without a period."""
        start, end = self.start, self.end
        if period is None:
            return Reading(start, end, DateKind.POINT, relative=relative, modifier=modifier)
        kind = DateKind.POINT
        return Reading(start, end, kind, period, period.value, period.granularity, relative, modifier)

    def narrowed(self, start: int, end: int) -> Phrase:
        """Return a part of the phrase: tokens from ``start`` to ``end``, counted from its own beginning."""
        return Phrase(self.tokens, self.codes, self.start + start, self.start + end, self.context)
