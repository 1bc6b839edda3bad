"""What a role belongs to: the words behind its preposition, or the body named before its head."""

from __future__ import annotations

from dataclasses import dataclass

from generator.evidence.relations.letters import letters
from generator.evidence.relations.lexicon import word_list
from generator.evidence.relations.shapes import Shape

NAMED = letters("person", "group", "place", "event")
HEADS = letters("office", "chair", "kin", "member", "close", "stance", "faithful", "partisan", "native", "resident")
PLURALS = letters("offices", "chairs", "members", "closes", "stances")
AROUND = letters("rank", "courtesy", "modifier", "people", "capital", "noun", "word", "number", "possessive", "based")
MODIFIERS = NAMED + HEADS + PLURALS + AROUND + letters("adverb", "geo")
"""Letters of words that stand around the head of a phrase."""

JOINERS = {
    "k": letters("of", "to"),
    "h": letters("of", "for", "to", "in", "with"),
    "c": letters("of", "for", "in"),
    "m": letters("of", "in", "with"),
    "f": letters("of", "to"),
    "s": letters("of"),
    "n": letters("of"),
    "q": letters("of"),
    "t": "",
    "J": "",
    "H": letters("of", "for"),
    "C": letters("of"),
    "M": letters("of"),
    "F": letters("of", "to"),
    "S": letters("of"),
}
"""The prepositions that join each sort of head to what it belongs to."""

REACH = 9
"""So many words stand before the head of a phrase, and so many in what it belongs to."""

CLOSING = letters("comma", "mark", "dash", "open", "close_bracket", "quote", "calendar", "and", "adverb")
CLOSING += letters("preposition", "in", "from", "with", "as", "by", "to", "for")
CLOSING += letters("verb", "copula", "who", "whose", "doubt", "died", "killed")
"""Letters of what may stand behind a phrase that is at its end."""


@dataclass(frozen=True, slots=True)
class Complement:
    """The words behind the preposition of a head, from ``start`` to ``end``, and the name that they end in, if any.

    ``role_end`` is the end of what still belongs to the role ("commander of a unit" of the Guard), or 0.
    """

    role_end: int
    start: int
    end: int
    name: int | None


def goes_on(shape: Shape, at: int) -> bool:
    """Tell whether a token goes on with the words around a head, as "monitoring" does in "its monitoring mission"."""
    if shape.has(at, MODIFIERS):
        return True
    inside = shape.has(at - 1, letters("possessive", "article", "modifier", "people"))
    return inside and shape.has(at, letters("verb")) and shape.words[at].endswith("ing")


def is_joined(shape: Shape, head: int) -> bool:
    """Tell whether a preposition joins a head to what it belongs to, rather than to a date."""
    if head + 1 >= len(shape.letters) or shape.letters[head + 1] not in JOINERS.get(shape.letters[head], ""):
        return False
    verb = shape.has(head + 1, letters("to")) and not word_list("words", "infinitives").isdisjoint(
        shape.words[head + 2 : head + 3]
    )
    if verb:
        return False
    dated = set(letters("number", "calendar")) & set(shape.letters[head + 2 : head + 5])
    return shape.has(head + 1, letters("of")) or not dated


def body_in(shape: Shape, first: int, head: int) -> int | None:
    """Return the first body or place among the words before a head, unless it is part of another word or name."""
    for at in range(first, head):
        if shape.has(at, letters("group", "place")):
            joined = shape.words[at + 1].startswith("-") or (at and shape.words[at - 1].endswith("-"))
            capital = letters("capital", "person")
            if joined or shape.has(at + 1, capital) or (at > first and shape.has(at - 1, capital)):
                return None
            return at
    return None


def complement(shape: Shape, at: int) -> Complement | None:
    """Return what a role belongs to by the words at an index; nothing if they cannot be understood."""
    whole, role_end = at, 0
    for _ in range(3):
        first = at + 1 if shape.has(at, letters("article", "his")) else at
        end = first
        while end < first + REACH and goes_on(shape, end):
            end += 1
        if end == first or shape.has(end - 1, letters("possessive")):
            return None
        if shape.has(end, letters("of")):
            role_end = end
            at = end + 1
            continue
        if end < len(shape.letters) and not shape.has(end, CLOSING):
            return None
        if shape.has(end - 1, letters("person")) and _runs_in(shape, first, end - 1):
            return None
        name = _name_of(shape, first, end)
        if name is None:
            return None if _name_inside(shape, first, end) else Complement(0, whole, end, None)
        return Complement(role_end, at, end, name)
    return None


def _runs_in(shape: Shape, first: int, name: int) -> bool:
    """Tell whether a person's name follows another name or a title of its own ("the governor of Oslo X")."""
    if shape.has(name - 1, letters("courtesy")):
        return name - 1 > first
    return name > first and shape.has(name - 1, letters("capital", "place", "group"))


def _name_of(shape: Shape, first: int, end: int) -> int | None:
    """Return the name that some words end in or that they name as a kind of place ("the Lombardy region")."""
    if shape.has(end - 1, NAMED):
        return end - 1
    if end - 2 >= first and shape.has(end - 1, letters("geo")) and shape.has(end - 2, letters("place")):
        return end - 2
    return None


def _name_inside(shape: Shape, first: int, end: int) -> bool:
    """Tell whether words hold a name in a way that leaves open what they mean."""
    name = max((at for at in range(first, end) if shape.has(at, NAMED)), default=None)
    if name is None or shape.has(end - 1, letters("noun", "geo")):
        return False
    return not shape.has(name + 1, letters("possessive"))
