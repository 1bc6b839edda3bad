"""What a phrase says that somebody is, as relations of the one whom it stands by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.evidence.relations.clauses import name_behind
from generator.evidence.relations.complements import PLURALS
from generator.evidence.relations.drafts import Draft, Scene
from generator.evidence.relations.letters import LETTERS, letters
from generator.evidence.relations.lexicon import singular, word_list
from generator.evidence.relations.phrases import Role, described_name
from generator.evidence.relations.shapes import Shape
from generator.model import RelationKind

KINDS = {
    "H": RelationKind.OFFICE,
    "C": RelationKind.HEAD,
    "M": RelationKind.MEMBER,
    "F": RelationKind.CLOSE,
    "S": RelationKind.ALLEGIANCE,
    "h": RelationKind.OFFICE,
    "c": RelationKind.HEAD,
    "k": RelationKind.KIN,
    "m": RelationKind.MEMBER,
    "f": RelationKind.CLOSE,
    "s": RelationKind.ALLEGIANCE,
    "n": RelationKind.ORIGIN,
    "q": RelationKind.RESIDENCE,
    "t": RelationKind.FAITH,
    "J": RelationKind.MEMBER,
}


def drafts_of(
    scene: Scene,
    subject: int,
    roles: tuple[Role, ...],
    start: int,
    end: int,
    *,
    begins: bool = False,
    ends: bool = False,
) -> Iterator[Draft]:
    """Yield the relations that read roles state of a subject.

    The words that state them lie from ``start`` to ``end``; ``begins`` and ``ends`` say that the sentence tells of
    their beginning or their end.
    """
    shape = scene.shape
    if shape.has(end, LETTERS["from"]):
        home = name_behind(shape, end + 1, LETTERS["place"])
        if home is not None:
            yield Draft(RelationKind.ORIGIN, subject, "from", start, home + 1, home)
    since, until, last = scene.period(end, begins=begins or ends)
    if ends:
        since, until = "", until or since
    for role in roles:
        draft = _draft(scene, subject, role, start, end)
        if draft is None:
            continue
        former = ends or shape.words[role.start] in word_list("words", "lapsed")
        if begins or ends or role is roles[-1]:
            draft = replace(draft, since=since, until=until, end=max(draft.end, last))
        yield replace(draft, former=former)


def _draft(scene: Scene, subject: int, role: Role, start: int, end: int) -> Draft | None:
    """Return the relation that a role states, or nothing if it says too little."""
    shape = scene.shape
    kind = KINDS[shape.letters[role.head]]
    of, other = scene.words(role.of_start, role.of_end), role.object
    if kind is RelationKind.KIN and other is None and of:
        other = described_name(shape, role)
        end = end if other is None else max(end, other + 1)
    if kind is RelationKind.HEAD and not of:
        kind = RelationKind.OFFICE
    alone = shape.has(role.head, letters("faithful", "partisan"))
    if alone and not _is_noun(shape, role):
        return None
    complete = role.end > role.head + 1
    if kind is RelationKind.CLOSE and other is None:
        return None
    if not (kind is RelationKind.OFFICE or alone or other is not None or of or complete):
        return None
    words = without_article(scene, role.start, role.end)
    if shape.has(role.head, PLURALS):
        words = singular(words)
    return Draft(kind, subject, words, start, end, other, of)


def _is_noun(shape: Shape, role: Role) -> bool:
    """Tell whether a phrase says somebody's faith or party ("a Sunni", "is Catholic") rather than begins a list."""
    return shape.words[role.start] in ("a", "an") or shape.has(role.start - 1, letters("copula", "adverb"))


def without_article(scene: Scene, start: int, end: int) -> str:
    """Return the words of a role without the article before them."""
    if scene.shape.has(start, LETTERS["one"]):
        start += 2
    shape = scene.shape
    while start < end - 1 and (
        shape.has(start, letters("article", "adverb", "his")) or shape.words[start].endswith("-year-old")
    ):
        start += 1
    return scene.words(start, end)
