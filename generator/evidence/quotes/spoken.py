"""Reported speech behind a verb: a clause, quoted words, or both."""

from __future__ import annotations

from typing import NamedTuple

from generator.evidence.quotes.clauses import clausal, clause_end
from generator.evidence.quotes.lexicon import words
from generator.evidence.quotes.tokens import counts, is_adverb, is_name, is_verb, lower_at
from generator.evidence.quotes.units import QUOTE, Unit

WINDOW = 18  # tokens behind the verb in which the reported words must begin
PHRASE = 8  # tokens that "in an interview" and its like have at most
SENTENCE = 60  # characters: longer quoted words are sentences of their own
PLAIN = 5  # tokens: so many behind "said" are more than an object
CLAUSES = frozenset({"free", "clause", "document", "tell"})  # frames of verbs that take a clause


class Follow(NamedTuple):
    """Reported words behind a verb: tokens ``start`` to ``end``.

    ``said`` tells words that were said from a thing that was named, described or asked for; ``to`` are the tokens of
    who was told; ``cue_end`` is where the wording that introduces them ends.
    """

    start: int
    end: int
    said: bool
    cue_end: int
    to: tuple[int, int] | None = None


def spoken(unit: Unit, start: int, verb: int, frames: frozenset[str], *, relative: bool) -> Follow | None:
    """Return what was said, if it begins at a token or behind an adverbial there."""
    word = lower_at(unit, start)
    if not word:
        return None
    if word == QUOTE:
        return None if frames == {"that"} else _quotation(unit, start, verb, relative=relative)
    if word in ":," and lower_at(unit, start + 1) == QUOTE:
        return _quotation(unit, start + 1, verb, relative=False)
    if word == ":":
        return Follow(start + 1, clause_end(unit, start + 1, verb), True, start) if len(unit) - start > 3 else None
    that = _that(unit, start)
    if that is not None:
        return _behind_that(unit, that, verb, relative=relative)
    if word in (",", ".", ";", ")", "-", "–", "—", "?", "!") or frames <= {"that", "weak"}:
        return None
    if word in words().articles and lower_at(unit, start + 1) == QUOTE:
        return Follow(start, start + 2, False, start)
    begin = _behind_adverbial(unit, start)
    found = None if begin is None else _behind(unit, start, begin, verb, frames, relative=relative)
    return found or _late_quotation(unit, start, verb)


def _behind_that(unit: Unit, that: int, verb: int, *, relative: bool) -> Follow | None:
    begin = that + 2 if lower_at(unit, that + 1) == "," else that + 1
    if begin >= len(unit):
        return None
    if unit.lower[begin] == QUOTE:
        return _quotation(unit, begin, verb, relative=relative)
    return Follow(begin, clause_end(unit, begin, verb, relative=relative), True, that + 1)


def _behind(unit: Unit, start: int, begin: int, verb: int, frames: frozenset[str], *, relative: bool) -> Follow | None:
    """Return what was said, if it begins at ``begin``, behind an adverbial that begins at ``start``."""
    lists, word = words(), unit.lower[begin]
    if word == QUOTE:
        return _quotation(unit, begin, verb, relative=relative)
    if word in ":," and lower_at(unit, begin + 1) == QUOTE:
        return _quotation(unit, begin + 1, verb, relative=False)
    question = word in lists.wh and word not in ("when", "which", "who", "if")
    if "question" in frames and (question or word == "if"):
        return Follow(begin, clause_end(unit, begin, verb, relative=relative), True, begin)
    if "deed" in frames and begin == start and _deed(unit, begin):
        return Follow(begin, clause_end(unit, begin, verb, relative=relative, nominal=True), True, begin)
    if not frames & CLAUSES or word in ",.;:" or word in ("so", "and", "but", "or", "to"):
        return None
    if word in lists.subordinate and word in lists.stops:
        return None
    says = unit.lower[verb] in lists.say
    plain = says and begin == start and len(unit) - begin > PLAIN and word not in lists.prepositions
    if question or plain or clausal(unit, begin, strict=not says):
        return Follow(begin, clause_end(unit, begin, verb, relative=relative), True, begin)
    return None


def _deed(unit: Unit, index: int) -> bool:
    """Tell whether a word in -ing is a verb with its object: "denied taking the money"."""
    lists, after = words(), lower_at(unit, index + 1)
    if not unit.lower[index].endswith("ing") or not after:
        return False
    return (
        after in lists.determiners or after in lists.prepositions or after in lists.objects or is_name(unit, index + 1)
    )


def _quotation(unit: Unit, start: int, verb: int, *, relative: bool) -> Follow:
    """Return the quoted words at a token, with the rest of their clause where the reporter's words go on in it."""
    after = start + 1
    if after >= len(unit) or unit.words[after] in ",.;:)(—–-" or unit.lower[after] in words().behind_quotation:
        return Follow(start, after, True, start)
    quoted = unit.quoted[start]
    sentence = quoted.stopped or quoted.last - quoted.first > SENTENCE
    if sentence and unit.words[after][0].isupper():
        return Follow(start, after, True, start)
    return Follow(start, clause_end(unit, start, verb, relative=relative), True, start)


def _late_quotation(unit: Unit, start: int, verb: int) -> Follow | None:
    """Return quoted words that a comma or colon further on announces ("said in a statement: ...")."""
    for index in range(start, min(len(unit) - 1, start + WINDOW)):
        word = unit.lower[index]
        if word in ",:" and unit.lower[index + 1] == QUOTE:
            return Follow(index + 1, index + 2, True, verb + 1)
        if word in (QUOTE, ";", "that") or (is_verb(unit, index) and word != "read"):
            return None
    return None


def _that(unit: Unit, start: int) -> int | None:
    """Return the "that" which opens the clause, behind adverbials such as "in a statement on Monday"."""
    lists = words()
    if lower_at(unit, start) != "that" and not _adverbial(unit, start):
        return None
    for index in range(start, min(len(unit), start + WINDOW)):
        word = unit.lower[index]
        if word == "that":
            owned = unit.lower[index - 1] in lists.with_that or lower_at(unit, index + 1) in lists.auxiliaries
            return None if index > start and owned else index
        if word in (QUOTE, ";", ":") or word in lists.conjunctions or word in lists.stops:
            return None
        if word in lists.auxiliaries and index > start:
            return None
    return None


def _adverbial(unit: Unit, index: int) -> bool:
    """Tell whether an adverbial may begin at a token."""
    lists, word = words(), unit.lower[index]
    if word == "to":
        after = lower_at(unit, index + 1)
        return after in lists.determiners or after in lists.objects or (after != "" and is_name(unit, index + 1))
    if word in lists.prepositions or word in lists.days or word in lists.periods or is_adverb(unit, index):
        return True
    return word in ("this", "last", ",")


def _behind_adverbial(unit: Unit, start: int) -> int | None:
    """Return where the clause begins behind a time or an occasion ("said Monday", "said in a statement")."""
    lists = words()
    index = start
    while index < len(unit) and index - start < WINDOW:
        word, after = unit.lower[index], lower_at(unit, index + 1)
        if word in lists.days or is_adverb(unit, index):
            index += 1
        elif (word in lists.months and after[:1].isdigit()) or (
            word in ("this", "last") and (after in lists.periods or after in lists.days)
        ):
            index += 2
        elif word in lists.prepositions and not counts(unit, index):
            beyond = _phrase_end(unit, index)
            if beyond is None:
                return None
            index = beyond
        else:
            return index
    return None


def _phrase_end(unit: Unit, start: int) -> int | None:
    """Return the end of a phrase such as "in an interview" or "on Monday" that begins with a preposition."""
    lists = words()
    for index in range(start + 1, min(len(unit), start + PHRASE)):
        word, after = unit.lower[index], lower_at(unit, index + 1)
        if word in lists.days or word in lists.occasions or word in lists.periods:
            return index + 2 if after in lists.occasions else index + 1
        if word in lists.months:
            return index + 2 if after[:1].isdigit() else index + 1
        if word in ",.;:" or word == QUOTE or word in lists.relatives:
            return None
    return None
