"""Where a clause ends.

No parser is used: punctuation, conjunctions and verbs of saying tell most borders in news, and a passage that is cut
somewhat long still holds what is claimed.
"""

from __future__ import annotations

from generator.evidence.claims.sentences import MARKS, Words
from generator.evidence.claims.words import words

ATTRIBUTION = 14
"""A remark behind a clause that says who says so has so many words at most."""

LIST = 6
"""A comma so near before another makes the two part of a list."""


def clause_end(sentence: Words, first: int) -> int:
    """Return the index behind the last word of the clause that holds the word at ``first``."""
    inside, depth = sentence.is_quoted(first), 0
    for at in range(first, len(sentence)):
        word = sentence.low[at]
        depth += (word == "(") - (word == ")")
        if depth < 0 or (word in MARKS and inside):
            return at
        if at > first and depth == 0 and _ends_at(sentence, first, at):
            return at
    return len(sentence)


def _ends_at(sentence: Words, first: int, at: int) -> bool:
    """Tell whether a clause that begins at ``first`` ends before the word at ``at``."""
    word = sentence.low[at]
    if word == ",":
        return _ends_at_comma(sentence, first, at)
    if word == "and":
        return _starts_anew(sentence, first, at)
    if word in ("but", "although", "whereas"):
        return not is_inner(sentence, at)
    return sentence.breaks(at)


def phrase_end(sentence: Words, first: int) -> int:
    """Return where a phrase with a noun ends, before another verb of the clause that it belongs to ("and said")."""
    end, known = clause_end(sentence, first), words()
    for joint in range(first + 1, end - 1):
        following = sentence.low[joint + 1]
        if sentence.low[joint] != "and":
            continue
        if following in known.auxiliaries | known.bare_verbs or sentence.says(joint + 1):
            return joint
        if following.endswith("ed") and sentence.word(joint + 2) in known.prepositions:
            return joint
        if following in known.determiners and _verb_follows(sentence, joint + 2):
            return joint
    return end


def _verb_follows(sentence: Words, first: int) -> bool:
    """Tell whether a verb comes behind a subject of a few words without anything that hangs on it."""
    known = words()
    for word in sentence.low[first : first + 4]:
        if word in known.auxiliaries or word in known.bare_verbs:
            return True
        if word in known.relatives or word in known.prepositions or not word[0].isalnum():
            return False
    return False


def is_attribution(sentence: Words, first: int) -> bool:
    """Tell whether the words from an index on are no more than who says so: "officials said", "says Ann Lee"."""
    known, low = words(), sentence.low
    end = next((i for i in range(first, len(low)) if low[i] in (",", ";") or low[i] in MARKS), len(low))
    if end - first > ATTRIBUTION or first >= end:
        return low[first : first + 2] == ["according", "to"]
    if low[first] == "according" or (low[first] in known.reporting and low[first] not in ("thought", "meant", "found")):
        return True
    for at in range(first + 1, end):
        if low[at] in known.auxiliaries and low[at] not in ("has", "have", "had"):
            return False
        if sentence.says(at):
            rest = low[at + 1 : end]
            return len(rest) <= 5 and not (rest and rest[0] in ("that", *known.determiners, *known.pronouns))
    return False


def _ends_at_comma(sentence: Words, first: int, comma: int) -> bool:
    known, low = words(), sentence.low
    following = sentence.word(comma + 1)
    if following in ("but", "although", "though", "while", "whereas", "whilst", "yet", "so", "nor"):
        return True
    if following in known.participles or is_attribution(sentence, comma + 1):
        return True
    if following in known.subjects and low[first] not in known.subordinators | known.prepositions:
        return sentence.holds_verb(first, comma)
    if first > 0 and low[0] in known.temporal | known.clausal and "," not in low[:comma]:
        return True  # the clause that the sentence begins with ends here
    if following == "and" and (sentence.word(comma + 2) in known.relatives or sentence.says(comma + 2)):
        return True
    if following in ("it", "there") and low[0] in known.subordinators and first > 0:
        return True
    if following == "as" and sentence.word(comma + 2) not in ("well", "much", "many"):
        return True
    if following in ("which", "who", "whose", "where"):
        return "," not in low[comma + 1 :]
    if following == "and" and "," not in low[max(first, comma - LIST) : comma]:
        opens = sentence.word(comma + 2)
        ahead = low[comma + 3 : comma + 10]
        named = opens in known.pronouns | known.determiners | known.sayers or sentence.is_capital(comma + 2)
        return named and any(word in known.auxiliaries | known.bare_verbs | known.reporting for word in ahead)
    return False


def _starts_anew(sentence: Words, first: int, joint: int) -> bool:
    """Tell whether "and" without a comma opens a clause with a subject of its own ("and Ann Lee said")."""
    known, at = words(), joint + 1
    if not known.sayers.isdisjoint(sentence.low[at : at + 2]) and (sentence.says(at + 1) or sentence.says(at + 2)):
        return True
    if sentence.word(at) in ("he", "she", "they"):
        return sentence.word(at + 1) in known.auxiliaries or sentence.word(at + 1) in known.bare_verbs
    while sentence.is_capital(at) and sentence.low[at] not in known.auxiliaries:
        at += 1
    verb = sentence.word(at)
    finite = verb in known.auxiliaries | known.bare_verbs | known.reporting or verb.endswith("ed")
    if at == joint + 1 or not finite:
        return False
    return sentence.holds_verb(first, joint)


def is_inner(sentence: Words, but: int) -> bool:
    """Tell whether "but" joins no clauses: "nothing but", "a sudden but brief fall"."""
    known, following = words(), sentence.word(but + 1)
    if sentence.low[but - 1] in ("nothing", "anything", "all"):
        return True
    if sentence.word(but - 2) not in ("a", "an") or following.endswith("ed"):
        return False
    return following not in known.auxiliaries | known.bare_verbs | known.pronouns | known.determiners | known.sayers
