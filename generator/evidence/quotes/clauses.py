"""Where reported words begin and end within a reporter's sentence."""

from __future__ import annotations

from typing import NamedTuple

from generator.evidence.quotes.lexicon import Form, cues, words
from generator.evidence.quotes.tokens import DASHES, follows, is_adverb, is_dash, is_verb, lower_at
from generator.evidence.quotes.units import QUOTE, Unit

ENDING = frozenset({QUOTE, ":", ",", ";", "and", "but", "according", *"()[]", *DASHES})  # where a clause may end
LONGEST = 160  # tokens that a reported clause is followed for
LOOK_AHEAD = 30  # tokens among which a clause must have its verb
NEAR = 7  # tokens from a conjunction to the verb of another source
DATELINE = 12  # tokens


def clausal(unit: Unit, start: int, end: int | None = None, *, strict: bool = False) -> bool:
    """Tell whether the words from a token on look like a clause: a subject, then a finite verb.

    A verb of a relative clause does not count. A ``strict`` look ends at the first comma.
    """
    lists = words()
    stop = min(len(unit) if end is None else end, start + LOOK_AHEAD)
    if start >= stop:
        return False
    if unit.lower[start] in lists.subjects and unit.lower[start] not in lists.demonstratives and start + 1 < stop:
        return True
    relative, passed = False, -1
    for index in range(start + 1, stop):
        word = unit.lower[index]
        if _breaks_off(unit, index, stop, strict=strict):
            return False
        if word == QUOTE and not relative and _predicate(unit, index):
            return True
        if passed == index - 1 and (word in lists.negations or word in lists.adverbs or is_adverb(unit, index)):
            passed = index
        elif word in lists.relatives:
            relative = True
        elif is_verb(unit, index):
            same = index - 1 == passed or (passed > 0 and unit.lower[index - 1] in ("and", "or"))
            if not relative and not same and not _attributive(unit, index, stop):
                return True
            relative, passed = False, index
    return False


def _predicate(unit: Unit, index: int) -> bool:
    """Tell whether quoted words go on with a clause behind its subject: 'the verdict "defies logic"'."""
    lists, before = words(), unit.lower[index - 1]
    if before in lists.determiners | lists.prepositions | lists.titled or not before.isalpha():
        return False
    return unit.quoted[index].small


def _breaks_off(unit: Unit, index: int, stop: int, *, strict: bool) -> bool:
    word = unit.lower[index]
    if word in (";", ":") or (word == "." and index + 1 == stop):
        return True
    return strict and (word == "," or (word in ("and", "but") and index + 1 < stop and is_verb(unit, index + 1)))


def _attributive(unit: Unit, index: int, stop: int) -> bool:
    """Tell whether a word in -ed is an attribute ("the proposed law", "a man accused of") and no finite verb."""
    lists, word = words(), unit.lower[index]
    if word in lists.auxiliaries or word in lists.verbs:
        return False
    before, after = unit.lower[index - 1], unit.lower[index + 1] if index + 1 < stop else "."
    if before in lists.determiners or before in lists.prepositions or after in ("by", "of", "as"):
        return True
    function = after in lists.determiners or after in lists.prepositions or after in lists.subjects
    return before == "," and after.isalpha() and not function


class Setting(NamedTuple):
    """How a clause hangs on its verb.

    ``relative``: the verb stands in a relative clause; ``nominal``: what is reported is a thing rather than a clause;
    ``inserted``: the verb stands in an insertion between dashes.
    """

    relative: bool
    nominal: bool
    inserted: bool


def clause_end(unit: Unit, start: int, verb: int, *, relative: bool = False, nominal: bool = False) -> int:
    """Return where the reported words that begin at a token end, given the verb that reports them.

    They end where the reporter goes on himself: with another deed of the speaker ("... but declined to"), a remark
    added to the report (", adding that"), another source (", according to"), or the end of an insertion that the
    reporting verb stands in.
    """
    left = max(0, verb - LONGEST)
    dashed = not DASHES.isdisjoint(unit.words[left:verb])
    inserted = dashed and sum(is_dash(unit, i) for i in range(left, verb)) % 2 == 1
    setting = Setting(relative, nominal, inserted)
    stop = min(len(unit), start + LONGEST)
    depth = 0
    for index in range(start, stop):
        word = unit.lower[index]
        if word not in ENDING:
            continue
        depth += (word in "([") - (word in ")]")
        if depth < 0 or (inserted and is_dash(unit, index)):
            return index
        if index > start or word == QUOTE:
            end = _end_at(unit, index, start, stop, setting)
            if end is not None:
                return end
    return stop


def _end_at(unit: Unit, index: int, start: int, stop: int, setting: Setting) -> int | None:
    """Return where the reported words end if they do so at or right behind a token."""
    word = unit.lower[index]
    if word == QUOTE:
        return _end_behind_quotation(unit, index, start, setting)
    ends = (
        (word == ":" and follows(unit, index + 1, QUOTE))
        or (word == "," and (_ends_relative(unit, index, setting) or _reporter_resumes(unit, index + 1, setting)))
        or (word == ";" and any(unit.lower[i] in cues() for i in range(index + 1, min(stop, index + 12))))
        or (word in ("and", "but") and _speaker_acts(unit, index + 1, setting))
        or (word == "according" and index > start + 2 and follows(unit, index + 1, "to"))
    )
    return index if ends else None


def _ends_relative(unit: Unit, comma: int, setting: Setting) -> bool:
    """Tell whether a comma ends a relative clause; one before "and that" does not."""
    return setting.relative and not follows(unit, comma + 1, "and", "that")


def _end_behind_quotation(unit: Unit, index: int, start: int, setting: Setting) -> int | None:
    """Quoted words that end with a comma of their own end the clause where that comma would."""
    if index == start or not unit.quoted[index].stopped or index + 1 >= len(unit):
        return None
    ends = setting.relative or setting.nominal or _reporter_resumes(unit, index + 1, setting)
    return index + 1 if ends else None


def _reporter_resumes(unit: Unit, index: int, setting: Setting) -> bool:
    """Tell whether the words behind a comma are the reporter's own."""
    lists, table = words(), cues()
    word, after = lower_at(unit, index), lower_at(unit, index + 1)
    if word == "but":
        return after != "that" and (after != "also" or _speaker_acts(unit, index + 1, setting))
    if (word in ("and", "although", "though", "while") or word in lists.relatives) and _another_source(unit, index + 1):
        return True
    if word in ("while", "whereas"):
        return setting.nominal or clausal(unit, index + 1)
    cue = table.get(word)
    if cue is not None and cue.form is Form.PARTICIPLE:
        return bool(cue.frames & {"free", "clause", "quote", "naming", "request", "as"})
    if word in ("he", "she", "they", "it"):
        return after in table and table[after].form is not Form.BASE and "free" in table[after].frames
    if word == "with":
        near = (table.get(unit.lower[i]) for i in range(index + 1, min(len(unit), index + 8)))
        return any(cue is not None and cue.form is Form.PARTICIPLE for cue in near)
    return word == "according" or (setting.nominal and (word == "and" or word in lists.wh))


def _another_source(unit: Unit, index: int) -> bool:
    """Tell whether somebody else speaks in the clause that begins at a token: "and the rest say that"."""
    lists, table = words(), cues()
    for verb in range(index + 1, min(len(unit), index + NEAR)):
        word = unit.lower[verb]
        if word in lists.prepositions or word == QUOTE or word in ",;:":
            return False
        cue = table.get(word)
        noun = word in lists.nouns and lower_at(unit, verb + 1) != "that"
        if cue is not None and cue.form is not Form.PARTICIPLE and "free" in cue.frames and not noun:
            return unit.lower[verb - 1] != "to" and unit.lower[verb - 1] not in lists.be
    return False


def _speaker_acts(unit: Unit, index: int, setting: Setting) -> bool:
    """Tell whether a verb without a subject follows "and" or "but": another deed of the one who spoke."""
    lists = words()
    contrast = unit.lower[index - 1] == "but"
    while index < len(unit) and (unit.lower[index] in ("also", "then", "later") or is_adverb(unit, index)):
        index += 1
    word = lower_at(unit, index)
    cue = cues().get(word)
    told = cue is not None and (
        cue.form is Form.PAST
        or (cue.form is Form.THIRD and (word not in lists.nouns or lower_at(unit, index + 1) == "that"))
    )
    if cue is not None and told and cue.frames & {"free", "clause", "quote", "request", "naming", "as"}:
        return lower_at(unit, index + 1) != "by"
    if (
        setting.nominal
        and not contrast
        and index < len(unit)
        and word not in lists.auxiliaries
        and is_verb(unit, index)
    ):
        return True
    return word in ("says", "declined", "refused") or (contrast and word in lists.dropped)


def left_start(unit: Unit, end: int) -> int:
    """Return where reported words that end at a token begin: at the sentence's start, without "But" or "Meanwhile,"."""
    lists = words()
    start = _dateline_end(unit, end)
    while start < end and (unit.lower[start] in lists.openers or unit.words[start] in ",-–—"):
        start += 1
    return start


def _dateline_end(unit: Unit, end: int) -> int:
    """Return where the text begins behind a dateline: "AMMAN (Reuters) - "."""
    for index in range(1, min(end, DATELINE)):
        if is_dash(unit, index):
            place = unit.words[0].isupper() and len(unit.words[0]) > 2
            return index + 1 if place or unit.words[index - 1] == ")" else 0
    return 0
