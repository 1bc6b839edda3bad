"""Titles and ranks before names: "French Foreign Minister X", "Presidents X and Y", "Brig Gen X"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.evidence.relations.complements import body_in
from generator.evidence.relations.drafts import Draft, Scene
from generator.evidence.relations.letters import LETTERS, letters
from generator.evidence.relations.lexicon import singular, word_list
from generator.evidence.relations.shapes import Shape
from generator.model import RelationKind

PERSON = LETTERS["person"]
RANK = LETTERS["rank"]
HEADS = letters("office", "chair", "member")
OFFICES = letters("office")
PLURALS = letters("offices", "chairs")
BEFORE = letters("modifier", "people", "office", "chair", "place", "group", "capital", "noun", "member", "faithful")
SMALL = letters("modifier", "noun", "office", "chair", "member")
LONGEST = 9


def titles(scene: Scene) -> Iterator[Draft]:
    """Yield the offices and ranks that stand before names."""
    for at in scene.shape.names:
        if scene.shape.letters[at] == PERSON:
            yield from _before(scene, at)


def _before(scene: Scene, subject: int) -> Iterator[Draft]:
    shape = scene.shape
    at = subject
    while shape.has(at - 1, letters("courtesy")):
        at -= 1
    end = at
    while shape.has(at - 1, RANK):
        at -= 1
    if at < end:
        yield Draft(RelationKind.RANK, subject, scene.words(at, end), at, subject + 1)
    if shape.words[at - 1] in word_list("people", "noble") and shape.has(at - 2, HEADS):
        at -= 1
        yield Draft(RelationKind.OFFICE, subject, scene.words(at, at + 1), at, subject + 1)
    found = _head(shape, at)
    if found is not None:
        yield from _office(scene, *found, at, subject)
    elif at == subject and shape.has(at - 1, letters("and")) and shape.has(at - 2, PERSON):
        yield from _listed(scene, subject)


def _head(shape: Shape, end: int) -> tuple[int, int | None] | None:
    """Return the index of the office that ends before an index, and that of the name that it is joined to."""
    at = end - 1
    if shape.has(at, HEADS):
        return at, None
    if shape.has(at, letters("place", "group")):
        joined = at - 2 if shape.has(at - 1, letters("article")) else at - 1
        if shape.has(joined, letters("of", "to", "for", "in")) and shape.has(joined - 1, HEADS):
            return joined - 1, at
    departments = word_list("people", "departments")
    steps = 0
    while at > 0 and steps < 5 and (shape.words[at] in departments or _is_capital(shape, at)):
        at, steps = at - 1, steps + 1
    offices = OFFICES if "the" in shape.words[at:end] else HEADS
    if steps and shape.has(at, letters("of", "for")) and shape.has(at - 1, offices):
        return at - 1, None
    return None


def _is_capital(shape: Shape, at: int) -> bool:
    """Tell whether a word with a capital may name a department ("for Humanitarian Affairs")."""
    return shape.has(at, letters("capital")) or (shape.tall[at] and shape.has(at, letters("modifier", "noun")))


def first_of_title(shape: Shape, head: int) -> int:
    """Return the index of the first word that belongs to the title with a head."""
    first = head
    while first and head - first < LONGEST and shape.has(first - 1, BEFORE + "&'"):
        if shape.has(first - 1, LETTERS["and"]) and not _pairs(shape, first - 2, first):
            break
        first -= 1
    while first < head and shape.has(first, letters("and", "possessive")):
        first += 1
    if shape.tall[head]:
        while (
            first < head
            and shape.letters[first] in SMALL
            and not shape.tall[first]
            and not _may_open(shape.words[first])
        ):
            first += 1
        return first
    unlisted = first
    while first - unlisted < 3 and shape.has(unlisted - 1, letters("word")):
        unlisted -= 1
    return unlisted if shape.has(unlisted - 1, letters("article", "possessive", "his")) else first


def _pairs(shape: Shape, one: int, other: int) -> bool:
    """Tell whether "and" joins two words of a title ("UN and Arab League envoy", "interior and justice minister")."""
    named = letters("place", "group")
    if shape.has(one, named) or shape.has(other, named):
        return shape.has(one, named) and shape.has(other, named)
    alike = shape.has(one, letters("modifier")) and shape.has(other, letters("modifier"))
    return alike or (shape.has(one, letters("capital", "people")) and shape.letters[one] == shape.letters[other])


def _may_open(word: str) -> bool:
    """Tell whether a word in small letters may open a title with capitals ("then-Prime Minister")."""
    return word in word_list("words", "capitalized") or word.startswith(("then-", "ex-"))


def _office(scene: Scene, head: int, joined: int | None, end: int, subject: int) -> Iterator[Draft]:
    shape = scene.shape
    first = first_of_title(shape, head)
    if shape.words[first - 1 : first] in (("a",), ("an",)) or shape.has(first - 1, letters("capital")):
        return
    if first == end - 1 and shape.words[first] in word_list("people", "given") and " " not in shape.words[subject]:
        return
    sought = shape.has(first - 1, letters("for")) and shape.words[first - 2] in word_list("words", "seeking")
    if sought and first == head and not shape.tall[head]:
        return  # "the candidate for president X"
    owner = shape.letters.rfind(LETTERS["possessive"], first, head)
    start = owner + 1 if owner >= 0 else first
    if joined is not None:
        end = head + 1
    elif owner > first and shape.has(owner - 1, letters("group", "place")):
        joined = owner - 1
    elif owner < 0:
        joined = body_in(shape, first, head)
    member = shape.has(head, letters("member"))
    if member and joined is None:
        return
    kind = RelationKind.MEMBER if member else RelationKind.OFFICE
    yield Draft(kind, subject, scene.words(start, end), first, subject + 1, joined)
    other = first - 2
    if not (shape.has(first - 1, letters("and")) and shape.has(other, HEADS)):
        return
    business = word_list("people", "business")
    before = first_of_title(shape, other)
    if {shape.words[other], shape.words[head]} <= business and not shape.has(before - 1, letters("article")):
        body = body_in(shape, before, other)
        yield Draft(RelationKind.OFFICE, subject, scene.words(before, other + 1), before, subject + 1, body)


def _listed(scene: Scene, subject: int) -> Iterator[Draft]:
    """Yield the office of each in "Presidents X and Y"."""
    shape = scene.shape
    first = subject - 2
    while shape.has(first - 1, LETTERS["comma"]) and shape.has(first - 2, PERSON):
        first -= 2
    if not shape.has(first - 1, PLURALS):
        return
    start = first_of_title(shape, first - 1)
    role = singular(scene.words(start, first))
    for at in range(first, subject + 1):
        if shape.has(at, PERSON):
            yield Draft(RelationKind.OFFICE, at, role, start, at + 1)
