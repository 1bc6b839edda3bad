"""Where a clause begins."""

from __future__ import annotations

from generator.evidence.claims.ends import LIST, is_inner
from generator.evidence.claims.sentences import DASHES, MARKS, Words
from generator.evidence.claims.words import is_adverb, words

CLAUSE = 25
"""So many words before a comma are looked at for a verb."""


def clause_start(sentence: Words, at: int, *, complete: bool = False) -> int:
    """Return the index of the first word of the clause that holds the word at ``at``.

    Args:
        sentence: The words.
        at: The index of a word, or the index behind the clause's last word.
        complete: The clause ends at ``at``, so that its verb stands before.
    """
    low = sentence.low
    comma, skipped, inside = -1, 0, sentence.is_quoted(at)
    for index in range(at - 1, -1, -1):
        word = low[index]
        if index < skipped:
            skipped = 0
        if sentence.breaks(index) and index < at - 1 and not skipped:
            skipped = _interrupted(sentence, index)
            if not skipped:
                return index + 1
        if word in MARKS and inside:
            return index + 1
        opens = _opens_at_comma(sentence, index, at) if word == "," else 0
        if not opens:
            opens = _opens_clause(sentence, index, at, complete=complete, comma=comma >= 0)
        if not opens and word == "and" and comma < 0 and not complete:
            opens = _opens_at_and(sentence, index, at)
        if opens:
            return comma + 1 if comma > 0 and sentence.low[0] in words().temporal else opens
        if word == ",":
            comma = index
    known = words()
    opener = sentence.word(1 if sentence.word(0) in ("and", "but") else 0)
    fronted = opener in known.subordinators or opener in known.openers or opener == "according"
    return comma + 1 if fronted and comma >= 0 else 0


def statement_start(sentence: Words, end: int) -> int:
    """Return where the statement begins that ends at an index and has a remark on who says so behind it."""
    inside = sentence.is_quoted(end - 1)
    for index in range(end - 1, -1, -1):
        word = sentence.low[index]
        if (word != "-" and sentence.breaks(index)) or (word in MARKS and inside):
            return index + 1
        if word == "," and sentence.low[index + 1] == "but":
            return index + 2
    return 0


def _opens_at_comma(sentence: Words, comma: int, at: int) -> int:
    """Return where a clause begins behind a comma, or 0."""
    known, following = words(), sentence.word(comma + 1)
    if following in known.links and _parts(sentence, comma):
        return comma + 2
    if following in known.subjects and comma < at - 2 and sentence.holds_verb(max(0, comma - CLAUSE), comma):
        return comma + 1
    return 0


def _opens_at_and(sentence: Words, joint: int, at: int) -> int:
    """Return where a clause begins behind "and" without a comma, if no more than its subject stands there, or 0."""
    known = words()
    end = at
    while end > joint and (sentence.low[end - 1] in known.auxiliaries or is_adverb(sentence.low[end - 1])):
        end -= 1
    if not 0 < end - joint - 1 <= LIST or sentence.holds_verb(joint + 1, end):
        return 0
    phrase = sentence.low[joint + 1 : end]
    if len(phrase) == 1 and not sentence.is_capital(joint + 1) and phrase[0] not in known.pronouns:
        return 0
    if any(word in known.prepositions and word != "of" for word in phrase) or not phrase[-1][0].isalnum():
        return 0
    return joint + 1 if sentence.holds_verb(0, joint) else 0


def _parts(sentence: Words, comma: int) -> bool:
    """Tell whether a comma with "and" or the like behind it parts two clauses, each with its own subject."""
    known, following = words(), sentence.word(comma + 2)
    if sentence.low[comma + 1] not in ("and", "or"):
        return True
    shared = following in known.auxiliaries or following in known.bare_verbs or following.endswith("ed")
    return not shared and sentence.holds_verb(max(0, comma - CLAUSE), comma)


def _interrupted(sentence: Words, dash: int) -> int:
    """Return where a remark between two dashes begins that parts a subject from its verb, or 0."""
    following = sentence.word(dash + 1)
    if sentence.low[dash] not in DASHES or not (following in words().auxiliaries or is_adverb(following)):
        return 0
    return next((i for i in range(dash - 1, 0, -1) if sentence.low[i] == sentence.low[dash]), 0)


def _opens_clause(sentence: Words, index: int, at: int, *, complete: bool, comma: bool) -> int:
    """Return where the clause that holds ``at`` begins if the word at ``index`` opens it, or 0."""
    known, low = words(), sentence.low
    word, following = low[index], sentence.word(index + 1)
    if index == 0 and not sentence.says(index):
        return 0
    if word in known.clausal and not (word == "but" and is_inner(sentence, index)):
        inner = complete and (word in known.relatives or not sentence.holds_verb(index + 1, at))
        return 0 if inner else index + 1
    if word == "and" and sentence.word(index + 1 + is_adverb(following)) in known.subjects and complete:
        return index + 1
    if word == "so" and following in known.determiners | known.pronouns | known.sayers:
        return index + 1
    if word == "that" and (
        sentence.word(index - 1) in (",", "and", "but") or sentence.word(index - 1) in known.days | known.be
    ):
        return index + 1
    if word in known.temporal and index < at - 1 and not comma and following not in known.days:
        return index + 1 if not complete or sentence.holds_verb(index + 1, at) else 0
    return _opens_report(sentence, index, at, complete=complete) if sentence.says(index) else 0


def _opens_report(sentence: Words, verb: int, at: int, *, complete: bool) -> int:
    """Return where what is said begins behind a verb of saying, or 0."""
    known, low = words(), sentence.low
    following = sentence.word(verb + 1)
    if verb + 1 >= at or sentence.word(verb - 1) in known.be | known.determiners:
        return 0
    if not known.negations.isdisjoint(low[max(0, verb - 2) : verb]):
        return 0
    if following == "that":
        return verb + 2
    if low[verb] in ("added", "adds") or not sentence.is_word(verb + 1) or is_adverb(following):
        return 0
    if following in known.auxiliaries or following in known.prepositions:
        return 0
    if complete and not sentence.holds_verb(verb + 1, at):
        return 0
    return _behind_listener(sentence, verb + 1) if low[verb] in ("told", "tells") else verb + 1


def _behind_listener(sentence: Words, first: int) -> int:
    """Return where what is told begins, behind who is told."""
    ahead = sentence.low[first : first + LIST]
    if "that" in ahead and "," not in ahead[: ahead.index("that")]:
        return first + ahead.index("that") + 1
    for at in range(first, min(first + LIST, len(sentence))):
        if sentence.low[at] in ("that", ","):
            return at + 1
        if not sentence.is_capital(at) and sentence.low[at] not in (
            "the",
            "a",
            "reporters",
            "journalists",
            "him",
            "her",
            "them",
        ):
            return at if at > first else first
    return first
