"""What clustering needs to know of one article by itself; it can be kept as long as the article stays as it is."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from generator.cluster.words import WORD, term_of, term_shares
from generator.model import Document, Entity, EntityType, Mention, SentenceKind

LENGTH = 5
"""Words of a shingle (A. Broder, On the resemblance and containment of documents, 1997)."""
OPENING = 1 / 4
"""So much of an article is its opening."""
MULTIPLIER = 0x9E3779B97F4A7C15
"""An odd number whose powers mix the words of a shingle into one number of 64 bits."""
TITLE = 2
"""A word of a given title counts so many times."""
RARE = 0.002
"""The part of all news articles that holds a word or a name which is not known to be common."""
PLACE = 0.005
"""The same for a place: what happens in one country is not one happening."""

Numbers = NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class Wording:
    """An article's text as numbers, by which it is compared with others.

    ``key`` changes with everything that is read of the article. ``shingles`` are the runs of words, sorted, each once;
    ``early`` says which of them stand in the opening. ``sentences`` are the sentences, in order.
    """

    key: bytes
    shingles: Numbers
    early: NDArray[np.bool_]
    sentences: Numbers


class Name(NamedTuple):
    """A name in a sentence (number) of an article: the term that it counts as, and the name in print."""

    term: str
    label: str
    place: bool
    sentence: int


@dataclass(frozen=True, slots=True)
class Content:
    """The words and names that may tell an article's topic, as sorted numbers, with how often each stands in it.

    ``key`` changes with everything of which this is made. ``names`` says which terms are names; ``shares`` is the part
    of all news articles that is assumed to hold a term. ``labels`` are the terms in print, one a line, in their order.
    """

    key: bytes
    terms: Numbers
    counts: NDArray[np.int32]
    names: NDArray[np.bool_]
    shares: NDArray[np.float64]
    labels: str


def read_wording(doc: Document, kept: Wording | None) -> Wording:
    """Return the wording of an article: the one that was kept, if the article is still the same."""
    parts = [doc.language, "" if doc.title_derived else doc.title]
    key = _digest([*parts, *(f"{s.number} {s.kind} {s.text}" for s in doc.sentences)])
    if kept and kept.key == key:
        return kept
    sentences = [WORD.findall(s.text) for s in doc.sentences]
    running = zip(doc.sentences, sentences, strict=True)
    words = [_code(word) for s, found in running if s.kind is not SentenceKind.HEADLINE for word in found]
    runs = _runs(np.array(words, dtype=np.uint64))
    shingles, places = np.unique(runs, return_index=True)
    numbers = np.array([_number(" ".join(found).casefold()) for found in sentences], dtype=np.uint64)
    return Wording(key, shingles, places < len(runs) * OPENING, numbers)


def find_names(
    documents: Iterable[Document], mentions: Sequence[Mention], entities: Sequence[Entity]
) -> dict[str, list[Name]]:
    """Return the names in each article in order: the entities, and the wordings that belong to none.

    Their terms begin with a mark that no word has, so that a name is never taken for a word.
    """
    found: dict[str, dict[tuple[int, int], Name]] = {doc.id: {} for doc in documents}
    for entity in sorted(entities, key=lambda entity: entity.id, reverse=True):
        term = f"/{entity.id}"
        for mention in entity.mentions:
            known = found.get(mention.document)
            if known is not None and (mention.start, mention.end) not in known:
                name = Name(term, entity.name, mention.type is EntityType.PLACE, mention.sentence)
                known[mention.start, mention.end] = name
    for mention in mentions:
        known = found.get(mention.document)
        if known is not None and (mention.start, mention.end) not in known:
            name = Name(f"?{mention.text.casefold()}", mention.text, mention.type is EntityType.PLACE, mention.sentence)
            known[mention.start, mention.end] = name
    return {document: [names[place] for place in sorted(names)] for document, names in found.items()}


def read_content(
    doc: Document, wording: Wording, names: Sequence[Name], silent: frozenset[int], kept: Content | None
) -> Content:
    """Return the content of an article without the sentences at some positions: the kept one, if nothing changed."""
    unheard = {doc.sentences[position].number for position in silent}
    told = [name for name in names if name.sentence not in unheard]
    noted = (f"{name.term}\t{name.label}\t{name.place:d}" for name in told)
    key = _digest([wording.key.hex(), " ".join(map(str, sorted(silent))), *noted])
    if kept and kept.key == key:
        return kept
    counts, labels, shares = _words(doc, silent)
    for name in told:
        counts[name.term] += 1
        labels.setdefault(name.term, name.label)
        shares[name.term] = max(PLACE if name.place else RARE, shares.get(name.term, RARE))
    numbers = {_term_number(term): term for term in sorted(counts)}
    order = sorted(numbers)
    ordered = [numbers[number] for number in order]
    return Content(
        key,
        np.array(order, dtype=np.uint64),
        np.array([counts[term] for term in ordered], dtype=np.int32),
        np.array([term[0] in "/?" for term in ordered], dtype=np.bool_),
        np.array([shares[term] for term in ordered], dtype=np.float64),
        "\n".join(" ".join(labels[term].split()) for term in ordered),
    )


def _words(doc: Document, silent: frozenset[int]) -> tuple[Counter[str], dict[str, str], dict[str, float]]:
    """Count the terms of an article and of its title; return how each is spelled and how common it is as well."""
    running = (s for position, s in enumerate(doc.sentences) if position not in silent)
    texts = [s.text for s in running if s.kind is not SentenceKind.HEADLINE]
    title = [] if doc.title_derived else [doc.title] * TITLE
    words = Counter(word for text in (*texts, *title) for word in WORD.findall(text))
    counts: Counter[str] = Counter()
    spelled: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for word, count in words.items():
        term = term_of(word, doc.language)
        if term:
            counts[term] += count
            spelled[term].append((-count, word))
    common: Mapping[str, float] = term_shares(doc.language)
    labels = {term: min(found)[1] for term, found in spelled.items()}
    return counts, labels, {term: common.get(term, RARE) for term in counts}


def _runs(words: Numbers) -> Numbers:
    """Return a number for each run of words; a text shorter than a shingle is a single run."""
    length = min(LENGTH, len(words))
    runs = np.zeros(len(words) - length + 1 if length else 0, dtype=np.uint64)
    for offset in range(length):
        runs = runs * np.uint64(MULTIPLIER) + words[offset : offset + len(runs)]
    return runs


def _digest(parts: Iterable[str]) -> bytes:
    return blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _number(text: str) -> int:
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


_term_number = lru_cache(maxsize=1 << 17)(_number)


@lru_cache(maxsize=1 << 17)
def _code(word: str) -> int:
    return crc32(word.lower().encode("utf-8", "surrogatepass"))
