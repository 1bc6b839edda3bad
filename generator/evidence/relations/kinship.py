"""Kinship around names: "X's brother Y", "his father, Z", "two sons, X and Y", "X and his wife Y"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.evidence.relations.drafts import Draft, Scene
from generator.evidence.relations.letters import LETTERS, letters
from generator.evidence.relations.lexicon import singular, word_list
from generator.evidence.relations.shapes import Shape, rule
from generator.model import RelationKind

TITLE = "modifier|people|rank|office|chair|place|group|capital"
OWNED = rule(
    f"( owner=person possessive | owned=his|whose ) modifier|number|word{{0,4}} kin=kin "
    f"( and modifier{{0,2}} modifier|office|noun|word )? ( sign=comma article? )? {TITLE}{{0,7}}? relative=person"
)
SEVERAL = rule(
    "owner=person|his possessive|verb? modifier|number{0,3} kin=kins comma? "
    "first=person ( comma person ){0,5} comma? and last=person"
)
ENDS = letters("comma", "mark", "open", "close_bracket", "dash", "quote")


def kinship(scene: Scene) -> Iterator[Draft]:
    """Yield the kinship that stands before the name of a relative."""
    shape = scene.shape
    if LETTERS["kin"] in shape.letters:
        for match in OWNED.finditer(shape.letters):
            yield from _owned(
                scene,
                match.start("kin"),
                match.start("relative"),
                match.start("owner"),
                match.start("owned"),
                match.end("sign") > match.start("sign"),
            )
    if LETTERS["kins"] in shape.letters:
        for match in SEVERAL.finditer(shape.letters):
            owner = match.start("owner")
            if shape.has(owner + 1, LETTERS["verb"]) and shape.words[owner + 1] not in word_list(
                "words", "auxiliaries"
            ):
                continue
            if shape.has(owner, LETTERS["his"]):
                owner = _owner_of_pronoun(shape, owner)
            role = singular(shape.words[match.start("kin")])
            for at in range(match.start("first"), match.end("last")):
                if shape.has(at, LETTERS["person"]):
                    yield Draft(RelationKind.KIN, at, role, match.start(), match.end(), owner)


def _owned(scene: Scene, kin: int, relative: int, owner: int, owned: int, apart: bool) -> Iterator[Draft]:
    shape = scene.shape
    if apart and relative + 1 < len(shape.letters) and not shape.has(relative + 1, ENDS):
        return
    if shape.has(relative + 1, letters("possessive")) and shape.has(relative + 2, "k"):
        return
    start = owner
    if owner < 0:
        start = owned
        owner = _owner_of_pronoun(shape, owned)
    first = kin
    while first - 1 > start and shape.has(first - 1, letters("modifier", "word")):
        first -= 1
    yield Draft(RelationKind.KIN, relative, scene.words(first, kin + 1), min(owner, start), relative + 1, owner)


def _owner_of_pronoun(shape: Shape, at: int) -> int:
    """Return the index of the name that a possessive plainly refers to ("X and his", "X, whose"), else its own."""
    person = LETTERS["person"]
    if shape.has(at, LETTERS["whose"]):
        if shape.has(at - 1, LETTERS["comma"]) and shape.has(at - 2, person):
            return at - 2
    elif shape.has(at - 1, LETTERS["and"]):
        back = at - 2
        while shape.has(back, letters("comma", "number")):
            back -= 1
        if shape.has(back, person):
            return back
    return at
