"""On what the sources of a story differ that they did not differ on before."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diff.edition import Edition
from generator.model import Change, ChangeKind


def dispute_changes(old: Edition, new: Edition) -> Iterator[Change]:
    """Yield what sources newly differ on, each with what they say.

    It is known from before if sources differed on the same sort of fact and one of them in the same passage, or on a
    fact of the same name in a story that shares an article with this one.
    """
    passages = {(one.kind, passage) for one in old.disputes for passage in one.passages}
    named = {(one.kind, one.label, document) for one in old.disputes for document in one.documents}
    could = set() if old.compared else set(old.documents)
    for one in new.disputes:
        known = any((one.kind, passage) in passages for passage in one.passages)
        known = known or any((one.kind, one.label, document) in named for document in one.documents)
        if not known and not one.documents <= could:
            yield Change(ChangeKind.DISPUTED, one.story, one.label, (), one.views)
