"""Noun phrases that say who or what somebody or something is.

A phrase is read in two parts, in the manner of the shallow parsers that finite-state chunking made common (Abney 1991):
the words up to the head, which must be a known word for what a person or a thing is, and what follows the head, which
is read preposition by preposition. Whatever the reader does not understand makes it give up, since no definition is
better than a garbled one.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from generator.define.lexicon import people, peoples, vague, words
from generator.define.passages import Passage, Token, is_capital, is_possessive, is_word
from generator.define.reader import Closing, Reader
from generator.model import EntityType


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: its place, the token behind it and what that is.

    ``article`` is the article in small letters, empty without one; ``owned`` says that a possessor opens the phrase;
    ``complement`` that something follows its head; ``described`` counts the words before the head, ``content`` all
    words that are no small ones.
    """

    start: int
    end: int
    head: str
    article: str
    owned: bool
    complement: bool
    described: int
    content: int
    closing: Closing
    behind: Token | None


@cache
def _never_first() -> frozenset[str]:
    known = words()
    return (
        known.conjunctions | known.prepositions | known.auxiliaries | known.relatives | (known.pronouns - {"himself"})
    )


def read_phrase(passage: Passage, start: int, type: EntityType) -> Phrase | None:
    """Read the noun phrase that begins at a text offset and says what an entity of a type is.

    Returns:
        The phrase, or nothing if no such phrase begins there or it cannot be understood alone.
    """
    opening = passage.after(start, 1)
    if not opening or not is_word(opening[0]) or opening[0].word in _never_first():
        return None
    reader = Reader(passage, passage.after(start), type)
    first, article = reader.opening()
    opened = reader.at
    if not reader.nominal(plural=article == "one of"):
        return None
    closing = reader.complements()
    end = reader.trimmed()
    described = reader.tokens[opened : reader.head]
    complement = end > reader.after_head
    if closing is None or _is_restricted(reader, described, closing):
        return None
    if not _is_enough(type, reader.word(reader.head), described, article, complement=complement):
        return None
    read, small = reader.tokens[first:end], words().dangling
    return Phrase(
        start=read[0].start,
        end=read[-1].end,
        head=reader.word(reader.head),
        article=article,
        owned=any(is_possessive(token) for token in described),
        complement=complement,
        described=len(described),
        content=sum(1 for token in read if token.word not in small),
        closing=closing,
        behind=reader.tokens[reader.at] if reader.at < len(reader.tokens) else None,
    )


def _is_superlative(token: Token) -> bool:
    word = token.word
    return word in words().firsts or word in ("most", "least") or (word.endswith("est") and len(word) > 5)


def _is_restricted(reader: Reader, described: list[Token], closing: Closing) -> bool:
    """Tell whether "the only", "the largest" and the like would be wrong without the clause behind the phrase."""
    if closing in (Closing.MARK, Closing.END) or reader.word(reader.at) in ("", "in", "as", "since"):
        return False
    return any(_is_superlative(token) for token in described)


def _is_enough(type: EntityType, head: str, described: list[Token], article: str, *, complement: bool) -> bool:
    """Tell whether a phrase of this build says something by itself."""
    if complement:
        return type is EntityType.PERSON or bool(described) or head not in vague() or article != ""
    known = people()
    named = any(is_possessive(token) or is_capital(token) or token.text in peoples() for token in described)
    if type is not EntityType.PERSON:
        if not described:
            return False
    elif head in known.kin or (head in known.relational and head not in known.offices and not named):
        return False
    if named or article in ("a", "an"):
        return True
    return article != "one of" and len(described) > 1 and not any(_is_superlative(token) for token in described)
