"""Names as spans of tokens, and the text that they are in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

PER, ORG, LOC, EVT, MISC = "PER", "ORG", "LOC", "EVT", "MISC"


class Name(NamedTuple):
    """Tokens ``first`` up to, not including, ``last`` of a sentence (counted from 0) and what they name."""

    sentence: int
    first: int
    last: int
    kind: str

    def typed(self, kind: str) -> Name:
        """Return the same words as a name of another type."""
        return self if kind == self.kind else Name(self.sentence, self.first, self.last, kind)

    def meets(self, other: Name) -> bool:
        """Say whether two names share a token."""
        return self.sentence == other.sentence and self.first < other.last and other.first < self.last


@dataclass(frozen=True)
class Text:
    """The words of an article's sentences."""

    sentences: tuple[tuple[str, ...], ...]

    @cached_property
    def places_of(self) -> dict[str, tuple[tuple[int, int], ...]]:
        """Where each word stands: (sentence, token)."""
        found: dict[str, list[tuple[int, int]]] = {}
        for number, words in enumerate(self.sentences):
            for at, word in enumerate(words):
                found.setdefault(word, []).append((number, at))
        return {word: tuple(places) for word, places in found.items()}

    def words(self, name: Name) -> tuple[str, ...]:
        """Return the words of a name."""
        return self.sentences[name.sentence][name.first : name.last]

    def at(self, sentence: int, token: int) -> str:
        """Return a word, or an empty string beyond the sentence's ends."""
        words = self.sentences[sentence]
        return words[token] if 0 <= token < len(words) else ""

    def occurrences(self, words: tuple[str, ...], kind: str) -> list[Name]:
        """Return every place where the words stand one after another, as names of ``kind``."""
        size = len(words)
        return [
            Name(number, at, at + size, kind)
            for number, at in self.places_of.get(words[0], ())
            if self.sentences[number][at : at + size] == words
        ]


def names_of(labels: Sequence[str], sentence: int) -> list[Name]:
    """Return the names that a sentence's B-, I-, O labels stand for; an I- after something else begins a name."""
    names: list[Name] = []
    first, kind = 0, ""
    for at, label in enumerate([*labels, "O"]):
        if kind and label != f"I-{kind}":
            names.append(Name(sentence, first, at, kind))
            kind = ""
        if label != "O" and not kind:
            first, kind = at, label[2:]
    return names


def placed(names: Iterable[Name], over: Iterable[Name] = ()) -> list[Name]:
    """Return ``names`` with those of ``over`` in place of whatever they meet, in order; of ``over`` the earlier win."""
    by_sentence: dict[int, list[Name]] = {}
    for name in over:
        row = by_sentence.setdefault(name.sentence, [])
        if not any(name.meets(other) for other in row):
            row.append(name)
    if not by_sentence:
        return sorted(names)
    kept = [name for name in names if not any(name.meets(other) for other in by_sentence.get(name.sentence, ()))]
    return sorted([*kept, *(name for row in by_sentence.values() for name in row)])
