"""A document as sumy wants it: headings, paragraphs and sentences over our own words, without NLTK's downloads."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache, lru_cache
from itertools import groupby

from sumy.models.dom import ObjectDocumentModel, Paragraph
from sumy.models.dom import Sentence as SumySentence
from sumy.nlp.stemmers import Stemmer, null_stemmer
from sumy.utils import get_stop_words

from generator.model import Sentence
from generator.summarize.words import split_words


class Tokenizer:
    """What sumy asks of a tokenizer; sentences are known already, words are ours."""

    def to_sentences(self, text: str) -> tuple[str, ...]:
        """Return the text as it is, which is one sentence here."""
        return (text,)

    def to_words(self, text: str) -> tuple[str, ...]:
        """Return the words of a text without the possessive ending."""
        words = split_words(text)
        return tuple([word.removesuffix("'s") for word in words]) if "'s" in text or "’s" in text else words


class NumberedSentence(SumySentence):  # type: ignore[misc]  # sumy has no types
    """A sentence that knows its number, by which it is told from another one of the same wording."""

    __slots__ = ("number",)

    def __init__(self, text: str, number: int, *, is_heading: bool = False) -> None:
        super().__init__(text, Tokenizer(), is_heading=is_heading)
        self.number = number

    def __eq__(self, other: object) -> bool:
        return isinstance(other, NumberedSentence) and self.number == other.number

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash(self.number)


def make_model(title: str, sentences: Sequence[Sentence]) -> ObjectDocumentModel:
    """Return sumy's document: the title as the heading of the first paragraph, then the sentences by paragraph."""
    return ObjectDocumentModel(_paragraphs(title, sentences))


def make_joint_model(articles: Iterable[tuple[str, Sequence[Sentence]]]) -> ObjectDocumentModel:
    """Return sumy's document of several articles; its sentences are numbered through, since numbers tell them apart."""
    paragraphs: list[Paragraph] = []
    offset = 0
    for title, sentences in articles:
        paragraphs += _paragraphs(title, sentences, offset)
        offset += max((sentence.number for sentence in sentences), default=0)
    return ObjectDocumentModel(paragraphs)


def _paragraphs(title: str, sentences: Sequence[Sentence], offset: int = 0) -> list[Paragraph]:
    groups = [list(group) for _, group in groupby(sentences, key=lambda s: s.paragraph)]
    paragraphs = [[NumberedSentence(s.text, offset + s.number) for s in group] for group in groups]
    if paragraphs and title.strip():
        paragraphs[0].insert(0, NumberedSentence(title, 0, is_heading=True))
    return [Paragraph(p) for p in paragraphs]


@cache
def stemmer(language: str) -> Callable[[str], str]:
    """Return a stemmer for a language code, which remembers what it has stemmed; without one, words in lower case."""
    try:
        stem: Callable[[str], str] = Stemmer(_base(language))
    except LookupError:
        stem = null_stemmer
    return lru_cache(maxsize=1 << 16)(stem)


@cache
def stop_words(language: str) -> frozenset[str]:
    """Return the words of a language that carry no topic; none where sumy has no list."""
    try:
        words: Iterable[str] = get_stop_words(_base(language))
    except LookupError:
        words = ()
    return frozenset(words)


@lru_cache(maxsize=32)
def telling(stem: Callable[[str], str], stop: frozenset[str]) -> Callable[[str], str]:
    """Return a function that gives the stem of a word as it stands, "" for a stop word, and remembers it."""

    def find(word: str) -> str:
        lower = word.lower()
        return "" if lower in stop else stem(lower)

    return lru_cache(maxsize=1 << 16)(find)


def stems(text: str, language: str) -> tuple[tuple[str, bool], ...]:
    """Return the stem of each word of a text in order, and whether it is a stop word."""
    stem, stop = stemmer(language), stop_words(language)
    words = (word.removesuffix("'s").lower() for word in split_words(text))
    return tuple((stem(word), word in stop) for word in words)


def _base(language: str) -> str:
    """Return a language code without its country, as sumy knows it."""
    return language.split("-")[0].lower()
