"""Find the relations that an article states."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from generator.evidence.referents import Referents
from generator.evidence.relations.appositions import appositions
from generator.evidence.relations.cues import is_promising
from generator.evidence.relations.drafts import Draft, Scene
from generator.evidence.relations.kinship import kinship
from generator.evidence.relations.lives import lives
from generator.evidence.relations.shapes import read_shape
from generator.evidence.relations.statements import statements
from generator.evidence.relations.terms import dated
from generator.evidence.relations.ties import ties
from generator.evidence.relations.titles import titles
from generator.evidence.relations.whereabouts import whereabouts
from generator.model import DateExpr, Document, Relation

FINDERS = (titles, appositions, statements, kinship, ties, whereabouts, lives)


def find_relations(document: Document, dates: Sequence[DateExpr], referents: Referents) -> tuple[Relation, ...]:
    """Return what an article says that people are, and to whom, in order of the text.

    Kinship, office, rank, membership, headship, allegiance, closeness, origin, residence, place, faith and death are
    found where the article states them plainly of a name, or of a pronoun or description whose name is certain.
    What is denied, supposed or rumored is left out. Somebody who works for a body that is named only as an owner
    ("the BBC's James Reynolds") is its member with the role "of".

    Args:
        document: The article.
        dates: Its expressions of time; without them a relation has only the years that stand in its words.
        referents: Its names.
    """
    found: list[Relation] = []
    for scene in _scenes(document, dates, referents):
        drafts: list[Draft] = []
        for finder in FINDERS:
            drafts.extend(finder(scene))
        later = [relation for before in found[-3:] if (relation := dated(scene, before)) is not None]
        found.extend(relation for draft in drafts if (relation := scene.relation(draft)) is not None)
        found.extend(later[-1:])
    unique = {(r.passage.start, r.passage.end, r.kind, r.subject.passage.start, r.role): r for r in reversed(found)}
    return tuple(unique[key] for key in sorted(unique))


def _scenes(document: Document, dates: Sequence[DateExpr], referents: Referents) -> Iterator[Scene]:
    names = referents.mentions
    counts = Counter(name.text for name in names)
    at = 0
    for sentence in document.sentences:
        while at < len(names) and names[at].start < sentence.start:
            at += 1
        first = at
        while at < len(names) and names[at].end <= sentence.end:
            at += 1
        if not is_promising(document.text, sentence, names[first:at]):
            continue
        yield Scene(document, sentence, read_shape(document.text, sentence, names[first:at]), dates, referents, counts)
