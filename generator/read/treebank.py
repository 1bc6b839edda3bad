"""Text in the conventions of the Penn Treebank, turned back into what a newspaper prints.

The conventions are those of the treebank's tokenizer: every punctuation mark and every clitic stands alone, quotation
marks are doubled back- and apostrophes, brackets are named (https://catalog.ldc.upenn.edu/LDC99T42).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from generator.model import RepairKind
from generator.read.draft import Edit

QUOTE_KIND: Final = RepairKind.TREEBANK_QUOTE
BRACKET_KIND: Final = RepairKind.TREEBANK_BRACKET
CLITIC_KIND: Final = RepairKind.CLITIC
SPACE_KIND: Final = RepairKind.SPACED_MARK
SIGN_KIND: Final = RepairKind.TREEBANK_SIGN

CLITIC: Final = re.compile(r"n['’]t|['’](?:s|re|ve|ll|d|m)", re.IGNORECASE)
SPLIT_WORDS: Final = {("can", "not"), ("gon", "na"), ("wan", "na"), ("got", "ta")}
MARKS: Final = frozenset({"``", "''", "`", "'", '"'})


class Form(NamedTuple):
    """A token's printed form, the kind of repair, and whether it joins its left and its right neighbor."""

    text: str
    kind: RepairKind
    left: bool
    right: bool


FORMS: Final = {
    **{name: Form(mark, BRACKET_KIND, False, True) for name, mark in (("-LRB-", "("), ("-LSB-", "["), ("-LCB-", "{"))},
    **{name: Form(mark, BRACKET_KIND, True, False) for name, mark in (("-RRB-", ")"), ("-RSB-", "]"), ("-RCB-", "}"))},
    **{mark: Form(mark, SPACE_KIND, False, True) for mark in "(["},
    **{mark: Form(mark, SPACE_KIND, True, False) for mark in ")],.;:?!%"},
    "--": Form("–", SIGN_KIND, False, False),
}
SPACED: Final = re.compile(r"(?<=\S) [,;?!.](?=\s|$)", re.MULTILINE)
TIGHT: Final = re.compile(r"\w(?:[,;?!](?=\s|$)|\.$)", re.MULTILINE)
LOOK_AHEAD: Final = 80
"""Tokens within which a quotation on one line ends."""
LEAST_SPACED: Final = 3
LEAST_SHARE: Final = 0.8
STRAY_SPACE: Final = re.compile(r"(?<=[\w”\"')\]])[ ]+(?=[,.](?:\s|$)(?! ?\.))")


def is_treebank(text: str) -> bool:
    """Say whether nearly all punctuation marks stand apart from their words, as only a tokenizer leaves them."""
    spaced = len(SPACED.findall(text))
    return spaced >= LEAST_SPACED and spaced >= LEAST_SHARE * (spaced + len(TIGHT.findall(text)))


def stray_spaces(text: str) -> Iterator[Edit]:
    """Yield the removal of a slipped-in space before a comma or full stop, in text that is otherwise clean."""
    if " ," not in text and " ." not in text:
        return
    for match in STRAY_SPACE.finditer(text):
        yield Edit(match.start(), match.end(), "", SPACE_KIND)


class Token(NamedTuple):
    """A word or mark of a tokenized line; ``start`` and ``end`` are text offsets."""

    text: str
    start: int
    end: int


@dataclass(slots=True)
class Quoting:
    """Which quotation marks are open; double ones stay open over the end of a line."""

    double: bool = False
    single: bool = False
    straight: bool = False
    owed: Token | None = field(default=None)
    """A mark at the end of a line that belongs to the start of the next one."""


def treebank_edits(text: str) -> list[Edit]:
    """Return the edits that turn tokenized text (see `is_treebank`) into running text, in order."""
    edits: list[Edit] = []
    quoting = Quoting()
    lines = [
        [
            Token(word.group(), line.start() + word.start(), line.start() + word.end())
            for word in re.finditer(r"\S+", line.group())
        ]
        for line in re.finditer(r"[^\n]+", text)
    ]
    lines = [line for line in lines if line]
    for number, line in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else []
        if quoting.owed:
            # The mark moves over the line break: one edit, so that it still stands for its place in the file.
            mark = quoting.owed
            edits.append(Edit(mark.start, line[0].start, text[mark.end : line[0].start].lstrip(" ") + "“", QUOTE_KIND))
            quoting.owed, quoting.double = None, True
        edits += _line_edits(line, following, quoting)
    return edits


def _line_edits(line: list[Token], following: list[Token], quoting: Quoting) -> Iterator[Edit]:
    quoting.single = quoting.straight = False
    if line[0].text == "``":
        quoting.double = False
    claimed = 0
    for index, token in enumerate(line):
        if index == len(line) - 1 and _opens_next_line(line, index, following, quoting):
            # An edit of its own follows with the next line; the space before the mark goes with it.
            quoting.owed = Token(token.text, max(claimed, line[index - 1].end), token.end)
            return
        result = _restored(line, index, quoting)
        if result is None:
            continue
        after, kind, left, right = result
        start = max(claimed, line[index - 1].end) if left and index else token.start
        end = line[index + 1].start if right and index + 1 < len(line) else token.end
        if after == token.text:
            # Only a space goes: what stays is not touched, so that it keeps its exact place.
            if left and index and start < token.start:
                yield Edit(start, token.start, "", kind)
            if end > token.end:
                yield Edit(token.end, end, "", kind)
        else:
            yield Edit(min(start, token.start), end, after, kind)
        claimed = max(end, token.end)


def _restored(line: list[Token], index: int, quoting: Quoting) -> Form | None:
    """Return the printed form of a token that is not printed as it stands."""
    word = line[index].text
    before = line[index - 1].text if index else ""
    if word.isalpha():
        return Form(word, CLITIC_KIND, True, False) if (before.lower(), word) in SPLIT_WORDS else None
    if word in MARKS:
        return _restored_mark(line, index, quoting)
    if word == "." and before.endswith(".") and before.count(".") > 1 and before != "...":
        # "in the U.S. ." stands for a single full stop.
        return Form("", SPACE_KIND, True, False)
    if word in FORMS:
        return FORMS[word]
    if CLITIC.fullmatch(word) and before[-1:].isalnum():
        return Form(word, CLITIC_KIND, True, False)
    if "\\/" in word or "\\*" in word:
        return Form(word.replace("\\/", "/").replace("\\*", "*"), SIGN_KIND, False, False)
    if word.endswith("$") and index + 1 < len(line) and line[index + 1].text[0].isdigit():
        return Form(word, SIGN_KIND, False, True)
    return None


def _restored_mark(line: list[Token], index: int, quoting: Quoting) -> Form | None:
    word = line[index].text
    opens, closes = Form("“", QUOTE_KIND, False, True), Form("”", QUOTE_KIND, True, False)
    if word == "``":
        quoting.double = True
        return opens
    if word == "''":
        if quoting.double:
            quoting.double = False
            return closes
        if _closed_later(line, index):
            quoting.double = True
            return opens
        # Nothing is open and nothing follows: the mark is surplus.
        return Form("", QUOTE_KIND, True, False)
    if word == "`":
        quoting.single = True
        return Form("‘", QUOTE_KIND, False, True)
    if word == "'":
        if quoting.single:
            quoting.single = False
            return Form("’", QUOTE_KIND, True, False)
        if index and line[index - 1].text[-1] in "sSzxZX":
            return Form(word, CLITIC_KIND, True, False)
        return None
    quoting.straight = not quoting.straight
    return Form(word, QUOTE_KIND, not quoting.straight, quoting.straight)


def _closed_later(line: list[Token], index: int) -> bool:
    """Say whether a closing mark at ``index`` is the slip of an opening one: its partner follows on the line."""
    rest = [token.text for token in line[index + 1 : index + 1 + LOOK_AHEAD]]
    if not rest or not rest[0][0].isalnum() or "''" not in rest:
        return False
    return "``" not in rest[: rest.index("''")]


def _opens_next_line(line: list[Token], index: int, following: list[Token], quoting: Quoting) -> bool:
    """Say whether a surplus closing mark at the end of a line opens a quotation that the next line closes."""
    if line[index].text != "''" or quoting.double or not index or not following:
        return False
    marks = [token.text for token in following if token.text in {"``", "''"}]
    return bool(marks) and marks[0] == "''" and following[0].text != "''"
