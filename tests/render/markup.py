"""A small reading of HTML for tests: what a browser would show and where its links lead."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

import markdown

VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "source", "path", "wbr"})
SHIPPED = ("attr_list", "tables", "toc")
"""The extensions of the shipped mkdocs.yml."""


@dataclass
class Element:
    """A tag with its attributes and all text inside it."""

    tag: str
    attributes: dict[str, str]
    text: str = ""


@dataclass
class Reading(HTMLParser):
    """All elements of a page in order; ``faults`` are tags closed out of order or never."""

    elements: list[Element] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if not self.open or self.open.pop().tag != tag:
            self.faults.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        for element in self.open:
            element.text += data

    def find(self, tag: str = "", **attributes: str) -> list[Element]:
        """Return the elements of a tag that have all these attributes; ``class_`` finds one class of several."""
        wanted = attributes.pop("class_", "")
        return [
            e
            for e in self.elements
            if tag in ("", e.tag)
            and all(e.attributes.get(name) == value for name, value in attributes.items())
            and (not wanted or wanted in e.attributes.get("class", "").split())
        ]


def read(html: str) -> Reading:
    """Return the reading of some HTML."""
    reading = Reading()
    reading.feed(html)
    reading.close()
    reading.faults.extend(f"<{element.tag}>" for element in reading.open)
    return reading


def body_of(content: str) -> str:
    """Return the Markdown of a page below its front matter."""
    match = re.match(r"---\n.*?\n---\n", content, flags=re.DOTALL)
    assert match, "a page begins with front matter"
    return content[match.end() :]


def convert(content: str, extensions: tuple[str, ...] = SHIPPED) -> Reading:
    """Return what Python-Markdown makes of a page."""
    html = markdown.markdown(body_of(content), extensions=list(extensions))
    assert "\x02" not in html, "a placeholder of the Markdown library is left"
    return read(html)
