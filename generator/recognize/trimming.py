"""Cuts the tagger's names to what belongs to a name, and tells what is none at all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from generator.recognize.lexicon import phrase_set, word_set
from generator.recognize.spans import LOC, MISC, ORG, PER, Name, Text
from generator.recognize.wording import (
    bare,
    is_capitalized,
    is_country,
    is_date_word,
    is_demonym,
    is_function,
    is_rank,
    is_small,
)

NUMERAL = re.compile(r"\d+$|[IVXLC]+$|[A-Z]$")


def trimmed(text: Text, name: Name) -> Name | None:
    """Return the name without titles, articles, possessives and numbers of chapters; None if nothing is left."""
    words = text.sentences[name.sentence]
    first, last = without_edges(words, name.first, name.last)
    number = numbered(words, first, last)
    first += number
    kind = name.kind
    if number and kind == MISC and bare(words[last - 1]) in word_set("organization_nouns"):
        kind = ORG
    if kind != MISC and first < last - 1 and is_rank(words[first]):
        kind = PER
    if first < last - 1 and is_demonym(words[first]) and is_country(words[first + 1 : last]):
        first, kind = first + 1, LOC
    if kind == PER:
        while first < last - 1 and bare(words[first]) in word_set("titles"):
            first += 1
        if first == last - 1 and bare(words[first]) in word_set("titles"):
            return None
    if not any(is_capitalized(word) or word[:1].isdigit() for word in words[first:last]):
        return None
    return Name(name.sentence, first, last, kind)


def without_edges(words: Sequence[str], first: int, last: int) -> tuple[int, int]:
    """Return the borders of a name without small words, marks and weekdays at its edges; particles may begin it."""
    begin = first
    while first < last and (is_edge(words[first]) or (first == begin == 0 and is_function(words[first]))):
        first += 1
    while first < last and (is_function(words[last - 1]) or is_small(words[last - 1])):
        last -= 1
    while first < last and is_small(words[first]) and bare(words[first]) not in word_set("particles"):
        first += 1
    return first, last


def is_edge(word: str) -> bool:
    """Say whether no name begins with a word: small words, articles, days; but the given names "Said" and "Sun" do."""
    low = word.lower()
    day = low in word_set("days") and low not in word_set("abbreviations")
    return day or (is_function(word) and (not word[:1].isupper() or low in word_set("openers")))


def numbered(words: Sequence[str], first: int, last: int) -> int:
    """Return how many words at the beginning of a name are "Chapter VII" or the like, or its number alone."""
    if last - first > 2 and words[first].lower() in word_set("numbered") and NUMERAL.match(words[first + 1]):
        return 2
    beside = first > 0 and words[first - 1].lower() in word_set("numbered")
    return 1 if beside and last - first > 1 and NUMERAL.match(words[first]) else 0


@lru_cache(maxsize=1 << 15)
def is_no_name(words: tuple[str, ...]) -> bool:
    """Say whether words are nothing but months, weekdays, peoples, titles, diseases, marks or small words."""
    return (
        all(is_date_word(word) or is_demonym(word) or is_function(word) or word.isdigit() for word in words)
        or all(bare(word) in word_set("titles") for word in words)
        or all(word in phrase_set("acronyms") for word in words)
    )
