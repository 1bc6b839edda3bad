"""The summarization methods by name: sumy's, ours, and those that other packages offer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from importlib.metadata import entry_points
from math import isfinite
from typing import TYPE_CHECKING, Any

from generator.errors import SettingsError
from generator.model import Document, Mention, Problem, Sentence

if TYPE_CHECKING:
    from sumy.models.dom import ObjectDocumentModel
    from sumy.summarizers import AbstractSummarizer

GROUP = "briefing.summarizers"
PRECISION = 9
METHODS = ("digest", "lead", "lexrank", "textrank", "lsa", "luhn", "edmundson", "sumbasic", "kl")

Rater = Callable[[Document, Sequence[Mention], Sequence[Sentence]], Sequence[float]]
"""What an entry point offers: a rating for each of the sentences that may be used, higher for better ones."""


Article = tuple[Document, Sequence[Mention], Sequence[Sentence]]


def find_method(name: str) -> Rater:
    """Return the method of a name, our own or from the entry point group ``briefing.summarizers``.

    Raises:
        SettingsError: There is no method of that name.
    """
    if name in METHODS:
        return lambda doc, mentions, sentences: _rate(name, doc, mentions, sentences)
    offered = sorted(entry_points(group=GROUP), key=lambda point: point.name)
    for point in offered:
        if point.name == name:
            return _checked(name, point.load())
    choices = ", ".join(dict.fromkeys([*METHODS, *(point.name for point in offered)]))
    message = f"unknown summarization method '{name}'"
    raise SettingsError(Problem("mkdocs.yml", None, message, f"Choose one of {choices}."))


def rate_together(name: str, articles: Sequence[Article]) -> list[float]:
    """Rate the sentences of several articles, in their order, by a method other than the digest.

    sumy rates them as one document. "lead", and the methods of other packages, know single articles: there the best of
    each article come first, then the second best.

    Args:
        name: The method.
        articles: The articles, the names in them, and their sentences that may be used.

    Raises:
        SettingsError: There is no method of that name, or it does not rate every sentence.
    """
    from generator.summarize.textmodel import make_joint_model

    size = sum(len(sentences) for _, _, sentences in articles)
    if name in METHODS and name != "lead" and size:
        language = Counter(doc.language for doc, _, _ in articles).most_common(1)[0][0]
        model = make_joint_model((doc.title, sentences) for doc, _, sentences in articles)
        return _ratings(_summarizer(name, language, ()), model, size)
    rate, ranks = find_method(name), list[float]()
    for doc, mentions, sentences in articles:
        ratings = rate(doc, mentions, sentences) if sentences else ()
        order = sorted(range(len(ratings)), key=lambda index: (-round(ratings[index], PRECISION), index))
        places = {index: place for place, index in enumerate(order)}
        ranks += (-float(places[index]) for index in range(len(ratings)))
    return ranks


def _checked(name: str, rate: Rater) -> Rater:
    """Return a foreign method that says which method it is when it does not rate each sentence."""

    def rate_all(doc: Document, mentions: Sequence[Mention], sentences: Sequence[Sentence]) -> Sequence[float]:
        ratings = [float(rating) for rating in rate(doc, mentions, sentences)]
        if len(ratings) != len(sentences) or not all(map(isfinite, ratings)):
            message = f"summarization method '{name}' did not return one finite rating for each sentence"
            raise SettingsError(Problem("mkdocs.yml", None, message, "Choose another method or mend its package."))
        return ratings

    return rate_all


def _rate(name: str, doc: Document, mentions: Sequence[Mention], sentences: Sequence[Sentence]) -> Sequence[float]:
    from generator.summarize.textmodel import make_model

    if name == "lead":
        return [-float(index) for index in range(len(sentences))]
    summarizer = _summarizer(name, doc.language, mentions)
    return _ratings(summarizer, make_model(doc.title, sentences), len(sentences))


def _ratings(summarizer: AbstractSummarizer, model: ObjectDocumentModel, size: int) -> list[float]:
    """Return sumy's ratings: its "count" may be a callable, which is given all rated sentences and keeps them here."""
    ratings = [0.0] * size

    def collect(infos: Sequence[Any]) -> Sequence[Any]:
        for info in infos:
            ratings[info.order] = float(info.rating)
        return infos

    summarizer(model, collect)
    return ratings


def _summarizer(name: str, language: str, mentions: Sequence[Mention]) -> AbstractSummarizer:
    from sumy.summarizers.edmundson import EdmundsonSummarizer
    from sumy.summarizers.luhn import LuhnSummarizer
    from sumy.summarizers.sum_basic import SumBasicSummarizer

    from generator.summarize.digest import DigestSummarizer, salience
    from generator.summarize.divergence import FastKL
    from generator.summarize.graphs import FastLexRank, FastTextRank, StableLsa
    from generator.summarize.textmodel import stemmer, stop_words
    from generator.summarize.words import cue_words

    stem, stop = stemmer(language), stop_words(language)
    if name == "digest":
        result = DigestSummarizer(stem, salience(mentions))
    elif name == "edmundson":
        result = EdmundsonSummarizer(stem)
        result.bonus_words, result.stigma_words, result.null_words = (
            cue_words()["bonus"],
            cue_words()["stigma"],
            stop or {""},
        )
        return result
    else:
        classes = {
            "lexrank": FastLexRank,
            "textrank": FastTextRank,
            "lsa": StableLsa,
            "luhn": LuhnSummarizer,
            "sumbasic": SumBasicSummarizer,
            "kl": FastKL,
        }
        result = classes[name](stem)
    result.stop_words = stop
    return result
