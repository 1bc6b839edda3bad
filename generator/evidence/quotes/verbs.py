"""The group that a reporting verb stands in, and whether the word is a verb at all."""

from __future__ import annotations

from typing import NamedTuple

from generator.evidence.quotes.clauses import clausal
from generator.evidence.quotes.lexicon import CueWord, Form, words
from generator.evidence.quotes.subjects import phrase_start
from generator.evidence.quotes.tokens import is_adverb, is_name, is_verb, lower_at
from generator.evidence.quotes.units import QUOTE, Unit
from generator.evidence.referents import Referents

GROUP = 8  # tokens
NAME = 8  # tokens before the verb among which a name that ends there begins


class Group(NamedTuple):
    """A verb with its auxiliaries and adverbs: where it begins, whether it is passive, whether nothing was said."""

    start: int
    passive: bool
    barred: bool


def verb_group(unit: Unit, verb: int) -> Group:
    """Return the group of a verb. It is ``barred`` if the verb is negated or only possible."""
    lists = words()
    index, passive, barred = verb, False, False
    while index > 0 and verb - index < GROUP:
        word = unit.lower[index - 1]
        if word in lists.negations or word in lists.modals:
            barred = True
        elif word in lists.be:
            passive = True
        elif not _skipped(unit, index - 1):
            break
        index -= 1
    return Group(index, passive, barred)


def _skipped(unit: Unit, index: int) -> bool:
    """Tell whether a token may stand between a subject and its verb."""
    lists, word = words(), unit.lower[index]
    if word == "on":
        return unit.lower[index + 1] in lists.days
    if word in lists.skipped or is_adverb(unit, index):
        return True
    return word in lists.days and is_name(unit, index)


def no_verb(unit: Unit, verb: int, group: Group, cue: CueWord, referents: Referents) -> bool:
    """Tell whether a word that may be a noun or an attribute is one here ("the report", "an alleged plot")."""
    lists, before = words(), lower_at(unit, verb - 1)
    if verb == 0:
        return cue.form is not Form.PARTICIPLE
    if cue.form is Form.PARTICIPLE and before in ("as", "from"):
        return True
    if cue.form is Form.THIRD and (_closes(unit, verb) or _inserted(unit, verb)) and before not in lists.prepositions:
        return False
    if before.endswith(("'s", "’s")) and before not in lists.auxiliaries:
        return True
    if cue.form is Form.PAST and before[:1].isdigit() and lower_at(unit, verb + 1).endswith("s"):
        return unit.lower[verb].endswith("ed") and len(before) != len("2010")
    if cue.form is Form.PAST or unit.lower[verb] not in lists.nouns or group.start < verb:
        return False
    return _noun(unit, verb, cue, referents)


def _closes(unit: Unit, verb: int) -> bool:
    """Tell whether a verb ends its sentence, or is the "reports from" of a correspondent."""
    return unit.words[verb + 1 :] in ((), (".",)) or (is_name(unit, verb - 1) and lower_at(unit, verb + 1) == "from")


def _inserted(unit: Unit, verb: int) -> bool:
    """Tell whether a verb and its subject stand between commas: "Sales, the firm projects, will rise"."""
    if lower_at(unit, verb + 1) != "," or lower_at(unit, verb + 2) in words().conjunctions:
        return False
    return lower_at(unit, phrase_start(unit, verb - 1) - 1) == ","


def _noun(unit: Unit, verb: int, cue: CueWord, referents: Referents) -> bool:
    """Tell whether a word that can be a noun is one, by what stands before it."""
    lists, before = words(), unit.lower[verb - 1]
    if before in lists.pronouns:
        return False
    if before in (",", QUOTE, ")") or before in lists.conjunctions:
        return cue.form is Form.BASE
    if before in lists.prepositions or before in lists.determiners:
        return True
    after = lower_at(unit, verb + 1)
    if after and is_verb(unit, verb + 1):
        return lower_at(unit, phrase_start(unit, verb - 1) - 1) not in lists.relatives
    names = referents.names_in(unit.starts[max(0, verb - NAME)], unit.ends[verb - 1])
    if any(mention.end == unit.ends[verb - 1] for mention in names):
        return cue.form is Form.BASE and not before.endswith("s")
    if cue.form is Form.BASE:
        return not before.endswith("s") and before not in ("people", "police", "media")
    if after in ("that", ":", QUOTE) or after in lists.articles:
        return False
    if after in lists.subjects and unit.lower[phrase_start(unit, verb - 1)] in lists.determiners:
        return False
    return not (before in lists.documents and clausal(unit, verb + 1))
