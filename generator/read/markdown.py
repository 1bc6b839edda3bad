"""Markdown marks in articles: taken out of the text where they are unmistakable, headings told by theirs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from generator.model import RepairKind
from generator.read.draft import Draft, Edit

SUFFIXES: Final = (".md", ".markdown")
HEADING: Final = re.compile(r"#{1,6} +(?=\S)")

TARGET: Final = r"\]\((?:<[^<>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)?)(?: +\"[^\"\n]*\")?\)"
IMAGE: Final = re.compile(rf"!\[[^\[\]\n]*{TARGET}")
LINK: Final = re.compile(rf"(?P<open>\[)[^\[\]\n]+(?P<close>{TARGET})")
ASTERISKS: Final = re.compile(r"(?<![\w*\\])(?P<open>\*{1,3})(?=[^\s*])[^*\n]+(?<=[^\s*])(?P<close>(?P=open))(?![\w*])")
UNDERSCORES: Final = re.compile(r"(?<![\w\\])(?P<open>_{1,2})(?=[^\s_])[^_\n]+(?<=[^\s_])(?P<close>(?P=open))(?!\w)")
QUOTE: Final = re.compile(r"^ {0,3}(?P<open>> ?)+", re.MULTILINE)
ESCAPE: Final = re.compile(r"(?P<open>\\)[*_\[\]#>-]")


def is_markdown(path: str) -> bool:
    """Say whether a file is Markdown by its name."""
    return path.lower().removesuffix(".gz").endswith(SUFFIXES)


def without_marks(draft: Draft) -> Draft:
    """Return the draft without images, link targets, emphasis, block quotation marks and escapes.

    Only the marks go: the words between them are not touched, and keep their exact place in the file.
    """
    for sign, pattern in (
        ("![", IMAGE),
        ("](", LINK),
        ("*", ASTERISKS),
        ("_", UNDERSCORES),
        (">", QUOTE),
        ("\\", ESCAPE),
    ):
        if sign in draft.text:
            draft = draft.edit(_removals(pattern, draft.text))
    return draft


def _removals(pattern: re.Pattern[str], text: str) -> Iterator[Edit]:
    for match in pattern.finditer(text):
        names = [name for name, found in match.groupdict().items() if found is not None]
        if pattern is QUOTE or not names:
            kind = RepairKind.IMAGE if pattern is IMAGE else RepairKind.MARKDOWN
            yield Edit(match.start(), match.end(), "", kind)
            continue
        for name in names:
            yield Edit(match.start(name), match.end(name), "", RepairKind.MARKDOWN)
