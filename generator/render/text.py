"""Make text from articles inert: whatever it contains, it comes out of every Markdown builder as plain text.

Three places need three answers. In a raw HTML block, :func:`inert` escapes what HTML and template languages read. In a
Markdown heading, :func:`heading` also escapes what Markdown reads. In front matter, :func:`scalar` quotes for YAML.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from textwrap import fill

from markupsafe import Markup, escape

# Not allowed in HTML, in YAML, or in UTF-8 at all; Python-Markdown uses two of them for its own placeholders.
_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_ACTIVE = re.compile(_FORBIDDEN.pattern[:-1] + r"""&<>"'{}\t\n\v\f\r\x85\u2028\u2029]""")
LINE = 72
"""Characters of a line of plain text."""
_BRACES = str.maketrans({"{": "&#123;", "}": "&#125;"})
KEPT = 1 << 14
"""Texts whose result is kept: the same names, titles and sentences stand on many pages."""
_INSIDE_WORD = re.compile(r"[^\W_][-'][^\W_]")


@lru_cache(KEPT)
def clean(text: str) -> str:
    """Return the text on one line without characters that no page may hold.

    A line of its own is what makes a fence, a snippet or a front-matter mark out of text, so there are none.
    """
    return " ".join(_FORBIDDEN.sub("", text).split())


def inert(value: object) -> Markup:
    """Return a value as HTML text in which neither HTML nor a template language finds anything to read.

    Surrounding white space is kept, because pieces of a sentence are escaped one by one. Markup passes unchanged.
    """
    return value if isinstance(value, Markup) else Markup(printed(value))  # noqa: S704 - escaped where it was active


def printed(value: object) -> str:
    """Return a value as :func:`inert` does, but not marked as markup: what a template writes is marked no more."""
    return value if isinstance(value, Markup) else _escaped(str(value))


@lru_cache(KEPT)
def _escaped(text: str) -> str:
    if _ACTIVE.search(text):
        text = _FORBIDDEN.sub("", re.sub(r"\s+", " ", text))
        text = str(escape(text)).translate(_BRACES)
    return text


def wording(text: str) -> str:
    """Return a text as it is compared with others: its letters and digits alone."""
    return "".join(filter(str.isalnum, text)).casefold()


def code(text: str) -> Markup:
    """Return the text as what the operator would type."""
    return Markup(f"<code>{inert(text)}</code>")  # noqa: S704 - escaped here


def heading(text: str) -> Markup:
    """Return the text for a Markdown heading: every mark that Markdown or an extension could read is an entity."""
    pieces = (_entity(character, place, text) for text in [clean(text)] for place, character in enumerate(text))
    return Markup("".join(pieces))  # noqa: S704 - escaped here


def _entity(character: str, place: int, text: str) -> str:
    if not character.isascii() or character.isalnum() or character in " ,":
        return character
    if character in "-'" and _INSIDE_WORD.fullmatch(text[max(0, place - 1) : place + 2]):
        return character
    if character == "." and text[place + 1 : place + 2] in ("", " "):
        return character
    return f"&#{ord(character)};"


def scalar(text: str) -> Markup:
    """Return the text as a quoted YAML scalar, escaped as HTML because themes print titles as they are."""
    return Markup(json.dumps(str(inert(clean(text))), ensure_ascii=False))  # noqa: S704 - YAML, escaped inside


def wrapped(text: str, first: str = "", rest: str | None = None) -> str:
    """Return the text in lines that a mail program for plain text shows whole, each begun by an indentation.

    Args:
        text: What to break into lines; a word that is longer than a line is broken too.
        first: What the first line begins with.
        rest: What the others begin with; as many spaces if it is not given.
    """
    rest = " " * len(first) if rest is None else rest
    return fill(clean(text), LINE, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False)


def shorten(text: str, limit: int) -> str:
    """Return the text cut to at most ``limit`` characters, at a space where there is one, with an ellipsis."""
    text = clean(text)
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    head, space, _ = cut.rpartition(" ")
    return (head if space and len(head) > limit // 2 else cut).rstrip(" ,;:-–—") + "…"
