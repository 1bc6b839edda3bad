"""What is claimed: the words that a cue speaks of."""

from __future__ import annotations

from generator.evidence.claims.cues import cues
from generator.evidence.claims.ends import clause_end, phrase_end
from generator.evidence.claims.sentences import Words
from generator.evidence.claims.sources import Phrase
from generator.evidence.claims.starts import statement_start
from generator.evidence.claims.words import is_adverb, words

FAR = 6
"""So many words may stand between a verb and its "that" ("confirmed to reporters on Friday that")."""


def of_verb(sentence: Words, after: int) -> Phrase | None:
    """Return the object or clause that begins behind a verb, which ends before index ``after``."""
    known = words()
    while is_adverb(sentence.word(after)) and "that" not in sentence.low[after : after + FAR]:
        after += 1
    following = sentence.word(after)
    if following in known.prepositions or following in known.days or is_adverb(following):
        ahead = sentence.low[after : after + FAR]
        if "that" in ahead:
            after += ahead.index("that")
        elif following in known.prepositions:
            return None
    if sentence.word(after) == "that":
        after += 1
        return (after, clause_end(sentence, after)) if after < len(sentence) else None
    noun = accusation(sentence, after)
    if noun >= 0 and sentence.word(noun + 1) == "that":
        return of_noun(sentence, noun)
    phrase = phrase_end(sentence, after)
    clause = sentence.word(after) in known.subjects or sentence.holds_verb(after, min(after + FAR, phrase))
    end = clause_end(sentence, after) if clause else phrase
    return (after, end) if after < len(sentence) else None


def accusation(sentence: Words, first: int) -> int:
    """Return the index of a noun such as "reports" that ends the phrase beginning at an index, or -1."""
    for at in range(first, min(first + 5, len(sentence))):
        word = sentence.low[at]
        if word in cues().accusations:
            return at
        if not sentence.is_word(at) or word in words().prepositions or word in words().auxiliaries:
            return -1
    return -1


def of_noun(sentence: Words, noun: int) -> Phrase | None:
    """Return what a noun such as "reports" speaks of ("that ...", "of ...", or behind "say"), if it is said."""
    at, known = noun + 1, cues()
    if sentence.word(at) == "among" or sentence.word(at) == "in":
        at = next((i for i in range(at, min(at + 5, len(sentence))) if sentence.low[i] in known.links), at)
    while is_adverb(sentence.word(at)) or sentence.word(at) in ("have", "has", "had"):
        at += 1
    if sentence.word(at) in known.tells:
        at += 1 + (sentence.word(at + 1) == "that")
        return (at, clause_end(sentence, at)) if sentence.is_word(at) else None
    if sentence.word(at) not in known.links:
        return None
    if sentence.word(at) == "that" and (
        sentence.word(at + 1) in known.tells or sentence.word(at + 1) in words().auxiliaries
    ):
        return None
    end = clause_end(sentence, at + 1)
    if sentence.word(at) != "that":
        return _noun_only(sentence, noun, at + 1, end)
    if noun < 3 and sentence.low[0] not in words().prepositions and _goes_on(sentence, at + 1, end):
        return None
    told = next((i for i in range(at + 1, end) if sentence.low[i] in known.spreads and noun < 3), end)
    while told < end and is_adverb(sentence.low[told - 1]):
        told -= 1
    return (at + 1, told)


def _goes_on(sentence: Words, first: int, end: int) -> bool:
    """Tell whether a second verb follows: "Reports that he is ill could harm him" says something about the reports."""
    modals = [i for i in range(first, end) if sentence.low[i] in cues().wills]
    return bool(modals) and sentence.holds_verb(first, modals[0])


def _noun_only(sentence: Words, noun: int, first: int, end: int) -> Phrase | None:
    """Return the phrase behind "reports of"; it ends before a verb if the reports are the subject of one."""
    known = words()
    fronted = sentence.word(noun - 1) == "with" or (
        sentence.low[0] in known.prepositions | known.temporal | known.clausal - known.links
        and "," not in sentence.low[:noun]
    )
    if fronted:
        return (first, next((i for i in range(first, end) if sentence.low[i] == ","), end))
    before = noun - 1
    while sentence.word(before) in known.determiners | cues().heard:
        before -= 1
    is_subject = before < 0 or sentence.low[before] in known.clausal | {"that", ",", "and"} or sentence.says(before)
    if is_subject and sentence.low[first] not in cues().doubts:
        end = next((i for i in range(first, end) if sentence.low[i] in known.auxiliaries), end)
    return (first, end)


def stands_before(sentence: Words, after: int) -> bool:
    """Tell whether nothing follows a verb that what it says could be: it ends its clause."""
    known, following = words(), sentence.word(after)
    if following in known.days or following in (
        "because",
        "as",
        "by",
        "on",
        "in",
        "at",
        "to",
        "late",
        "earlier",
        "later",
    ):
        return "that" not in sentence.low[after : after + FAR]
    return following in ("", ".", ",", ";", ")", "”", "-", "–", "—")


def told_before(sentence: Words, source: Phrase | None) -> Phrase | None:
    """Return the clause before a remark such as ", his family confirmed"."""
    if source is None or source[0] == 0 or sentence.low[source[0] - 1] not in (",", "”", '"'):
        return None
    comma = source[0] - 1
    return (statement_start(sentence, comma), comma)
