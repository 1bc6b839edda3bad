"""Whether a pronoun leaves no doubt about whom it means.

The article's referents give the likeliest name. A relation is shown to readers as a fact, so here that name must also
be the only person in question, or the subject of the clause or sentence that the pronoun goes on from.
"""

from __future__ import annotations

from generator.evidence.referents import Referents
from generator.evidence.relations.clauses import title_start
from generator.evidence.relations.letters import LETTERS, letters
from generator.evidence.relations.lexicon import word_list
from generator.evidence.relations.shapes import WIDEST, Shape, read_shape
from generator.model import Document, Mention, Sentence

PERSON = LETTERS["person"]
PERSONAL = letters("office", "chair", "member", "close", "resident", "kin")
NEAR_START = 8
"""A pronoun that goes on from an earlier sentence stands among so many first tokens of its own."""

BACK = 3
"""So many sentences before its own are searched for whom a pronoun goes on from."""


def is_certain(
    document: Document, sentence: Sentence, shape: Shape, referents: Referents, at: int, name: Mention
) -> bool:
    """Tell whether the pronoun at an index of a sentence can mean nobody but the bearer of a name."""
    before = [index for index in shape.names if index < at and shape.has(index, PERSON)]
    if before:
        if _describes(shape, next((index for index in reversed(before) if _same(shape, index, name)), 0), at):
            return False
        return _is_only(shape, before, name) or (_same(shape, before[-1], name) and _is_subject(shape, before[-1]))
    if at >= NEAR_START or _describes(shape, 0, at):
        return False
    for number in range(sentence.number - 1, max(0, sentence.number - 1 - BACK), -1):
        earlier = document.sentences[number - 1]
        if earlier.paragraph < sentence.paragraph - BACK:
            return False
        names = referents.names_in(earlier.start, min(earlier.end, earlier.start + WIDEST))
        other = read_shape(document.text, earlier, names)
        persons = [index for index in other.names if other.has(index, PERSON)]
        if persons:
            first = persons[0]
            if _same(other, first, name) and title_start(other, first) == 0 and _is_subject(other, first):
                return True
            return _is_only(other, persons, name) and not _is_source(other, persons[-1])
        if _describes(other, 0, len(other.letters)):
            return False
    return False


def _describes(shape: Shape, first: int, last: int) -> bool:
    """Tell whether somebody is described without a name between two indices ("the president", "an older man")."""
    human = word_list("words", "human")
    for at in range(first + 1, last):
        if shape.words[at] in human or shape.has(at, PERSONAL):
            start = at
            while shape.has(start - 1, letters("modifier", "people", "word", "capital", "place", "possessive")):
                start -= 1
            if shape.has(start - 1, letters("article")) and not shape.has(at + 1, PERSON):
                return True
    return False


def _surname(text: str) -> str:
    return text.split()[-1].lower() if text.split() else ""


def _same(shape: Shape, at: int, name: Mention) -> bool:
    return _surname(shape.words[at]) == _surname(name.text)


def _is_only(shape: Shape, persons: list[int], name: Mention) -> bool:
    return all(_same(shape, at, name) for at in persons)


def _is_subject(shape: Shape, at: int) -> bool:
    """Tell whether a verb or a relative clause follows a name."""
    return shape.has(at + 1, letters("verb", "copula", "died", "doubt", "adverb", "comma", "dash", "open", "word"))


def _is_source(shape: Shape, at: int) -> bool:
    """Tell whether somebody is only named as the one who says something."""
    return any(
        0 <= by < len(shape.words) and shape.words[by] in word_list("words", "saying") for by in (at - 1, at + 1)
    )
