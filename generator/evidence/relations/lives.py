"""Deaths: "X died in 1994", "X was killed in Homs", "X's sudden death", "the assassination of X"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.evidence.relations.clauses import subject_before, title_start
from generator.evidence.relations.drafts import Draft, Scene
from generator.evidence.relations.letters import LETTERS, letters
from generator.evidence.relations.lexicon import word_list
from generator.model import RelationKind

YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
PERSON = LETTERS["person"]
ENDED = frozenset(letters("died", "killed"))


def lives(scene: Scene) -> Iterator[Draft]:
    """Yield the deaths of the persons named in a sentence."""
    shape = scene.shape
    if PERSON not in shape.letters and LETTERS["he"] not in shape.letters:
        return
    ending = word_list("ties", "ending")
    if ENDED.isdisjoint(shape.letters) and ending.isdisjoint(shape.words) and "dead" not in shape.words:
        return
    fatal, passive = word_list("words", "fatal"), word_list("words", "passive")
    for at, word in enumerate(shape.words):
        letter = shape.letters[at]
        if letter in (LETTERS["died"], LETTERS["killed"]):
            yield from _died(scene, at)
        elif word == "dead" and at > 1 and shape.words[at - 1] in fatal and shape.words[at - 2] in passive:
            yield from _died(scene, at - 1)
        elif word in ending:
            yield from _death(scene, at)


def _died(scene: Scene, at: int) -> Iterator[Draft]:
    shape, first = scene.shape, at
    dead = shape.words[at + 1 : at + 2] == ("dead",)
    before = word_list("words", "passive") | word_list("words", "auxiliaries")
    passive = at > 0 and shape.words[at - 1] in word_list("words", "passive")
    if (dead or shape.has(at, LETTERS["killed"])) and not passive:
        return
    while first and (shape.words[first - 1] in before or shape.has(first - 1, LETTERS["adverb"])):
        first -= 1
    subject = subject_before(shape, first, PERSON)
    if subject is None or scene.doubted(subject, at):
        return
    end = at + 2 if dead else at + 1
    yield _dated(scene, subject, scene.words(at, end), subject, end)


def _death(scene: Scene, at: int) -> Iterator[Draft]:
    shape, first = scene.shape, at
    while first and at - first < 2 and shape.has(first - 1, letters("modifier", "word")):
        first -= 1
    if shape.has(first - 1, LETTERS["possessive"]) and shape.has(first - 2, PERSON):
        subject, start, end = first - 2, first - 2, at + 1
        if shape.has(end, letters("word", "noun", "office", "of", "offices")):
            return  # "X's murder trial", "X's killing of Y"
    elif shape.has(at + 1, LETTERS["of"]) and not shape.has(first - 1, letters("verb")):
        found = next((i for i in range(at + 2, min(at + 10, len(shape.letters))) if shape.has(i, PERSON)), None)
        if found is None or title_start(shape, found) > at + 2 or shape.has(found + 1, letters("possessive")):
            return
        subject, start, end = found, first, found + 1
    else:
        return
    sought = not word_list("words", "unrealized").isdisjoint(shape.words[max(0, first - 5) : first])
    if not sought and not scene.doubted(start, at):
        yield _dated(scene, subject, scene.words(first, at + 1), start, end)


def _dated(scene: Scene, subject: int, role: str, start: int, end: int) -> Draft:
    """Return a death with its date, which ``since`` holds."""
    since, end = scene.moment(end)
    if not since and start and YEAR.fullmatch(scene.shape.words[start - 1]):
        since = scene.shape.words[start - 1]
    return Draft(RelationKind.DEATH, subject, role, start, end, since=since)
