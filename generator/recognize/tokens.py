"""Words with their places: the tokenizer that training and recognition share.

The tokens look like those of the Penn Treebank, in which the training data is written ("Basil" + "'s", "do" + "n't"),
so that a model trained on one fits the other. Compounds are opened where a name is glued to a common word
("London-based", "U.S.-led", "pro-al-Assad") and kept whole where the hyphen belongs to the name ("al-Assad",
"Ban Ki-moon").
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from generator.recognize.lexicon import table, word_set

CHUNK = re.compile(
    r"""
    [^\W\d_]++(?=[\s,;])                             # most words, found without trying the rest
  | (?:https?://|www\.)[^\s<>"”’)\]]+              # addresses
  | [\w.+-]+@[\w-]+\.[\w.-]*\w
  | (?:[^\W\d_]\.){2,}(?:-[^\W\d_][\w-]*)?(?![\w])  # U.S., Ph.D-like, U.S.-led
  | (?:[^\W\d_]\.){2,}                             # the same, glued to what follows
  | ['’](?:s|S|m|d|ve|re|ll)\b                     # a clitic that stands alone
  | [$€£¥]?\d+(?:[.,:/]\d+)*(?:[^\W\d_]{1,2}\b)?%?
  | \w+(?:[-&'’.]\w+)*                              # words with inner marks
  | \.{2,} | -{2,} | [^\w\s]
    """,
    re.VERBOSE,
)
CLITIC = re.compile(r"(?i)(?:['’](?:s|m|d|ve|re|ll)|n['’]t)$")
PARTICIPLE = re.compile(r"(?:\w{2,}ed|\w{3,}ing)$")
CLOSING = " \n\t\"'”’)]"
"""What may follow the last full stop of a sentence."""
ALLIANCE = re.compile(r"[A-Z]{2,4}-[A-Z][a-z]{2,}$")
"""An acronym glued to a name ("UN-Arab League")."""
INITIAL = re.compile(r"[^\W\d_a-z]$")
INNER_FULL_STOP = re.compile(r"\.(?=[^\W\d_a-z])")


class Token(NamedTuple):
    """A word or mark; ``start`` and ``end`` are offsets into the text that was tokenized."""

    text: str
    start: int
    end: int


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Return the tokens of ``text`` between two offsets.

    The region should be a sentence: at its end a full stop is a token of its own, elsewhere it may be part of a word.
    """
    stop = len(text) if end is None else end
    tokens: list[Token] = []
    for match in CHUNK.finditer(text, start, stop):
        chunk, place = match.group(), match.start()
        if chunk.isalpha():
            tokens.append(Token(chunk, place, match.end()))
            continue
        if chunk == "." and tokens and tokens[-1].end == place:
            word, begin, _ = tokens[-1]
            closing = not text[place + 1 : stop].strip(CLOSING)
            short = word.lower() in word_set("final_abbreviations" if closing else "abbreviations")
            if short or (INITIAL.match(word) and not closing):
                tokens[-1] = Token(word + ".", begin, place + 1)
                continue
        for first, last in cuts(chunk):
            tokens.append(Token(chunk[first:last], place + first, place + last))
    return tokens


@lru_cache(maxsize=1 << 16)
def cuts(chunk: str) -> tuple[tuple[int, int], ...]:
    """Return where a chunk without spaces falls into tokens, as offsets into it."""
    if len(chunk) == 1 or chunk.isalpha() or "://" in chunk or "@" in chunk:
        return ((0, len(chunk)),)
    pieces: list[tuple[int, int]] = []
    begin = 0
    for match in INNER_FULL_STOP.finditer(chunk):
        # "areas.A Syrian": a lost space; initials such as "J.K." never come here as words
        if match.start() - begin > 2 and chunk[begin : match.start()].isalpha():
            pieces += shifted(clitic_cuts(chunk[begin : match.start()]), begin)
            pieces.append((match.start(), match.end()))
            begin = match.end()
    pieces += shifted(clitic_cuts(chunk[begin:]), begin)
    return tuple(pieces)


def shifted(pieces: list[tuple[int, int]], by: int) -> list[tuple[int, int]]:
    """Return the pieces moved to the right."""
    return [(first + by, last + by) for first, last in pieces]


def clitic_cuts(chunk: str) -> list[tuple[int, int]]:
    """Return the pieces of a chunk after its possessive or contraction, if any, has been split off."""
    match = CLITIC.search(chunk)
    if match and match.start():
        return [*compound_cuts(chunk[: match.start()]), (match.start(), len(chunk))]
    return compound_cuts(chunk)


def compound_cuts(word: str) -> list[tuple[int, int]]:
    """Return the pieces of a compound: opened only where a name meets a common word."""
    at = word.find("-")
    if at > 0 and word[:at].lower() in word_set("prefixes") and word[at + 1 :] and has_capital(word[at + 1 :]):
        return [(0, at), (at, at + 1), *shifted(compound_cuts(word[at + 1 :]), at + 1)]
    at = word.rfind("-")
    if at > 1 and has_capital(word[:at]) and is_common_tail(word[at + 1 :]):
        return [*compound_cuts(word[:at]), (at, at + 1), (at + 1, len(word))]
    if at > 1 and ((is_country(word[:at]) and is_country(word[at + 1 :])) or ALLIANCE.match(word)):
        return [(0, at), (at, at + 1), (at + 1, len(word))]
    return [(0, len(word))]


def is_country(word: str) -> bool:
    """Say whether a word is a country's name ("Iran-Iraq" is opened)."""
    return table("places").get(word) == "C"


def has_capital(word: str) -> bool:
    """Say whether a word looks like a name: a capital at its start or after a particle ("al-Assad")."""
    return any(piece[:1].isupper() for piece in word.split("-"))


@cache
def is_common_tail(word: str) -> bool:
    """Say whether the last part of a compound is a common word ("based", "led", "style")."""
    return word.islower() and (word in word_set("tails") or bool(PARTICIPLE.match(word)))
