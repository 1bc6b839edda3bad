"""Whether a sentence tells what happened on a date: by closed word classes and marks, since there is no parser."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.timeline.clauses import (
    Word,
    clause_before,
    first_finite,
    is_finite,
    is_participial,
    is_past,
    is_subordinate,
    quotations,
    split,
)
from generator.timeline.lexicon import notices, words

LONGEST = 600
"""Characters of a sentence that can be a line."""
FEWEST, MOST = 5, 60
"""Words of a sentence that can be a line."""
TERSE, LENGTHY = 9, 40
"""Words of a sentence that is a good line."""
REACH = 6
"""Words between a verb of saying and a date that belongs to it."""
AROUND = 10
"""Words before a date in which a comparison with it begins."""
BULLETS = "*•·–—- "

UNFIT = 0.0
LEAST = 0.1
"""What is less fit than this is no line at all."""
PERSONAL = 0.4
CONNECTED = 0.5
VOICE = 0.5
QUOTED = 0.3
UTTERANCE = 0.4
ATTRIBUTE = 0.3
ANAPHORIC = 0.5
SUBORDINATE = 0.7
BOUND = 0.7
SAYING = 0.7
UNEVENTFUL = 0.7
COMING = 0.7
UNGAINLY = 0.8
"""What is left of a sentence with the flaw of that name; several flaws multiply."""

ENDING = re.compile(r"[.!][\"”’')\]]*\s*$")
CUT = re.compile(r" (\w{1,5})\.\s*$")
LABEL = re.compile(r"[A-Z][\w'’-]{0,30}(?: [\w'’-]{1,30}){0,2}: (?![\"“„«'‘])")
CHRONICLE = re.compile(r"(?:,? \d{4})?(?: ?[-–—] |: )(?!\d)")
DATELINE = re.compile(
    r",?(?: \d{4})?,?(?: [-–—|])? ?"
    r"(?:\([A-Z][\w .,'’/-]{1,30}\) ?[-–—]|(?:at )?\d{1,2}[:.]\d\d\b|Last updated|[-–—]{2} )|[A-Z]"
)


def aptness(text: str, at: int | None, length: int = 0, *, english: bool = True) -> float:
    """Return how well a sentence tells an event, 0 (not at all) to 1.

    A question, a fragment, a notice and a sentence that begins or ends within a quotation tell nothing. A date in a
    subordinate clause, one inside a quotation, and one that only names or bounds something are less than a date beside
    the main verb. The line of a chronology ("May 3 - Rebels take the airport.") is as good as can be.

    Args:
        text: The sentence.
        at: Where in it the expression of the date begins, none if the sentence has no date.
        length: The length of that expression.
        english: Whether the word lists apply; a sentence in another language is judged by its marks alone.
    """
    quoted = quotations(text) if len(text) <= LONGEST else None
    found = split(text[:LONGEST])
    if quoted is None or not FEWEST <= len(found) <= MOST or not _is_whole(text):
        return UNFIT
    if at is not None and _is_chronicle(text, at, length):
        return 1.0
    score = 1.0 if TERSE <= len(found) <= LENGTHY else UNGAINLY
    if at is not None and any(start < at < end for start, end in quoted):
        score *= QUOTED
    if not english:
        return score
    outside = found
    if quoted:
        outside = tuple(word for word in found if not any(start <= word.start < end for start, end in quoted))
    verb = first_finite(outside)
    if verb is None or len(outside) < FEWEST:
        return UNFIT
    if 2 * len(outside) < len(found):
        score *= UTTERANCE
    score *= _standing(outside, verb)
    if at is not None:
        score *= _placing(text, outside, verb, at, length)
    return score if score >= LEAST else UNFIT


def is_dateline(text: str, at: int, length: int) -> bool:
    """Whether a date stands where an article or a reader's comment says when it was written, not in what it tells."""
    return DATELINE.match(text, at + length) is not None


def is_attribute(text: str, at: int, length: int) -> bool:
    """Whether a date only says which one is meant: "Saturday's vote", "the December 26 tsunami", "Beijing 2008"."""
    end = at + length
    if text.startswith(("'s", "’s"), end):
        return True
    words_before = text[max(0, at - LONGEST) : at].lower().split()[-2:]
    before = words_before[-1].strip("\"“‘'(") if words_before else ""
    if "compared" in words_before or before == "than":
        return True
    after = text[end : end + 20].lstrip()
    goes_on = after[:1].isalnum() and after.split(" ")[0].rstrip(".,") not in words("prepositions")
    if before in words("determiners"):
        return goes_on or (text[at : at + 1].isalpha() and text[end - 1 : end].isdigit())
    return text[at:end].isdigit() and before.isalpha() and before not in words("introducing")


def has_verb(text: str) -> bool:
    """Whether a text has a finite verb: a dateline or a heading has none."""
    return first_finite(split(text[:LONGEST])) is not None


def is_coming(text: str) -> bool:
    """Whether a sentence speaks of what is to come."""
    return not words("coming").isdisjoint(text[:LONGEST].lower().split())


def is_anaphoric(expression: str) -> bool:
    """Whether an expression dates from another one that the line does not show ("the next day")."""
    lower = expression.lower()
    return lower.startswith("the next ") or not words("anaphoric").isdisjoint(lower.split())


def _is_chronicle(text: str, at: int, length: int) -> bool:
    return not text[:at].strip(BULLETS) and CHRONICLE.match(text, at + length) is not None


def _is_whole(text: str) -> bool:
    """Whether a text is a sentence by its looks, and of the story rather than about the article."""
    head = text.lstrip(BULLETS).lstrip("\"“„«'‘([")[:1]
    lower = text.lower()
    cut = CUT.search(lower[-8:])
    return (
        "?" not in text
        and ENDING.search(text[-8:]) is not None
        and not text.rstrip().endswith(("...", "…"))
        and (head.isupper() or head.isdigit())
        and text.count("(") == text.count(")")
        and not text.startswith(("(", "["))
        and not any(f" {mark} " in text[1:] for mark in "*•·")
        and not (cut and cut.group(1) in words("cuts"))
        and LABEL.match(text) is None
        and not any(notice in lower for notice in notices())
    )


def _standing(found: Sequence[Word], verb: int) -> float:
    """Return how well a sentence stands by itself, and whether it tells of something that came to be."""
    lower = [word.lower for word in found]
    named = any(word.text[:1].isupper() and word.lower not in words("stop") for word in found[1:verb])
    unnamed = frozenset(() if named else lower[:verb])
    score = 1.0
    if lower[0] in ("he", "she", "his", "her") or {"he", "she"} & unnamed:
        score *= PERSONAL
    elif lower[0] in words("leaning") or {"it", "they"} & unnamed or _is_bare_count(lower, verb):
        return UNFIT
    if lower[0] in words("connectives") or lower[1] in ("earlier", "later") or "also" in lower[: verb + 2]:
        score *= CONNECTED
    if not words("voices").isdisjoint(lower):
        score *= VOICE
    if not any(is_past(found, index) for index in range(verb, len(found))):
        score *= UNEVENTFUL
    return score


def _is_comparison(clause: Sequence[Word]) -> bool:
    """Whether a date is only compared with: "the worst storm since 1987", "54 points up from Friday"."""
    before = {word.lower for word in clause[-AROUND:]}
    if clause and clause[-1].lower == "since":
        return not before.isdisjoint(words("superlatives"))
    return bool(clause) and clause[-1].lower == "from" and not before.isdisjoint(words("changes"))


def _is_bare_count(lower: Sequence[str], verb: int) -> bool:
    """Whether a sentence begins with a number of something said before: "Two were killed", "Some of them fled"."""
    return lower[0] in words("counts") and (verb == 1 or (lower[1] == "of" and lower[2] in words("them")))


def _placing(text: str, found: Sequence[Word], verb: int, at: int, length: int) -> float:
    """Return how near to the telling verb the date stands."""
    score = ANAPHORIC if is_anaphoric(text[at : at + length]) else 1.0
    clause = clause_before(text, found, at)
    if is_attribute(text, at, length) or _is_comparison(clause):
        return score * ATTRIBUTE
    if clause and clause[-1].lower in words("bounds"):
        score *= BOUND
        clause = clause[:-1]
    if is_subordinate(clause) or is_participial(found, verb, at):
        return score * SUBORDINATE
    if any(word.lower in words("saying") for word in clause[-REACH:]):
        return score * SAYING
    apart = at > found[verb].start and not any(is_finite(clause, index) for index in range(len(clause)))
    return score * SUBORDINATE if apart and text[at + length : at + length + 1] not in (",", ".") else score
