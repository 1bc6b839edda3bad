"""sumy's KL method with the divergences of all sentences computed at once, from what each would change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np
from sumy.summarizers.kl import KLSummarizer

PRECISION = 12


class FastKL(KLSummarizer):  # type: ignore[misc]  # sumy has no types
    """KLSum (Haghighi and Vanderwende, 2009) as sumy defines it, but with the same content words everywhere.

    sumy compares the document's content words with all words of the summary so far, which rewards short sentences.
    """

    def _compute_ratings(self, sentences: Sequence[Any]) -> dict[Any, float]:
        bags = [Counter(self._get_content_words_in_sentence(sentence)) for sentence in sentences]
        index = {word: number for number, word in enumerate(dict.fromkeys(word for bag in bags for word in bag))}
        owner = np.array([row for row, bag in enumerate(bags) for _ in bag], dtype=np.intp)
        words = np.array([index[word] for bag in bags for word in bag], dtype=np.intp)
        counts = np.array([count for bag in bags for count in bag.values()], dtype=np.float64)
        sizes = np.bincount(owner, weights=counts, minlength=len(bags))
        share = np.bincount(words, weights=counts, minlength=len(index)) / max(1.0, counts.sum())

        ratings: dict[Any, float] = {}
        taken, left = np.zeros(len(index)), np.ones(len(bags), dtype=bool)
        for rank in range(len(bags)):
            here = taken > 0
            joint = share[here] @ np.log(share[here] / taken[here]), share[here].sum()
            new = taken[words] == 0
            before = np.where(new, share[words], np.maximum(taken[words], 1.0))
            gain = share[words] * np.log(before / (taken[words] + counts))
            divergence = joint[0] + np.bincount(owner, weights=gain, minlength=len(bags))
            mass = joint[1] + np.bincount(owner, weights=share[words] * new, minlength=len(bags))
            divergence += mass * np.log(np.maximum(1.0, taken.sum() + sizes))
            best = int(np.argmin(np.where(left, divergence.round(PRECISION), np.inf)))
            ratings[sentences[best]] = -float(rank)
            left[best] = False
            np.add.at(taken, words[owner == best], counts[owner == best])
        return ratings
