"""Evidence: of the quotes, dates, figures and relations shown, which are marked, and which marked ones are shown.

What is found is paired one to one with what is marked, the pairs that share most first. A quote is met if half of the
shorter one and a fifth of the longer one are shared; of the other sorts any shared character will do, and the pair has
to say the same on top of it: the value of a date, the number of a figure, the kind of a relation.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.quality.gold import GoldSet, Piece
from benchmarks.quality.recognition import overlap
from benchmarks.quality.scores import Score, score
from generator.model import Span

SORTS = ("quotes", "dates", "figures", "relations")
MARKS = " \t\n\"'`“”‘’«»„,.;:!?()[]-–—"


@dataclass(frozen=True, slots=True)
class Told:
    """The figures of one sort of evidence; ``speakers`` is the share of met quotes whose speaker is right, percent."""

    all: Score
    direct: Score | None = None
    speakers: float | None = None


def score_evidence(gold: GoldSet, found: Mapping[str, Sequence[Piece]]) -> Mapping[str, Told]:
    """Return the figures of each sort of evidence that the set marks."""
    return {sort: _told(gold, sort, found.get(sort, ())) for sort in SORTS if _required(gold.pieces.get(sort, ()))}


def _told(gold: GoldSet, sort: str, found: Sequence[Piece]) -> Told:
    marked: Sequence[Piece] = gold.pieces[sort]
    documents = {piece.span.document for piece in marked}
    shown = [piece for piece in found if piece.span.document in documents and gold.covers(piece.span)]
    if sort == "quotes":
        marked, shown = ([_trimmed(piece, gold.texts) for piece in pieces] for pieces in (marked, shown))
    meets = _shares_most if sort == "quotes" else overlap
    pairs = _pairs(marked, shown, meets)
    judged = [piece for piece in shown if piece not in {s for m, s in pairs if m.optional}]
    pairs = [(m, s) for m, s in pairs if not m.optional]
    right = pairs if sort == "quotes" else [(m, s) for m, s in pairs if not m.accepted or s.value in m.accepted]
    everything = score(len(right), len(judged), len(_required(marked)))
    if sort != "quotes":
        return Told(everything)
    spoken = [(m, s) for m, s in pairs if m.speaker]
    heard = sum(bool(s.speaker and overlap(m.speaker, s.speaker)) for m, s in spoken if m.speaker)
    return Told(everything, _direct(pairs, judged, marked), 100 * heard / len(spoken) if spoken else None)


def _direct(pairs: Sequence[tuple[Piece, Piece]], shown: Sequence[Piece], marked: Sequence[Piece]) -> Score:
    """Return the score of direct quotes: precision of those shown as such, recall of those marked as such."""
    return score(
        sum(s.value == "direct" for _, s in pairs),
        sum(s.value == "direct" for s in shown),
        sum(m.value == "direct" for m in _required(marked)),
        sum(m.value == "direct" for m, _ in pairs),
    )


def _required(pieces: Sequence[Piece]) -> list[Piece]:
    return [piece for piece in pieces if not piece.optional]


def _pairs(
    marked: Sequence[Piece], shown: Sequence[Piece], meets: Callable[[Span, Span], int]
) -> list[tuple[Piece, Piece]]:
    """Pair what is marked with what is shown, required ones first, then by how much of both is shared."""
    near: dict[str, list[int]] = {}
    for place, piece in enumerate(shown):
        near.setdefault(piece.span.document, []).append(place)
    met = []
    for number, one in enumerate(marked):
        for place in near.get(one.span.document, ()):
            other = shown[place]
            if common := meets(one.span, other.span):
                both = one.span.end - one.span.start + other.span.end - other.span.start
                agrees = not one.accepted or other.value in one.accepted
                met.append((one.optional, not agrees, -common / both, number, place))
    taken: set[int] = set()
    used: set[int] = set()
    pairs = []
    for *_, number, place in sorted(met):
        if number not in taken and place not in used:
            taken.add(number)
            used.add(place)
            pairs.append((marked[number], shown[place]))
    return pairs


def _shares_most(one: Span, other: Span) -> int:
    shorter, longer = sorted((one.end - one.start, other.end - other.start))
    common = overlap(one, other)
    return common if common >= max(0.5 * shorter, 0.2 * longer) else 0


def _trimmed(piece: Piece, texts: Mapping[str, str]) -> Piece:
    """Return a quote without the marks around it, which some count in and some do not."""
    text = texts[piece.span.document]
    start, end = piece.span.start, min(piece.span.end, len(text))
    while start < end and text[start] in MARKS:
        start += 1
    while end > start and text[end - 1] in MARKS:
        end -= 1
    span = Span(piece.span.document, start, end)
    return Piece(span, piece.value, piece.accepted, piece.optional, piece.speaker)
