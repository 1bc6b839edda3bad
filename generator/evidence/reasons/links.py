"""Causes behind a link such as "because", "due to" and "citing"."""

from __future__ import annotations

from generator.evidence.claims.cues import cues as certainty_cues
from generator.evidence.claims.ends import clause_end, phrase_end
from generator.evidence.claims.sentences import MARKS, Words
from generator.evidence.claims.sources import Phrase
from generator.evidence.claims.words import is_adverb, words
from generator.evidence.reasons.cues import cues
from generator.evidence.reasons.found import POINTERS, Found, effect_before, fronted

PERSONS = frozenset({"him", "them", "me", "you", "us"})
"""To whom something can be due."""


def link(sentence: Words, at: int) -> Found | None:
    """Read a link between an effect and its cause, on either side."""
    length = next((len(one) for one in cues().links if tuple(sentence.low[at : at + len(one)]) == one), 0)
    first = at + length
    if not length or not (sentence.is_word(first) or sentence.word(first) in MARKS) or _is_other(sentence, at, first):
        return None
    if at == 0 or sentence.word(at - 1) in ("and", "but", "that") or sentence.opens_quote(at - 1):
        pair = fronted(sentence, at, first)
        known = pair and (first - at > 1 or sentence.holds_verb(*pair[0]))
        return Found(*pair, (at, first)) if pair and known else None
    if sentence.is_capital(at) or (sentence.says(at - 1) and first - at == 1) or sentence.low[at - 1] == "to":
        return None
    effect = effect_before(sentence, at)
    if sentence.low[at - 1] == "," and sentence.word(effect[0] - 1) == "because":
        return None  # one of several causes: what they explain stands before the first
    if sentence.word(effect[1]) in ("not", "neither", "nor") or sentence.word(effect[1] - 1) in (
        "not",
        "don't",
        "isn't",
        "wasn't",
    ):
        return None
    return _behind(
        sentence,
        effect,
        (at, first),
        (first, phrase_end(sentence, first) if first - at > 1 else clause_end(sentence, first)),
    )


def cite(sentence: Words, at: int) -> Found | None:
    """Read "citing ...", unless a source is cited."""
    if sentence.low[at] != "citing":
        return None
    first = at + 1
    if at == 0:
        pair = fronted(sentence, at, first)
        if pair is None or _is_source(sentence, pair[0]):
            return None
        return Found(*pair, (at, first))
    if sentence.low[at - 1] != ",":
        return None
    cause = (first, _cut(sentence, first, clause_end(sentence, first)))
    effect = effect_before(sentence, at - 1)
    told = sentence.word(effect[0]) in words().reporting or not sentence.holds_verb(*effect)
    return None if told or _is_source(sentence, cause) else Found(cause, effect, (at, first))


def result(sentence: Words, at: int) -> Found | None:
    """Read "As a result, ...", whose cause is the sentence before."""
    if at != 0:
        return None
    return Found(None, (at + 4, clause_end(sentence, at + 4)), (at, at + 3))


def _is_other(sentence: Words, at: int, first: int) -> bool:
    """Tell whether the words mean something else: "due to arrive", "in response to questions", "gave thanks to"."""
    word, following, before = sentence.low[at], sentence.word(first), sentence.word(at - 1)
    if word == "due":
        verb = following in certainty_cues().coming or following == "be" or is_adverb(following)
        takes = sentence.word(first + 1) in words().determiners and following not in words().determiners
        verb = verb or (takes and not following.endswith("ing"))
        return verb or (following in PERSONS and not sentence.is_capital(first))
    if word == "thanks":
        return before in cues().thanked
    if sentence.low[at : at + 3] == ["in", "response", "to"]:
        return any(one in cues().asked for one in sentence.low[first : first + 4])
    return before in ("not", "n't")


def _behind(sentence: Words, effect: Phrase, cue: Phrase, cause: Phrase) -> Found | None:
    """Return what stands on both sides of a link; an effect that only points back is the sentence before."""
    first, end = effect
    while end > first and sentence.low[end - 1] in words().be | {"to", "appears", "appear", "seems", "appeared"}:
        end -= 1
    if first >= end or sentence.low[first] in words().auxiliaries:
        return None
    if sentence.low[first] in POINTERS and (
        end - first == 1 or sentence.low[first + 1 : end] in (["came"], ["happened"])
    ):
        return Found(cause, None, cue)
    if sentence.low[end - 1] in certainty_cues().wills or sentence.low[first : first + 1] == ["that's"]:
        return None
    short = end - first == 2 and sentence.low[first] in words().openers
    return None if short or end - first < 2 else Found(cause, (first, end), cue)


def _cut(sentence: Words, first: int, end: int) -> int:
    """Return where what is cited ends, before a new clause with "and"."""
    for at in range(first + 1, min(end, len(sentence) - 3)):
        if sentence.low[at] == "and" and any(one in words().auxiliaries for one in sentence.low[at + 2 : at + 4]):
            return at
        if sentence.low[at] == ",":
            return at
    return end


def _is_source(sentence: Words, cause: Phrase) -> bool:
    low = sentence.low[cause[0] : cause[1]]
    if not low or any(one in cues().unfounded for one in low[:6]):
        return True
    return all(
        sentence.is_capital(at) or sentence.low[at] == "the" for at in range(cause[0], min(cause[1], cause[0] + 2))
    )
