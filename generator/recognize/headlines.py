"""Lines in capital letters ("REBELS TAKE ALEPPO") put back into ordinary spelling, so that names stand out again."""

from __future__ import annotations

from collections.abc import Sequence

from generator.recognize.lexicon import table, word_set

LEAST = 3
"""Words that a line must have at least; shorter ones may be a name."""
LONGEST = 3
"""Words that the place in a dateline has at most."""
ACRONYM = 4
"""Letters up to which an unknown word is left in capitals, and which a place has at least."""


def is_shouted(words: Sequence[str]) -> bool:
    """Say whether a sentence is written in capitals throughout."""
    spelled = [word for word in words if word.isalpha() and len(word) > 1]
    return len(spelled) >= LEAST and all(word.isupper() for word in spelled)


def recased(sentences: Sequence[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """Return an article's sentences with those in capitals spelled as the article and the dictionary spell words."""
    if not any(map(is_shouted, sentences)):
        return tuple(map(dateline_recased, sentences))
    elsewhere = {word for words in sentences if not is_shouted(words) for word in words}
    return tuple(
        tuple(spelling(word, elsewhere) for word in words) if is_shouted(words) else dateline_recased(words)
        for words in sentences
    )


def dateline_recased(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return a sentence with the place in capitals at its beginning spelled as a name ("BEIRUT ( Example ) - ...")."""
    size = next((at for at, word in enumerate(words[:LONGEST]) if not (word.isalpha() and word.isupper())), LONGEST)
    for last in range(min(size, len(words)), 0, -1):
        title = [word.capitalize() for word in words[:last]]
        if len("".join(title)) >= ACRONYM and " ".join(title) in table("places"):
            return (*title, *words[last:])
    return words


def spelling(word: str, elsewhere: set[str]) -> str:
    """Return a word's ordinary spelling: the article's own, else small for common words, else with a capital."""
    if not word.isupper() or not word.replace("-", "").isalpha():
        return word
    title = "-".join(piece.capitalize() for piece in word.split("-"))
    if word in elsewhere:
        return word
    if table("places").get(title) == "C":
        return title
    if title in elsewhere and (word.lower() not in elsewhere or title in table("places")):
        return title
    if word.lower() in word_set("vocabulary") or word.lower() in word_set("function_words"):
        return word.lower()
    if title in table("places"):
        return title
    return word if len(word) <= ACRONYM else title
