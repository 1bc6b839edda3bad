"""The shape of a sentence: one letter for each name, word and mark in it.

Rules about sentences are then regular expressions over shapes, which are short, so that they are read at once and
cannot run away. It is the manner of finite-state chunking (Abney 1996, "Partial parsing via finite-state cascades").
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from generator.evidence.relations.letters import LETTERS, letters
from generator.evidence.relations.lexicon import read_word, word_list
from generator.evidence.tokens import starts_of
from generator.model import EntityType, Mention, Sentence

TOKEN = re.compile(
    r"[a-zA-Z]++(?=,? )|[^\W_]+(?:[.&/-][^\W_]+|[’'](?![sS]\b)[^\W_]+)*-?(?:\.(?![\"'”’)\]]{0,3}\Z))?"
    r"|[’']s\b|-[^\W_]+|``|''|\S"
)
LONGEST = 120
"""So many tokens of a sentence are looked at: no longer one is a sentence, and a list of names has no end."""

WIDEST = 12 * LONGEST
"""So many characters between two names are looked at."""

NAMES: Mapping[EntityType, str] = {
    EntityType.PERSON: LETTERS["person"],
    EntityType.ORGANIZATION: LETTERS["group"],
    EntityType.PLACE: LETTERS["place"],
    EntityType.EVENT: LETTERS["event"],
}


NOMINAL = "".join(
    LETTERS[name]
    for name in (
        "office",
        "offices",
        "chair",
        "chairs",
        "people",
        "capital",
        "word",
        "noun",
        "modifier",
        "geo",
        "member",
        "faithful",
        "person",
        "group",
        "stance",
        "close",
    )
)
"""Letters that go on with a noun phrase."""


POSSESSIVE = LETTERS["possessive"]
END = "$"
"""What stands behind the last letter; no sort of token has it."""

OWNERS = LETTERS["he"] + LETTERS["who"]
"""Letters of words behind which a possessive is none but a short "is"."""

UNSETTLED = re.compile(f"[{re.escape(letters('people', 'modifier', 'word', 'rank', 'possessive'))}]")
"""Letters of words that may turn out to be another sort of word."""


DEICTIC = frozenset(("last", "next", "past", "early", "late"))
"""Words that belong to a date if a day, a month or the like follows."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A sentence as tokens, and the names among them by index.

    Each token has its text offsets, its word in small letters, whether it opens with a capital, and its letter.
    """

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[str, ...]
    tall: tuple[bool, ...]
    letters: str
    names: Mapping[int, Mention]

    def has(self, at: int, letters: str) -> bool:
        """Tell whether the token at an index exists and has one of the letters."""
        return 0 <= at < len(self.letters) and self.letters[at] in letters


def read_shape(text: str, sentence: Sentence, names: Sequence[Mention]) -> Shape:
    """Return the shape of a sentence with the names in it."""
    tokens: list[tuple[str, bool, str]] = []
    starts: list[int] = []
    ends: list[int] = []
    held: dict[int, Mention] = {}

    def add(first: int, last: int) -> None:
        found = TOKEN.findall(text, first, last)
        places = starts_of(found, text, first)
        tokens.extend(map(read_word, found))
        starts.extend(places)
        ends.extend(start + len(token) for start, token in zip(places, found, strict=True))

    position = sentence.start
    for name in names:
        if name.start < position:
            continue
        if len(tokens) > LONGEST or name.start > position + WIDEST:
            break
        add(position, name.start)
        held[len(tokens)] = name
        tokens.append((name.text.lower(), True, NAMES[name.type]))
        starts.append(name.start)
        ends.append(name.end)
        position = name.end
    if len(tokens) <= LONGEST:
        add(position, min(sentence.end, position + WIDEST))
    words, tall, letters = zip(*tokens, strict=True) if tokens else ((), (), ())
    return Shape(tuple(starts), tuple(ends), words, tall, _settled(words, letters, starts, ends), held)


def _settled(words: Sequence[str], letters: Sequence[str], starts: Sequence[int], ends: Sequence[int]) -> str:
    """Return the letters of words, those of words that mean several things as their neighbors tell."""
    settled = list(letters)
    for match in UNSETTLED.finditer("".join(letters)):
        at, letter = match.start(), match[0]
        word, before = words[at], words[at - 1] if at else ""
        if letter != POSSESSIVE:
            following = letters[at + 1] if at + 1 < len(letters) else END
            if word in DEICTIC and following == LETTERS["calendar"]:
                settled[at] = LETTERS["calendar"]
            else:
                settled[at] = _noun(word, letter, before, alone=following not in NOMINAL)
        elif at and settled[at - 1] in OWNERS:
            settled[at] = LETTERS["copula"]
        elif at and word == "'" and not (ends[at - 1] == starts[at] and before.endswith("s")):
            settled[at] = LETTERS["quote"]
    return "".join(settled)


def _noun(word: str, letter: str, before: str, *, alone: bool) -> str:
    """Return the letter of a word that may say what somebody is if nothing that it belongs to follows it."""
    if word == "general" and before.rstrip(".") in word_list("people", "generals"):
        return LETTERS["office"]
    if before == "closest" and letter == LETTERS["word"]:
        return LETTERS["close"]
    if alone and letter == LETTERS["modifier"] and word in word_list("people", "officers"):
        return LETTERS["office"]
    if alone and letter == LETTERS["people"]:
        for sort in ("faithful", "partisan"):
            if word in word_list("people", sort):
                return LETTERS[sort]
    return letter


ITEM = re.compile(r"(?:(\w+)=)?(!?)(\(|\)|\||\$|[a-z_|]+)([?*+]?\??|\{\d+,\d+\}\??)")


@cache
def rule(pattern: str) -> re.Pattern[str]:
    """Return a rule about shapes, written with the names of :data:`LETTERS`.

    An example is "subject=person comma article? modifier|people{0,4} role=kin of object=person". Names are joined
    by "|" where either will do, carry a quantifier, and are caught with "=". "(", "|" and ")" group, "!" forbids,
    "$" is the end.

    Raises:
        ValueError: The rule is not written like that.
    """
    written: list[str] = []
    for item in pattern.split():
        match = ITEM.fullmatch(item)
        if match is None:
            raise ValueError(f"{item!r} is no part of a rule")
        caught, forbidden, names, quantifier = match.groups()
        if names == "(":
            written.append(f"(?P<{caught}>" if caught else "(?!" if forbidden else "(?:")
        elif names in (")", "|", "$"):
            written.append(names + quantifier)
        else:
            letters = "".join(LETTERS[name] for name in names.split("|"))
            body = f"[{re.escape(letters)}]{quantifier}"
            written.append(f"(?P<{caught}>{body})" if caught else f"(?!{body})" if forbidden else body)
    return re.compile("".join(written))
