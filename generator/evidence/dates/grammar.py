"""The grammar of dates: rules over the sorts of words, compiled to one regular expression."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from generator.evidence.dates.lexicon import PLAIN, lexicon
from generator.evidence.wordlists import read_data


class Match(NamedTuple):
    """Tokens ``start`` to ``end`` (exclusive) that a rule fits."""

    rule: str
    start: int
    end: int


REACH = 10
"""An expression begins so many tokens before its first trigger at most."""

NAME = re.compile(r"[a-z_]+")


@cache
def grammar() -> re.Pattern[str]:
    """Return the rules of ``data/grammar.yml`` as one expression with a group for each rule."""
    data = read_data(__package__, "grammar.yml")
    known = dict(lexicon().sorts)

    def spell(pattern: str) -> str:
        return NAME.sub(lambda name: known[name[0]], pattern).replace(" ", "").replace("(", "(?:").replace("(?:?", "(?")

    for name, pattern in data["parts"].items():
        known[name] = spell(pattern)
    return re.compile("|".join(f"(?P<{name}>{spell(pattern)})" for name, pattern in data["rules"].items()))


@cache
def _triggers() -> re.Pattern[str]:
    return re.compile(f"[{''.join(sorted(lexicon().triggers))}]")


def matches(codes: str) -> Iterator[Match]:
    """Yield what the rules fit in a sentence, given as the sorts of its tokens; matches do not overlap.

    Each expression holds a trigger, so the rules are tried only at triggers and at the listed words right before them.
    """
    words = lexicon()
    fits, closed, plain = grammar().match, words.closed, words.sorts[PLAIN]
    done = 0
    for trigger in _triggers().finditer(codes):
        at = position = trigger.start()
        if at < done:
            continue
        while position > done and at - position < REACH and codes[position - 1] != plain:
            position -= 1
        while position <= at:
            found = None if codes[position] in closed else fits(codes, position)
            if found is None:
                position += 1
            else:
                position = done = found.end()
                yield Match(str(found.lastgroup), found.start(), done)
