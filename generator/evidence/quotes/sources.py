"""Reports without an active verb: "according to X", "was quoted as saying", "is said to"."""

from __future__ import annotations

from generator.evidence.quotes.appositions import subject_before
from generator.evidence.quotes.around import Report, ahead, ends_quoted, quoted_ahead
from generator.evidence.quotes.clauses import LONGEST, clausal, clause_end, left_start
from generator.evidence.quotes.frames import following
from generator.evidence.quotes.lexicon import cues, words
from generator.evidence.quotes.subjects import Subject
from generator.evidence.quotes.tokens import is_abbreviation, is_dash, is_name, is_verb, lower_at
from generator.evidence.quotes.units import QUOTE, Unit
from generator.evidence.quotes.verbs import verb_group
from generator.evidence.referents import Referents

SOURCE = 40  # tokens that the wording of a source has at most
NAMED = 12  # tokens among which a source that no comma closes must be named
INSERTED = 20  # tokens of a description between commas
SHORTEST = 2  # tokens: so few are no reported words


def according(unit: Unit, index: int, start: int, referents: Referents) -> list[Report]:
    """Return what is said according to the source that begins at ``start``, given where the wording begins."""
    lists = words()
    end = start
    while end < len(unit) and end - start < SOURCE and not _ends_source(unit, end, start):
        end += 1
    if end == start:  # "according to." names nobody
        return []
    opening = all(
        unit.lower[i] in lists.openers or unit.words[i] == "," for i in range(max(0, index - INSERTED), index)
    )
    if (opening and index < INSERTED) or lower_at(unit, index - 1) in ("that", "and", "but"):
        return _behind_source(unit, index, start, end, referents)
    return _before_source(unit, index, start, end)


def _ends_source(unit: Unit, index: int, start: int) -> bool:
    if unit.words[index] == ".":
        return not is_abbreviation(unit, index)
    if unit.words[index] in ",;:)" or is_dash(unit, index):
        return True
    return unit.lower[index] == QUOTE and index > start


def _behind_source(unit: Unit, index: int, start: int, end: int, referents: Referents) -> list[Report]:
    """Return what follows a source: "According to X, ..."."""
    cue = (index, start)
    if lower_at(unit, end) == ",":
        content = _insertion_end(unit, end)
        source = (start, end) if content is None else (start, content - 1)
        content = content or end + 1
    else:
        near = range(start, min(len(unit), start + NAMED))
        ends = {mention.end for mention in referents.names_in(unit.starts[start], unit.ends[near[-1]])}
        content = next((i + 1 for i in near if unit.ends[i] in ends), len(unit))
        source = (start, content)
    if content >= len(unit) - SHORTEST and lower_at(unit, content) != QUOTE:
        return []
    return [Report(content, clause_end(unit, content, index), cue, source)]


def _before_source(unit: Unit, index: int, start: int, end: int) -> list[Report]:
    """Return what stands before a source, and what goes on behind it: "..., according to X, ..."."""
    lists = words()
    cue, who = (index, start), (start, _source_end(unit, start, end))
    boundary = index - 1 if unit.words[index - 1] in ",(" or is_dash(unit, index - 1) else index
    made: list[Report] = []
    if lower_at(unit, boundary - 1) == QUOTE:
        made.append(Report(*quoted_ahead(unit, boundary - 1), cue, who))
    else:
        begin = left_start(unit, boundary)
        if SHORTEST < boundary - begin <= LONGEST:
            made.append(Report(begin, boundary, cue, who))
    rest = end + 1
    if end + 3 < len(unit) and unit.words[end] == ",":
        goes_on = boundary < index and clausal(unit, rest, strict=True) and unit.lower[rest] not in lists.behind_source
        if is_verb(unit, rest) or goes_on:
            made.append(Report(rest, clause_end(unit, rest, index), cue, who))
    return made


def _source_end(unit: Unit, start: int, end: int) -> int:
    lists = words()
    for index in range(start + 1, end):
        word = unit.lower[index]
        if word in lists.stops or word in lists.relatives:
            return index
        if word == "and" and index + 2 < len(unit) and is_verb(unit, index + 2):
            return index
    return end


def _insertion_end(unit: Unit, comma: int) -> int | None:
    """Return where the sentence goes on behind an insertion: "According to the coach, Ann Lee, ..."."""
    lists = words()
    begin = comma + 1
    close = next((i for i in range(begin, min(len(unit), begin + INSERTED)) if unit.words[i] in ",.;"), None)
    if close is None or unit.words[close] != ",":
        return None
    if lower_at(unit, close + 1) != QUOTE and not clausal(unit, close + 1):
        return None
    described = unit.lower[begin] in ("who", "which", "whose") or not any(is_verb(unit, i) for i in range(begin, close))
    adverbial = unit.lower[begin] in lists.prepositions or unit.lower[begin] in lists.days
    return close + 1 if described and not adverbial else None


def quoted_as_saying(unit: Unit, verb: int, saying: int, referents: Referents) -> list[Report]:
    """Return what somebody "was quoted as saying", or what an agency "quoted him as saying"."""
    whole = verb_group(unit, verb)
    group = whole.start
    if not whole.passive:
        agency = subject_before(unit, verb, group, referents)
        subject: Subject | None = Subject(verb + 1, saying - 1, agency.left if agency else verb + 1)
    else:
        subject = subject_before(unit, verb, group, referents)
    if subject is None or subject.same or subject.start >= subject.end:
        return []
    who = (subject.start, subject.end)
    follow = following(unit, saying, cues()["saying"], referents, relative=subject.relative)
    made = [Report(follow.start, follow.end, (group, max(saying + 1, follow.cue_end)), who)] if follow else []
    place = ahead(unit, subject.left)
    if place is not None and (not made or ends_quoted(unit, place)):
        made.insert(0, Report(*place, (group, saying + 1), who))
    return made


def passive(unit: Unit, verb: int, group: int) -> list[Report]:
    """Return words that are reported without a source ("is said to ...")."""
    lists, word, after = words(), unit.lower[verb], lower_at(unit, verb + 1)
    if after == "to" and word in lists.hearsay and not _indirect_object(unit, verb + 2):
        relative = lower_at(unit, group - 1) in lists.relatives
        return [Report(verb + 1, clause_end(unit, verb + 1, verb, relative=relative), (group, verb + 1), None)]
    if after == "that" and word in ("told", "informed", "warned") and verb + 2 < len(unit):
        return [Report(verb + 2, clause_end(unit, verb + 2, verb), (group, verb + 1), None)]
    return []


def _indirect_object(unit: Unit, index: int) -> bool:
    """Tell whether "to" is followed by who was told ("reported to the police") rather than by a verb."""
    word = lower_at(unit, index)
    return word in words().determiners or word in words().objects or (word != "" and is_name(unit, index))
