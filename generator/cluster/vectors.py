"""Articles as vectors of the words and names that tell what they are about, rare ones counting more."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from generator.cluster.words import WORD, term_shares, terms
from generator.model import Document, Entity, EntityType, Mention, SentenceKind

NAMES = 0.4
"""The part of the similarity that names make; words make the rest."""
BACKGROUND = 500
"""Every corpus is counted as if so many articles of ordinary news were added to it: a folder of three is weighed by
what is rare in the news, a folder of thousands by what is rare in the folder."""
RARE = 0.002
"""The part of those articles that holds a word or a name which is not known to be common."""
PLACE = 0.005
"""The same for a place: what happens in one country is not one happening."""
LENIENCY = 15.0
"""Added to the square length of an article's names, so that two articles of one name each are not all alike."""
TITLE = 2
"""A word of a given title counts so many times."""
NOTICE = 3
"""A sentence that so many articles hold word for word, copies left out, is a notice and tells no topic."""


@dataclass(frozen=True, slots=True)
class Vectors:
    """Weights by article and term: those of article ``i`` stand at ``starts[i]`` to ``starts[i + 1]``, by term.

    The scalar product of two articles' weights is how alike they are, 0 to 1. ``labels`` are the terms in print.
    """

    starts: NDArray[np.int64]
    terms: NDArray[np.int64]
    weights: NDArray[np.float64]
    labels: tuple[str, ...]

    def row(self, index: int) -> slice:
        """Return where the weights of an article stand."""
        return slice(int(self.starts[index]), int(self.starts[index + 1]))


def make_vectors(documents: Sequence[Document], mentions: Sequence[Mention], entities: Sequence[Entity]) -> Vectors:
    """Weigh the words and names of articles that are no copies of one another.

    A weight is the logarithm of how often a term stands in the article, by that of how rare it is; words and names are
    brought to unit length apart and then joined, so that a long article has no more names than words to be alike by.
    """
    notices = _notices(documents)
    spelled: defaultdict[str, Counter[str]] = defaultdict(Counter)
    words = [_words(doc, notices, spelled) for doc in documents]
    names, titles, places = _names(documents, mentions, entities, notices)
    languages = sorted({doc.language for doc in documents})
    shares = {term: share for language in languages for term, share in term_shares(language).items()}
    rarity = _rarity(words, shares) | _rarity(names, places)
    number = {term: index for index, term in enumerate(sorted(rarity))}
    columns, weights = [], []
    for counts, named in zip(words, names, strict=True):
        row = _row(_rated(counts, rarity), _rated(named, rarity))
        order = sorted(row, key=number.__getitem__)
        columns.append(np.array([number[term] for term in order], dtype=np.int64))
        weights.append(np.array([row[term] for term in order], dtype=np.float64))
    return Vectors(
        np.cumsum([0, *map(len, columns)], dtype=np.int64),
        np.concatenate([np.empty(0, np.int64), *columns]),
        np.concatenate([np.empty(0, np.float64), *weights]),
        tuple(titles[term] if term in titles else _most_common(spelled[term]) for term in number),
    )


def _words(document: Document, notices: frozenset[str], spelled: Mapping[str, Counter[str]]) -> Counter[str]:
    """Count the terms of an article and of its title, and note how they are spelled."""
    texts = [s.text for s in document.sentences if s.kind is not SentenceKind.HEADLINE and _key(s.text) not in notices]
    counts: Counter[str] = Counter()
    for text in [*texts, *([] if document.title_derived else [document.title] * TITLE)]:
        for term, word in terms(text, document.language):
            counts[term] += 1
            spelled[term][word] += 1
    return counts


def _names(
    documents: Sequence[Document], mentions: Sequence[Mention], entities: Sequence[Entity], notices: frozenset[str]
) -> tuple[list[Counter[str]], dict[str, str], dict[str, float]]:
    """Count the entities of each article, and the wordings that belong to none.

    Return how each is printed as well, and the share of all articles that is assumed to hold it where it is a place.
    The terms begin with a mark that no word has, so that a name is never taken for a word.
    """
    ordered = sorted(entities, key=lambda entity: entity.id)
    titles = {f"/{entity.id}": entity.name for entity in ordered}
    linked = {(m.document, m.start, m.end): f"/{entity.id}" for entity in ordered for m in entity.mentions}
    known = (mention for entity in ordered for mention in entity.mentions)
    found = {(m.document, m.start, m.end): m for m in (*mentions, *known)}
    silent = {(doc.id, s.number) for doc in documents for s in doc.sentences if _key(s.text) in notices}
    counts: dict[str, Counter[str]] = {doc.id: Counter() for doc in documents}
    places: dict[str, float] = {}
    for place in sorted(found):
        mention = found[place]
        if mention.document in counts and (mention.document, mention.sentence) not in silent:
            term = linked.get(place, f"?{mention.text.casefold()}")
            counts[mention.document][term] += 1
            titles.setdefault(term, mention.text)
            if mention.type is EntityType.PLACE:
                places[term] = PLACE
    return list(counts.values()), titles, places


def _rarity(counts: Sequence[Counter[str]], shares: Mapping[str, float]) -> dict[str, float]:
    """Return how much each term says: the logarithm of the share of articles that hold it."""
    held = Counter(term for row in counts for term in row)
    total = len(counts) + BACKGROUND
    return {term: math.log(total / (n + BACKGROUND * shares.get(term, RARE))) for term, n in held.items()}


def _rated(counts: Counter[str], rarity: Mapping[str, float]) -> dict[str, float]:
    """Return the weights of an article's terms; terms that everybody has weigh nothing."""
    return {term: (1 + math.log(n)) * rarity[term] for term, n in counts.items() if rarity[term] > 0}


def _row(words: Mapping[str, float], names: Mapping[str, float]) -> dict[str, float]:
    """Join an article's words and names to a vector of unit length; words take the part that few names leave."""
    square = _square(names)
    part = NAMES * square / (square + LENIENCY)
    return _scaled(words, 1 - part) | _scaled(names, part)


def _scaled(weights: Mapping[str, float], square: float) -> dict[str, float]:
    length = math.sqrt(_square(weights)) or 1.0
    return {term: math.sqrt(square) * weight / length for term, weight in weights.items()}


def _square(weights: Mapping[str, float]) -> float:
    return math.fsum(weight * weight for weight in weights.values())


def _notices(documents: Iterable[Document]) -> frozenset[str]:
    counts = Counter(key for doc in documents for key in {_key(s.text) for s in doc.sentences})
    return frozenset(key for key, n in counts.items() if n >= NOTICE)


def _key(text: str) -> str:
    """Return a sentence without what may differ between two prints of it."""
    return " ".join(WORD.findall(text)).casefold()


def _most_common(spellings: Mapping[str, int]) -> str:
    return min(spellings, key=lambda word: (-spellings[word], word))
