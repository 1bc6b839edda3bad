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


class Word(NamedTuple):
    """The strings of one word, by the place from which it is seen."""

    own: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    further_before: tuple[str, ...]
    further_after: tuple[str, ...]
    low: str
    shape: str
    cluster: str


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
    own = [f"w={low}", f"s={shape}", f"s|c={shape}|{cluster[:1]}"]
    if low.isalpha() or "-" in low:
        own += [f"p{size}={low[:size]}" for size in (2, 3, 4) if len(low) > size]
        own += [f"x{size}={shape[0]}{low[-size:]}" for size in (2, 3, 4) if len(low) > size]
    own += [f"k={kind}" for kind in kinds]
    if cluster != "?":
        own += [f"c={cluster}", f"c1={cluster[:1]}"]
    if low.isalpha() and low not in word_set("vocabulary"):
        own += ["k=rare", f"rare|{shape}"]
    kind = kinds[0] if kinds else ""

    def seen(mark: str) -> list[str]:
        strings = [f"{mark}w={low}", f"{mark}s={shape}|{kind}"]
        if cluster != "?":
            strings.append(f"{mark}c={cluster}")
        return strings

    before, after = seen("-1"), seen("+1")
    if low.isalpha() and len(low) > 3:
        before.append(f"-1x={low[-3:]}")
        after.append(f"+1x={low[-3:]}")
    return Word(
        tuple(own),
        tuple(before),
        tuple(after),
        (f"-2w={low}", f"-2s={shape}|{kind}"),
        (f"+2w={low}", f"+2s={shape}|{kind}"),
        low,
        f"{shape}{kind}",
        cluster,
    )


EDGE = Word(("w=<>",), ("-1w=<>",), ("+1w=<>",), ("-2w=<>",), ("+2w=<>",), "<>", "<>", "<>")
"""What stands before the first and after the last word."""


def sentence_features(words: Sequence[str]) -> list[list[str]]:
    """Return the strings of each token of a sentence."""
    seen = [EDGE, EDGE, *map(word_strings, words), EDGE, EDGE]
    letters = "".join(words)
    headline = "caps" if letters.isupper() and len(words) > 2 else ""
    rows = []
    for at in range(2, len(seen) - 2):
        two, one, here, then, last = seen[at - 2 : at + 3]
        row = [*here.own, *one.before, *then.after, *two.further_before, *last.further_after]
        row.append(f"ab={one.low}|{here.low}")
        row.append(f"bc={here.low}|{then.low}")
        row.append(f"aBc={one.shape}|{here.shape}|{then.shape}")
        row.append(f"CC={one.cluster}|{here.cluster}")
        row.append(f"Cc={here.shape}|{then.cluster}")
        row.append(f"ac={one.low}|{here.shape}")
        row.append(f"ca={here.shape}|{then.low}")
        if headline:
            row.append(headline)
        rows.append(row)
    return rows
