"""Relations: what an article says that somebody is, and to whom.

One scan finds the sentences that hold a name and a word of a relation; only they are looked at closely, as shapes
(:mod:`~generator.evidence.relations.shapes`).
"""

from generator.evidence.relations.find import find_relations

__all__ = ["find_relations"]
