"""What the tagger sees of a sentence: strings for each token, made of it and its neighbours.

Everything that depends on one word alone is worked out once for a word and then kept, because the same words come
again and again; only the joins of neighbours are made anew.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from generator.recognize.lexicon import table, word_set

QUOTES = {"``": '"', "''": '"', "“": '"', "”": '"', "„": '"', "’": "'", "‘": "'", "`": "'", "—": "--", "–": "--"}
BRACKETS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}"}
CAPITALS, SMALL, DIGITS = re.compile(r"[A-ZÀ-ÖØ-Þ]+"), re.compile(r"[a-zß-öø-ÿ]+"), re.compile(r"\d+")
CLASSES = (
    ("day", "days"),
    ("month", "months"),
    ("honor", "honorifics"),
    ("title", "titles"),
    ("org", "organization_nouns"),
    ("evt", "event_nouns"),
    ("evh", "event_heads"),
    ("law", "law_nouns"),
    ("part", "particles"),
)
"""Names of the classes, and the word lists that define them."""


STEPS = (0, -1, 1, -2, 2)
"""The places of the words that a word is told of, counted from it."""
GAP = " "
"""What stands between joined strings: no word contains it."""
PAIRS = (
    ("ab", 0, "low", "low"),
    ("bc", -1, "low", "low"),
    ("aa", 1, "low", "low"),
    ("cc", -2, "low", "low"),
    ("CC", 0, "cluster", "cluster"),
    ("Cc", -1, "kind", "cluster"),
    ("ac", 0, "low", "kind"),
    ("ca", -1, "kind", "low"),
)
"""What is joined of two neighbours: a name, the word that is told, counted from the second, and a side of each."""
SHORT, HEADLINE, HEADLINE_SHARE = 3, 4, 0.75
"""A sentence with at least 4 words of more than 3 letters, more than 75 % of them capitalised, is a headline."""


class Word(NamedTuple):
    """The strings of one word, by the word that is told of it (``STEPS``), and what is joined with neighbours."""

    strings: tuple[tuple[str, ...], ...]
    low: str
    shape: str
    kind: str
    cluster: str
    headline: str
    long: bool


def normal(word: str) -> str:
    """Return a token in the form in which the training data has it: typewriter marks, no Treebank brackets."""
    if word in BRACKETS:
        return BRACKETS[word]
    if word in QUOTES:
        return QUOTES[word]
    return word.replace("’", "'") if "’" in word else word


def shape_of(word: str) -> str:
    """Return the outline of a word: "Paris" is "Xx", "U.S." is "X.X.", "al-Assad" is "x-Xx", "1994" is "4d"."""
    if word.isdigit():
        return f"{min(len(word), 5)}d"
    if word.islower() and word.isalpha():
        return "x"
    shape = DIGITS.sub("d", SMALL.sub("x", word))
    return CAPITALS.sub(lambda match: "X" if len(match.group()) == 1 else "XX", shape)[:8]


@cache
def places() -> dict[str, str]:
    """Return the classes of the words of place names: as whole name, and as first or later word of one."""
    classes: dict[str, set[str]] = {}
    for name, kind in table("places").items():
        words = name.split()
        if len(words) == 1:
            classes.setdefault(name, set()).add(kind)
        elif len(words) > 1:
            classes.setdefault(words[0], set()).add(f"{kind}<")
            for word in words[1:]:
                if word[:1].isupper():
                    classes.setdefault(word, set()).add(f"{kind}>")
    return {name: "".join(sorted(kinds)) for name, kinds in classes.items()}


@cache
def clusters() -> dict[str, str]:
    """Return the class of each frequent word, found from the words that stand around it."""
    return dict(table("clusters", "model"))


@lru_cache(maxsize=1 << 17)
def word_strings(word: str) -> Word:
    """Return what one word contributes, wherever it stands."""
    word = normal(word)
    low, shape = word.lower(), shape_of(word)
    if any(letter.isdigit() for letter in low):
        low = re.sub(r"\d", "0", low)
    bare = low.rstrip(".")
    kinds = [name for name, source in CLASSES if bare in word_set(source)]
    place = places().get(word)
    if place:
        kinds.append("g" + place)
    cluster = clusters().get(low, "?")
    own = [f"w={low}", f"s={shape}", f"s|c={shape}{GAP}{cluster[:1]}"]
    if low.isalpha() or "-" in low:
        own += [f"p{size}={low[:size]}" for size in (2, 3, 4) if len(low) > size]
        own += [f"x{size}={shape[0]}{low[-size:]}" for size in (2, 3, 4) if len(low) > size]
    own += [f"k={kind}" for kind in kinds]
    if cluster != "?":
        own += [f"c={cluster}", f"c1={cluster[:1]}"]
    rare = low.isalpha() and low not in word_set("vocabulary")
    if rare:
        own += ["k=rare", f"rare={shape}"]
    kind = kinds[0] if kinds else ""

    def seen(mark: str) -> list[str]:
        strings = [f"{mark}w={low}", f"{mark}s={shape}{GAP}{kind}", *(f"{mark}k={kind}" for kind in kinds)]
        if cluster != "?":
            strings.append(f"{mark}c={cluster}")
        if rare:
            strings.append(f"{mark}rare={shape}")
        return strings

    before, after = seen("-1"), seen("+1")
    if low.isalpha() and len(low) > 3:
        before.append(f"-1x={low[-3:]}")
        after.append(f"+1x={low[-3:]}")
    return Word(
        (tuple(own), tuple(before), tuple(after), tuple(seen("-2")), tuple(seen("+2"))),
        low,
        shape,
        f"{shape}{kind}",
        cluster,
        f"head={shape}{kind}{GAP}{cluster}",
        word.isalpha() and len(word) > SHORT,
    )


EDGE_WORD = Word((("w=<>",), ("-1w=<>",), ("+1w=<>",), ("-2w=<>",), ("+2w=<>",)), "<>", "<>", "<>", "<>", "", False)


def is_headline(words: Sequence[Word]) -> bool:
    """Say whether most words of a sentence have a capital."""
    long = [word for word in words if word.long]
    return len(long) >= HEADLINE and sum(word.shape != "x" for word in long) > HEADLINE_SHARE * len(long)


def sentence_features(words: Sequence[str]) -> list[list[str]]:
    """Return the strings of each token of a sentence, for the training; the tagger looks their weights up in parts."""
    seen = [EDGE_WORD, EDGE_WORD, *map(word_strings, words), EDGE_WORD, EDGE_WORD]
    headline = is_headline(seen)
    rows = []
    for at in range(2, len(seen) - 2):
        row = [text for place, step in enumerate(STEPS) for text in seen[at + step].strings[place]]
        for name, step, left, right in PAIRS:
            one, two = seen[at - step - 1], seen[at - step]
            row.append(f"{name}={getattr(one, left)}{GAP}{getattr(two, right)}")
        row.append(GAP.join((f"aBc={seen[at - 1].kind}", seen[at].kind, seen[at + 1].kind)))
        if headline:
            row.append(seen[at].headline)
        rows.append(row)
    return rows
