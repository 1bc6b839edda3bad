"""sumy's graph methods with their similarity matrices computed at once instead of pair by pair."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
from sumy.models.dom import ObjectDocumentModel
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

from generator.summarize.matrix import Matrix, cosines, document_frequencies, products

PRECISION = 12


class FastLexRank(LexRankSummarizer):  # type: ignore[misc]  # sumy has no types
    """LexRank (Erkan and Radev, 2004) as sumy defines it: same threshold, weights and power method."""

    @staticmethod
    def _compute_idf(sentences: Sequence[Sequence[str]]) -> dict[str, float]:
        total = len(sentences)
        return {word: math.log(total / (1 + n)) for word, n in document_frequencies(sentences).items()}

    def _create_matrix(
        self,
        sentences: Sequence[Sequence[str]],
        threshold: float,
        tf_metrics: Sequence[Mapping[str, float]],
        idf_metrics: Mapping[str, float],
    ) -> Matrix:
        bags = [{word: tf * idf_metrics[word] for word, tf in metrics.items()} for metrics in tf_metrics]
        # Rounded, since sumy adds in the order of a set and equal cosines must fall on one side of the threshold.
        edges = (cosines(bags).round(PRECISION) > threshold).astype(np.float64)
        if not edges.any():
            return np.eye(len(bags))  # nothing but stop words: sumy's power method would divide by zero
        degrees = np.maximum(edges.sum(axis=1, keepdims=True), 1.0)
        return np.asarray(edges / degrees)


class FastTextRank(TextRankSummarizer):  # type: ignore[misc]  # sumy has no types
    """TextRank (Mihalcea and Tarau, 2004) as sumy defines it."""

    def _create_matrix(self, document: ObjectDocumentModel) -> Matrix:
        sentences = [self._to_words_set(sentence) for sentence in document.sentences]
        shared = products([Counter(words) for words in sentences])
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
