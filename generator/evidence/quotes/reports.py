"""The reporting words of a sentence, each with its source and the words that it reports."""

from __future__ import annotations

from generator.evidence.quotes.appositions import before_insertion, main_subject, name_behind, subject_before
from generator.evidence.quotes.around import Report, ahead, ends_quoted, insertion, told_after, with_rest
from generator.evidence.quotes.clauses import LONGEST, clausal, clause_end, left_start
from generator.evidence.quotes.frames import Follow, following
from generator.evidence.quotes.lexicon import CueWord, Form, cues, introductions, words
from generator.evidence.quotes.nominal import adjective, claim, made_clear
from generator.evidence.quotes.participles import participle
from generator.evidence.quotes.sources import according, passive, quoted_as_saying
from generator.evidence.quotes.subjects import Subject, subject_after
from generator.evidence.quotes.tokens import follows, is_dash, is_name, is_verb, lower_at
from generator.evidence.quotes.units import QUOTE, Unit
from generator.evidence.quotes.verbs import Group, no_verb, verb_group
from generator.evidence.referents import Referents

LAST_WORDS = 12  # tokens: a verb so near to the end may introduce the next paragraph
QUOTED_BY = 14  # tokens between "quoted" and "saying"
TELLING = frozenset({"free", "clause"})
CURT = 3  # tokens of an answer that is no clause
SPEECH = frozenset({"free", "clause", "quote", "tell", "document"})  # frames of verbs whose words may stand first

Tokens = tuple[int, int]


def reports(unit: Unit, referents: Referents) -> list[Report]:
    """Return what the reporting words of a unit report, in order of these words."""
    table, introducing = cues(), introductions()
    found: list[Report] = []
    speaker: Tokens | None = None
    for index in [i for i, word in enumerate(unit.lower) if word in introducing]:
        word = unit.lower[index]
        if index and is_name(unit, index):
            continue
        cue = None if word == "cited" and _saying(unit, index) else table.get(word)
        made = _report(unit, index, cue, referents, speaker) if cue else _sourced(unit, index, word, referents)
        if not made and word in words().claims:
            made = claim(unit, index, referents)
        if not made and word in words().sure:
            made = adjective(unit, index, referents)
        for report in made:
            found.append(report)
            speaker = report.speaker or speaker
    return found


def _sourced(unit: Unit, index: int, word: str, referents: Referents) -> list[Report]:
    if word == "according" and lower_at(unit, index + 1) == "to":
        return according(unit, index, index + 2, referents)
    if word == "words" and index >= 2 and follows(unit, index - 2, "in", "the", "words", "of"):
        return according(unit, index - 2, index + 2, referents)
    if word == "clear":
        return made_clear(unit, index, referents)
    saying = _saying(unit, index) if word in ("quoted", "cited") else None
    return quoted_as_saying(unit, index, saying, referents) if saying else []


def _saying(unit: Unit, index: int) -> int | None:
    """Return where the "saying" of "quoted him as saying" stands."""
    near = range(index + 2, min(len(unit), index + QUOTED_BY))
    return next((i for i in near if unit.lower[i] == "saying" and unit.lower[i - 1] == "as"), None)


def _report(unit: Unit, verb: int, cue: CueWord, referents: Referents, speaker: Tokens | None) -> list[Report]:
    before = lower_at(unit, verb - 1)
    if before in words().determiners and before not in words().standing:
        return []
    group = verb_group(unit, verb)
    denies = unit.lower[verb] in ("deny", "denied", "denies")
    if (group.barred and not denies) or no_verb(unit, verb, group, cue, referents):
        return []
    if cue.form is Form.PARTICIPLE and not group.passive:
        return participle(unit, verb, cue, referents, speaker)
    if cue.form is Form.PAST and group.passive:
        return passive(unit, verb, group.start)
    start = group.start
    if lower_at(unit, start - 1) == "to":
        if not (start > 2 and unit.lower[start - 3] in ("went", "goes") and unit.lower[start - 2] == "on"):
            return []
        start -= 3
    subject = subject_before(unit, verb, start, referents)
    if subject is not None and subject.same:
        main = None if speaker else main_subject(unit, verb, referents)
        tokens = speaker or ((main.start, main.end) if main else None)
        parted = before_insertion(unit, start - 1, referents) if unit.words[start - 1] == "," else None
        subject = Subject(*tokens, subject.left, same=True) if tokens else parted
    if _inverted(unit, verb, start):
        return _trailing(unit, verb, referents)
    if subject is None or not _speaks(unit, subject, cue):
        return []
    return _active(unit, verb, cue, Group(start, group.passive, group.barred), subject, referents)


def _speaks(unit: Unit, subject: Subject, cue: CueWord) -> bool:
    """Tell whether a subject can be the source of what a verb reports."""
    lists = words()
    if unit.lower[subject.start] in ("neither", "none", "nobody") or lower_at(unit, subject.start - 1) == "what":
        return False
    if "document" not in cue.frames or cue.frames & {"free", "clause"}:
        return True
    return any(unit.lower[i].removesuffix("'s") in lists.documents for i in range(subject.start, subject.end))


def _active(unit: Unit, verb: int, cue: CueWord, group: Group, subject: Subject, referents: Referents) -> list[Report]:
    """Return what a verb with its subject before it reports: behind it, before it, or on both sides."""
    who = (subject.start, subject.end)
    begin = group.start if unit.lower[group.start] in words().have else verb
    short = (begin, verb + 1)
    relative = subject.relative or lower_at(unit, subject.left - 1) in words().relatives - {"that"}
    follow = following(unit, verb, cue, referents, relative=relative)
    last = follow is None and len(cue.frames & TELLING) > 0 and _ends(unit, verb + 1)
    place = ahead(unit, subject.left, last=last) if cue.frames & SPEECH else None
    if place is not None and subject.same and not ends_quoted(unit, place):
        place = None
    if follow is not None:
        made = [Report(follow.start, follow.end, (begin, max(verb + 1, follow.cue_end)), who, follow.to, follow.said)]
        if place is not None and ends_quoted(unit, place) and _broken(unit, verb, follow):
            made.insert(0, Report(*place, short, who, follow.to))
        return made
    if place is not None:
        to = told_after(unit, verb, referents) if "tell" in cue.frames else None
        return with_rest(unit, Report(*place, short, who, to), verb + 1)
    if lower_at(unit, subject.left - 1) == "," and subject.left > 1 and lower_at(unit, verb + 1) == ",":
        return insertion(unit, subject.left - 1, short, who, verb + 1)
    if unit.lower[verb] in words().say and clausal(unit, verb + 1):
        return [Report(verb + 1, clause_end(unit, verb + 1, verb, relative=subject.relative), short, who)]
    return _elsewhere(unit, verb, who, cue)


def _ends(unit: Unit, index: int) -> bool:
    """Tell whether a sentence ends at a token, or behind a few words there that do not report."""
    rest = range(index, len(unit) - (unit.words[-1] == "."))
    return len(rest) <= LAST_WORDS and not any(unit.words[i] in ",;:" or is_verb(unit, i) for i in rest)


def _broken(unit: Unit, verb: int, follow: Follow) -> bool:
    """Tell whether the words behind a verb go on with a quotation before it."""
    return unit.lower[follow.start] == QUOTE or (follow.start > verb + 1 and unit.lower[follow.start - 1] != "that")


def _elsewhere(unit: Unit, verb: int, who: Tokens, cue: CueWord) -> list[Report]:
    """Return a report of words that may follow in another paragraph: "Rathbun stated:"."""
    announces = unit.words[-1] in ",:" and len(unit) - verb < LAST_WORDS and cue.frames & {"free", "clause", "quote"}
    if announces or unit.lower[verb] in words().remarks:
        return [Report(len(unit), len(unit), (verb, verb + 1), who)]
    return []


def _inverted(unit: Unit, verb: int, group: int) -> bool:
    """Tell whether the subject follows the verb ("..., says Jim Muir")."""
    lists = words()
    if group != verb or verb == 0 or verb + 1 >= len(unit):
        return False
    before, after = unit.lower[verb - 1], unit.lower[verb + 1]
    if after in (":", ",", ".", "that", QUOTE) or after in lists.prepositions or after in lists.days:
        return False
    if before == QUOTE:
        return True
    if (before != "," and not is_dash(unit, verb - 1)) or unit.lower[verb].startswith("t"):
        return False
    right = subject_after(unit, verb + 1)
    if right is None or any(is_verb(unit, i) for i in range(right.start, right.end)) or not _nominal(unit, right):
        return False
    behind = lower_at(unit, right.end)
    if behind.isalpha() and behind not in lists.occasional and behind not in lists.stops | lists.relatives:
        return False
    left = left_start(unit, verb - 1)
    return (
        clausal(unit, left, verb - 1)
        or not unit.quoted.keys().isdisjoint(range(max(left, verb - LONGEST), verb))
        or _curt(unit, verb)
    )


def _nominal(unit: Unit, subject: Subject) -> bool:
    """Tell whether tokens look like somebody: a pronoun, a name, a plural, or what an article begins."""
    lists, first, last = words(), unit.lower[subject.start], unit.lower[subject.end - 1]
    named = any(is_name(unit, i) for i in range(subject.start, subject.end))
    return named or first in lists.pronouns or first in lists.determiners or last.endswith("s") or last in lists.spokes


def _curt(unit: Unit, verb: int) -> bool:
    """Tell whether a word or two stand before "said": "Not so, says Ann Lee"."""
    left = left_start(unit, verb - 1)
    if (
        unit.lower[verb] not in words().say
        or not 0 < verb - 1 - left <= CURT
        or unit.lower[left] in words().determiners
    ):
        return False
    return not any(is_name(unit, i) for i in range(left + (left == 0), verb - 1))


def _trailing(unit: Unit, verb: int, referents: Referents) -> list[Report]:
    """Return the words before an inverted attribution."""
    subject, place = subject_after(unit, verb + 1), ahead(unit, verb, last=True)
    if subject is None:
        return []
    end = name_behind(unit, subject, referents)
    left = left_start(unit, verb - 1)
    if place is None and (lower_at(unit, end) != "," or not is_verb(unit, min(end + 1, len(unit) - 1))):
        place = (left, verb - 1) if _curt(unit, verb) else None
    if place is None:
        return insertion(unit, verb - 1, (verb, verb + 1), (subject.start, end), end)
    return with_rest(unit, Report(*place, (verb, verb + 1), (subject.start, end)), end)
