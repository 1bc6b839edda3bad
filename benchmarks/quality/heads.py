"""The head word of a phrase: "Bank" in "the Bank of England", "Annan" in "Kofi Annan"."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

import yaml

TOKEN = re.compile(
    r"""
    (?P<ending> ['’]s\b )
    | (?P<word> \w+ (?: [.&'’-]+ (?!s\b) \w+ )* )
    | (?P<stop> [^\w\s.&'’"“”-] | -(?!\w) )
    """,
    re.VERBOSE,
)
"""A possessive ending, a word with what joins its parts, or a mark that parts words; quotation marks do not."""


def head(text: str) -> tuple[int, int]:
    """Return where the head word of a phrase starts and ends in it, without a possessive ending.

    The head is the last word before the first preposition, conjunction or punctuation mark that follows a word; "Syria"
    in "Syria 's", where the ending stands apart.
    """
    found: re.Match[str] | None = None
    for token in TOKEN.finditer(text):
        word = token["word"]
        if word is None:
            apart = token["ending"] and text[token.start() - 1 : token.start()].isspace()
            if found and (token["stop"] or apart):
                break
        elif word.lower() not in _words("articles", "prepositions", "conjunctions"):
            found = token
        elif found:
            break
    return found.span() if found else (0, len(text))


def is_name(text: str) -> bool:
    """Say whether a phrase is a name by its form: a head word with a capital that is no pronoun."""
    start, end = head(text)
    return text[start : start + 1].isupper() and text[start:end].lower() not in _words("pronouns")


@cache
def _words(*kinds: str) -> frozenset[str]:
    lists: dict[str, list[str]] = yaml.safe_load(
        (files("benchmarks.quality") / "data" / "words.yml").read_text("utf-8")
    )
    return frozenset(word for kind in kinds for word in lists[kind])
