"""Text out of a fragment of HTML, as feeds and tables hold it: tags go, paragraphs stay.

The fragments are small and only their paragraphs matter, so that one pattern does what a parser would; unlike the one
in Python's library it takes linear time whatever the fragment looks like.
"""

from __future__ import annotations

import re
from html import unescape
from typing import Final

BLOCKS: Final = frozenset(
    {"address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "figcaption", "figure", "footer", "h1"}
    | {"h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table", "td"}
    | {"th", "tr", "ul"}
)
SILENT: Final = frozenset(
    {"button", "form", "head", "iframe", "math", "noscript", "object", "script", "select", "style", "svg", "template"}
    | {"textarea", "title"}
)
"""Elements whose content is no text of the article."""
SIGN: Final = re.compile(r"<(?:/(?:p|div|a|b|i|em|strong|span|li|ul|h[1-6])|(?:p|br)(?:\s[^<>]*)?/?)>", re.IGNORECASE)
TAG: Final = re.compile(
    r"<!--(?:(?!<!--)[^>]|(?<!--)>)*-->|<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9]*)"
    r"(?:(?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*|[^<>]*)>"
)
"""A comment or a tag. Neither reaches beyond the next opening, so that what never closes is looked at once."""


def is_markup(text: str) -> bool:
    """Say whether a text is a fragment of HTML."""
    return bool(SIGN.search(text))


def text_of(fragment: str) -> str:
    """Return the text of a fragment of HTML, a blank line between its paragraphs."""
    paragraphs, current = list[str](), list[str]()
    position, silent = 0, ""
    for tag in TAG.finditer(fragment):
        if not silent:
            current.append(fragment[position : tag.start()])
        position = tag.end()
        name = (tag["name"] or "").lower()
        if silent:
            silent = "" if name == silent and tag["close"] else silent
        elif name in SILENT:
            silent = "" if tag["close"] or tag.group().endswith("/>") else name
        elif name in BLOCKS:
            paragraphs.append("".join(current))
            current = []
    if not silent:
        current.append(fragment[position:])
    paragraphs.append("".join(current))
    plain = (" ".join(unescape(paragraph).split()) for paragraph in paragraphs)
    return "\n\n".join(paragraph for paragraph in plain if paragraph)
