"""What stands beside an article's text on a page or in a wire: buttons, pointers to other pages, credits, labels.

A sentence that is lost harms more than a button that stays, so every rule asks for wording that no report uses of
itself, and for a place where only such things stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Final

from generator.yaml_nodes import load_own

MOST_WORDS: Final = 25
"""Words of a line that points elsewhere or asks for something."""
CAPTION_WORDS: Final = 40
SECOND_SENTENCE: Final = re.compile(r"[.!?][”\"’')]* [A-Z“\"‘]")
ROUGH_CUT: Final = r"\(?\brough cut\b(?: only)?[ ,:(–—-]*no reporter narration\b\)?\.?"
DESK: Final = (
    r"\((?:with )?(?:(?:additional )?reporting|writing|editing|compiled|created|translated)(?: and (?:reporting|writing"
    r"|editing))? by (?-i:[A-Z]|a (?:Reuters|Xinhua))[^()]{1,400}\)"
)
"""Who wrote and edited, as news agencies end a text."""
CLICK: Final = (
    r"(?:(?<=^)|(?<=[.!?”\"] ))(?:for (?:more|the latest|a complete|full) [^.!?]{1,100}click here\b\.?"
    r"|click here (?:for|to) [^.!?]{1,100}(?:[.!?]|$)"
    r"|send us your (?:comments|views|pictures|stories)\b[^.!?]{0,60}[.!?])"
)


SIGNS: Final = ("rough cut", "click here", "send us your", "image ")
"""One of these, or credits in brackets, stands in every line that holds furniture: most lines need no further look."""


def is_furniture(line: str) -> bool:
    """Say whether a whole line is none of the article's text."""
    plain = line.strip(" .:!…»›>").replace("’", "'").casefold()
    if plain in _items("lines"):
        return True
    short = len(line.split()) <= MOST_WORDS and not SECOND_SENTENCE.search(line)
    return short and bool(_pointer().match(line) or _request().match(line))


def is_labelled(line: str) -> bool:
    """Say whether a whole line is a picture's caption by the page's label or an agency's mark."""
    if len(line.split()) > CAPTION_WORDS:
        return False
    if "/" in line and _marked().search(line):
        return True
    return bool(_label().match(line)) and not SECOND_SENTENCE.search(line)


def furniture_in(text: str, *, last: bool) -> Iterator[tuple[int, int]]:
    """Yield where furniture stands within a line of text, in order.

    Args:
        text: The line.
        last: Whether it is the article's last; what follows the agency's credits there belongs to the page.
    """
    plain = text.casefold()
    if not any(sign in plain for sign in SIGNS) and not ("(" in plain and " by " in plain):
        return
    end = 0
    for match in _inline().finditer(text):
        if match.start() < end:
            continue
        end = len(text) if last and match["desk"] else match.end()
        yield match.start(), end


@cache
def _inline() -> re.Pattern[str]:
    agencies = _choice("agencies")
    label = rf"\bimage (?:copyright|source,) (?-i:(?:{agencies})(?:/(?:{agencies}))*)(?: image caption\b,?)?"
    return re.compile(rf"{ROUGH_CUT}|(?P<desk>{DESK})|{CLICK}|{label}", re.IGNORECASE)


@cache
def _pointer() -> re.Pattern[str]:
    return re.compile(rf"(?:{_choice('pointers')}) ?: ?\S", re.IGNORECASE)


@cache
def _request() -> re.Pattern[str]:
    wanted = rf"(?:{_choice('requests')})\b.*\b(?:{_choice('services')})\b"
    return re.compile(wanted, re.IGNORECASE)


@cache
def _label() -> re.Pattern[str]:
    return re.compile(rf"(?:{_choice('labels')})\b", re.IGNORECASE)


@cache
def _marked() -> re.Pattern[str]:
    agencies = _choice("agencies")
    return re.compile(
        rf"\((?:{agencies}|REUTERS|AFP PHOTO)/[A-Z][^()]{{1,60}}\)\.?$|\bREUTERS/[A-Z]\w+(?: [A-Z][\w'’-]+)+\.?$"
    )


def _choice(name: str) -> str:
    return "|".join(re.escape(item) for item in sorted(_items(name), key=lambda item: (-len(item), item)))


@cache
def _items(name: str) -> frozenset[str]:
    return frozenset(item.strip() for item in _lists()[name].split("|"))


@cache
def _lists() -> dict[str, str]:
    source = files("generator.read").joinpath("data/furniture.yml").read_text(encoding="utf-8")
    lists: dict[str, str] = load_own(source)
    return lists
