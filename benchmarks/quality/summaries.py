"""Summaries: how many words and pairs of words they share with those that people wrote."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from nltk.stem.porter import PorterStemmer  # type: ignore[import-untyped]  # sumy brings it

from benchmarks.quality.gold import GoldSet
from benchmarks.quality.scores import score

WORD = re.compile(r"[a-z0-9]+")
UNSTEMMED = 3
"""Words up to this length are compared as they are, as ROUGE does."""


@dataclass(frozen=True, slots=True)
class Summarized:
    """ROUGE of the summaries, mean over articles, and how many articles have one of how many."""

    rouge_1: float
    rouge_2: float
    written: int
    articles: int


def score_summaries(gold: GoldSet, summaries: Mapping[str, str]) -> Summarized:
    """Compare summaries with those that people wrote, each cut at the length of theirs; a missing one scores 0."""
    ones, twos = [], []
    for reference in gold.references:
        text = " ".join(summaries.get(reference.document, "").split()[: reference.words])
        ones.append(sum(rouge(text, other, 1) for other in reference.texts) / len(reference.texts))
        twos.append(sum(rouge(text, other, 2) for other in reference.texts) / len(reference.texts))
    count = len(gold.references)
    written = sum(bool(summaries.get(reference.document)) for reference in gold.references)
    return Summarized(sum(ones) / count, sum(twos) / count, written, count)


def rouge(text: str, reference: str, n: int) -> float:
    """Return the F1, in percent, of the runs of ``n`` stemmed words that a text shares with a reference.

    Lin (2004), "ROUGE: A package for automatic evaluation of summaries".
    """
    shown, present = _runs(text, n), _runs(reference, n)
    return score((shown & present).total(), shown.total(), present.total()).f1


def _runs(text: str, n: int) -> Counter[tuple[str, ...]]:
    stem = PorterStemmer().stem
    words = [stem(word) if len(word) > UNSTEMMED else word for word in WORD.findall(text.lower())]
    return Counter(zip(*(words[k:] for k in range(n)), strict=False))
