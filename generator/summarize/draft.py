"""A story's summary while it is being made: its candidates, and the rules that a sentence must keep to come in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import inf

# Shorter sentences come in only as what another one needs.
LEAST_WORDS = 8
# A sentence repeats another when they share more than so much of the shorter one's content words.
MOST_SHARED = 0.6
# So many sources are needed before none of them may give more than half of the sentences.
BROAD = 3


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may be used.

    ``document`` and ``source`` are numbers within the story (copies of one text are one source), ``position`` counts
    the sentences of the article before it, ``needs`` is the index of the candidate that has to come before it.
    """

    document: int
    number: int
    source: int
    position: int
    length: int
    content: frozenset[str]
    needs: int | None = None


@dataclass(frozen=True, slots=True)
class Limits:
    """The most words and sentences; whether sources have to be mixed, and sentences may bring along what they need."""

    words: float = inf
    sentences: float = inf
    mixed: bool = True
    chains: bool = True


class Draft:
    """The chosen candidates, as indices in the order in which they were taken."""

    def __init__(self, candidates: Sequence[Candidate], limits: Limits, chosen: Iterable[int] = ()) -> None:
        self.candidates = candidates
        self.chosen: dict[int, None] = {}
        self._limits = limits
        self._words = 0
        self._given: Counter[int] = Counter()
        self._broad = len({candidate.source for candidate in candidates}) >= BROAD
        self._chains = [self._chain(index) for index in range(len(candidates))]
        self._leaning: dict[int, list[int]] = {}
        for index, chain in enumerate(self._chains):
            for needed in chain[1:]:
                self._leaning.setdefault(needed, []).append(index)
        self.take(chosen)

    def group(self, index: int) -> tuple[int, ...]:
        """Return a candidate and what it needs, as far as that is not chosen yet."""
        return tuple(member for member in self._chains[index] if member not in self.chosen)

    def length(self, group: Iterable[int]) -> int:
        """Return the number of words of some candidates."""
        return sum(self.candidates[index].length for index in group)

    def barred(self, index: int) -> bool:
        """Whether a candidate can never come in: it is in, too short, or repeats a chosen one that it does not need."""
        if index in self.chosen or self.candidates[index].length < LEAST_WORDS:
            return True
        group, chain = self.group(index), self._chains[index]
        others = [self.candidates[other].content for other in self.chosen if other not in chain]
        return any(_repeats(self.candidates[member].content, other) for member in group for other in others)

    def fits(self, group: Sequence[int]) -> bool:
        """Whether there is room for some candidates of one article; that may change with what is taken before them."""
        size = len(self.chosen) + len(group)
        if self._words + self.length(group) > self._limits.words or size > self._limits.sentences:
            return False
        if not self._limits.chains and self.candidates[group[0]].needs is not None:
            return False
        given = self._given[self.candidates[group[0]].source] + len(group)
        return not (self._limits.mixed and self._broad) or 2 * given <= size + 1

    def take(self, group: Iterable[int]) -> list[int]:
        """Choose some candidates and return those that need one of them."""
        freed: list[int] = []
        for index in group:
            self.chosen[index] = None
            self._words += self.candidates[index].length
            self._given[self.candidates[index].source] += 1
            freed += self._leaning.get(index, [])
        return freed

    def _chain(self, index: int) -> tuple[int, ...]:
        chain = [index]
        while (needed := self.candidates[chain[-1]].needs) is not None:
            chain.append(needed)
        return tuple(chain)


def _repeats(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) > MOST_SHARED * min(len(one), len(other))


def fill(draft: Draft, order: Sequence[int]) -> None:
    """Fill a draft with the best candidates that fit, given in the order in which they are best taken."""
    left = list(order)
    while True:
        left = [index for index in left if not draft.barred(index)]
        best = next((index for index in left if draft.fits(draft.group(index))), None)
        if best is None:
            return
        draft.take(draft.group(best))
