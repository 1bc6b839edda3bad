"""Claims that somebody confirms, or cannot or will not confirm, and those that hang on it."""

from __future__ import annotations

from generator.evidence.claims.confirming import active, is_negative
from generator.evidence.claims.cues import cues
from generator.evidence.claims.ends import clause_end
from generator.evidence.claims.found import Found, Group, Hit, verb_group
from generator.evidence.claims.proposition import accusation, of_noun
from generator.evidence.claims.sources import Phrase, agent
from generator.evidence.claims.starts import clause_start
from generator.evidence.claims.words import words
from generator.model import Certainty, SentenceKind


def confirm(hit: Hit) -> Found | None:
    """Read a form of "confirm" and what stands around it."""
    sentence, at = hit.sentence, hit.at
    word = sentence.low[at]
    if word == "confirmation":
        return _confirmation(hit)
    if word == "unconfirmed":
        return _unconfirmed(hit)
    if word not in ("confirm", "confirms", "confirmed", "confirming"):
        return None
    group = verb_group(sentence, at)
    if word == "confirmed" and sentence.word(group.first - 1) == "if" and not group.passive:
        return conditional(hit)
    closes = sentence.sentence.kind is SentenceKind.HEADLINE and not sentence.is_word(at + 1)
    if word == "confirmed" and (group.passive or closes or sentence.word(at + 1) in ("by", "to", "dead")):
        return _passive(hit, group) if not sentence.word(at - 1).isdigit() else None
    return active(hit, group)


def verify(hit: Hit) -> Found | None:
    """Read a form of "verify"; only what could not be verified is marked by it."""
    sentence, at = hit.sentence, hit.at
    if sentence.low[at] == "unverified":
        return _unconfirmed(hit)
    if sentence.low[at] not in cues().verifies:
        return None
    group = verb_group(sentence, at)
    if sentence.low[at] == "verified" and group.passive:
        neither = "neither" in sentence.low[: group.first] or sentence.low[0] in ("none", "no")
        return _passive(hit, group) if group.negated or neither else None
    return active(hit, group) if is_negative(hit, group) else None


def conditional(hit: Hit) -> Found | None:
    """Read "if confirmed" and the like: claimed is what would follow."""
    sentence = hit.sentence
    if_at = next((i for i in range(hit.at, max(-1, hit.at - 4), -1) if sentence.low[i] == "if"), -1)
    if if_at < 0:
        return None
    truth = next((i for i in range(if_at + 1, min(len(sentence), if_at + 4)) if sentence.low[i] in cues().truths), -1)
    if truth < 0:
        return None
    return _consequence(hit, if_at, truth + 1)


def _consequence(hit: Hit, first: int, end: int) -> Found | None:
    """Return the clause that hangs on a condition, unless it tells what an office holder to be would do."""
    sentence = hit.sentence
    comma = sentence.low.index(",", end) if "," in sentence.low[end:] else -1
    if first == 0 or sentence.word(first - 1) in (*words().coordinators, "that"):
        if comma < 0:
            return None
        claimed = (comma + 1, clause_end(sentence, comma + 1))
    else:
        claimed = (clause_start(sentence, first), first)
    if claimed[0] >= claimed[1] or hit.is_person(claimed[0], claimed[0] + 1):
        return None
    named = next((i for i in range(*claimed) if sentence.low[i] in words().auxiliaries), claimed[0])
    return None if hit.is_person(claimed[0], named) else Found(claimed, Certainty.CONDITIONAL, (first, end))


def _passive(hit: Hit, group: Group) -> Found | None:
    sentence, at, known = hit.sentence, hit.at, cues()
    following = sentence.word(at + 1)
    claimed = _subject(hit, group)
    negative = group.negated or group.governor in known.negatives
    if sentence.low[claimed[0]] in ("neither", "none", "no") and claimed[0] < group.first:
        claimed, negative = (claimed[0] + 1 + (sentence.low[claimed[0]] == "none"), group.first), True
    opener = sentence.word(claimed[0] - 1) if claimed[0] else sentence.word(0)
    if opener == "if" and not negative:
        first = claimed[0] + 1 if claimed[0] == 0 else claimed[0]
        named = sentence.low[first] not in words().pronouns
        return Found((first, group.first), Certainty.CONDITIONAL, (group.first, at + 1)) if named else None
    put_off = (
        group.governor or not group.before.isdisjoint(known.wills) or opener in ("until", "once", "unless", "whether")
    )
    if not negative and put_off:
        return None
    source = agent(sentence, at + 2) if following == "by" else None
    if following == "as" or (source and sentence.low[source[1] - 1] in known.legislators):
        return None
    if hit.is_person(claimed[0], group.first) and following not in ("to", "dead"):
        return None
    if following == "in" and sentence.word(at + 2) in ("office", "his", "her", "their", "the"):
        return None
    certainty = Certainty.UNVERIFIED if negative else Certainty.CONFIRMED
    cue = (group.first, at + 1)
    if sentence.text(*claimed).lower() in ("it", "this", "that") and "that" in sentence.low[at + 1 : at + 8]:
        that = sentence.low.index("that", at + 1)
        return Found((that + 1, clause_end(sentence, that + 1)), certainty, cue, source)
    goes_on = following in ("to", "dead") or (source and sentence.word(source[1]) == "to")
    end = clause_end(sentence, at) if goes_on else group.first
    noun = accusation(sentence, claimed[0])
    about = of_noun(sentence, noun) if noun >= 0 and end == group.first else None
    if about and about[0] < end:
        claimed = about
    return Found((claimed[0], end), certainty, cue, source)


def _subject(hit: Hit, group: Group) -> Phrase:
    """Return the subject of a passive as the words of its clause before the verb."""
    sentence, end = hit.sentence, group.first
    if sentence.word(end - 1) in ("which", "that", "who"):
        end -= 1
    if sentence.word(end - 1) == ",":
        end -= 1
    return (clause_start(sentence, end), end)


def _confirmation(hit: Hit) -> Found | None:
    """Read "no independent confirmation of"; any other use of the noun may mean many things."""
    sentence, at = hit.sentence, hit.at
    absent = any(sentence.word(i) in ("no", "without", "awaiting", "any") for i in range(at - 3, at))
    if not absent or sentence.word(at + 1) in ("hearing", "hearings"):
        return None
    first = next(i for i in range(at - 3, at) if sentence.word(i) in ("no", "without", "awaiting", "any"))
    claimed = of_noun(sentence, at)
    return Found(claimed, Certainty.UNVERIFIED, (first, at + 1)) if claimed else None


def _unconfirmed(hit: Hit) -> Found | None:
    """Read "unconfirmed reports that" and "remain unconfirmed"."""
    sentence, at = hit.sentence, hit.at
    noun = next((i for i in range(at + 1, min(at + 5, len(sentence))) if sentence.low[i] in cues().accusations), -1)
    if noun > 0:
        claimed = of_noun(sentence, noun)
        return Found(claimed, Certainty.UNVERIFIED, (at, noun + 1)) if claimed else None
    first = at
    while sentence.word(first - 1) in (*words().auxiliaries, "remain", "remains", "remained", "still", "as", "yet"):
        first -= 1
    start = clause_start(sentence, first)
    return Found((start, first), Certainty.UNVERIFIED, (first, at + 1)) if start < first < at else None
