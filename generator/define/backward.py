"""Read a title or a kind of thing back from its head, the word before a name, to its first word."""

from __future__ import annotations

import re

from generator.define.lexicon import is_head, is_title, modifiers, people, peoples, words
from generator.define.passages import Name, Passage, Token, is_capital, is_possessive, is_word
from generator.define.reader import LONGEST
from generator.model import EntityType

ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)|\d+-year-old")

UNKNOWN = 2
"""So many unknown words between an article and a title are taken for adjectives."""

OFFICE = 12
"""An office and what it is of have so many words at most."""

OWNERS = frozenset({"his", "her", "its", "their"})
"""Possessors of a title that are never part of it."""


def first_of_title(passage: Passage, tokens: list[Token], type: EntityType) -> int:
    """Return the index of the first token of the title or kind that ends the tokens, or -1 if none does."""
    if not tokens or not is_word(tokens[-1]):
        return -1
    last = len(tokens) - 1
    first = last if _is_title(tokens[last], type) else -1
    if type is EntityType.PERSON and (first < 0 or (is_capital(tokens[last]) and tokens[last - 1].word == "of")):
        office = _office_of(passage, tokens)
        first = office if office >= 0 else first
    while first > 0 and len(tokens) - first < LONGEST:
        step = _step(passage, tokens, first, type)
        if step == 0:
            break
        first -= step
    return first


def is_small(word: str) -> bool:
    """Tell whether a word in small letters is a function word or a verb."""
    known = words()
    return (
        word in known.prepositions
        or word in known.articles
        or word in known.relatives
        or word in known.pronouns
        or word in known.auxiliaries
        or word in known.verbs
        or word in known.reporting
    )


def _is_title(token: Token, type: EntityType) -> bool:
    if is_possessive(token):
        return False
    if type is EntityType.PERSON:
        return is_title(token.word)
    return is_head(token.word, type) and not is_capital(token)


def _office_of(passage: Passage, tokens: list[Token]) -> int:
    """Return the first token of an office with what it is of ("Secretary of State"), or -1."""
    known = people()
    if is_small(tokens[-1].word):
        return -1
    for at in range(len(tokens) - 1, max(0, len(tokens) - OFFICE), -1):
        token, before = tokens[at], tokens[at - 1].word
        if token.word in ("of", "for") and (is_title(before) or before in known.heads_of) and at < len(tokens) - 1:
            return at - 1
        other = passage.name_at(token.start)
        if other and other.type is EntityType.PERSON:
            return -1
        if not (is_capital(token) or other or token.word in known.departments or token.word in ("the", "of", "for")):
            return -1
    return -1


def _step(passage: Passage, tokens: list[Token], first: int, type: EntityType) -> int:
    """Return how many tokens before the first of a phrase belong to it as well."""
    token = tokens[first - 1]
    if not is_word(token):
        return 0
    if token.word in words().conjunctions:
        return _joined(passage, tokens, first, type)
    other = passage.name_at(token.start)
    if other:
        return _owner(tokens, first, other.type, type, _length(tokens, first, other))
    if is_possessive(token):
        return 1 if is_capital(token) or token.word in words().vague_owners else 0
    if token.text in peoples() or ORDINAL.fullmatch(token.word):
        return 1
    return _described(tokens, first, type)


def _described(tokens: list[Token], first: int, type: EntityType) -> int:
    """Return how many words before the first of a phrase describe its head."""
    token, known = tokens[first - 1], modifiers()
    if token.word in people().courtesy or (first == 1 and is_capital(token) and token.word in known.openers):
        return 0
    if token.word in known.words and is_capital(tokens[first]) and not is_capital(token):
        return 1 if token.word in known.before_capital else 0
    if token.word in known.words or (_is_title(token, type) and type is EntityType.PERSON):
        return 1
    if token.word in known.openers or token.word in known.calendar or is_small(token.word):
        return 0
    if is_capital(token):
        return 1 if _is_no_opener(tokens, first) else 0
    if "-" in token.text:
        return 1
    return 0 if is_capital(tokens[first]) else _unknown(tokens, first)


def _is_no_opener(tokens: list[Token], first: int) -> bool:
    """Tell whether a word has its capital for itself, not because the sentence begins with it."""
    if first > 1 and is_word(tokens[first - 2]):
        return True
    return not tokens[first - 1].word.endswith(("ly", "ing"))


def _length(tokens: list[Token], first: int, name: Name) -> int:
    """Return how many tokens before the first of a phrase belong to a name."""
    count = 0
    while count < first and tokens[first - 1 - count].start >= name.start:
        count += 1
    return max(1, count)


def _owner(tokens: list[Token], first: int, owner: EntityType, type: EntityType, length: int) -> int:
    """Return the length of a name before a title if it tells whose the title is."""
    head = tokens[first]
    possessive = is_possessive(tokens[first - 1])
    if owner is EntityType.PERSON:
        return length if possessive or (type is EntityType.PERSON and not is_capital(head)) else 0
    before = tokens[first - length - 1].word if first > length else ""
    if "-" in tokens[first - 1].text:
        return length  # "Lima-based"
    if owner is EntityType.PLACE and not possessive and before in ("in", "at", "from", "to", "near"):
        return 0  # "the office in Chad chief X", "in Chad President X"
    return length


def _joined(passage: Passage, tokens: list[Token], first: int, type: EntityType) -> int:
    """Return how many tokens an "and" joins to a title: "chairman and chief executive", "UN and Arab League envoy"."""
    if first < 2:
        return 0
    left, right = tokens[first - 2], tokens[first]
    one, two = passage.name_at(left.start), passage.name_at(right.start)
    if left.text in peoples() and right.text in peoples():
        return 2
    if type is not EntityType.PERSON:
        return 0
    if one and two and EntityType.PERSON not in (one.type, two.type):
        return 1 + _length(tokens, first - 1, one)
    if one is None and is_capital(left) and is_capital(right) and not (is_title(left.word) or is_title(right.word)):
        return 2  # "Trade and Industry Minister"
    if one is None and is_title(left.word) and first > 2:
        owner = tokens[first - 3]
        if is_possessive(owner) or passage.name_at(owner.start) or owner.text in peoples():
            return 2
    return 0


def _unknown(tokens: list[Token], first: int) -> int:
    """Return the number of unknown words between a title and an article or possessor before it."""
    for count in range(1, UNKNOWN + 1):
        at = first - 1 - count
        if at < 0 or tokens[at + 1].word.endswith("s"):
            return 0
        token = tokens[at]
        opens = token.word in words().articles or is_possessive(token) or token.text in peoples() or "-" in token.text
        if opens or token.word in OWNERS:
            return count
        if not is_word(token) or is_capital(token) or is_small(token.word) or token.word in words().conjunctions:
            return 0
    return 0
