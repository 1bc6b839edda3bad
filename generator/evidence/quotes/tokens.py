"""What a single token of a unit is likely to be."""

from __future__ import annotations

from generator.evidence.quotes.lexicon import Form, cues, words
from generator.evidence.quotes.units import Unit

BREAKS = frozenset(",;:()[]—–-/…!?")  # tokens that a noun phrase does not reach over
DASHES = frozenset("–—-")
ABBREVIATED = 5  # letters: a longer word before a full stop is no abbreviation


def is_name(unit: Unit, index: int) -> bool:
    """Tell whether a token is written like a name."""
    return unit.words[index][0].isupper()


def is_adverb(unit: Unit, index: int) -> bool:
    """Tell whether a token is an adverb in -ly."""
    word = unit.words[index]
    return word.endswith("ly") and word.lower() not in words().ly_nouns and (word.islower() or index == 0)


def is_dash(unit: Unit, index: int) -> bool:
    """Tell whether a token is a dash between words rather than a hyphen within one."""
    if unit.words[index] not in DASHES:
        return False
    return index == 0 or unit.ends[index - 1] < unit.starts[index] or unit.words[index] == "—"


def is_abbreviation(unit: Unit, dot: int) -> bool:
    """Tell whether a full stop belongs to the short word before it ("Mr.", "J.", "Corp.")."""
    if not 0 < dot < len(unit) - 1 or unit.words[dot] != ".":
        return False
    word = unit.words[dot - 1]
    return len(word) <= ABBREVIATED and unit.ends[dot - 1] == unit.starts[dot] and word[0].isupper()


def is_verb(unit: Unit, index: int) -> bool:
    """Tell whether a token is likely a finite verb."""
    lists, word = words(), unit.lower[index]
    if is_name(unit, index) and index > 0:
        return False
    if word in lists.auxiliaries or word in lists.verbs:
        return True
    cue = cues().get(word)
    if cue is not None and (cue.form is Form.PAST or (cue.form is Form.THIRD and word not in lists.nouns)):
        return True
    return word.endswith("ed") and len(word) > 3 and "-" not in word


def follows(unit: Unit, index: int, *expected: str) -> bool:
    """Tell whether the tokens from an index on are the expected ones, in small letters."""
    return unit.lower[index : index + len(expected)] == expected


def lower_at(unit: Unit, index: int) -> str:
    """Return a token in small letters; empty outside of the unit."""
    return unit.lower[index] if 0 <= index < len(unit.lower) else ""


def counts(unit: Unit, index: int) -> bool:
    """Tell whether a preposition belongs to a number: "at least 30 people", "about two dozen"."""
    if unit.lower[index] not in ("at", "about", "over", "under", "around", "between", "up", "more"):
        return False
    after = lower_at(unit, index + 1)
    return after in ("least", "most", "to", "half", "a") or after[:1].isdigit() or after in words().determiners
