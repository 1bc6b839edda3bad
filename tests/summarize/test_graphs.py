"""Our matrices give the rankings of sumy's pairwise ones, and stable ones."""

from __future__ import annotations

import random
from collections.abc import Iterable
from typing import Any

import numpy as np
import pytest
from sumy.summarizers import AbstractSummarizer
from sumy.summarizers.kl import KLSummarizer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

from generator.summarize import matrix
from generator.summarize.divergence import FastKL
from generator.summarize.graphs import FastLexRank, FastTextRank, StableLsa
from generator.summarize.matrix import cosines, count_words, products
from generator.summarize.textmodel import make_model, stemmer, stop_words
from tests.builders import make_document
from tests.work import calls

STEMS = (
    "court polic border treat ballot harbor strik pipelin hospit vaccin storm bridg embass senat budget refuge harvest"
)
WORDS = [stem + ending for stem in STEMS.split() for ending in ("e", "es", "ing")] + ["the", "of", "and", "in", "a"] * 4


def random_sentences(seed: int, count: int) -> tuple[str, ...]:
    draw = random.Random(seed)
    return tuple(" ".join(draw.choices(WORDS, k=draw.randint(1, 25))).capitalize() + "." for _ in range(count))


def ratings(summarizer: AbstractSummarizer, sentences: tuple[str, ...]) -> np.ndarray:
    summarizer.stop_words = stop_words("en")
    found: dict[int, float] = {}
    model = make_model("", make_document(*sentences).sentences)
    summarizer(model, lambda infos: [found.update({info.order: float(info.rating)}) for info in infos] and infos)
    return np.array([found[order] for order in range(len(found))])


class ConsistentKL(KLSummarizer):  # type: ignore[misc]  # sumy has no types
    """sumy's KL with the same content words everywhere."""

    def _get_all_words_in_doc(self, sentences: Iterable[Any]) -> list[str]:
        return [word for sentence in sentences for word in self._get_content_words_in_sentence(sentence)]


@pytest.mark.filterwarnings("ignore:Number of words")
@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize(
    ("fast", "slow"),
    [
        (FastLexRank, LexRankSummarizer),
        (FastTextRank, TextRankSummarizer),
        (StableLsa, LsaSummarizer),
        (FastKL, ConsistentKL),
    ],
    ids=["lexrank", "textrank", "lsa", "kl"],
)
def test_ratings_are_those_of_sumy(fast: type[AbstractSummarizer], slow: type[AbstractSummarizer], seed: int) -> None:
    sentences = random_sentences(seed, count=5 + 4 * seed)
    mine, theirs = ratings(fast(stemmer("en")), sentences), ratings(slow(stemmer("en")), sentences)
    assert len(mine) == len(sentences)
    np.testing.assert_allclose(mine, theirs, rtol=1e-9, atol=1e-12)


def test_lexrank_needs_a_tenth_of_the_work_at_two_hundred_sentences() -> None:
    sentences = random_sentences(1, count=200)
    mine, theirs = FastLexRank(stemmer("en")), LexRankSummarizer(stemmer("en"))
    assert calls(lambda: ratings(mine, sentences)) * 10 < calls(lambda: ratings(theirs, sentences))


def test_products_and_cosines() -> None:
    bags = count_words([["a", "b", "b"], ["b", "b", "b"], ["c"], []])
    assert bags.held.tolist() == [1, 2, 1]
    assert products(bags, bags.counts).tolist() == [[5, 6, 0, 0], [6, 9, 0, 0], [0, 0, 1, 0], [0, 0, 0, 0]]
    np.testing.assert_allclose(cosines(bags, bags.counts)[0], [1.0, 2 / 5**0.5, 0.0, 0.0])
    assert cosines(bags, bags.counts)[3].tolist() == [0.0, 0.0, 0.0, 0.0]
    none = count_words([])
    assert cosines(none, none.counts).shape == (0, 0)


def test_products_do_not_depend_on_how_many_words_are_multiplied_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    bags = count_words([sentence.split() for sentence in random_sentences(3, count=40)])
    expected = products(bags, bags.counts)
    monkeypatch.setattr(matrix, "BLOCK", 7)
    assert products(bags, bags.counts).tolist() == expected.tolist()
