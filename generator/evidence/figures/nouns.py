"""Nouns: plurals and their singulars, and the phrase in front of a plural."""

from __future__ import annotations

from functools import cache

from generator.evidence.figures.lexicon import topics, words
from generator.evidence.figures.tokens import Line

LONGEST = 7
"""So many words may stand between a number and the head of what it counts."""

MODEL_DIGITS = 3
"""So many digits the models of aircraft and cars have ("five new 737 aircraft")."""

MEASURED = ("square", "cubic", "nautical")


@cache
def _small_nouns() -> frozenset[str]:
    """Return the words that count in the singular behind "one"."""
    return words().people | words().times


def singular(word: str) -> str:
    """Return a plural in small letters in the singular, an empty string for what is no plural."""
    known = words()
    if word in known.irregular:
        return known.irregular[word]
    if word in known.plural:
        return {"troops": "troop", "homes": "home"}.get(word, word)
    if "-" in word:
        head, dash, tail = word.rpartition("-")
        single = singular(tail)
        return f"{head}{dash}{single}" if single else ""
    if len(word) < 3 or not word.endswith("s") or word in known.not_plural or word.endswith(("ss", "us", "'s")):
        return ""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses", "zes", "oes")):
        return word[:-2]
    return word[:-1]


def end_of_noun(line: Line, index: int, *, longest: int = 5) -> int:
    """Return the end of a short noun phrase: "brutal crackdowns", "the violence"."""
    known, after = words(), index
    while after < min(len(line), index + longest) and line.is_word(after):
        opens = after == index and (line.low[after] in known.definite or line.low[after] in ("a", "an"))
        if line.low[after] in known.ends and not opens:
            break
        after += 1
    return after


def plural_phrase(line: Line, index: int, *, one: bool = False) -> tuple[int, str] | None:
    """Return the end of the words from a token up to the plural that they are about, and its singular.

    Args:
        line: The sentence.
        index: The token behind the number.
        one: The number is one, so that a noun for a person or a time in the singular is looked for.
    """
    head, unit = -1, ""
    for at in range(index, min(len(line), index + LONGEST)):
        if _is_inner(line, index, at, head):
            continue
        word = line.low[at]
        if not line.is_word(at) or word in words().ends or (head >= 0 and not _goes_on(line, at, head)):
            break
        if head < 0 and word in topics().after and not _describes(line, at):
            return None
        single = (word if word in _small_nouns() else "") if one else singular(word)
        if single:
            head, unit = at, f"{line.low[at - 1]} {single}" if line.at(at - 1) in MEASURED else single
    return None if head < 0 else (head + 1, unit)


def _is_inner(line: Line, index: int, at: int, head: int) -> bool:
    """Tell whether a token joins adjectives, or is a number in a name, before the head of a phrase."""
    if head >= 0 or at == index:
        return False
    if line.low[at] in (",", "and", "or"):
        return line.is_word(at - 1) and line.low[at - 1] not in words().ends
    if not line.raw[at].isdigit():
        return False
    model = len(line.raw[at]) == MODEL_DIGITS and bool(singular(line.at(at + 1))) and line.is_word(at - 1)
    return line.is_capital(at - 1) or model


def _goes_on(line: Line, at: int, head: int) -> bool:
    """Tell whether a word behind a plural belongs to it: "women activists", "Lebanese Shia pilgrims"."""
    word, invariant = line.low[at], line.low[head] in words().plural
    if word in topics().after or word.endswith("'s") or at > head + (2 if invariant else 1):
        return False
    return (bool(singular(word)) or invariant) and line.is_capital(head) >= line.is_capital(at)


def _describes(line: Line, at: int) -> bool:
    """Tell whether a noun follows a participle, which describes it then: "12 wounded soldiers"."""
    at += 1
    if line.at(at) in ("and", "or"):
        at += 1
    if line.at(at) in words().ends or not line.is_word(at):
        return False
    return bool(singular(line.at(at))) or bool(singular(line.at(at + 1))) or line.at(at) in topics().after
