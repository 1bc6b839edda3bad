"""The verbs and nouns around a number that say what happened to those whom it counts."""

from __future__ import annotations

from generator.evidence.figures.amounts import is_number
from generator.evidence.figures.lexicon import topics, words
from generator.evidence.figures.tokens import Line

REACH = 20
"""So many words are read on from what is counted to its verb, or back from a number to "the death toll"."""

PASSIVE = frozenset({"were", "was", "been", "being", "are", "is", "be", "get", "got"})
ASIDES = frozenset({"including", "among", "most", "mostly", "many", "some", "all", "both", "mainly"})
SKIPPED = frozenset(
    {"the", "all", "another", "also", "other", "only", "just", "least", "a", "an", "its", "their", "his"}
)
SAVED = frozenset({"save", "saves", "saved", "saving"})
TOLLS = frozenset({"number", "count", "total"})
MARKS = frozenset({";", ":", ".", "“", '"'})


def predicate(line: Line, index: int) -> tuple[str, int] | None:
    """Read on from what is counted to a verb or an adjective that says what happened to it.

    Returns:
        The topic and the token behind the word that gives it; none if there is no such word, if it happened to
        somebody else, or if it has not happened.
    """
    known, small = topics(), words()
    passive = modal = inside = False
    begin = _behind_aside(line, index)
    for at in range(begin, min(len(line), index + REACH)):
        word = line.low[at]
        if word in ("(", ")") or (word == "," and line.at(at + 1) in ("who", "which")):
            continue
        if not line.is_word(at) or word in small.breaks or is_number(word):
            return None
        passive, modal = passive or word in PASSIVE, modal or word in small.modals
        topic = known.after.get(word)
        if topic is not None:
            active = not passive and word not in known.intransitive and _has_object(line, at + 1)
            return None if modal or active else (topic, at + 1)
        if word in small.auxiliaries or word in small.adverbs or word in small.modals:
            inside = inside and word not in PASSIVE
        elif (word in small.prepositions and not passive) or (word in ("and", "or") and at == begin):
            inside = True
        elif not inside and word not in ("and", "or"):
            return None
    return None


def _behind_aside(line: Line, index: int) -> int:
    """Return the token behind an aside that names a part: "260 people, including 14 women, were killed"."""
    if line.at(index) != "," or line.at(index + 1) not in ASIDES:
        return index
    for at in range(index + 2, min(len(line) - 1, index + REACH - 2)):
        if line.low[at] == "," and (line.low[at + 1] in words().auxiliaries or line.low[at + 1] in topics().after):
            return at + 1
        if line.low[at] in topics().after and line.is_word(at - 1):
            return at
    return index


def _has_object(line: Line, index: int) -> bool:
    """Tell whether a verb has an object, so that its subject did what it says rather than suffered it."""
    word = line.at(index)
    if word in words().determiners or (word and is_number(word)):
        return True
    return line.is_capital(index) and word not in words().weekdays and word not in words().months


def governor(line: Line, first: int) -> str:
    """Read back from a number to the verb whose object it is, or to the noun joined to it by "of"."""
    known, at = topics(), first - 1
    while line.at(at) in SKIPPED:
        at -= 1
    if line.at(at) == "from" and line.at(at - 1) in known.from_:
        return known.from_[line.at(at - 1)]
    if line.at(at) == "of":
        if line.at(at - 1) not in ("total", "another"):
            return _noun_before(line, at - 1)
        at -= 3
    topic = known.before.get(line.at(at), "")
    helpers = line.low[max(0, at - 3) : max(0, at)]
    unreal = any(word in PASSIVE or word in words().modals for word in helpers) or helpers[-1:] in (["to"], ["from"])
    return "" if unreal else topic


def _noun_before(line: Line, at: int) -> str:
    """Return the topic of a noun before "of": "the deaths of 40 people", "claimed the lives of 40"."""
    if line.at(at) == "lives" and not SAVED.isdisjoint(line.low[max(0, at - 2) : at]):
        return ""
    return topics().of.get(line.at(at), "")


def toll(line: Line, first: int) -> str:
    """Read "the death toll rose to 40", "the number of wounded is now 120"; what was before does not count."""
    if line.at(first - 1) == "from":
        return ""
    for at in range(first - 1, max(-1, first - 1 - REACH), -1):
        word = line.low[at]
        if word in MARKS or word in words().modals or (is_number(word) and line.at(at - 1) != "from"):
            break
        if word == "toll":
            return "killed"
        if word in TOLLS and line.at(at + 1) == "of":
            return _people_topic(line.low[at + 2 : min(at + 7, first)])
    return ""


def _people_topic(wording: list[str]) -> str:
    """Return the first topic of people that a wording names: "people who were killed", "the wounded"."""
    known = topics()
    for word in wording:
        topic = known.of.get(word) or known.after.get(word) or known.nouns.get(word.removesuffix("s"))
        if topic in known.people:
            return topic
    return ""
