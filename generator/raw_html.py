"""Blocks of finished HTML, put aside before Markdown looks at them: most of a generated page is nothing else.

Python-Markdown finds such blocks by reading a page tag by tag, and MkDocs reads it once more for its anchors; together
that takes most of a page's time. Where every tag of a page belongs to a block that can be told from its first tag to
its last, one pass finds the same blocks and the same anchors. They are stashed as Markdown stashes them, so all that
comes after, other extensions included, sees what it always saw. On any other page nothing is done.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from typing import NamedTuple

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import HtmlBlockPreprocessor, Preprocessor

from generator.tags import Tag, outline

PRIORITY = 23
"""After code in fences is taken out (25), before MkDocs looks for anchors (21) and Markdown for HTML (20)."""
COLLECTOR = "mkdocs_extract_anchors"
"""The name under which MkDocs registers what holds a page's anchors."""

MENDED = re.compile(r"&#(?!(?:[0-9]+|x[0-9a-f]+);)")
"""A reference to a character that Markdown would write in another way."""


class Found(NamedTuple):
    """The blocks of a page, from where to where, and the anchors in them."""

    blocks: list[tuple[int, int]]
    anchors: set[str]


class RawHtml(Extension):
    """The extension; a Markdown that is not MkDocs's, or that does something else with HTML, stays as it is."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name that Markdown asks for
        """Add the step."""
        md.preprocessors.register(_Stash(md), "briefing_raw_html", PRIORITY)


def makeExtension(**settings: object) -> RawHtml:  # noqa: N802 - the name that Markdown asks for
    """Return the extension to a site that names this module as one."""
    return RawHtml(**settings)


class _Stash(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        anchors, text = _collected(self.md), "\n".join(lines)
        found = None if anchors is None else find(text, self.md.is_block_level)
        if anchors is None or found is None:
            return lines
        anchors |= found.anchors
        parts, last = [], 0
        for start, end in found.blocks:
            block = text[start:end] + "\n" * text.startswith("\n\n", end)
            parts += [text[last:start], "\n", self.md.htmlStash.store(block), "\n\n"]  # the lines that Markdown leaves
            last = end
        return "".join([*parts, text[last:]]).split("\n")


def _collected(md: Markdown) -> set[str] | None:
    """Return where MkDocs collects a page's anchors, if this Markdown is MkDocs's and finds HTML as Markdown does."""
    if COLLECTOR not in md.treeprocessors or "html_block" not in md.preprocessors:
        return None
    anchors = getattr(md.treeprocessors[COLLECTOR], "present_anchor_ids", None)
    usual = type(md.preprocessors["html_block"]) is HtmlBlockPreprocessor
    return anchors if usual and isinstance(anchors, set) else None


def find(text: str, is_block: Callable[[str], bool]) -> Found | None:
    """Return the blocks of HTML on a page, which begin and end with a line.

    Args:
        text: Of the page, as Markdown's first step leaves it, with code taken out.
        is_block: Tells whether a tag makes a block, not a part of a paragraph.

    Returns:
        Nothing if there is a tag outside such a block, or anything about one that Markdown might see in another way.
    """
    tags = None if MENDED.search(text) else outline(text)
    if tags is None:
        return None
    found = Found([], set())
    start = 0
    for tag in tags:
        if tag.closes:
            if not tag.depth:
                if not text.startswith("\n", tag.end):
                    return None
                found.blocks.append((start, tag.end))
            continue
        if not tag.depth:
            start = tag.start
            if tag.alone or not is_block(tag.name) or (start and text[start - 1] != "\n"):
                return None
        if tag.written:
            found.anchors.update(_anchors(tag))
    return found


def _anchors(tag: Tag) -> set[str]:
    """Return what links can lead to at a tag, as MkDocs has it."""
    given = ((key.lower(), unescape(value)) for key, value in tag.attributes())
    return {value for key, value in given if key == "id" or (key == "name" and tag.name == "a")}
