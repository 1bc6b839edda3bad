"""Whom and what a verb joins: the subject before it and the name behind it."""

from __future__ import annotations

from generator.evidence.relations.letters import LETTERS, letters
from generator.evidence.relations.shapes import Shape

COMMA = LETTERS["comma"]
TITLE = letters(
    "rank",
    "courtesy",
    "office",
    "modifier",
    "people",
    "capital",
    "chair",
    "place",
    "group",
    "article",
    "possessive",
    "kin",
    "his",
    "faithful",
)
BEFORE_SUBJECT = letters(
    "comma", "quote", "mark", "dash", "verb", "close_bracket", "and", "open", "adverb", "preposition", "as"
)
APPOSITION = letters(
    "who",
    "article",
    "his",
    "modifier",
    "office",
    "chair",
    "kin",
    "close",
    "member",
    "people",
    "number",
    "verb",
    "doubt",
    "adverb",
)
WAY = letters(
    "article",
    "courtesy",
    "modifier",
    "people",
    "capital",
    "word",
    "noun",
    "office",
    "chair",
    "rank",
    "geo",
    "faithful",
    "based",
)


def title_start(shape: Shape, at: int) -> int:
    """Return the first index of the words in front of a name that may be its title."""
    while at and shape.has(at - 1, TITLE):
        at -= 1
    return at


def opens_clause(shape: Shape, at: int) -> bool:
    """Tell whether a name with what may be its title opens a clause, so that it is its subject."""
    start = title_start(shape, at)
    return start == 0 or shape.has(start - 1, BEFORE_SUBJECT)


def subject_before(shape: Shape, verb: int, subjects: str, *, near: bool = False) -> int | None:
    """Return the subject of the verb at an index: a name, or a pronoun, of one of some letters.

    ``near`` says that no verb stands there but words that belong to the name right before them ("X, based in Y").
    """
    at = verb - 1
    if near and shape.has(at, letters("comma", "open")) and shape.has(at - 1, subjects):
        return at - 1
    if shape.has(at, LETTERS["who"]):
        at -= 1
    if shape.has(at, COMMA) and at < verb - 1 and shape.has(at - 1, subjects):
        return at - 1
    if shape.has(at, COMMA):
        return _over_apposition(shape, at, subjects)
    if not shape.has(at, subjects + (LETTERS["he"] if LETTERS["person"] in subjects else "")):
        return None
    return at if shape.has(at, LETTERS["he"]) or opens_clause(shape, at) else None


def _over_apposition(shape: Shape, comma: int, subjects: str) -> int | None:
    """Return the name before a comma, or before the apposition that the comma closes ("X, 42, died")."""
    opened = shape.letters.rfind(COMMA, 0, comma)
    apposed = opened > 0 and shape.has(opened + 1, APPOSITION) and opens_clause(shape, opened - 1)
    if apposed and shape.has(opened - 1, subjects) and not shape.has(opened + 1, letters("his")):
        return opened - 1
    start = title_start(shape, comma - 1)
    stands = start == 0 or shape.has(start - 1, letters("comma", "dash", "quote", "close_bracket"))
    return comma - 1 if stands and shape.has(comma - 1, subjects) else None


def name_behind(shape: Shape, at: int, kinds: str) -> int | None:
    """Return the first name at or behind an index, if it is of one of some letters and stands for itself."""
    for index in range(at, min(at + 8, len(shape.letters))):
        letter = shape.letters[index]
        if letter in kinds and not shape.has(
            index + 1,
            letters("possessive", "noun", "word", "geo", "office", "chair", "kin", "person", "group", "based"),
        ):
            return index
        if letter == LETTERS["of"] and shape.has(index - 1, letters("geo")):
            continue
        if letter not in WAY and not (letter in "LGN" and index > at):
            return None
    return None
