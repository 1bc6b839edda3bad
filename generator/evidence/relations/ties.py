"""Ties that verbs and adjectives state: membership, headship, allegiance, closeness, home."""

from __future__ import annotations

from collections.abc import Iterator

from generator.evidence.relations.clauses import name_behind, subject_before
from generator.evidence.relations.drafts import Draft, Scene
from generator.evidence.relations.letters import LETTERS, letters
from generator.evidence.relations.lexicon import Tie, word_list
from generator.evidence.relations.lexicon import ties as wordings
from generator.evidence.relations.shapes import rule
from generator.model import RelationKind

EMPLOYED = rule("body=group possessive subject=person")
OF_BODY = rule("subject=person comma? of article? body=group ( comma|mark|verb|close_bracket|dash|quote|copula | $ )")
OF_PLACE = rule("subject=person of home=place ( comma|mark|verb|close_bracket|dash|quote|copula | $ )")


def ties(scene: Scene) -> Iterator[Draft]:
    """Yield the ties that verbs, adjectives and owners state in a sentence."""
    shape = scene.shape
    for finder, known in ((_active, wordings("active")), (_stated, wordings("stated"))):
        if known.keys().isdisjoint(shape.words):
            continue
        for at, word in enumerate(shape.words):
            for tie in known.get(word, ()):
                yield from finder(scene, at, tie)
    if "G'P" in shape.letters:
        for match in EMPLOYED.finditer(shape.letters):
            yield Draft(
                RelationKind.MEMBER, match.start("subject"), "of", match.start(), match.end(), match.start("body")
            )
    if "Po" in shape.letters or "P,o" in shape.letters:
        for match in OF_BODY.finditer(shape.letters):
            end = match.end("body")
            yield Draft(RelationKind.MEMBER, match.start("subject"), "of", match.start(), end, match.start("body"))
        for match in OF_PLACE.finditer(shape.letters):
            home = match.start("home")
            yield Draft(RelationKind.ORIGIN, match.start("subject"), "of", match.start(), home + 1, home)
    yield from _between(scene)


def _active(scene: Scene, at: int, tie: Tie) -> Iterator[Draft]:
    shape, first = scene.shape, at
    end = at + len(tie.words)
    if shape.words[at:end] != tie.words:
        return
    while shape.has(first - 1, LETTERS["adverb"]) or (
        first and shape.words[first - 1] in word_list("words", "auxiliaries")
    ):
        first -= 1
    yield from _joined(scene, tie, first, at, end)


def _stated(scene: Scene, at: int, tie: Tie) -> Iterator[Draft]:
    shape, first = scene.shape, at
    end = at + len(tie.words)
    if shape.words[at:end] != tie.words:
        return
    while shape.has(first - 1, LETTERS["adverb"]) or (first and shape.words[first - 1] == "reportedly"):
        first -= 1
    said = first
    verbs = word_list("words", "states") | word_list("words", "auxiliaries") | {"been"}
    while first and (shape.words[first - 1] in verbs or shape.has(first - 1, LETTERS["adverb"])):
        first -= 1
    if first == said and not shape.has(first - 1, letters("comma", "who", "open")):
        return
    yield from _joined(scene, tie, first, said, end, near=first == said)


def _joined(scene: Scene, tie: Tie, first: int, said: int, end: int, *, near: bool = False) -> Iterator[Draft]:
    shape = scene.shape
    subject = subject_before(shape, first, tie.subjects, near=near)
    if subject is None or scene.doubted(subject, said):
        return
    other = name_behind(shape, end, tie.objects)
    if other is None:
        return
    begins = tie.words[0] in word_list("ties", "beginning")
    since, until, last = scene.period(other + 1, begins=begins)
    yield Draft(tie.kind, subject, scene.words(said, end), subject, last, other, "", since, until)


def _between(scene: Scene) -> Iterator[Draft]:
    """Yield the closeness in "the close relationship between X and Y"."""
    shape = scene.shape
    if "between" not in shape.words:
        return
    at = shape.words.index("between")
    if not (
        shape.has(at + 1, LETTERS["person"])
        and shape.has(at + 2, LETTERS["and"])
        and shape.has(at + 3, LETTERS["person"])
    ):
        return
    if at > 1 and shape.words[at - 1] in word_list("words", "bonds"):
        close = shape.words[at - 1] == "friendship" or shape.words[at - 2] in ("close", "closest")
        if close and not scene.doubted(at - 2, at):
            start = at - 2 if shape.has(at - 2, letters("modifier")) else at - 1
            since, until, end = scene.period(at + 4)
            yield Draft(RelationKind.CLOSE, at + 1, scene.words(start, at), start, end, at + 3, "", since, until)
