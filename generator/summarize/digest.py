"""The default method: what stands early, speaks of the title's and the article's main names, and repeats nothing."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sumy.models.dom import ObjectDocumentModel
from sumy.summarizers import AbstractSummarizer

from generator.model import Mention
from generator.summarize.matrix import Vector, cosines, count_words
from generator.summarize.textmodel import telling

POSITION = 1.0
TITLE = 2.0
SALIENCE = 0.5
# It decides between sentences that are otherwise alike.
CENTRALITY = 0.1
REDUNDANCY = 1.0
# The lead bias halves after so many sentences.
HALF_LIFE = 4.0
# The first sentence goes first.
FIRST = 100.0
# What ratings are counted in, and one below all others.
UNIT = 1e9
TAKEN = np.iinfo(np.int64).min // 2


def salience(mentions: Sequence[Mention]) -> Mapping[int, float]:
    """Return by sentence number how much of what the article names most the sentence names.

    A name counts as often as its last word is mentioned in the article, so that "Fabius" and "Laurent Fabius" add up.
    """
    heads = [mention.text.split()[-1].casefold() for mention in mentions]
    frequency = Counter(heads)
    names: defaultdict[int, dict[str, None]] = defaultdict(dict)
    for mention, head in zip(mentions, heads, strict=True):
        names[mention.sentence][head] = None
    return {number: sum(math.log(frequency[head]) for head in held) for number, held in sorted(names.items())}


class DigestSummarizer(AbstractSummarizer):  # type: ignore[misc]  # sumy has no types
    """Ranks by position, title words, names and centrality, taking off what is like a sentence chosen before.

    The first sentence always goes first: in a news article it says what happened, and no other is a safer choice. The
    parts are scaled to 0..1. Centrality is a sentence's mean TF-IDF cosine to the others, as in degree-based LexRank
    (Erkan and Radev, 2004) without its threshold; redundancy is maximal marginal relevance (Carbonell and Goldstein,
    1998).
    """

    stop_words: frozenset[str] = frozenset()

    def __init__(self, stemmer: Callable[[str], str], names: Mapping[int, float]) -> None:
        super().__init__(stemmer)
        self._names = names

    def __call__(self, document: ObjectDocumentModel, sentences_count: Any) -> tuple[Any, ...]:
        """Return the best sentences; ``sentences_count`` as everywhere in sumy."""
        sentences = document.sentences
        if not sentences:
            return ()
        stems = [self._stems(sentence.words) for sentence in sentences]
        bags = count_words(stems)
        rarity = np.array([math.log(1 + len(stems) / max(1, n)) for n in range(bags.held.max(initial=0) + 1)])
        likeness = cosines(bags, bags.counts * rarity[bags.held[bags.columns]])
        title = {word for heading in document.headings for word in self._stems(heading.words)}
        scores = (
            POSITION * 0.5 ** (np.arange(len(sentences)) / HALF_LIFE)
            + TITLE * _scaled([len(title.intersection(words)) for words in stems])
            + SALIENCE * _scaled([self._names.get(sentence.number, 0.0) for sentence in sentences])
            + CENTRALITY * _scaled(likeness.sum(axis=1))
        )
        scores[0] = FIRST
        ratings = dict(zip(sentences, marginal(scores, likeness), strict=True))
        return tuple(self._get_best_sentences(sentences, sentences_count, ratings))

    def _stems(self, words: Sequence[str]) -> list[str]:
        return [stem for stem in map(telling(self._stemmer, self.stop_words), words) if stem]


def marginal(scores: Vector, likeness: Vector) -> list[float]:
    """Return ratings in the order in which sentences are best taken, each less what it repeats of those before it."""
    # Whole numbers, since equal sums of fractions may differ by the order of additions.
    left, repeated = _whole(scores), _whole(REDUNDANCY * likeness)
    penalty = np.zeros(len(scores), dtype=np.int64)
    ratings = [0.0] * len(scores)
    for rank in range(len(scores)):
        best = int((left - penalty).argmax())  # the earliest of equal ones
        ratings[best] = -float(rank)
        left[best] = TAKEN
        np.maximum(penalty, repeated[best], out=penalty)
    return ratings


def _whole(values: Vector) -> NDArray[np.int64]:
    return np.rint(values * UNIT).astype(np.int64)


def _scaled(values: Sequence[float] | Vector) -> Vector:
    array = np.asarray(values, dtype=np.float64)
    top = array.max(initial=0.0)
    return array / top if top > 0 else array
