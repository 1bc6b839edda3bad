"""People whom the tagger invents out of towns: names that stand where only places stand."""

from __future__ import annotations

from collections.abc import Sequence

from generator.recognize.lexicon import word_set
from generator.recognize.people import People
from generator.recognize.spans import LOC, PER, Name, Text


def located(text: Text, names: Sequence[Name], people: People) -> list[Name]:
    """Return the names with "persons" made places whom the article mostly puts "in", "near" or "outside" of.

    A single word that is part of a full name stays a person, since trust in somebody is spelled the same way.
    """
    seen: dict[tuple[str, ...], list[Name]] = {}
    for name in names:
        if name.kind == PER:
            seen.setdefault(text.words(name), []).append(name)
    places = {words for words, found in seen.items() if is_located(text, words, found, people)}
    return [name.typed(LOC) if name.kind == PER and text.words(name) in places else name for name in names]


def is_located(text: Text, words: tuple[str, ...], found: Sequence[Name], people: People) -> bool:
    """Say whether a name stands after prepositions of rest in two and half of its places, or, if it is long, in all."""
    if len(words) == 1 and people.has(words[0]):
        return False
    certain = sum(text.at(name.sentence, name.first - 1) in {"near", "outside"} for name in found)
    inside = sum(
        text.at(name.sentence, name.first - 1) == "in"
        and text.at(name.sentence, name.first - 2) not in word_set("trust_words")
        and text.at(name.sentence, name.last) != "'s"
        for name in found
    )
    if len(words) > 1 and certain + inside == len(found):
        # nobody's full name is said to contain something
        return people.surnames[words[-1]] <= len(found)
    return (certain + inside) * 2 >= len(found) and certain * 2 + inside >= 2
