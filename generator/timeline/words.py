"""What two sentences have in common: their words without endings, the rarer the weightier."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import chain

from generator.timeline.lexicon import words

WORD = re.compile(r"[^\W_]+(?:[.'’\-][^\W_]+)*")
SHORTEST = 3
PREFIX = 6
"""Letters by which two forms of a word are one, as a stemmer of news would mostly have it."""

Terms = frozenset[str]


@lru_cache(maxsize=1 << 10)
def terms(text: str) -> Terms:
    """Return the words of a text that carry a topic, cut so that "bombing" and "bombed" are one."""
    return frozenset(map(_term, WORD.findall(text))) - {""}


class Scale:
    """What terms weigh, and how much two texts have in common by that."""

    def __init__(self, texts: Sequence[Terms]) -> None:
        """Weigh each term by how many times rarer it is than a text (K. Spärck Jones 1972).

        Args:
            texts: All texts that will be weighed.
        """
        counts = Counter(chain.from_iterable(texts))
        self._weights = {term: math.log1p(len(texts) / count) for term, count in counts.items()}
        self._masses: dict[Terms, float] = {}

    def mass(self, text: Terms, shares: Mapping[str, float] | None = None) -> float:
        """Return the weight of a text's terms, each by its share if shares are given."""
        if shares is not None:
            weights = self._weights
            return math.fsum([weights[term] * shares[term] for term in text])
        if text not in self._masses:
            self._masses[text] = math.fsum(map(self._weights.__getitem__, text))
        return self._masses[text]

    def likeness(self, one: Terms, other: Terms) -> float:
        """Return how much of the shorter of two texts stands in the other one, 0 to 1."""
        least = min(self.mass(one), self.mass(other))
        return math.fsum(map(self._weights.__getitem__, one & other)) / least if least else 0.0


@lru_cache(maxsize=1 << 16)
def _term(word: str) -> str:
    """Return the term of a word, empty if the word tells no topic."""
    plain = word.replace("’", "'").lower().removesuffix("'s")
    if len(plain) < SHORTEST or plain in words("stop"):
        return ""
    if plain[0].isdigit():
        return plain
    return plain[:PREFIX]
