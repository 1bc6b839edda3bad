"""The word lists of the quotes, read once from the data folder beside this module."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from generator.evidence.wordlists import read_data, read_lists

IDLE = frozenset({"quote", "weak", "that"})  # frames that report nothing where nothing is quoted, or no "that" stands


class Form(StrEnum):
    """The form in which a verb stands."""

    BASE = "base"
    THIRD = "third"
    PAST = "past"
    PARTICIPLE = "participle"


@dataclass(frozen=True, slots=True)
class CueWord:
    """A form of a reporting verb: what it may be followed by, and which form it is."""

    frames: frozenset[str]
    form: Form


@dataclass(frozen=True, slots=True)
class Words:
    """Small words and nouns; see ``data/words.yml``."""

    auxiliaries: frozenset[str]
    verbs: frozenset[str]
    be: frozenset[str]
    have: frozenset[str]
    skipped: frozenset[str]
    modals: frozenset[str]
    negations: frozenset[str]
    days: frozenset[str]
    months: frozenset[str]
    periods: frozenset[str]
    prepositions: frozenset[str]
    determiners: frozenset[str]
    subjects: frozenset[str]
    pronouns: frozenset[str]
    stops: frozenset[str]
    relatives: frozenset[str]
    conjunctions: frozenset[str]
    openers: frozenset[str]
    titled: frozenset[str]
    documents: frozenset[str]
    spokes: frozenset[str]
    dropped: frozenset[str]
    addressees: frozenset[str]
    occasions: frozenset[str]
    nouns: frozenset[str]
    wh: frozenset[str]
    ly_nouns: frozenset[str]
    writings: frozenset[str]
    adverbs: frozenset[str]
    demonstratives: frozenset[str]
    standing: frozenset[str]
    occasional: frozenset[str]
    participial: frozenset[str]
    governed: frozenset[str]
    say: frozenset[str]
    messages: frozenset[str]
    remarks: frozenset[str]
    audiences: frozenset[str]
    with_that: frozenset[str]
    objects: frozenset[str]
    behind_quotation: frozenset[str]
    subordinate: frozenset[str]
    behind_as: frozenset[str]
    attached: frozenset[str]
    hearsay: frozenset[str]
    behind_source: frozenset[str]
    articles: frozenset[str]
    claims: frozenset[str]
    expressing: frozenset[str]
    sure: frozenset[str]


@cache
def words() -> Words:
    """Return the small words."""
    return Words(**read_lists(__package__, "words.yml"))


@cache
def cues() -> dict[str, CueWord]:
    """Return the forms of all reporting verbs."""
    frames: dict[tuple[str, Form], set[str]] = {}
    for frame, verbs in read_data(__package__, "cues.yml").items():
        for verb in verbs:
            for form, word in zip(Form, verb.split(), strict=True):
                frames.setdefault((word, form), set()).add(frame)
    result: dict[str, CueWord] = {}
    for (word, form), names in frames.items():
        known = result.get(word)
        # A form that is base and past alike ("read") is taken as past: news tells what was said.
        result[word] = CueWord(frozenset(names) | (known.frames if known else frozenset()), form)
    return result


@cache
def introductions() -> frozenset[str]:
    """Return the words that may introduce what is reported: the forms of the verbs, and a few more."""
    return frozenset({*cues(), *words().claims, *words().sure, "according", "words", "quoted", "clear"})


@cache
def triggers() -> frozenset[str]:
    """Return the words that make a sentence without quotation marks worth a closer look, punctuation included."""
    found = introductions() - {word for word, cue in cues().items() if cue.frames <= IDLE} - words().claims - {"words"}
    found |= {word for word in words().claims if word in cues() and not cues()[word].frames <= IDLE}
    return frozenset(word + tail for word in found for tail in ("", ",", ".", ":", ";", "?", "!"))


@cache
def triggers_with_that() -> frozenset[str]:
    """Return the words that make such a sentence worth a closer look if it holds a "that" or "out"."""
    return words().claims | {word for word, cue in cues().items() if "that" in cue.frames}
