"""Verbs that say what somebody is: "X was defence minister", "X served as Y", "named X as its chief"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from enum import Enum, auto

from generator.evidence.relations.clauses import subject_before
from generator.evidence.relations.descriptions import drafts_of
from generator.evidence.relations.drafts import Draft, Scene
from generator.evidence.relations.letters import LETTERS, letters
from generator.evidence.relations.lexicon import word_list
from generator.evidence.relations.phrases import read_roles
from generator.evidence.relations.shapes import Shape
from generator.model import RelationKind

PERSON = LETTERS["person"]
AS = LETTERS["as"]
WAY_TO_AS = 5
"""So many words stand between a verb and its "as" ("resigned from his post as")."""


class Course(Enum):
    """What a verb says about the time of an office: that it begins, holds or ends."""

    BEGINS = auto()
    HOLDS = auto()
    ENDS = auto()


def statements(scene: Scene) -> Iterator[Draft]:
    """Yield what the verbs of a sentence say that somebody is."""
    shape = scene.shape
    verbs = word_list("words", "states") | word_list("words", "serving") | word_list("words", "leaving") | {"been"}
    appointing = word_list("words", "appointing")
    for at, letter in enumerate(shape.letters):
        if letter not in "bvzu":
            continue
        word = shape.words[at]
        if word in verbs:
            yield from _stated(scene, at)
        elif word in appointing:
            yield from _appointed(scene, at)


def _stated(scene: Scene, verb: int) -> Iterator[Draft]:
    """Yield what a verb says that its subject is."""
    shape = scene.shape
    found = _verb(shape, verb)
    if found is None:
        return
    first, at, course = found
    subject = subject_before(shape, first, PERSON)
    if subject is None or scene.doubted(subject, verb):
        return
    roles = read_roles(shape, _skip(shape, at), bare=True)
    if not roles:
        return
    start, body = _body_before(shape, subject)
    begins, ends = course is Course.BEGINS, course is Course.ENDS
    for draft in drafts_of(scene, subject, roles, start, roles[-1].last, begins=begins, ends=ends):
        yield draft if body is None or draft.object is not None else replace(draft, object=body)


def _body_before(shape: Shape, subject: int) -> tuple[int, int | None]:
    """Return where a statement begins and the body that "of which" before its subject means."""
    if shape.words[max(0, subject - 2) : subject] == ("of", "which"):
        body = subject - 4 if shape.has(subject - 3, LETTERS["comma"]) else subject - 3
        if shape.has(body, letters("group")):
            return body, body
    return subject, None


def _skip(shape: Shape, at: int) -> int:
    while shape.has(at, LETTERS["adverb"]):
        at += 1
    return at


def _verb(shape: Shape, verb: int) -> tuple[int, int, Course] | None:
    """Return the index of the first word of a verb, the one behind it, and what it says about time."""
    first, word = verb, shape.words[verb]
    while first and (
        shape.has(first - 1, LETTERS["adverb"]) or shape.words[first - 1] in word_list("words", "auxiliaries")
    ):
        first -= 1
    if word in word_list("words", "states") or word == "been":
        appointed = shape.words[verb + 1 : verb + 2]
        if not appointed or appointed[0] not in word_list("words", "appointing"):
            begins = word in ("became", "becomes")
            return first, verb + 1, Course.BEGINS if begins else Course.HOLDS
        named = _as(shape, verb + 2)
        if appointed[0] == "named" and named not in (None, verb + 2):
            return None  # "was named by prosecutors as the leader"
        return first, verb + 2 if named is None else named + 1, Course.BEGINS
    named = _as(shape, verb + 1)
    serving = word in word_list("words", "serving")
    if named is None or (serving and named != verb + 1):
        return None
    return first, named + 1, Course.HOLDS if serving else Course.ENDS


def _as(shape: Shape, at: int) -> int | None:
    """Return the index of the "as" that belongs to a verb before an index."""
    way = letters(
        "from", "his", "noun", "word", "by", "article", "group", "modifier", "office", "person", "in", "capital"
    )
    for index in range(at, at + WAY_TO_AS):
        if shape.has(index, AS):
            return index
        if not shape.has(index, way):
            return None
    return None


def _appointed(scene: Scene, verb: int) -> Iterator[Draft]:
    """Yield the office to which somebody is named: "named X as its chief", "appointed X prime minister"."""
    shape, subject = scene.shape, verb + 1
    while subject < verb + 5 and shape.has(subject, letters("modifier", "office", "rank", "courtesy", "people")):
        subject += 1
    if not shape.has(subject, PERSON) or scene.doubted(verb, verb) or shape.has(verb - 1, letters("to", "copula")):
        return
    at = subject + 1
    named = shape.has(at, AS)
    roles = read_roles(shape, at + 1 if named else at, bare=True)
    for draft in drafts_of(scene, subject, roles, verb, roles[-1].last, begins=True) if roles else ():
        if draft.kind in (RelationKind.OFFICE, RelationKind.HEAD):
            yield draft
