"""Articles that an edition did not have before."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diff.edition import Edition
from generator.model import Change, ChangeKind


def article_changes(old: Edition, new: Edition) -> Iterator[Change]:
    """Yield the articles whose file is new; one that was only moved, or edited in its place, is not."""
    known = {doc.sha256 for doc in old.documents.values()} - {""}
    for path, doc in new.documents.items():
        if path not in old.documents and doc.sha256 not in known:
            yield Change(ChangeKind.ARTICLE, f"articles/{doc.id}", doc.title)
