"""Write sections of the report into a Markdown page, between the comments that mark their places."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from generator.errors import GeneratorError
from generator.model import Problem

PLACE = re.compile(r"^<!-- figures: (?P<name>[\w-]+) -->[ \t]*$", re.MULTILINE)
END = re.compile(r"^<!-- end -->[ \t]*$", re.MULTILINE)
HINT = "Mark the place of a section by the lines '<!-- figures: NAME -->' and '<!-- end -->'."


class PageError(GeneratorError):
    """A page has no place for figures, or its marks cannot be used."""


def write_into(path: Path, sections: Mapping[str, str]) -> tuple[str, ...]:
    """Replace what stands between the marks of each section; return the names of the sections written, in order.

    A mark whose section has no figures keeps what it holds.

    Raises:
        PageError: The page cannot be read, has no mark, or a mark has no end.
    """
    try:
        before = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise PageError(Problem(str(path), None, f"cannot be read: {error}", "Name a Markdown file.")) from error
    after, written = filled(before, sections, path=str(path))
    if after != before:
        path.write_text(after, "utf-8")
    return written


def filled(page: str, sections: Mapping[str, str], *, path: str = "page") -> tuple[str, tuple[str, ...]]:
    """Return a page with the sections in their places, and the names of those that it has a place for.

    Raises:
        PageError: The page has no mark, or a mark has no end.
    """
    marks = list(PLACE.finditer(page))
    if not marks:
        raise PageError(Problem(path, None, "has no place for figures", HINT))
    parts: list[str] = []
    written: list[str] = []
    position = 0
    for number, mark in enumerate(marks):
        limit = marks[number + 1].start() if number + 1 < len(marks) else len(page)
        end = END.search(page, mark.end(), limit)
        if end is None:
            line = page.count("\n", 0, mark.start()) + 1
            raise PageError(Problem(path, line, f"the place for '{mark['name']}' has no end", HINT))
        if mark["name"] in sections:
            parts += [page[position : mark.end()], f"\n\n{sections[mark['name']]}\n\n"]
            position = end.start()
            written.append(mark["name"])
    return "".join((*parts, page[position:])), tuple(written)
