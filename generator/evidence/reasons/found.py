"""What the search for reasons finds in a sentence, in indices of its words."""

from __future__ import annotations

from dataclasses import dataclass

from generator.evidence.claims.ends import clause_end, is_attribution
from generator.evidence.claims.sentences import DASHES, MARKS, Words
from generator.evidence.claims.sources import Phrase
from generator.evidence.claims.starts import clause_start
from generator.evidence.claims.words import is_adverb, words
from generator.evidence.reasons.cues import cues


@dataclass(frozen=True, slots=True)
class Found:
    """A reason. Where cause or effect is none, it is the sentence before."""

    cause: Phrase | None
    effect: Phrase | None
    cue: Phrase
    unknown: bool = False


REMARK = 12
"""A remark in the middle of a sentence has fewer words."""

POINTERS = frozenset({"this", "that"})
"""Words that stand for what the sentence before says."""


def effect_before(sentence: Words, end: int) -> Phrase:
    """Return the clause that ends before a link, without words that belong to the link ("largely because")."""
    while end > 0:
        word = sentence.low[end - 1]
        remark = _remark(sentence, end)
        if remark:
            end = remark
        elif word == "," or word in cues().degrees or is_adverb(word):
            end -= 1
        else:
            break
    be = end > 0 and sentence.low[end - 1] in words().be
    return (clause_start(sentence, end, complete=not be), end)


def _remark(sentence: Words, end: int) -> int:
    """Return where a remark begins that ends before an index: between dashes, or ", he said,"; 0 if there is none."""
    mark = sentence.low[end - 1]
    if mark not in DASHES and mark != ",":
        return 0
    opening = next((i for i in range(end - 2, max(0, end - REMARK), -1) if sentence.low[i] == mark), 0)
    return opening if opening and (mark != "," or is_attribution(sentence, opening + 1)) else 0


def fronted(sentence: Words, link: int, first: int) -> tuple[Phrase, Phrase] | None:
    """Return cause and effect where the cause comes first: "Because of the storm, the flight was canceled"."""
    comma = sentence.low.index(",", first) if "," in sentence.low[first:] else -1
    if (
        comma < 0
        or sentence.word(comma + 1) == "and"
        or sum(word in MARKS for word in sentence.low[first : comma + 2]) % 2
    ):
        return None
    if is_attribution(sentence, comma + 1):
        return None
    end = clause_end(sentence, comma + 1)
    return ((first, comma), (comma + 1, end)) if end > comma + 1 else None


def is_gerund(word: str) -> bool:
    """Tell whether a word is the form of a verb in -ing."""
    return word.endswith("ing") and len(word) > 4 and word not in cues().not_gerunds


def doubt_before(sentence: Words, at: int) -> int:
    """Return where words such as "not clear" begin that end before a question word, or -1."""
    doubt = next((i for i in range(at - 1, max(-1, at - 4), -1) if sentence.low[i] in cues().doubts), -1)
    if doubt < 0 or sentence.low[doubt].startswith("un"):
        return doubt
    negations = words().negations | {"without"}
    return next((i for i in range(doubt - 1, max(-1, doubt - 4), -1) if sentence.low[i] in negations), -1)
