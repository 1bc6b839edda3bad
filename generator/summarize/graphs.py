"""sumy's graph methods with their similarity matrices computed at once instead of pair by pair."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from sumy.models.dom import ObjectDocumentModel
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

from generator.summarize.matrix import Matrix, cosines, count_words, products
from generator.summarize.textmodel import telling

PRECISION = 12


class FastLexRank(LexRankSummarizer):  # type: ignore[misc]  # sumy has no types
    """LexRank (Erkan and Radev, 2004) as sumy defines it: same threshold, weights and power method."""

    stop_words: frozenset[str] = frozenset()

    def __call__(self, document: ObjectDocumentModel, sentences_count: Any) -> tuple[Any, ...]:
        """Return the best sentences; ``sentences_count`` as everywhere in sumy."""
        sentences, find = document.sentences, telling(self._stemmer, self.stop_words)
        if not sentences:
            return ()
        words = [[stem for stem in map(find, sentence.words) if stem] for sentence in sentences]
        ratings = dict(zip(sentences, self.power_method(self._transitions(words), self.epsilon), strict=True))
        return tuple(self._get_best_sentences(sentences, sentences_count, ratings))

    def _transitions(self, sentences: Sequence[Sequence[str]]) -> Matrix:
        bags = count_words(sentences)
        rarity = np.array([math.log(len(sentences) / (1 + n)) for n in range(bags.held.max(initial=0) + 1)])
        # sumy divides counts by the highest one of their sentence, which makes no difference to cosines. Rounded, since
        # it adds in the order of a set and equal cosines must fall on one side of the threshold.
        likeness = cosines(bags, bags.counts * rarity[bags.held[bags.columns]]).round(PRECISION)
        edges = (likeness > self.threshold).astype(np.float64)
        if not edges.any():
            return np.eye(len(sentences))  # nothing but stop words: sumy's power method would divide by zero
        return np.asarray(edges / np.maximum(edges.sum(axis=1, keepdims=True), 1.0))


class FastTextRank(TextRankSummarizer):  # type: ignore[misc]  # sumy has no types
    """TextRank (Mihalcea and Tarau, 2004) as sumy defines it."""

    def _create_matrix(self, document: ObjectDocumentModel) -> Matrix:
        sentences = [self._to_words_set(sentence) for sentence in document.sentences]
        bags = count_words(sentences)
        shared = products(bags, bags.counts)
        logs = np.log([max(1, len(words)) for words in sentences])
        norms = logs[:, np.newaxis] + logs[np.newaxis, :]
        weights = np.where(np.isclose(norms, 0.0), shared, shared / np.where(norms > 0, norms, 1.0))
        weights /= weights.sum(axis=1, keepdims=True) + self._ZERO_DIVISION_PREVENTION
        return np.asarray((1.0 - self.damping) / len(sentences) + self.damping * weights)


class StableLsa(LsaSummarizer):  # type: ignore[misc]  # sumy has no types
    """LSA (Steinberger and Jezek, 2004) as sumy defines it, but with words in order of appearance."""

    def _create_dictionary(self, document: ObjectDocumentModel) -> dict[str, int]:
        words = (self.normalize_word(word) for sentence in document.sentences for word in sentence.words)
        stems = dict.fromkeys(self.stem_word(word) for word in words if word not in self.stop_words)
        return {stem: row for row, stem in enumerate(stems)}

    def _create_matrix(self, document: ObjectDocumentModel, dictionary: Mapping[str, int]) -> Matrix:
        matrix = np.zeros((len(dictionary), len(document.sentences)))
        for column, sentence in enumerate(document.sentences):
            for stem, count in Counter(self.stem_word(word) for word in sentence.words).items():
                if stem in dictionary:
                    matrix[dictionary[stem], column] = count
        return matrix

    def _compute_term_frequency(self, matrix: Matrix, smooth: float = 0.4) -> Matrix:
        highest = matrix.max(axis=0, keepdims=True)
        return np.asarray(np.where(highest > 0, smooth + (1.0 - smooth) * matrix / np.maximum(highest, 1.0), matrix))
