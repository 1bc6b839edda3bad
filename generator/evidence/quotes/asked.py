"""What somebody is told or asked, what is called for, and what something is called."""

from __future__ import annotations

from generator.evidence.quotes.clauses import clausal, clause_end
from generator.evidence.quotes.lexicon import words
from generator.evidence.quotes.spoken import WINDOW, Follow, spoken
from generator.evidence.quotes.tokens import is_name, is_verb, lower_at
from generator.evidence.quotes.units import QUOTE, Unit
from generator.evidence.referents import Referents

NAMED_WITHIN = 40  # tokens between "described" and "as"


def told(unit: Unit, verb: int, referents: Referents, *, relative: bool) -> Follow | None:
    """Return what was told, behind who was told."""
    start = verb + 1
    first = lower_at(unit, start)
    if first in (QUOTE, "that", "of", "to", "in", "on") or first in ",.;:":
        return None
    end = _addressee_end(unit, start, referents)
    if end is None or end >= len(unit):
        return None
    to = (start, end)
    found = spoken(unit, end, verb, frozenset({"free", "tell"}), relative=relative)
    if found is not None:
        return Follow(found.start, found.end, True, found.cue_end, to)
    return None


def _addressee_end(unit: Unit, start: int, referents: Referents) -> int | None:
    """Return where the wording of who was told ends."""
    lists, first = words(), unit.lower[start]
    if first in lists.objects and unit.words[start] != "US":
        return start + 1
    begin = start + 1 if first in ("the", "a", "an", "its", "his", "their", "our") else start
    limit = min(len(unit), start + WINDOW)
    name = next(iter(referents.names_in(unit.starts[start], unit.ends[limit - 1])), None)
    for index in range(begin, limit):
        word = unit.lower[index]
        if name is not None and unit.starts[index] >= name.start:
            end = next((i for i in range(index, limit) if unit.ends[i] > name.end), limit)
            end = max(end, begin + 1)
            while end < limit and (
                unit.lower[end] in lists.audiences or unit.lower[end] in lists.addressees - lists.objects
            ):
                end += 1
            return end
        if word in lists.conjunctions:
            return None
        if word in ("that", QUOTE, "to") or word in ",:;.":
            return index if index > begin or begin == start < index else None
        if word in lists.addressees and unit.words[index] != "US":
            return index + 1
        if index > begin and (_opens(unit, index) or _new_name(unit, index)):
            return index
        if index > begin and is_verb(unit, index):
            return index - 1 if index - 1 > begin else None
    return None


def _new_name(unit: Unit, index: int) -> bool:
    """Tell whether a name begins at a token that is no apposition before what is told ("the channel CBS that")."""
    if not is_name(unit, index) or is_name(unit, index - 1):
        return False
    while index < len(unit) and is_name(unit, index):
        index += 1
    return lower_at(unit, index) not in ("that", ":", QUOTE)


def _opens(unit: Unit, index: int) -> bool:
    """Tell whether a token opens what follows the wording of who was told."""
    lists, word = words(), unit.lower[index]
    if word in lists.determiners or word in lists.subjects or word in lists.wh:
        return True
    return word in lists.prepositions or word in lists.days


def requested(unit: Unit, verb: int, frames: frozenset[str], *, relative: bool) -> Follow | None:
    """Return what is asked for: "to ..." behind who is asked, or the thing itself."""
    base = unit.lower[verb]
    calls = base.startswith(("call", "appeal"))
    start = verb + 1
    word = lower_at(unit, start)
    if (word == "for" and (calls or base.startswith(("ask", "press", "push")))) or (
        word in ("of", "against", "about") and base.startswith("warn")
    ):
        return _thing(unit, start + 1, verb, shortest=1, relative=relative)
    if word in ("on", "upon") and base.startswith("call"):
        start += 1
    elif not frames & {"request", "seek"}:
        return None
    if "request" in frames or calls:
        found = _deed(unit, start, verb, asks=base.startswith("ask"), relative=relative)
        if found is not None:
            return found
    word = lower_at(unit, start)
    if "seek" not in frames or word in words().prepositions or word in ("", "that", QUOTE) or word in ",.;:":
        return None
    return None if clausal(unit, start) else _thing(unit, start, verb, shortest=2, relative=relative)


def _thing(unit: Unit, start: int, verb: int, *, shortest: int, relative: bool) -> Follow | None:
    end = clause_end(unit, start, verb, relative=relative, nominal=True)
    return Follow(start, end, False, start) if start < len(unit) and end - start >= shortest else None


def _deed(unit: Unit, start: int, verb: int, *, asks: bool, relative: bool) -> Follow | None:
    """Return the deed that somebody is asked for, or the question that is asked."""
    lists = words()
    for index in range(start, min(len(unit), start + WINDOW)):
        word = unit.lower[index]
        if index > start and word == "to" and unit.lower[index - 1] not in ("access", "according", "due", "prior"):
            begin = index - (unit.lower[index - 1] == "not" and index - 1 > start)
            return Follow(begin, clause_end(unit, index, verb, relative=relative), False, begin, (start, begin))
        if index > start and asks and word in lists.wh:
            return Follow(index, clause_end(unit, index, verb, relative=relative), False, index, (start, index))
        if word in ("that", QUOTE) or word in ",;:." or (index > start and is_verb(unit, index)):
            return None
    return None


def behind(unit: Unit, verb: int, word: str, *, relative: bool) -> Follow | None:
    """Return what stands behind a thing and a small word: "accused Iran of lying"."""
    for index in range(verb + 2, min(len(unit) - 1, verb + WINDOW)):
        if unit.lower[index] == word:
            begin = index + 1 if word == "of" else index
            end = clause_end(unit, begin, verb, relative=relative, nominal=True)
            return Follow(begin, end, True, begin, (verb + 1, index))
        if unit.words[index] in ",;:." or unit.lower[index] == QUOTE or is_verb(unit, index):
            return None
    return None


def described(unit: Unit, verb: int, *, relative: bool) -> Follow | None:
    """Return what something is described as."""
    lists, doubtful = words(), False
    for index in range(verb + 1, min(len(unit) - 1, verb + NAMED_WITHIN)):
        word = unit.lower[index]
        if word in ".;:":
            return None
        doubtful = doubtful or word in lists.relatives or word in lists.auxiliaries
        if word == "as" and index > verb + 1 and _complement(unit, index + 1, doubtful=doubtful):
            end = clause_end(unit, index + 1, verb, relative=relative, nominal=True)
            return Follow(index + 1, end, False, index + 1)
    return None


def _complement(unit: Unit, index: int, *, doubtful: bool) -> bool:
    """Tell whether what stands behind "as" is what something is described as."""
    word = unit.lower[index]
    return word in ("a", "an", QUOTE) or (word != "saying" and not doubtful and word not in words().behind_as)


def named(unit: Unit, verb: int) -> Follow | None:
    """Return what something is called, behind the thing: quoted words, or "a ..." behind "called"."""
    lists = words()
    if lower_at(unit, verb + 1) in ("on", "for", "upon", "off", "up", "in", "to", "that", "a", "an"):
        return None
    deed = False
    for index in range(verb + 2, min(len(unit), verb + NAMED_WITHIN)):
        word, before = unit.lower[index], unit.lower[index - 1]
        if before in ".;," or before in lists.auxiliaries or before == "that":
            return None
        if word == QUOTE:
            return _quoted_name(unit, index, verb)
        deed = deed or before == "to"
        if (
            word in ("a", "an")
            and not deed
            and lower_at(unit, index + 1) != QUOTE
            and unit.lower[verb].startswith("call")
            and before not in lists.prepositions
        ):
            time = lower_at(unit, index + 1) in lists.periods | {"", "few", "number", "second", "third"}
            return None if time else Follow(index, clause_end(unit, index, verb, nominal=True), False, index)
    return None


def _quoted_name(unit: Unit, index: int, verb: int) -> Follow:
    lists = words()
    begin = index - 1 if unit.lower[index - 1] in ("a", "an", "the") else index
    after = lower_at(unit, index + 1)
    if after.isalpha() and after not in lists.conjunctions | lists.prepositions | lists.stops:
        return Follow(begin, clause_end(unit, begin, verb, nominal=True), False, begin)
    return Follow(begin, index + 1, False, begin)
