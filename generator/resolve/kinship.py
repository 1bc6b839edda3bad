"""Stated kinship around a name: "his brother Sami", "Haddad's two sons, Sami and Ziad", "Sami, a son of Omar"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from generator.resolve.lexicon import kin_words, titles
from generator.resolve.words import fold

TOKEN = re.compile(r"[^\W_][\w-]*(?:['’]\w+)?|[,'’\"“;:]")
FAMILY = re.compile(r"(?:\s+and(?:\s+the)?\s+[A-Z][\w’'-]*)?\s+[a-z]+$")
REACH = 9
"""So many words before a name are searched for a word of kinship."""


class Side(Enum):
    """Where the relative of a kinship is named: before the name, or after it ("a son of Omar")."""

    BEFORE = auto()
    AFTER = auto()


@dataclass(frozen=True, slots=True)
class Kinship:
    """A word of kinship by a name, where the relative stands, and whether relatives of that kind share a surname."""

    word: str
    side: Side
    same_surname: bool


def plain(piece: str) -> str:
    """Return a piece as the word lists hold it."""
    return re.sub(r"['’]s?$", "", fold(piece)) if len(piece) > 1 else piece


def kinship_before(before: str) -> Kinship | None:
    """Find a word of kinship in front of a name; a list of names may stand between if the word is a plural."""
    kin, known = kin_words(), titles()
    listed = False
    pieces = TOKEN.findall(before)[-REACH:]
    for back, piece in enumerate(reversed(pieces), 1):
        word = plain(piece)
        if word in kin.same_surname or word in kin.other:
            if listed and not word.endswith("s"):
                return None
            owner = pieces[: len(pieces) - back]
            if not _owned(owner):
                return None
            return Kinship(word, Side.BEFORE, word in kin.same_surname)
        if word in kin.between or word == "," or word in known or word in known.qualifiers:
            continue
        if piece[:1].isupper() and back > 1:
            listed = True
            continue
        return None
    return None


def _owned(pieces: list[str]) -> bool:
    """Tell whether pieces end in a pronoun or a name, either with numbers or one unknown adjective after it."""
    kin, adjectives = kin_words(), 0
    for piece in reversed(pieces[-6:]):
        word = plain(piece)
        if word in kin.possessives or piece[:1].isupper():
            return True
        if piece not in "'’s" and word not in kin.between:
            adjectives += 1
        if adjectives > 1 or piece == ",":
            return False
    return False


def kinship_after(after: str) -> Kinship | None:
    """Find an apposition of kinship behind a name: ", the brother of X" or ", his father,"."""
    kin = kin_words()
    pieces = TOKEN.findall(after)[:REACH]
    if not pieces or pieces[0] != ",":
        return None
    possessive = False
    for position, piece in enumerate(pieces[1:], 1):
        word = plain(piece)
        if word in kin.same_surname or word in kin.other:
            if pieces[position + 1 : position + 2] == ["of"]:
                return Kinship(word, Side.AFTER, word in kin.same_surname)
            return Kinship(word, Side.BEFORE, word in kin.same_surname) if possessive else None
        possessive = possessive or word in kin.possessives
        if word not in kin.between and word not in kin.possessives:
            return None
    return None


def kinship(before: str, after: str) -> Kinship | None:
    """Find stated kinship around a name."""
    return kinship_before(before) or kinship_after(after)


@cache
def without_family(text: str) -> str:
    """Return the surname in a mention that holds a word for a family as well ("Haddad family"), else the text."""
    last = text.split()[-1:]
    return FAMILY.sub("", text) if last and last[0] in kin_words().families else text


def names_family(text: str, after: str) -> bool:
    """Tell whether a surname names a family rather than a person ("the Haddad family", "Smith and Jones families")."""
    kin = kin_words()
    if FAMILY.search(text) and text.split()[-1] in kin.families:
        return True
    following = re.match(r"(?:\s+and(?:\s+the)?\s+[A-Z][\w’'-]*)?\s+([a-z]+)\b", after)
    return following is not None and following[1] in kin.families


def names_holder(after: str) -> bool:
    """Tell whether a surname stands for the rule of its holder ("the Haddad regime")."""
    following = re.match(r"\s+([a-z]+)\b", after)
    return following is not None and following[1] in kin_words().holders
