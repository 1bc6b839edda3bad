"""The words that tell what a sentence is about, in a form in which "defected" and "defection" are one."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.compare.lexicon import word_groups, word_list

WORD = re.compile(r"[^\W_]+(?:'[^\W\d_]+)*")
SHORTEST = 4
"""Letters that stay of a word whose ending goes."""
ENDINGS = re.compile(r"(?:ational|ations?|ings?|ions?|ures?|ment|able|e[dr]s?|ly)$")


def words(text: str) -> list[str]:
    """Return the words of a text in lower case, with straight apostrophes."""
    return WORD.findall(text.replace("’", "'").lower())


def content(text: str) -> list[str]:
    """Return the stems of the words of a text that tell what it is about, in order."""
    return [stem(word) for word in words(text) if word not in word_list("stop")]


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """Return an English word in lower case without its endings; verbs and nouns of one happening become one.

    Endings are cut more freely than a search engine would: the stems are compared within a story only, where two words
    of one stem nearly always speak of the same. Irregular forms and words of one meaning are looked up.
    """
    word = word.removesuffix("'s").removesuffix("n't")
    groups = word_groups("happenings")
    if word in groups:
        return groups[word]
    bare = _cut(word)
    return groups.get(bare, bare)


def _cut(word: str) -> str:
    if len(word) > SHORTEST and word.endswith("ies"):
        word = word[:-3] + "y"
    elif len(word) >= SHORTEST and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    if word.startswith("un") and len(word) > 2 * SHORTEST:
        word = word[2:]
    ending = ENDINGS.search(word, SHORTEST)
    if ending:
        word = word[: ending.start()]
        if len(word) > SHORTEST and word[-1] == word[-2] and word[-1] not in "aeiouls":
            word = word[:-1]
    return word.removesuffix("e") if len(word) > SHORTEST else word
