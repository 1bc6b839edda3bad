"""What follows a reporting verb, by the frames that the verb can stand in."""

from __future__ import annotations

from generator.evidence.quotes.asked import behind, described, named, requested, told
from generator.evidence.quotes.clauses import clause_end
from generator.evidence.quotes.lexicon import CueWord
from generator.evidence.quotes.spoken import Follow, spoken
from generator.evidence.quotes.tokens import follows, lower_at
from generator.evidence.quotes.units import QUOTE, Unit
from generator.evidence.referents import Referents

SPEAKING = frozenset({"free", "clause", "quote", "document", "that", "question", "deed"})

__all__ = ["Follow", "following"]


def following(unit: Unit, verb: int, cue: CueWord, referents: Referents, *, relative: bool) -> Follow | None:
    """Return what a verb reports to its right, or none. ``relative``: the verb stands in a relative clause."""
    if verb + 1 >= len(unit):
        return None
    found = _object(unit, verb, cue.frames, relative=relative) or _speech(
        unit, verb, cue.frames, referents, relative=relative
    )
    if found is None or follows(unit, found.start, "according", "to"):
        return None
    weak = "weak" in cue.frames and (not found.said or unit.lower[found.start] == "to")
    if weak and not unit.quoted_in(found.start, found.end):
        return None
    return found


def _object(unit: Unit, verb: int, frames: frozenset[str], *, relative: bool) -> Follow | None:
    """Return what is reported of a thing: what it is called, what is asked for, of what it is accused."""
    found: Follow | None = None
    after = unit.lower[verb + 1]
    if "as" in frames:
        found = described(unit, verb, relative=relative)
    if found is None and "naming" in frames:
        found = named(unit, verb)
    if found is None and (frames & {"request", "seek"} or after in ("on", "upon", "for")):
        found = requested(unit, verb, frames, relative=relative)
    if found is None and "accuse" in frames:
        found = behind(unit, verb, "of", relative=relative)
    if found is None and "expect" in frames and after not in ("that", "to"):
        expected = behind(unit, verb, "to", relative=relative)
        found = Follow(verb + 1, expected.end, True, verb + 1) if expected else None
    return found


def _speech(unit: Unit, verb: int, frames: frozenset[str], referents: Referents, *, relative: bool) -> Follow | None:
    """Return the words that are reported as such."""
    found: Follow | None = None
    after = lower_at(unit, verb + 1)
    if "tell" in frames:
        found = told(unit, verb, referents, relative=relative)
    marked = after in ("that", QUOTE, ":", ",")
    if found is None and (frames & SPEAKING or ("tell" in frames and marked)):
        found = spoken(unit, verb + 1 + (after == "out"), verb, frames, relative=relative)
    deed = "infinitive" in frames or ("expect" in frames and unit.lower[verb] != "expected")
    if found is None and deed and after == "to":
        found = Follow(verb + 1, clause_end(unit, verb + 1, verb, relative=relative), True, verb + 1)
    return found
