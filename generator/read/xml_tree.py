"""XML as a tree. Its author cannot make us read anything else: no entity is declared, nothing is fetched."""

from __future__ import annotations

import re
from html.entities import html5
from typing import Final
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from generator.read.limits import DEEPEST

NAMED: Final = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,30};)")
OF_XML: Final = frozenset({"amp;", "lt;", "gt;", "quot;", "apos;"})
DECLARED: Final = re.compile(r"^\s*<\?xml[^>]*\?>")


class XmlError(Exception):
    """XML that cannot be used: what is wrong with it, and the line if it is known."""

    def __init__(self, message: str, line: int | None = None) -> None:
        super().__init__(message)
        self.message, self.line = message, line


def parse(text: str) -> Element:
    """Return the root of an XML document; names in a namespace are written ``{address}name``.

    Entities of HTML, which feeds use without declaring them, are read as their characters.

    Raises:
        XmlError: The text is not well formed, declares entities, or is nested too deeply.
    """
    # The text is decoded already, whatever encoding it declares.
    text = NAMED.sub(_character, DECLARED.sub("", text.removeprefix("\ufeff"), count=1))
    builder = TreeBuilder()
    parser = expat.ParserCreate(encoding="utf-8", namespace_separator="}")
    parser.buffer_text = True
    depth = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise XmlError(f"it is nested more than {DEEPEST} elements deep", parser.CurrentLineNumber)
        builder.start(_name(name), {_name(key): value for key, value in attributes.items()})

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(_name(name))

    def declared(*_: object) -> None:
        raise XmlError("it declares entities, which are not expanded", parser.CurrentLineNumber)

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = builder.data
    parser.EntityDeclHandler = declared
    try:
        parser.Parse(text.encode("utf-8", "replace"), True)
    except expat.ExpatError as error:
        raise XmlError(expat.ErrorString(error.code) or "it is not well formed", error.lineno) from error
    return builder.close()


def _name(name: str) -> str:
    return f"{{{name}" if "}" in name else name


def _character(match: re.Match[str]) -> str:
    name = match[1]
    return match[0] if name in OF_XML else html5.get(name, match[0])
