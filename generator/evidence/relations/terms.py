"""The time of an office that the next sentence gives: "He was appointed to the post in 1972"."""

from __future__ import annotations

from dataclasses import replace

from generator.evidence.relations.clauses import subject_before
from generator.evidence.relations.drafts import Scene
from generator.evidence.relations.letters import LETTERS
from generator.evidence.relations.lexicon import word_list
from generator.evidence.relations.shapes import Shape
from generator.model import Relation, RelationKind


def dated(scene: Scene, before: Relation) -> Relation | None:
    """Return a relation of the sentence before with the time that this sentence gives, if it is about the same office.

    The passage then spans both sentences.
    """
    if (
        before.kind not in (RelationKind.OFFICE, RelationKind.HEAD)
        or before.passage.sentence != scene.sentence.number - 1
    ):
        return None
    shape = scene.shape
    verb = next((at for at in range(1, len(shape.words)) if _is_appointed(shape, at)), None)
    if verb is None:
        return None
    first = verb - 1
    while first and shape.words[first - 1] in word_list("words", "auxiliaries"):
        first -= 1
    subject = subject_before(shape, first, LETTERS["person"])
    if subject is None or scene.doubted(subject, verb):
        return None
    reference, known = scene.known(subject), before.subject.name
    name = None if reference is None else reference.name
    since, until, last = scene.period(verb + 4, begins=True)
    if name is None or known is None or name.text != known.text or not (since or until):
        return None
    passage = scene.referents.passage(before.passage.start, shape.ends[last - 1])
    return replace(before, passage=passage, since=since, until=until, former=before.former or bool(until))


def _is_appointed(shape: Shape, at: int) -> bool:
    """Tell whether "was appointed to the post" stands at the participle of an index."""
    words = shape.words[at - 1 : at + 4]
    return (
        len(words) == 5
        and words[0] in word_list("words", "passive")
        and words[1] in word_list("words", "appointing")
        and words[2] == "to"
        and words[4] in word_list("words", "posts")
    )
