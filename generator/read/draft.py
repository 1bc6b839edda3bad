"""An article's text while it is being repaired: every change is an edit, and none loses the way back into the file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from generator.model import Alignment, Repair, RepairKind, Run, Span

LAYOUT = None
"""The kind of an edit that only touches the white space between words and is not worth listing as a repair."""


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the text from ``start`` to ``end`` by ``after``."""

    start: int
    end: int
    after: str
    kind: RepairKind | None


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the file and the text that stands for it; ``kinds`` is None where both are the same."""

    text: str
    file_start: int
    file_end: int
    kinds: tuple[RepairKind, ...] | None = None


@dataclass(frozen=True)
class Draft:
    """A repaired text as pieces that lie over the file without gap or overlap; a deletion is a piece without text."""

    source: str
    pieces: tuple[Piece, ...]

    @classmethod
    def of(cls, source: str, start: int = 0) -> Draft:
        """Return the unrepaired draft of a file's text from ``start`` to its end."""
        return cls(source, (Piece(source[start:], start, len(source)),))

    @cached_property
    def text(self) -> str:
        """The text as repaired so far."""
        return "".join(piece.text for piece in self.pieces)

    def edit(self, edits: Iterable[Edit]) -> Draft:
        """Return the draft after ``edits``, which count in this draft's text, are in its order and do not overlap.

        An edit that cuts into an earlier repair takes the whole of that repair over, so that a repaired piece always
        stands for a known stretch of the file.
        """
        todo = list(edits)
        return Draft(self.source, tuple(_edited(self, todo))) if todo else self

    def alignment(self) -> Alignment:
        """Return how the text lies over the file."""
        runs, position = [], 0
        for piece in self.pieces:
            if piece.text:
                runs.append(Run(position, position + len(piece.text), piece.file_start, piece.file_end))
                position += len(piece.text)
        return Alignment(tuple(runs))

    def repairs(self, document: str) -> tuple[Repair, ...]:
        """Return the changes worth showing to a reader, in order of the file."""
        return tuple(
            Repair(
                piece.kinds,
                Span(document, piece.file_start, piece.file_end),
                self.source[piece.file_start : piece.file_end],
                piece.text,
            )
            for piece in self.pieces
            if piece.kinds
        )


def _edited(draft: Draft, edits: list[Edit]) -> list[Piece]:
    out: list[Piece] = []
    rest = list(reversed(draft.pieces))
    origin = draft.pieces[0].file_start
    position = index = 0
    while index < len(edits):
        position = _move(rest, out, position, edits[index].start, whole=False)
        cursor, parts, absorbed = position, list[str](), list[Piece]()
        kinds: dict[RepairKind | None, None] = {}
        while index < len(edits) and (not parts or edits[index].start < position):
            edit = edits[index]
            parts += (draft.text[cursor : edit.start], edit.after)
            kinds[edit.kind] = None
            cursor = edit.end
            position = _move(rest, absorbed, position, edit.end, whole=True)
            index += 1
        parts.append(draft.text[cursor:position])
        kinds |= dict.fromkeys(kind for piece in absorbed for kind in piece.kinds or ())
        before = out[-1].file_end if out else origin
        start, end = (absorbed[0].file_start, absorbed[-1].file_end) if absorbed else (before, before)
        text = "".join(parts)
        unchanged = text == draft.source[start:end]
        out.append(Piece(text, start, end, None if unchanged else tuple(filter(None, kinds))))
    return out + rest[::-1]


def _move(rest: list[Piece], target: list[Piece], position: int, limit: int, *, whole: bool) -> int:
    """Move pieces up to the text offset ``limit`` to ``target``; return the offset reached.

    A piece that reaches beyond the limit is cut there if it is unrepaired; a repaired one is moved as a whole or left.
    """
    while rest:
        piece = rest[-1]
        end = position + len(piece.text)
        if end > limit:
            if position >= limit:
                break
            if piece.kinds is None:
                cut = limit - position
                middle = piece.file_start + cut
                target.append(Piece(piece.text[:cut], piece.file_start, middle))
                rest[-1] = Piece(piece.text[cut:], middle, piece.file_end)
                return limit
            if not whole:
                break
        target.append(rest.pop())
        position = end
    return position
