"""The code blocks of a page of the guide, and what a reader is told to do with them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from tests.sites import ROOT

GUIDE = ROOT / "docs" / "guide"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SAVE = re.compile(r"\b(Save this as|Add this to the end of)\s+`([^`]+)`:\s*\Z")
GAP = "…"
"""What stands for any text in the output that a page shows."""


@dataclass(frozen=True, slots=True)
class Block:
    """A code block.

    Attributes:
        language: What it is written in; ``sh`` is to be run, and ``text`` after that is what it prints.
        code: What it holds.
        file: The file that it is to be saved as or added to; empty for none.
        added: Whether the file keeps what it has.
    """

    language: str
    code: str
    file: str = ""
    added: bool = False


def blocks(page: str) -> tuple[Block, ...]:
    """Return the code blocks of a page of the guide in their order."""
    text = (GUIDE / page).read_text(encoding="utf-8")
    found = []
    for match in BLOCK.finditer(text):
        told = SAVE.search(text[: match.start()])
        file, added = (told[2], told[1].startswith("Add")) if told else ("", False)
        found.append(Block(match[1], match[2], file, added))
    return tuple(found)


def write(block: Block, folder: Path) -> None:
    """Do with a block what the page says: save it or add it to a file."""
    path = folder / block.file
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a" if block.added else "w", encoding="utf-8") as file:
        file.write(block.code)


def not_printed(shown: str, output: str) -> list[str]:
    """Return the lines that a page shows and that do not come in an output in their order, whatever the spaces.

    ``…`` stands for any text, and for any lines where it is alone in one.
    """
    printed = iter([" ".join(line.split()) for line in output.splitlines()])
    wanted = [" ".join(line.split()) for line in shown.splitlines() if line.strip() not in {"", GAP}]
    return [line for line in wanted if not any(_pattern(line).fullmatch(one) for one in printed)]


def _pattern(line: str) -> re.Pattern[str]:
    return re.compile(".*".join(map(re.escape, line.split(GAP))))
