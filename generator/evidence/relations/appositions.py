"""Phrases that stand by a name: "X, the head of Y,", "the head of Y, X,", "A Sunni Muslim, X ..."."""

from __future__ import annotations

from collections.abc import Iterator

from generator.evidence.relations.clauses import opens_clause
from generator.evidence.relations.complements import MODIFIERS
from generator.evidence.relations.descriptions import drafts_of
from generator.evidence.relations.drafts import Draft, Scene
from generator.evidence.relations.letters import LETTERS, letters
from generator.evidence.relations.lexicon import word_list
from generator.evidence.relations.phrases import Role, read_roles
from generator.evidence.relations.shapes import Shape, rule

PERSON = LETTERS["person"]
COMMA = LETTERS["comma"]
BEHIND = rule(
    "subject=person ( comma number comma|quote|open )? comma|dash|open ( who adverb{0,2} copula adverb{0,2} )?"
)
VERBS = letters("verb", "copula", "doubt", "died", "killed")
ENDS = letters("comma", "mark", "dash", "open", "close_bracket", "quote")
OPENERS = letters("article", "his", "one")
FIRST_OPENERS = letters("capital", "office", "chair", "modifier")
NAMED_OPENERS = letters("group", "place", "people")
BEFORE_NAMED = letters("comma", "quote", "verb", "mark", "dash", "of", "with", "by", "for")
MORE = letters("for", "in", "from", "with", "preposition")
MODIFYING = MODIFIERS + letters("article", "and", "of")
REACH = 16
"""So many tokens before a name are searched for the beginning of a phrase about it."""


def appositions(scene: Scene) -> Iterator[Draft]:
    """Yield what the phrases beside the persons of a sentence say that they are."""
    shape = scene.shape
    for match in BEHIND.finditer(shape.letters):
        yield from _behind(scene, match.start("subject"), match.end())
    for at in shape.names:
        if shape.has(at, PERSON):
            comma = at - 1
            while shape.has(comma, letters("courtesy", "rank")) or shape.words[comma] in word_list("people", "noble"):
                comma -= 1
            if shape.has(comma, COMMA):
                yield from _before(scene, comma, at)


def _behind(scene: Scene, subject: int, at: int) -> Iterator[Draft]:
    shape = scene.shape
    roles = read_roles(shape, at, bare=True)
    if not roles:
        return
    last = roles[-1].last
    if shape.has(last, VERBS) and not opens_clause(shape, subject):
        return
    if shape.has(last, COMMA) and shape.has(last + 1, PERSON) and shape.has(last + 2, ENDS + VERBS):
        return  # the phrase may belong to the name behind it
    if shape.has(last, LETTERS["and"]) and shape.has(at - 1, COMMA) and shape.has(last + 1, PERSON):
        return
    yield from drafts_of(scene, subject, roles, min(subject, at), last)


def _before(scene: Scene, comma: int, subject: int) -> Iterator[Draft]:
    """Yield what a phrase before a comma says of the name behind it."""
    shape = scene.shape
    first, found = _phrase_to(shape, comma)
    if not found:
        return
    closed = subject + 1 >= len(shape.letters) or shape.has(subject + 1, ENDS)
    if not closed and not (shape.has(subject + 1, VERBS) and _opens_sentence(shape, first)):
        return
    listed = subject + 3 if shape.has(subject + 2, LETTERS["and"]) else subject + 2
    if shape.has(subject + 1, COMMA) and shape.has(listed, PERSON):
        return
    yield from drafts_of(scene, subject, found, first, subject + 1)


def _opens_sentence(shape: Shape, at: int) -> bool:
    return all(shape.has(before, letters("adverb", "quote", "and", "as")) for before in range(at))


def _phrase_to(shape: Shape, comma: int) -> tuple[int, tuple[Role, ...]]:
    """Return where the phrase begins that ends at a comma, and what it says; nothing if it is open which one does."""
    opened = shape.letters.rfind(COMMA, max(0, comma - REACH), comma)
    if opened >= 0 and shape.has(opened - 1, PERSON) and not shape.has(opened + 1, LETTERS["and"]):
        return -1, ()  # it may be about the name before it
    found: list[tuple[int, tuple[Role, ...]]] = []
    for at in range(max(opened + 1, comma - REACH, 0), comma):
        role = at == 1 and shape.has(0, LETTERS["as"]) and not shape.has(comma + 2, LETTERS["doubt"])
        named = (
            role
            or (at == 0 and shape.has(0, FIRST_OPENERS))
            or (shape.has(at, NAMED_OPENERS) and (at == 0 or shape.has(at - 1, BEFORE_NAMED)))
        )
        if not (named or shape.has(at, OPENERS)):
            continue
        roles = read_roles(shape, at, bare=named)
        if at == 0 and not role and roles and not _is_title(shape, roles[0].head):
            continue
        if roles and _end(shape, roles[-1].last, comma) == comma:
            found.append((at, roles))
    heads = {roles[-1].head for _, roles in found}
    return found[0] if len(heads) == 1 else (-1, ())


def _is_title(shape: Shape, head: int) -> bool:
    """Tell whether a sentence opens with nothing but the words of a title up to its head."""
    if shape.has(0, OPENERS + NAMED_OPENERS):
        return True
    return all(shape.has(at, FIRST_OPENERS + letters("noun")) for at in range(head))


def _end(shape: Shape, at: int, comma: int) -> int:
    """Return the end of what follows a phrase with another preposition ("minister of state for Europe")."""
    if shape.has(at, MORE):
        at += 1
        while at < comma and shape.has(at, MODIFYING):
            at += 1
    return at
