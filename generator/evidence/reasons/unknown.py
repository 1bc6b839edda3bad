"""Causes that the article says are not known, and those that it names as such ("the cause of the crash was ...")."""

from __future__ import annotations

from generator.evidence.claims.ends import clause_end
from generator.evidence.claims.sentences import Words
from generator.evidence.claims.words import is_adverb, words
from generator.evidence.reasons.cues import cues
from generator.evidence.reasons.found import Found, doubt_before

FAR = 14
"""So many words may stand between "cause of" and its verb."""


def why(sentence: Words, at: int) -> Found | None:
    """Read "it is not clear why ..."."""
    first = doubt_before(sentence, at) if sentence.low[at] == "why" and sentence.is_word(at + 1) else -1
    if first < 0:
        return None
    end = clause_end(sentence, at)
    return Found((at, end), (at + 1, end), (first, at + 1), unknown=True)


def guess(sentence: Words, at: int) -> Found | None:
    """Read what somebody says about a cause that is not clear: "not clear why he left, but officials said ..."."""
    if why(sentence, at) is None:
        return None
    end = clause_end(sentence, at)
    but = end + (sentence.word(end) == ",")
    if sentence.word(but) != "but":
        return None
    for verb in range(but + 2, min(but + 8, len(sentence) - 1)):
        if sentence.low[verb] in cues().guesses:
            first = verb + 1 + (sentence.word(verb + 1) == "that")
            return Found((first, clause_end(sentence, first)), (at + 1, end), (but, but + 1))
        if not sentence.is_word(verb):
            break
    return None


def reason(sentence: Words, at: int) -> Found | None:
    """Read "gave no reason for ..." and "the cause of ... is not known", or is something."""
    known = cues()
    if sentence.low[at] not in ("reason", "reasons", "cause", "motive"):
        return None
    if sentence.word(at - 1) == "no":
        return _none_given(sentence, at)
    if sentence.word(at + 1) not in ("for", "of", "behind", "why") or sentence.word(at - 1) not in known.definite:
        return None
    verb = next((i for i in range(at + 2, min(at + FAR, len(sentence))) if sentence.low[i] in known.copulas), -1)
    if verb <= at + 2 or not known.breaks.isdisjoint(sentence.low[at:verb]):
        return None
    effect, end = (at + 2, verb), clause_end(sentence, verb)
    closed = _not_known(sentence, verb + 1, end)
    if closed:
        return Found((at, verb), effect, (verb, closed), unknown=True)
    first = verb + 1 + (sentence.word(verb + 1) in ("that", "because"))
    opening = sentence.word(first)
    if first >= end or sentence.low[verb] in ("has", "remains", "remained"):
        return None
    if opening in known.unsaid or is_adverb(opening) or opening.endswith(("ed", "ing")):
        return None
    return Found((first, end), effect, (at, at + 1))


def _none_given(sentence: Words, at: int) -> Found | None:
    """Read "gave no reason for the delay" and "No reason was given for it"."""
    if sentence.low[at] == "cause":
        return None
    gave = sentence.word(at - 2) in ("gave", "given", "giving", "give", "gives", "offered")
    given = [i for i in range(at + 1, min(at + 5, len(sentence))) if sentence.low[i] in ("given", "offered")]
    if not gave and not given:
        return None
    joint = given[0] + 1 if given else at + 1
    if sentence.word(joint) not in ("for", "why"):
        return None
    end = clause_end(sentence, joint + 1)
    return Found((at - 1, end), (joint + 1, end), (at - 2 if gave else at - 1, joint), unknown=True)


def _not_known(sentence: Words, first: int, end: int) -> int:
    """Return the index behind "unknown" or "not yet known", or 0."""
    ahead = range(first, min(end, first + 5))
    unclear = next((i for i in ahead if sentence.low[i] in cues().open), -1)
    if unclear >= 0:
        return unclear + 1
    if sentence.word(first) not in words().negations | {"yet"}:
        return 0
    return next((i + 1 for i in ahead if sentence.low[i] in cues().found), 0)
