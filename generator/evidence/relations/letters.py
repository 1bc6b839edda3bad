"""The letters that stand for sorts of tokens in the shape of a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

LETTERS: Mapping[str, str] = {
    # names
    "person": "P",
    "group": "G",
    "place": "L",
    "event": "E",
    # what a person is: one, and several
    "office": "h",
    "offices": "H",
    "chair": "c",
    "chairs": "C",
    "kin": "k",
    "kins": "K",
    "member": "m",
    "members": "M",
    "close": "f",
    "closes": "F",
    "stance": "s",
    "stances": "S",
    "native": "n",
    "resident": "q",
    "faithful": "t",
    "faithfuls": "T",
    "partisan": "J",
    "rank": "r",
    "courtesy": "@",
    # other words before and around them
    "modifier": "a",
    "people": "N",
    "capital": "A",
    "noun": "u",
    "geo": "g",
    "word": "z",
    "number": "9",
    "verb": "v",
    "died": "x",
    "killed": "X",
    "copula": "b",
    "adverb": "j",
    "doubt": "w",
    "article": "d",
    "one": "1",
    "and": "&",
    "possessive": "'",
    "his": "p",
    "he": "e",
    "who": "W",
    "whose": "Z",
    "of": "o",
    "for": "Q",
    "to": "O",
    "in": "i",
    "from": "y",
    "with": "Y",
    "as": "I",
    "by": "l",
    "based": "B",
    "born": "D",
    "preposition": "R",
    "comma": ",",
    "dash": "-",
    "open": "(",
    "close_bracket": ")",
    "quote": '"',
    "calendar": "V",
    "mark": ".",
}
"""The letter of each sort of token; one letter a token makes the shape of a sentence."""


@cache
def letters(*names: str) -> str:
    """Return the letters of sorts of tokens, one after the other."""
    return "".join(LETTERS[name] for name in names)
