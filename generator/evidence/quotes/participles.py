"""Reports that hang on a participle: "..., saying it was over", "with Boswell stating: ...", "a statement saying"."""

from __future__ import annotations

from generator.evidence.quotes.appositions import main_subject, subject_before
from generator.evidence.quotes.around import Report
from generator.evidence.quotes.frames import following
from generator.evidence.quotes.lexicon import CueWord, words
from generator.evidence.quotes.subjects import Subject, subject_after
from generator.evidence.quotes.tokens import is_dash, is_name, is_verb, lower_at
from generator.evidence.quotes.units import Unit
from generator.evidence.referents import Referents

NEAR = 14  # tokens before the participle among which "with" or "statement" must stand
SHORT = 5  # tokens of a subject of its own that stands between commas

Tokens = tuple[int, int]


def participle(unit: Unit, verb: int, cue: CueWord, referents: Referents, speaker: Tokens | None) -> list[Report]:
    """Return what a participle reports; ``speaker`` is the source of the verb before it in the sentence."""
    lists = words()
    group = verb
    while group and unit.lower[group - 1] in ("also", "then", "later") and lower_at(unit, group - 2) != "the":
        group -= 1
    before = lower_at(unit, group - 1)
    opening = before == ""
    who: Tokens | None = None
    with_name = _with_insertion(unit, group) if before == "," else None
    if with_name is not None:
        who = with_name
    elif opening or before in lists.attached or is_dash(unit, group - 1):
        if before == "and" and speaker is None:
            return []
        who = speaker or _tokens(main_subject(unit, verb, referents))
    else:
        subject = subject_before(unit, verb, group, referents)
        who = None if subject is None or subject.same else _own_subject(unit, subject, group, referents)
        if who is None:
            return []
    if speaker is None and _only_implies(unit, verb, cue, who):
        return []
    follow = following(unit, verb, cue, referents, relative=opening)
    if follow is None:
        pending = who is not None and unit.words[-1] in ",:" and len(unit) - verb < NEAR
        return [Report(len(unit), len(unit), (verb, verb + 1), who)] if pending else []
    if opening and who is None:
        who = _next_subject(unit, follow.end)
    return [Report(follow.start, follow.end, (verb, max(verb + 1, follow.cue_end)), who, follow.to, follow.said)]


def _tokens(subject: Subject | None) -> Tokens | None:
    return None if subject is None else (subject.start, subject.end)


def _only_implies(unit: Unit, verb: int, cue: CueWord, who: Tokens | None) -> bool:
    """Tell whether a verb that also fits a thing has one as its subject ("prices fell, suggesting that")."""
    lists = words()
    if "document" not in cue.frames or unit.lower[verb].startswith(("say", "stat")):
        return False
    return who is None or not any(unit.lower[i] in lists.documents for i in range(*who))


def _own_subject(unit: Unit, subject: Subject, group: int, referents: Referents) -> Tokens | None:
    """Return the subject of a participle that has one of its own: "with Boswell stating", "a message saying"."""
    lists = words()
    near = range(group - 1, max(-1, group - NEAR), -1)
    lead = next((i for i in near if unit.lower[i] == "with"), None)
    if lead is not None and lead + 1 < group:
        return lead + 1, group
    if _among_many(unit, group):
        return subject.start, subject.end
    if unit.lower[group] in ("showing", "suggesting", "indicating", "finding", "revealing"):
        return None
    noun = next((i for i in near if unit.lower[i] in lists.messages), None)
    if noun is not None and is_name(unit, noun - 1):
        return _phrase(unit, noun)
    if noun is not None:
        return _tokens(main_subject(unit, noun, referents)) or _phrase(unit, noun)
    if unit.lower[subject.end - 1] in lists.documents:
        return None if unit.lower[group] in ("calling", "urging", "demanding") else (subject.start, subject.end)
    short = subject.end - subject.start <= SHORT and lower_at(unit, subject.start - 1) == ","
    return (subject.start, subject.end) if short and unit.lower[subject.start] not in lists.prepositions else None


def _among_many(unit: Unit, group: int) -> bool:
    """Tell whether a "with" far before, and an "and" behind it, make the phrase before a participle its subject.

    So they do in "with both firms leaving town and all trade unions urging them to stay".
    """
    far = range(group - NEAR, max(0, group - 3 * NEAR), -1)
    lead = next((i for i in far if unit.lower[i] == "with" and unit.words[i - 1] == ","), None)
    return (
        lead is not None
        and "and" in unit.lower[group - NEAR : group]
        and not any(is_verb(unit, i) for i in range(lead, group))
    )


def _with_insertion(unit: Unit, group: int) -> Tokens | None:
    """Return the subject in ", with one of the men, Bob Roe, 26, saying"."""
    near = range(group - 2, max(0, group - NEAR), -1)
    lead = next((i for i in near if unit.lower[i] == "with"), None)
    if lead is None or unit.words[lead - 1] != "," or any(is_verb(unit, i) for i in range(lead, group)):
        return None
    return lead + 1, group - 1


def _phrase(unit: Unit, noun: int) -> Tokens:
    start = noun
    while (
        start
        and noun - start < SHORT
        and unit.words[start - 1].isalnum()
        and unit.lower[start] not in words().determiners
    ):
        start -= 1
    return start, noun + 1


def _next_subject(unit: Unit, end: int) -> Tokens | None:
    """Return the subject behind an opening participle: "Calling it a mistake, Mr. Lee resigned"."""
    subject = subject_after(unit, end + 1 if lower_at(unit, end) == "," else end)
    if subject is None:
        return None
    stop = next((i for i in range(subject.start + 1, subject.end) if is_verb(unit, i)), subject.end)
    return subject.start, stop
