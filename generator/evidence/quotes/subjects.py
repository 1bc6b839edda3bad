"""The wording beside a reporting verb that names who speaks."""

from __future__ import annotations

from typing import NamedTuple

from generator.evidence.quotes.lexicon import Form, cues, words
from generator.evidence.quotes.tokens import BREAKS, is_abbreviation, is_adverb, is_name, lower_at
from generator.evidence.quotes.units import QUOTE, Unit

REACH = 45  # tokens: a subject further from its verb than this is not looked for
SHORT_LABEL = 40  # characters: longer quoted words are no part of a noun phrase


class Subject(NamedTuple):
    """A subject: its tokens from ``start`` to ``end``, and ``left``, where the wording that belongs to it begins.

    ``same`` says that it is left out because it is that of the verb before. ``relative`` says that the verb stands in
    a relative clause of it.
    """

    start: int
    end: int
    left: int
    same: bool = False
    relative: bool = False


def subject_after(unit: Unit, index: int) -> Subject | None:
    """Return the subject that begins at a token, as in "..., says Jim Muir"."""
    lists, first = words(), lower_at(unit, index)
    if first in lists.pronouns:
        return Subject(index, index + 1, index)
    if not first[:1].isalnum():
        return None
    if first in lists.prepositions or first in lists.days:
        return None
    end = index + 1
    while end < len(unit) and end - index < REACH and not _ends_phrase(unit, end):
        end += 1
    return Subject(index, end, index)


def _ends_phrase(unit: Unit, index: int) -> bool:
    lists, word = words(), unit.lower[index]
    if word == ".":
        return not is_abbreviation(unit, index)
    if word == QUOTE or (word in BREAKS and word not in "-/"):
        return True
    if word in lists.days:
        return True
    if word in lists.occasional:
        after = lower_at(unit, index + 1)
        return after in lists.days or after in ("a", "an", "his", "her", "its", "their", "interview")
    if word == "and" and index + 1 < len(unit) and is_name(unit, index + 1):
        return False
    return not is_name(unit, index) and (word in lists.stops or word in lists.relatives or word in ("and", "but"))


def phrase_start(unit: Unit, last: int) -> int:
    """Return where the noun phrase that ends at ``last`` begins; behind it if there is none."""
    index = last
    while index >= 0 and last - index < REACH:
        if unit.words[index] == "." and is_abbreviation(unit, index):
            index -= 1
            continue
        if _bounds_phrase(unit, index, inner=index < last):
            break
        index -= 1
    start = _without_opener(unit, index + 1, last)
    if "who" in unit.lower[start:last]:
        return start
    inner = (i for i in range(last, start, -1) if unit.lower[i] in ("the", "a", "an") and _free(unit, i - 1))
    return next(inner, start)


def _free(unit: Unit, index: int) -> bool:
    """Tell whether no noun phrase begun at a token or before can go on with an article ("see" in "see the man")."""
    lists, word = words(), unit.words[index]
    if not word.isalpha() or not word.islower() or word in lists.prepositions or word in lists.determiners:
        return False
    return word not in lists.conjunctions and word not in lists.skipped and word not in ("half", "who", "quite", "such")


def _bounds_phrase(unit: Unit, index: int, *, inner: bool) -> bool:
    """Tell whether a noun phrase cannot reach over a token; ``inner`` says that it is not its last one."""
    lists, word = words(), unit.lower[index]
    if word in BREAKS or word == ".":
        joined = word in "-/" and index > 0 and unit.ends[index - 1] == unit.starts[index]
        return not joined
    if word in lists.stops or word == "but":
        return True
    if word in ("and", "or"):
        return not _joins_nouns(unit, index)
    if not inner:
        return False
    if word == QUOTE:
        return not _label(unit, index)
    if lower_at(unit, index - 1) == "who" or (word == "who" and index > 0 and unit.words[index - 1] != ","):
        return False
    if word in lists.auxiliaries or word in lists.verbs or (word in lists.pronouns and unit.words[index] != "WHO"):
        return True
    return unit.words[index].islower() and _finite(unit, index)


def _finite(unit: Unit, index: int) -> bool:
    """Tell whether a past form is a finite verb by its neighbours: "he traveled", "surrendered to", "visited the"."""
    lists, word = words(), unit.lower[index]
    before, after = lower_at(unit, index - 1), lower_at(unit, index + 1)
    cue = cues().get(word)
    if cue is not None and cue.form is Form.PAST:
        return after not in lists.participial and before not in lists.determiners
    if not word.endswith("ed"):
        return False
    return before in lists.pronouns or after in lists.determiners or after in lists.governed


def _label(unit: Unit, index: int) -> bool:
    """Tell whether quoted words are part of a noun phrase ("the "History" section")."""
    if index == 0 or unit.words[index - 1] in ",:" or lower_at(unit, index + 1) == ",":
        return False
    quoted = unit.quoted[index]
    return not quoted.stopped and quoted.end - quoted.start < SHORT_LABEL


def _joins_nouns(unit: Unit, conjunction: int) -> bool:
    """Tell whether "and" joins two names or nouns rather than two clauses."""
    lists = words()
    for index in range(conjunction - 1, max(-1, conjunction - 12), -1):
        word = unit.lower[index]
        if word in lists.auxiliaries or word in lists.verbs:
            return False
        if word in lists.stops or word in ",;:":
            return True
        if (word.endswith("ed") or word in cues()) and not is_name(unit, index):
            return False
    return True


def _without_opener(unit: Unit, start: int, last: int) -> int:
    """Step over what introduces a clause before its subject: "But", "Meanwhile", "On Monday", "In Geneva"."""
    lists = words()
    while start < last:
        word = unit.lower[start]
        if word in lists.openers or word in lists.conjunctions or word in lists.days or is_adverb(unit, start):
            start += 1
        elif word in ("this", "last", "next") and unit.lower[start + 1] in lists.periods:
            start += 2
        elif word in lists.prepositions and word not in ("about", "over"):
            following = next((i for i in range(start + 2, last + 1) if _begins_phrase(unit, i)), None)
            if following is None:
                return start + 1
            start = following
        else:
            break
    return start


def _begins_phrase(unit: Unit, index: int) -> bool:
    """Tell whether a new noun phrase begins at a token, behind another one."""
    lists = words()
    word, before = unit.lower[index], unit.lower[index - 1]
    if before in lists.prepositions:
        return False
    if word in lists.determiners or word in lists.pronouns:
        return True
    return is_name(unit, index) and not is_name(unit, index - 1) and before not in lists.determiners
