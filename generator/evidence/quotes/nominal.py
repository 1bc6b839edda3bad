"""Reports that hang on an adjective or a noun: "are sure that", "made it clear that", "his claim that"."""

from __future__ import annotations

from generator.evidence.quotes.appositions import subject_before
from generator.evidence.quotes.around import Report
from generator.evidence.quotes.clauses import clausal, clause_end
from generator.evidence.quotes.lexicon import words
from generator.evidence.quotes.subjects import phrase_start
from generator.evidence.quotes.tokens import lower_at
from generator.evidence.quotes.units import Unit
from generator.evidence.quotes.verbs import verb_group
from generator.evidence.referents import Referents

OWNER = 4  # tokens between an owner and the noun
POSSESSIVES = ("'s", "’s", "s'", "s’")


def adjective(unit: Unit, index: int, referents: Referents) -> list[Report]:
    """Return what somebody is sure, worried or the like about."""
    group = verb_group(unit, index)
    if not group.passive or group.barred:
        return []
    subject = subject_before(unit, index, group.start, referents)
    if subject is None or subject.same or unit.lower[subject.start] in ("it", "there"):
        return []
    return _clause(unit, index, (group.start, index + 1), (subject.start, subject.end), relative=subject.relative)


def made_clear(unit: Unit, index: int, referents: Referents) -> list[Report]:
    """Return what somebody "made clear" or "made it clear"."""
    verb = index - 1 - (lower_at(unit, index - 1) == "it")
    if lower_at(unit, verb) not in ("made", "make", "makes"):
        return []
    group = verb_group(unit, verb)
    subject = None if group.barred or group.passive else subject_before(unit, verb, group.start, referents)
    if subject is None or subject.same:
        return []
    return _clause(unit, index, (verb, index + 1), (subject.start, subject.end), relative=subject.relative)


def _clause(unit: Unit, index: int, cue: tuple[int, int], who: tuple[int, int], *, relative: bool) -> list[Report]:
    begin = index + 2 if lower_at(unit, index + 1) == "that" else index + 1
    if begin >= len(unit) or (begin == index + 1 and not clausal(unit, begin, strict=True)):
        return []
    if unit.lower[begin] in words().prepositions or unit.words[begin] in ",.;:":
        return []
    return [Report(begin, clause_end(unit, begin, index, relative=relative), (cue[0], begin), who)]


def claim(unit: Unit, index: int, referents: Referents) -> list[Report]:
    """Return what somebody's claim, fear or call is, where its owner is named: "the mayor's claim that".

    The owner may also be the subject of a verb such as "issued", as it is of a call that somebody "renewed".
    """
    asked = lower_at(unit, index + 1) == "for" and unit.lower[index].startswith(("call", "appeal"))
    if not asked and (lower_at(unit, index + 1) != "that" or not clausal(unit, index + 2)):
        return []
    for owner in range(index - 1, max(-1, index - OWNER), -1):
        word = unit.lower[owner]
        if not asked and word in ("his", "her", "their", "its", "my", "our"):
            who = (owner, owner + 1)
        elif not asked and word.endswith(POSSESSIVES):
            who = (phrase_start(unit, owner), owner + 1)
        elif word in words().expressing and not (asked and word in words().have):
            subject = subject_before(unit, owner, verb_group(unit, owner).start, referents)
            # of "absences from the talks, which repeated calls for ..." nobody knows what "which" is
            if subject is None or subject.same or subject.relative or unit.lower[subject.start] in ("it", "there"):
                return []
            who = (subject.start, subject.end)
        elif word.isalpha():
            continue
        else:
            return []
        if who[0] >= who[1]:
            return []
        end = clause_end(unit, index + 2, index, nominal=asked)
        return [Report(index + 2, end, (index, index + 2), who, said=not asked)] if end > index + 2 else []
    return []
