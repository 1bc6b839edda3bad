"""The same article received twice: one is published and names the others.

The same words, or the same address with nearly the same words (a later version), make two articles one. The same words
in two publishers' articles are a reprint, which says that both bring it: those stay apart, as copies of one text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from hashlib import blake2b
from typing import Final
from urllib.parse import parse_qsl, urlencode, urlsplit

from generator.model import Document, Problem

WORD: Final = re.compile(r"\w+")
LEAST_WORDS: Final = 20
"""Shorter texts can be equal by chance: then everything said of the articles has to be equal, too."""
LEAST_ALIKE: Final = 0.5
"""The share of the words of the shorter text that the longer one has, if they are versions of one article."""
TRACKING: Final = re.compile(r"utm_\w+|fbclid|gclid|mc_[ce]id|ocid|cmpid|at_(?:medium|campaign)", re.IGNORECASE)
"""Parameters that say how a reader came to a page."""


def join_duplicates(documents: Sequence[Document]) -> tuple[tuple[Document, ...], tuple[Problem, ...]]:
    """Return the documents without those that are another's duplicate, and what is odd about addresses.

    Which one stays depends on the documents alone: with the same words the one of which most is known, then the
    earliest; with the same address the latest version, then the longest; at last the first by path.
    """
    kept, problems = list(documents), list[Problem]()
    for group in _groups(kept, _same_words):
        kept = _joined(kept, sorted(group, key=_best_known))
    for group in _groups(kept, _address):
        latest, *others = sorted(group, key=_latest)
        words = _words(latest)
        alike = [doc for doc in others if _alike(words, _words(doc))]
        kept = _joined(kept, [latest, *alike])
        for doc in others:
            if doc not in alike:
                hint = "If the address is wrong, correct it in articles.yml."
                message = f"has the address of {latest.path}, but another text; both are published"
                problems.append(Problem(doc.path, None, message, hint))
    return tuple(kept), tuple(problems)


def _groups(documents: Sequence[Document], key: object) -> Iterator[list[Document]]:
    assert callable(key)  # noqa: S101
    groups: dict[object, list[Document]] = {}
    for doc in documents:
        if (found := key(doc)) is not None:
            groups.setdefault(found, []).append(doc)
    return (group for group in groups.values() if len(group) > 1)


def _joined(documents: list[Document], group: Sequence[Document]) -> list[Document]:
    first, others = group[0], {doc.id for doc in group[1:]}
    if not others:
        return documents
    paths = [path for doc in group[1:] for path in (doc.path, *doc.duplicates)]
    joined = replace(first, duplicates=tuple(sorted({*first.duplicates, *paths})))
    return [joined if doc.id == first.id else doc for doc in documents if doc.id not in others]


def _same_words(doc: Document) -> object:
    words = WORD.findall(doc.text.casefold())
    publisher = doc.publisher and doc.publisher.casefold()
    known = (publisher,) if len(words) >= LEAST_WORDS else (publisher, doc.title, doc.published, doc.url)
    return (blake2b(" ".join(words).encode("utf-8", "replace"), digest_size=16).digest(), *known)


def _address(doc: Document) -> str | None:
    """Return an article's address without what makes no difference; None for that of a whole site."""
    if not doc.url:
        return None
    parts = urlsplit(doc.url)
    query = urlencode(sorted(pair for pair in parse_qsl(parts.query) if not TRACKING.fullmatch(pair[0])))
    path = parts.path.rstrip("/")
    if not path and not query:
        return None
    host = (parts.hostname or "").removeprefix("www.")
    return f"{host}{path}?{query}#{parts.fragment}"


def _best_known(doc: Document) -> tuple[object, ...]:
    known = (not doc.title_derived, doc.published, doc.publisher, doc.url)
    day = doc.published.toordinal() if doc.published else 0
    return (-sum(bool(fact) for fact in known), day, doc.path)


def _latest(doc: Document) -> tuple[object, ...]:
    return (-(doc.published.toordinal() if doc.published else 0), -len(doc.text), doc.path)


def _words(doc: Document) -> frozenset[str]:
    return frozenset(WORD.findall(doc.text.casefold()))


def _alike(first: Iterable[str], second: Iterable[str]) -> bool:
    one, other = frozenset(first), frozenset(second)
    return len(one & other) >= LEAST_ALIKE * max(1, min(len(one), len(other)))
