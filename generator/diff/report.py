"""What changed between two exports, in words for a terminal or a pull request, and as JSON for programs.

Names and wordings come from articles, and what an article says must do nothing where it is shown. In Markdown each
stands in a code span: there nothing is a link, a picture, HTML, or the mention of somebody who is then notified.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator

from generator.check import printable
from generator.model import Change, ChangeKind, Changes
from generator.render.changes import TITLES, note
from generator.render.language import ENGLISH, load_language
from generator.render.text import clean, shorten

VERSION = 1
"""Of the JSON; fields may be added under one version."""
LISTED = 30
"""Changes of one kind in Markdown: a comment has a limit of length."""
LONGEST = 120
"""Characters of a name in words."""
NOTHING = "Nothing changed."


def as_text(changes: Changes) -> str:
    """Return the changes for a terminal, without an end of line."""
    lines = [_heading(changes)]
    for title, found in _groups(changes):
        lines += ["", f"{title} ({len(found)})", *(f"- {_line(one, _plain)}" for one in found)]
    return "\n".join(lines if changes.changes else [NOTHING])


def as_markdown(changes: Changes) -> str:
    """Return the changes for a comment on a pull request, without an end of line."""
    lines = [f"### {_heading(changes)}"]
    for title, found in _groups(changes):
        lines += ["", f"**{title} ({len(found)})**", "", *(f"- {_line(one, _code)}" for one in found[:LISTED])]
        if len(found) > LISTED:
            lines.append(f"- and {len(found) - LISTED} more")
    return "\n".join(lines if changes.changes else [NOTHING])


def as_json(changes: Changes) -> str:
    """Return the changes for programs: texts whole and as the articles have them, without an end of line."""
    found = {
        "version": VERSION,
        "since": changes.since.isoformat() if changes.since else None,
        "changes": [
            {"kind": one.kind, "id": one.id, "name": one.name, "before": list(one.before), "after": list(one.after)}
            for one in changes.changes
        ],
    }
    return json.dumps(found, ensure_ascii=False, indent=1)


REPORTS: dict[str, Callable[[Changes], str]] = {"text": as_text, "markdown": as_markdown, "json": as_json}
"""The formats of ``briefing diff``."""


def _heading(changes: Changes) -> str:
    return f"What changed since the edition of {changes.since}" if changes.since else "What changed"


def _groups(changes: Changes) -> Iterator[tuple[str, list[Change]]]:
    """Yield the changes by kind in the order of the front page; no empty group."""
    for kind, title in TITLES.items():
        if found := [change for change in changes.changes if change.kind is kind]:
            yield str(title), found


def _line(change: Change, said: Callable[[str], str]) -> str:
    told = note(load_language(ENGLISH, ()), change, said)
    place = f" ({said(change.id)})" if change.kind is ChangeKind.DISPUTED else ""
    return f"{said(shorten(change.name, LONGEST))}{': ' if told else ''}{told}{place}"


def _plain(text: str) -> str:
    return printable(clean(text))


def _code(text: str) -> str:
    """Return a text as a code span, its fence longer than any run of backticks in it."""
    text = printable(clean(text)) or "?"
    fence = "`" * (max(map(len, re.findall("`+", text)), default=0) + 1)
    space = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{space}{text}{space}{fence}"
