"""Which sentences are worth a close look: those with names and a word that a relation needs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from generator.evidence.relations.letters import LETTERS
from generator.evidence.relations.lexicon import plural, ties, word_list
from generator.model import EntityType, Mention, Sentence

SPLIT = bytes.maketrans(b"-.,;:!?()[]\"'/&", b" " * 15)
"""Marks between words. Those outside of Latin-1 have become question marks by then, which is good enough for a cue."""

OF_BODY = frozenset((" of ", " of the ", ", of ", ", of the ", "'s ", "’s ", "' ", "’ "))
FROM = re.compile(r",[^,]{0,60} from |(?:is|was|who) from ")


@cache
def _people_cues() -> frozenset[str]:
    """Return the words without which nothing is said of a person, compounds by their parts."""
    found = set(word_list("words", "cues"))
    for key in ("office", "chair", "kin", "member", "close", "stance", "native", "resident", "faithful", "partisan"):
        for word in word_list("people", key):
            for form in (word, plural(word)):
                found.update(form.rsplit("-", 1)[-1:] if "-in-" not in form else ("law",))
    found |= word_list("people", "rank") | word_list("people", "officers") | word_list("ties", "ending")
    found.update(word for word in ties("active") if word != "comes")
    found.update(word for word in ties("stated") if word != "from")
    return frozenset(found)


@cache
def _place_cues() -> frozenset[str]:
    """Return the words with which a sentence may say where a body sits or where something lies."""
    return frozenset(
        word for word, listed in ties("stated").items() for tie in listed if tie.subjects != LETTERS["person"]
    )


@cache
def _sorts_of_place() -> frozenset[str]:
    """Return the words for what a place is, which say where one lies if a preposition follows."""
    geo = word_list("ties", "geo")
    return geo | {plural(word) for word in geo}


@cache
def _part_of_place() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(_sorts_of_place()))}) +(?:of|in|at)\b")


def is_promising(text: str, sentence: Sentence, names: Sequence[Mention]) -> bool:
    """Tell whether a sentence with some names may state a relation."""
    written = sentence.text
    small = written.lower()
    words = small.encode("latin-1", "replace").translate(SPLIT).decode("latin-1").split()
    person = any(name.type is EntityType.PERSON for name in names)
    if person or not word_list("words", "pronouns").isdisjoint(words):
        if not _people_cues().isdisjoint(words) or (person and FROM.search(written)):
            return True
        if person and _joined(text, names):
            return True
    if all(name.type is EntityType.PERSON for name in names):
        return False
    if not _place_cues().isdisjoint(words):
        return True
    return not _sorts_of_place().isdisjoint(words) and _part_of_place().search(small) is not None


def _joined(text: str, names: Sequence[Mention]) -> bool:
    """Tell whether a body and a person stand side by side ("the BBC's X", "X of the BBC")."""
    return any(
        following.start - name.end < 10
        and (name.type is EntityType.PERSON) is not (following.type is EntityType.PERSON)
        and text[name.end : following.start] in OF_BODY
        for name, following in pairwise(names)
    )
