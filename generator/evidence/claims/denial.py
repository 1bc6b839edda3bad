"""Claims that somebody denies, dismisses, or finds to be false."""

from __future__ import annotations

from generator.evidence.claims.cues import cues
from generator.evidence.claims.ends import clause_end, phrase_end
from generator.evidence.claims.found import Found, Hit, verb_group
from generator.evidence.claims.proposition import accusation, of_noun, stands_before, told_before
from generator.evidence.claims.sentences import MARKS, Words
from generator.evidence.claims.sources import Phrase, agent, subject, teller
from generator.evidence.claims.starts import clause_start
from generator.evidence.claims.words import words
from generator.model import Certainty

FAR = 6
"""So many words may stand between a verb and its "that" ("denied on Friday that")."""


def deny(hit: Hit) -> Found | None:
    """Read a form of "deny", unless something is denied to people or nothing is denied after all."""
    sentence, at = hit.sentence, hit.at
    if sentence.low[at] not in ("deny", "denies", "denied", "denying") or sentence.word(at - 1) in ("or", "nor", "and"):
        return None
    group = verb_group(sentence, at)
    if group.negated or group.governor or not group.before.isdisjoint(cues().wills):
        return None
    if sentence.low[at] == "denied" and (group.passive or sentence.word(at + 1) == "by"):
        return _denied_by(hit, group.first)
    if sentence.low[at] == "denying" and not group.passive and sentence.word(at - 1) != ",":
        return None
    source = subject(sentence, group.first)
    if sentence.word(source[0] - 1 if source else -1) in ("if", "whether", "unless"):
        return None
    cue = (at, at + 1)
    if source and stands_before(sentence, at + 1):
        claimed = told_before(sentence, source) or _which(sentence, source)
        return Found(claimed, Certainty.DENIED, cue, source) if claimed else None
    claimed = _denied(hit)
    return Found(claimed, Certainty.DENIED, cue, source) if claimed else None


def dismiss(hit: Hit) -> Found | None:
    """Read verbs such as "dismiss" and "reject" with an object such as "reports"."""
    sentence, at, known = hit.sentence, hit.at, cues()
    word = sentence.low[at]
    if not word.endswith(("ed", "s", "dismiss", "reject", "refute")) or word.endswith(("als", "ions")):
        return None
    group = verb_group(sentence, at)
    if group.negated or group.governor or not group.before.isdisjoint(known.wills):
        return None
    if group.passive:
        return _denied_by(hit, group.first)
    noun = accusation(sentence, at + 1)
    if noun < 0 or sentence.word(noun + 1) == "for" or sentence.low[noun] in ("charge", "charges", "news"):
        return None
    source = subject(sentence, group.first)
    if source is None or any(one in known.courts for one in sentence.low[source[0] : source[1]]):
        return None
    claimed = of_noun(sentence, noun) or (at + 1, noun + 1)
    return Found(_before_as(sentence, claimed), Certainty.DENIED, (at, at + 1), source)


def falsity(hit: Hit) -> Found | None:
    """Read "reports ... proved to be false"."""
    sentence, at, known = hit.sentence, hit.at, cues()
    if sentence.low[at] == "not":
        at += 1
    if sentence.low[at] not in known.false:
        return None
    first = at - (sentence.word(at - 1) in MARKS)
    while (
        sentence.word(first - 1) in known.proves
        or sentence.word(first - 1) in words().auxiliaries
        or sentence.word(first - 1) == "not"
    ):
        first -= 1
    before = set(sentence.low[first:at])
    negated = not before.isdisjoint(words().negations)
    if (
        not before
        or negated != (sentence.low[at] == "true")
        or before.isdisjoint(words().be | known.proves - {"a", "to"})
    ):
        return None
    start = clause_start(sentence, first)
    noun = _noun_before(sentence, start, first)
    if noun < 0:
        return None
    claimed = _said_of(sentence, noun, start, first)
    return Found(claimed, Certainty.DENIED, (first, at + 1), teller(sentence, start))


def _noun_before(sentence: Words, start: int, end: int) -> int:
    """Return the index of a noun such as "reports" in a subject, or right before it ("Reports that ..."), or -1."""
    known = cues().accusations
    if sentence.word(start - 1) == "that" and sentence.word(start - 2) in known:
        return start - 2
    return next((i for i in range(start, end) if sentence.low[i] in known), -1)


def _said_of(sentence: Words, noun: int, start: int, end: int) -> Phrase:
    """Return what the reports that are a subject say, up to where the verb begins, else the subject itself."""
    about = of_noun(sentence, noun)
    return (about[0], end) if about and about[0] < end else (start, end)


def _denied(hit: Hit) -> Phrase | None:
    """Return what follows "denied" if it can be true or false."""
    sentence, at, known = hit.sentence, hit.at, cues()
    first = at + 1
    ahead = sentence.low[first : first + FAR]
    if ahead and (ahead[0] in words().prepositions or ahead[0] in words().days):
        if "that" not in ahead:
            return None
        first += ahead.index("that")
    word = sentence.word(first)
    if word == "that":
        return (first + 1, clause_end(sentence, first + 1))
    noun = accusation(sentence, first)
    if noun >= 0:
        return of_noun(sentence, noun) or (first, phrase_end(sentence, first))
    if word in known.granted or word in ("", "the"):
        return None
    following = sentence.word(first + 1)
    gerund = word.endswith("ing") and len(word) > 4
    clause = word in words().pronouns and word not in ("it", "you") and sentence.is_word(first + 1)
    named = sentence.is_capital(first) and any(
        one in words().auxiliaries for one in sentence.low[first + 1 : first + 5]
    )
    if gerund or clause or named or word in known.denied or following in known.denied:
        return (first, clause_end(sentence, first))
    return None


def _denied_by(hit: Hit, first: int) -> Found | None:
    """Read "The claims were denied by the ministry"."""
    sentence, at, known = hit.sentence, hit.at, cues()
    if sentence.word(at + 1) not in ("by", "as") and sentence.low[at] != "denied":
        return None
    start = clause_start(sentence, first)
    noun = _noun_before(sentence, start, first)
    source = agent(sentence, at + 2) if sentence.word(at + 1) == "by" else None
    if noun < 0 or (source and any(one in known.courts for one in sentence.low[source[0] : source[1]])):
        return None
    if sentence.low[noun] in ("charge", "charges", "news", "claim", "claims") and sentence.low[at] != "denied":
        return None
    if (
        source is None
        and sentence.is_word(at + 1)
        and sentence.word(at + 1) not in words().prepositions | {"as", "and"}
    ):
        return None
    claimed = _said_of(sentence, noun, start, first)
    return Found(claimed, Certainty.DENIED, (at, at + 1), source)


def _which(sentence: Words, source: Phrase) -> Phrase | None:
    """Return the phrase before ", which he denies" or " he denies"."""
    end = source[0]
    while sentence.word(end - 1) in ("which", "that", ","):
        end -= 1
    start = clause_start(sentence, end)
    noun = next((i for i in range(end - 1, start - 1, -1) if sentence.low[i] in cues().accusations), -1)
    if noun < 0 or end == source[0]:
        return None
    about = of_noun(sentence, noun)
    return (about[0], end) if about and about[0] < end else (noun, end)


def _before_as(sentence: Words, claimed: Phrase) -> Phrase:
    """Leave out what somebody dismisses a claim as ("dismissed claims of fraud as absurd")."""
    for at in range(claimed[1] - 1, claimed[0], -1):
        if sentence.low[at] == "as" and claimed[1] - at <= FAR:
            return (claimed[0], at)
    return claimed
