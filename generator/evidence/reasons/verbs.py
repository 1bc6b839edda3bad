"""Causes that are the subject of a verb, and those of a punishment or a departure."""

from __future__ import annotations

from generator.evidence.claims.cues import cues as certainty_cues
from generator.evidence.claims.ends import clause_end, phrase_end
from generator.evidence.claims.found import verb_group
from generator.evidence.claims.sentences import Words
from generator.evidence.claims.sources import Phrase, noun_phrase
from generator.evidence.claims.starts import clause_start
from generator.evidence.claims.words import is_adverb, words
from generator.evidence.reasons.cues import cues
from generator.evidence.reasons.found import (
    POINTERS,
    Found,
    doubt_before,
    effect_before,
    fronted,
    is_gerund,
)

NEAR = 9
"""So many words may stand between a verb and the link to its cause."""


def lead(sentence: Words, at: int) -> Found | None:
    """Read "led to", "caused", "prompted by", ", forcing" and the like."""
    word, known = sentence.low[at], cues()
    if word in known.leading:
        return _leading(sentence, at)
    if word not in known.leads:
        return None
    first = at + 1 + (word in ("led", "resulted"))
    group = verb_group(sentence, at)
    if group.negated or group.governor or not group.before.isdisjoint(certainty_cues().wills):
        return None
    if group.passive or sentence.word(at + 1) == "by":
        return _by(sentence, at, group.first) if word not in ("led", "resulted") else None
    if not sentence.is_word(first) or sentence.word(first) in (*words().prepositions, "as", "mostly", "and"):
        return None
    effect = (first, phrase_end(sentence, first))
    before = sentence.word(group.first - 1)
    if before == "what":
        return _unknown(sentence, group.first - 1, effect)
    if before == "that" and sentence.word(noun_phrase(sentence, group.first - 1)[0]) in ("a", "an"):
        return Found(noun_phrase(sentence, group.first - 1), effect, (at, first))
    if before in ("which", "that", "and"):
        return None  # what the pronoun stands for, or the subject that two verbs share, is not to be told
    cause = _subject(sentence, group.first)
    if cause == (0, 1) and sentence.low[0] in POINTERS:
        return Found(None, effect, (group.first, first))
    return (
        Found(cause, effect, (at, first)) if _is_thing(sentence, cause) and sentence.word(first) != "believe" else None
    )


def _is_thing(sentence: Words, cause: Phrase) -> bool:
    """Tell whether a subject says what it is, and is no road or clue that leads somewhere."""
    low, known = sentence.low[cause[0] : cause[1]], words()
    if not low or not cues().ways.isdisjoint(low) or low[-1] in ("said", "says", "say", "turn"):
        return False
    if sentence.word(cause[0] - 1) in ("if", "unless", "whether"):
        return False
    return low[-1] not in known.pronouns and low[-1] not in known.relatives


def consequence(sentence: Words, at: int) -> Found | None:
    """Read a punishment or a departure with its cause behind "for", "over", "after" or "amid"."""
    known, verb = cues(), at
    while sentence.word(verb) not in known.punishments and sentence.word(verb) not in known.departures:
        verb += 1
        if verb > at + 4:
            return None
    group = verb_group(sentence, at)
    if group.negated or group.governor or not group.before.isdisjoint(certainty_cues().wills):
        return None
    for cue in range(verb + 1, min(verb + NEAR, len(sentence) - 1)):
        word = sentence.low[cue]
        if (not sentence.is_word(cue) and word not in (".", "'")) or is_gerund(word):
            return None
        if word in ("over", "for", "after", "amid", "following", "on") and _is_cause(sentence, verb, word, cue + 1):
            cause = (cue + 1, phrase_end(sentence, cue + 1))
            return Found(cause, (_punished(sentence, group.first, at), cue), (cue, cue + 1))
        if word in ("after", "when", "because", "while", "who", "which", "that", "and", "but"):
            return None
    return None


def _punished(sentence: Words, first: int, at: int) -> int:
    """Return where the effect begins: at the subject of a verb, or at what a participle or a pronoun stands for."""
    start = clause_start(sentence, at + 1)
    bare = words().auxiliaries.isdisjoint(sentence.low[max(start, at - 5) : at])
    if first == at and bare and sentence.holds_verb(start, at):
        return noun_phrase(sentence, at)[0]
    pronoun = first - 1
    if sentence.word(pronoun) not in ("which", "who", "that"):
        return start
    end = pronoun - (sentence.word(pronoun - 1) == ",")
    return noun_phrase(sentence, end)[0]


def failure(sentence: Words, at: int) -> Found | None:
    """Read "after he failed to ..." and "When he refused to ..., they ..."."""
    at += sentence.low[at] == "after"
    if sentence.word(at) not in ("failed", "refused", "failing", "refusing"):
        return None
    for cue in range(at - 1, max(-1, at - NEAR), -1):
        if not sentence.is_word(cue) and sentence.low[cue] not in (".", "'"):
            return None
        if sentence.low[cue] in ("after", "when"):
            break
        if sentence.low[cue] in words().subordinators or sentence.low[cue] in words().relatives:
            return None
    else:
        return None
    if cue == 0:
        pair = fronted(sentence, cue, 1)
        return Found(*pair, (0, 1)) if pair and sentence.holds_verb(*pair[1]) else None
    if sentence.low[cue] == "when":
        return None
    effect = effect_before(sentence, cue)
    if not sentence.holds_verb(*effect):
        return None
    return Found((cue + 1, clause_end(sentence, cue + 1)), effect, (cue, cue + 1))


def _unknown(sentence: Words, what: int, effect: Phrase) -> Found | None:
    """Read "it is not known what caused ..."."""
    first = doubt_before(sentence, what)
    return Found((what, effect[1]), effect, (first, effect[0]), unknown=True) if first >= 0 else None


def _leading(sentence: Words, at: int) -> Found | None:
    word = sentence.low[at]
    first = at + 1 + (word in ("leading", "resulting"))
    if sentence.word(at - 1) != "," or not sentence.is_word(first):
        return None
    cause = effect_before(sentence, at - 1)
    if cause[1] - cause[0] < 3 or not sentence.holds_verb(*cause):
        return None
    return Found(cause, (first, phrase_end(sentence, first)), (at, first))


def _by(sentence: Words, at: int, first: int) -> Found | None:
    """Read "caused by": the subject is the effect."""
    if sentence.word(at + 1) != "by" or not sentence.is_word(at + 2) or sentence.word(first - 1) == "and":
        return None
    effect = _subject(sentence, first) if first < at else noun_phrase(sentence, first)
    if not _is_thing(sentence, effect):
        return None
    end = clause_end(sentence, at + 2)
    if first == at:  # a participle in the middle of a clause, whose verb comes behind
        end = _verb_behind(sentence, at + 3, end)
        if sentence.word(effect[0] - 1) == "in" and sentence.is_capital(at - 1):
            effect = (noun_phrase(sentence, effect[0] - 1)[0], effect[1])  # "floods in Peru caused by"
        effect = (effect[0] + (sentence.word(effect[0] - 1) == "to"), effect[1])
    return Found((at + 2, end), effect, (at, at + 2)) if effect[0] < effect[1] else None


def _verb_behind(sentence: Words, first: int, end: int) -> int:
    """Return the index of a verb, or of the adverb before it, that has no subject of its own, else the end."""
    known = words()
    for at in range(first, end):
        word = sentence.low[at]
        if word in known.subordinators or word in known.relatives:
            return end
        if is_adverb(word) or sentence.holds_verb(at, at + 1):
            return at
    return end


def _subject(sentence: Words, end: int) -> Phrase:
    """Return the words of the clause before a verb, or what a relative pronoun before the verb stands for."""
    if sentence.word(end - 1) in ("which", "that", "who"):
        end -= 1
        if sentence.word(end - 1) == ",":
            end -= 1
    start = clause_start(sentence, end)
    if sentence.word(start - 1) in words().temporal:  # "clashes after prayers led to ...": no clause of its own
        start = clause_start(sentence, end, complete=True)
    return (start, end)


def _is_cause(sentence: Words, verb: int, cue: str, first: int) -> bool:
    """Tell whether what stands behind a link explains the verb rather than telling when or how long."""
    known, word, following = cues(), sentence.word(first), sentence.word(first + 1)
    end = clause_end(sentence, first)
    ahead = sentence.low[first:end]
    if not ahead or word[0].isdigit() or any(one in known.spans for one in ahead[:3]):
        return False
    if cue == "on":
        return sentence.low[verb] == "blamed" and first - verb <= 3 and sentence.word(verb - 1) in words().be
    if cue == "for":
        if sentence.low[verb] in known.departures or sentence.low[verb] in ("removed", "blamed"):
            return False
        if word in ("not", "allegedly", "reportedly", "having"):
            return is_gerund(following) or word == "having"
        owned = word in ("his", "her", "their", "its") or word == "the"
        return is_gerund(word) or word in known.offenses or (owned and any(one in known.acts for one in ahead[1:3]))
    if cue == "over":
        return sentence.is_word(first)
    if cue == "after" and is_gerund(word):
        return word not in known.neutral
    return any(one in known.troubles for one in ahead[:NEAR])
