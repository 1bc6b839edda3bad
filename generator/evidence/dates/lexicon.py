"""The words of the grammar, read once from the data folder, and the sort of each word and number of a sentence."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from generator.evidence.wordlists import read_data

TOKEN = re.compile(
    r"[a-zA-Z]++(?=[ ,])"
    r"|(?:https?://|www\.)\S+"
    r"|\d+(?:[.,:]\d+)+(?:[ap]m\b)?"
    r"|[aApP]\.\s?[mM]\b\.?"
    r"|[^\W_]+"
    r"|[^\s\[\]]"
)
"""A word, a number, an address or a mark, but no bracket: an editor may put one around any word ("[ten] years ago").

Each character belongs to one token at most, so this takes linear time. The first alternative is only for speed: most
words are of plain letters, with a space or a comma behind them.
"""

NUMBERS = (
    ("clocktime", re.compile(r"(?:[01]?\d|2[0-4])[:.][0-5]\d(?::[0-5]\d)?(?:[ap]m)?|1?\d[ap]m")),
    ("dotted", re.compile(r"(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?:19|20)\d\d")),
    ("amount", re.compile(r"\d+[.,:][\d.,:]+")),
    ("decadenum", re.compile(r"(?:1[5-9]|20)\d0s|[2-9]0s")),
    ("ordnum", re.compile(r"(?:[12]?1st|2?2nd|2?3rd|(?:1?[4-9]|1[0-3]|2[04-9]|30)th|31st)")),
    ("day", re.compile(r"0?[1-9]|[12]\d|3[01]")),
    ("year", re.compile(r"(?:19|20)\d\d")),
    ("oldyear", re.compile(r"1[0-8]\d\d")),
    ("integer", re.compile(r"\d{1,9}")),
)
"""The sorts of numbers; the first that a token fits as a whole is its own."""

PLAIN = "word"
"""The sort of every token that no list holds and that is no number."""

TRIGGER_NUMBERS = r"[12]\d\d\d|\d\d?/\d|\d\d?\.\d\d?\.\d|\d{1,3}0s"
"""Numbers that may make an expression of time by themselves."""

FIRST_CODE = 0xE000
"""A sort of token is one character, so that the grammar can be a regular expression; these are for private use."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The sort of each listed word, as a character; and what words stand for."""

    codes: Mapping[str, str]
    sorts: Mapping[str, str]
    names: Mapping[str, str]
    triggers: frozenset[str]
    closed: frozenset[str]
    values: Mapping[str, Mapping[str, Any]]
    numerals: Mapping[str, int]

    def encode(self, tokens: Iterable[str]) -> str:
        """Return the sorts of tokens, a character each."""
        get, plain = self.codes.get, self.sorts[PLAIN]
        return "".join([get(token) or (self.number(token) if token[0].isdigit() else plain) for token in tokens])

    def number(self, token: str) -> str:
        """Return the sort of a token that begins with a digit, as a character."""
        return self.sorts[_number(token)]


@cache
def lexicon() -> Lexicon:
    """Return the words of the grammar."""
    data = read_data(__package__, "words.yml")
    names = [*data["any"], *data["capital"], *(name for name, _ in NUMBERS), PLAIN]
    sorts = {name: chr(FIRST_CODE + index) for index, name in enumerate(names)}
    codes = {str(number): sorts[_number(str(number))] for number in (*range(1, 32), *range(1900, 2100))}
    for name, entries in data["capital"].items():
        codes.update({form: sorts[name] for entry in entries for form in (entry.title(), entry.upper())})
    for name, entries in data["any"].items():
        codes.update({form: sorts[name] for entry in entries for form in (entry, entry.title(), entry.upper())})
    codes.update(dict.fromkeys(("a.m.", "p.m.", "a.m", "p.m", "A.M.", "P.M."), sorts["ampm"]))
    cardinals = data["any"]["cardinal"]
    numerals = {word: number for number, word in enumerate(cardinals[:20], 1)}
    numerals.update({word: tens * 10 for tens, word in enumerate(cardinals[20:], 3)})
    numerals.update({word: number for number, word in enumerate(data["any"]["ordinal"], 1)})
    triggers, closed = (frozenset(sorts[name] for name in data[key]) for key in ("triggers", "closed"))
    return Lexicon(
        codes, sorts, {code: name for name, code in sorts.items()}, triggers, closed, data["value"], numerals
    )


@cache
def trigger() -> re.Pattern[str]:
    """Return what a sentence, in small letters, must hold for an expression of time to be in it."""
    data = read_data(__package__, "words.yml")
    endings: dict[str, set[str]] = defaultdict(set)
    for name in data["triggers"]:
        for word in (*data["any"].get(name, ()), *data["capital"].get(name, ())):
            if word.isalnum():
                endings[word[0]].add(word[1:])
    groups = (f"{letter}(?:{'|'.join(sorted(ends))})" for letter, ends in sorted(endings.items()))
    # The look ahead at one character spares most words the alternatives.
    return re.compile(rf"\b(?=[{''.join(sorted(endings))}\d])(?:{'|'.join(groups)}|{TRIGGER_NUMBERS})(?![a-z])")


def _number(token: str) -> str:
    """Return the sort of a token that begins with a digit."""
    return next((name for name, pattern in NUMBERS if pattern.fullmatch(token)), PLAIN)
