"""News agencies that are written in lower case: strange words of which the article says that they report."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from generator.recognize.lexicon import word_set
from generator.recognize.spans import ORG, Name, Text, placed
from generator.recognize.wording import is_function

SHORTEST, LONGEST = 3, 6
"""Letters that such a name has."""


def agencies_found(text: Text, names: Sequence[Name]) -> list[Name]:
    """Return the names with agencies added, wherever they stand in the article."""
    reporting = sorted(word for word in text.places_of if is_strange(word) and is_agency(text, word))
    over = [Name(number, at, at + 1, ORG) for word in reporting for number, at in text.places_of[word]]
    return placed(over, names)


@lru_cache(maxsize=1 << 15)
def is_strange(word: str) -> bool:
    """Say whether a word in lower case is none of the language's, plurals included."""
    if not (SHORTEST <= len(word) <= LONGEST and word.isalpha() and word.islower()):
        return False
    return word not in word_set("vocabulary") and not (word.endswith("s") and not word.endswith("ss"))


def is_agency(text: Text, word: str) -> bool:
    """Say whether a word is told something, reports it, or is called an agency anywhere in the article."""
    return any(reports(text, number, at) for number, at in text.places_of[word])


def reports(text: Text, sentence: int, at: int) -> bool:
    """Say whether the word at one place is an agency there."""
    before, after = text.at(sentence, at - 1).lower(), text.at(sentence, at + 1)
    ends = not after or is_function(after) or after[0].isupper()
    if before in word_set("telling_verbs") or (before == "to" and text.at(sentence, at - 2).lower() == "according"):
        return ends
    if before == "agency" or (after == "news" and text.at(sentence, at + 2) == "agency"):
        return True
    opens = not before or not any(map(str.isalnum, before))
    return opens and after in word_set("reporting_verbs")
