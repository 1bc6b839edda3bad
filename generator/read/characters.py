"""Repairs of single characters: mojibake, HTML entities, control characters, invisible marks and odd spaces."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from typing import Final

import ftfy

from generator.model import RepairKind
from generator.read.draft import LAYOUT, Draft, Edit

CHUNK: Final = 300
"""Characters of a line that are repaired and compared at once: comparing takes time that grows with the square."""

LINE: Final = re.compile(r"[^\r\n]+")
CHUNKS: Final = re.compile(rf".{{1,{CHUNK}}}(?= |\Z)|.{{1,{CHUNK}}}", re.DOTALL)
# Feeds are often escaped twice: "&amp;quot;" is a quotation mark as well.
ENTITY: Final = re.compile(r"&(?:amp;)*(?P<name>(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});)")
LINE_BREAK: Final = re.compile(r"\r\n?|[\v\f\u2028\u2029]")
DECOMPOSED: Final = re.compile(r"[^\W\d_][\u0300-\u036f]+")
ODD_SIGN: Final = re.compile(
    r"[\x00-\x09\x0e-\x1f\x7f-\xa0\xad\u1680\u2000-\u200f\u202a-\u202f\u205f-\u2069\u3000\ufeff\ufffe\uffff\ud800-\udfff]"
)
"""Holds every character of `ODD`: a single class is searched for much faster."""
ODD: Final = re.compile(
    r"(?P<tab>\t)"
    r"|(?P<space>[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000])"
    r"|(?P<invisible>[\xad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|(?<=[ -~])[\u200c\u200d])"
    r"|(?P<latin>[\x80-\x9f])"
    r"|(?P<control>[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff])"
)


def repair_characters(draft: Draft) -> Draft:
    """Return the draft with every character repaired that no reader was meant to see, and one kind of line break."""
    steps: tuple[tuple[re.Pattern[str], Callable[[str], Iterator[Edit]]], ...] = (
        (re.compile(r"[^\x00-\x7f]"), _mojibake),
        (ENTITY, _entities),
        (re.compile(r"[\r\v\f\u2028\u2029]"), _line_breaks),
        (ODD_SIGN, _odd_characters),
        (re.compile(r"[\u0300-\u036f]"), _decomposed),
    )
    for sign, repair in steps:
        if sign.search(draft.text):
            draft = draft.edit(repair(draft.text))
    return draft


def _mojibake(text: str) -> Iterator[Edit]:
    """Yield the repair of text that was decoded with the wrong encoding once, as ftfy finds it, line by line."""
    for line in LINE.finditer(text):
        if line.group().isascii():
            continue
        for chunk in CHUNKS.finditer(line.group()):
            fixed = ftfy.fix_encoding(chunk.group())
            if fixed != chunk.group():
                yield from _differences(chunk.group(), fixed, line.start() + chunk.start())


def _differences(before: str, after: str, offset: int) -> Iterator[Edit]:
    for tag, start, end, new_start, new_end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            yield Edit(offset + start, offset + end, after[new_start:new_end], RepairKind.MOJIBAKE)


def _entities(text: str) -> Iterator[Edit]:
    for match in ENTITY.finditer(text):
        after = html.unescape("&" + match["name"])
        if after != match.group():
            yield Edit(match.start(), match.end(), after, RepairKind.ENTITY)


def _line_breaks(text: str) -> Iterator[Edit]:
    for match in LINE_BREAK.finditer(text):
        yield Edit(match.start(), match.end(), "\n", LAYOUT)


def _odd_characters(text: str) -> Iterator[Edit]:
    for match in ODD.finditer(text):
        start, end = match.span()
        if match["tab"]:
            yield Edit(start, end, " ", LAYOUT)
        elif match["space"]:
            yield Edit(start, end, " ", RepairKind.SPACE)
        elif match["invisible"]:
            yield Edit(start, end, "", RepairKind.INVISIBLE)
        elif match["latin"]:
            yield Edit(start, end, match.group().encode("latin-1").decode("cp1252", "ignore"), RepairKind.MOJIBAKE)
        else:
            yield Edit(start, end, "", RepairKind.CONTROL)


def _decomposed(text: str) -> Iterator[Edit]:
    for match in DECOMPOSED.finditer(text):
        after = unicodedata.normalize("NFC", match.group())
        if after != match.group():
            yield Edit(match.start(), match.end(), after, RepairKind.ACCENT)
