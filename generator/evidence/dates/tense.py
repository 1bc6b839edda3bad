"""Whether the words around a date speak of the past or of the future."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum
from functools import cache

from generator.evidence.wordlists import read_lists

REACH = 25
"""So many words are looked at on each side."""

NEAR = 6
"""A verb in the present that tells a plan stands so near to its date."""

ENDS = frozenset({";", ":", "“", "”", '"'})
"""Marks that end the clause of a date."""


BE = frozenset({"is", "are"})
AUXILIARIES = frozenset({"is", "are", "was", "were", "has", "have", "had"})
PASSIVE = frozenset({"be", "being", "is", "are", "-"})
"""Words before a participle that make it no past: "to be held", "is held", "U.S.-led"."""


class Tense(Enum):
    """The time that a sentence speaks of, seen from the day of publication."""

    PAST = -1
    UNKNOWN = 0
    FUTURE = 1


@cache
def cues() -> Mapping[str, frozenset[str]]:
    """Return the lists of words that show a tense."""
    return read_lists(__package__, "tenses.yml")


@cache
def telling() -> frozenset[str]:
    """Return all words and marks that mean something here, apart from verbs in "-ed"."""
    lists = cues()
    return frozenset({"to", "following", "after"}).union(ENDS, BE, AUXILIARIES, *lists.values())


def tense_at(tokens: Sequence[str], start: int, end: int) -> Tense:
    """Return the tense in which a sentence speaks of its tokens ``start`` to ``end``.

    The verb that governs a date in news nearly always stands before it ("will meet on Friday"), after it only if the
    date opens its clause ("On Friday, the council met"). So the nearest cue to the left decides, then one to the right.
    """
    before = [token.lower() for token in tokens[max(0, start - REACH) : start]]
    found = _leftward(before)
    if found is Tense.UNKNOWN and before and before[-1] in cues()["bound"]:
        return Tense.FUTURE
    if found is Tense.UNKNOWN:
        found = _rightward([token.lower() for token in tokens[end : end + REACH]])
    return found


def _leftward(words: Sequence[str]) -> Tense:
    """Return the tense that the nearest cue at the end of the words shows."""
    lists, known = cues(), telling()
    infinitive = False
    for index in range(len(words) - 1, -1, -1):
        word = words[index]
        if word not in known and word[-2:] != "ed":
            continue
        following = words[index + 1] if index + 1 < len(words) else ""
        if word in ENDS:
            break
        if word == "to" and following and following not in lists["determiners"]:
            infinitive = True
        if _to_come(word, following) or (infinitive and word in lists["intends"]):
            return Tense.FUTURE
        if word == "following" or (word == "after" and following.endswith("ing")):
            return Tense.PAST
        if _past(word) and PASSIVE.isdisjoint(words[max(0, index - 2) : index]):
            return Tense.PAST
        if word in lists["present"] and not infinitive and len(words) - index <= NEAR:
            return Tense.FUTURE
    return Tense.UNKNOWN


def _to_come(word: str, following: str) -> bool:
    """Tell whether a word, with the one after it, speaks of what is still to come."""
    lists = cues()
    if word in lists["prospects"]:
        return following in lists["of_prospects"]
    return word in lists["future"] and following != "not"


def _rightward(words: Sequence[str]) -> Tense:
    """Return the tense that the nearest cue at the beginning of the words shows."""
    lists, known = cues(), telling()
    for index, word in enumerate(words):
        if word not in known and word[-2:] != "ed":
            continue
        if word in ENDS:
            break
        following = words[index + 1] if index + 1 < len(words) else ""
        planned = word in AUXILIARIES and not lists["prospects"].isdisjoint(words[index + 1 : index + 3])
        if (word in lists["future"] and following != "not") or planned or (word in BE and following == "to"):
            return Tense.FUTURE
        if _past(word) and (index == 0 or words[index - 1] not in PASSIVE):
            return Tense.PAST
    return Tense.UNKNOWN


def _past(word: str) -> bool:
    """Tell whether a word is a verb in the past; a participle counts, since news leaves "was" out in headlines."""
    lists = cues()
    return word in lists["past"] or (word.endswith("ed") and len(word) > 3 and word not in lists["not_past"])
