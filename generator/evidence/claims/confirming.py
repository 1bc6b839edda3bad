"""Active forms of "confirm" and "verify": somebody confirms something, or cannot or will not."""

from __future__ import annotations

from generator.evidence.claims.cues import cues
from generator.evidence.claims.found import Found, Group, Hit
from generator.evidence.claims.proposition import of_verb, stands_before, told_before
from generator.evidence.claims.sentences import MARKS, Words
from generator.evidence.claims.sources import Phrase, agent, subject
from generator.evidence.claims.starts import clause_start, statement_start
from generator.evidence.claims.words import words
from generator.model import Certainty


def active(hit: Hit, group: Group) -> Found | None:
    """Read "X confirmed that ...", "..., X confirmed", "X could not confirm ..."."""
    sentence, at = hit.sentence, hit.at
    negative = is_negative(hit, group)
    if not negative and _is_open(hit, group):
        return None
    if group.governor in ("difficult", "hard", "impossible", "possible") and stands_before(sentence, at + 1):
        start = clause_start(sentence, group.first)
        if sentence.low[start] in words().pronouns or "it" in sentence.low[start : group.first]:
            return None
        return Found((start, group.first), Certainty.UNVERIFIED, (group.first, at + 1)) if start < group.first else None
    source = subject(sentence, group.first)
    if source and group.governor and sentence.low[source[0]] == "it":
        source = None
    if source and _is_hypothetical(sentence, source, at):
        return None
    negative = negative or (source is not None and sentence.low[source[0]] in ("no", "neither", "nobody"))
    if source is None and not negative:
        return _inverted(hit) if sentence.word(at - 1) == "," or sentence.word(at - 1) in MARKS else None
    joined = sentence.word(at + 1) in ("or", "nor", "and") and sentence.word(at + 2) in cues().joined
    after = at + 3 if joined else at + 1
    claimed = told_before(sentence, source) if stands_before(sentence, after) else of_verb(sentence, after)
    certainty = Certainty.UNVERIFIED if negative else Certainty.CONFIRMED
    return Found(claimed, certainty, (group.first if negative else at, after), source) if claimed else None


def is_negative(hit: Hit, group: Group) -> bool:
    """Tell whether nothing could be or was confirmed."""
    known = cues()
    source = hit.sentence.low[group.first - 1] if group.first else ""
    if group.governor:
        return group.governor in known.negatives or (
            group.negated and group.governor in ("able", "possible", "willing")
        )
    return group.negated or source == "without" or source in ("nobody", "none")


def _is_hypothetical(sentence: Words, source: Phrase, at: int) -> bool:
    """Tell whether the verb hangs on "if" and the like, or a parliament confirms somebody in office."""
    if sentence.word(source[0] - 1) in ("if", "whether", "until", "unless", "once"):
        return True
    return sentence.low[source[1] - 1] in cues().legislators and sentence.word(at + 1) != "that"


def _is_open(hit: Hit, group: Group) -> bool:
    """Tell whether nothing is confirmed yet, or the word means something else."""
    sentence, at, known = hit.sentence, hit.at, cues()
    word, following = sentence.low[at], sentence.word(at + 1)
    if group.governor and group.governor != "able":
        return True
    if not group.before.isdisjoint(known.wills) or following in ("with", "him", "her", "them", "its", "in"):
        return True
    if following in known.counted or sentence.word(at + 2) in ("case", "cases", "toll", "count", "dead"):
        return word != "confirms" or following in known.counted
    before = sentence.word(at - 1)
    if word == "confirmed":
        return before in words().determiners or before in words().prepositions or before.isdigit()
    return word == "confirming" and not group.passive and before != ","


def _inverted(hit: Hit) -> Found | None:
    """Read "..., confirmed the minister"."""
    sentence, at = hit.sentence, hit.at
    source = agent(sentence, at + 1)
    if source is None or sentence.low[at] == "confirming":
        return None
    claimed = (statement_start(sentence, at - 1), at - 1)
    return Found(claimed, Certainty.CONFIRMED, (at, at + 1), source)
