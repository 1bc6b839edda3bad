"""Where things lie and bodies sit: "the London-based X", "X in the province of Y", "the suburbs of X and Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.evidence.relations.clauses import name_behind
from generator.evidence.relations.drafts import Draft, Scene
from generator.evidence.relations.letters import LETTERS, letters
from generator.evidence.relations.lexicon import cities, singular, word_list
from generator.evidence.relations.shapes import rule
from generator.model import RelationKind

SEATED = rule("home=place role=based modifier|people|office|chair|noun|word|geo{0,4} subject=person|group")
NATIVE = rule("home=place role=born modifier|people|office|chair|noun|word{0,4} subject=person")
WITHIN = rule("subject=place comma? role=in article modifier|people|word{0,3} geo of object=place")
SORT = rule(
    "subject=place comma|copula article modifier|people|word{0,4} role=geo of|in "
    "( article? modifier|people{0,3} geo of )? object=place"
)
PARTS = rule(
    "( owner=place possessive? | whole=( article geo|noun ) possessive ) modifier{0,2} role=geo of "
    "first=place ( comma place ){0,4} ( comma? and place )?"
)
FROM = rule("subject=person comma article modifier|people|word|adverb{1,4} role=from")


def whereabouts(scene: Scene) -> Iterator[Draft]:
    """Yield where somebody is from, and what lies or sits where."""
    shape = scene.shape
    if LETTERS["based"] in shape.letters:
        for match in SEATED.finditer(shape.letters):
            yield Draft(
                RelationKind.LOCATION, match.start("subject"), "based", match.start(), match.end(), match.start("home")
            )
    if LETTERS["born"] in shape.letters:
        for match in NATIVE.finditer(shape.letters):
            yield Draft(
                RelationKind.ORIGIN, match.start("subject"), "born", match.start(), match.end(), match.start("home")
            )
    if LETTERS["geo"] in shape.letters:
        yield from _places(scene)
    for match in FROM.finditer(shape.letters):
        home = name_behind(shape, match.end(), LETTERS["place"])
        if home is not None:
            yield Draft(RelationKind.ORIGIN, match.start("subject"), "from", match.start(), home + 1, home)


def _places(scene: Scene) -> Iterator[Draft]:
    shape = scene.shape
    for pattern in (WITHIN, SORT):
        for match in pattern.finditer(shape.letters):
            if pattern is WITHIN and shape.words[match.start("role")] != "in":
                continue
            if shape.has(match.end(), letters("possessive", "noun", "word")) or scene.doubted(
                match.start(), match.end()
            ):
                continue
            role, link = match.start("role"), match.start("role") + 1
            listed = shape.has(match.start() + 1, LETTERS["comma"]) and shape.words[match.start() + 2] == "the"
            if pattern is SORT and listed and shape.words[role] != "capital" and shape.has(link, LETTERS["of"]):
                continue  # "X, the province of Y" are two places
            yield _lies(match, match.start("subject"), shape.words[role], match.start("object"))
    for match in PARTS.finditer(shape.letters):
        yield from _parts(scene, match)


def _lies(match: re.Match[str], subject: int, role: str, other: int | None, of: str = "") -> Draft:
    return Draft(RelationKind.LOCATION, subject, role, match.start(), match.end(), other, of)


def _parts(scene: Scene, match: re.Match[str]) -> Iterator[Draft]:
    """Yield what "the Damascus suburbs of X and Y" or "the Tartus district of Syria" says."""
    shape, owner, first = scene.shape, match.start("owner"), match.start("first")
    several = shape.has(match.end() - 2, LETTERS["and"])
    word = shape.words[match.start("role")]
    role = singular(word) if several else word
    if owner < 0 or several or shape.has(owner + 1, LETTERS["possessive"]) or role in word_list("ties", "spots"):
        of = "" if owner >= 0 else scene.words(match.start("whole"), match.end("whole"))
        for at in range(first, match.end()):
            if shape.has(at, LETTERS["place"]):
                yield _lies(match, at, role, owner if owner >= 0 else None, of)
        return
    if role not in word_list("ties", "parts"):
        yield _lies(match, owner, role, first)
        return
    part = _part(scene, owner, first)
    if part is not None:
        yield _lies(match, part, role, owner if part == first else first)


def _part(scene: Scene, one: int, other: int) -> int | None:
    """Return which of two places is the part of the other: the whole is a large city, or is named more often."""
    names = scene.shape.names
    large, also = names[one].text in cities(), names[other].text in cities()
    if large != also:
        return other if large else one
    often, oftener = scene.mentioned(one), scene.mentioned(other)
    if often == oftener or large:
        return None
    return one if often < oftener else other
