"""Say who or what each entity is, in words of the articles.

Phrases beside a name are looked for in the ways in which news defines names (Hearst 1992 for the kinds; Radev and
McKeown 1997 for descriptions of people in news): an apposition, a title, what a clause says its subject is. So much
each article tells (``describe``); of all phrases found for an entity one is chosen (``define``). Nothing is written
that no article says, and nothing is better than a doubt.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.define.candidates import Candidate, Description, Descriptions
from generator.define.choice import choose, worth
from generator.define.following import apposition, copula
from generator.define.passages import Name, Passage
from generator.define.preceding import apposition_before, opening, title
from generator.model import Definition, Document, Entity, Mention, SentenceKind

__all__ = ["Descriptions", "define", "describe"]

PATTERNS = (apposition, copula, title, apposition_before, opening)


def describe(doc: Document, names: Iterable[tuple[Mention, Entity]]) -> Descriptions:
    """Return the phrases of an article that may define those whom it names.

    Args:
        doc: The article.
        names: The names in it with whom they mean, in any order.
    """
    found = sorted((Name(m.start, m.end, e.id, e.type, " " in m.text), m.sentence) for m, e in names)
    return Descriptions(doc.id, tuple(map(_description, _candidates(doc, found))))


def define(articles: Iterable[Descriptions]) -> Mapping[str, Definition]:
    """Return a definition for each entity of which the articles give one, by the entity's id, sorted.

    Args:
        articles: What :func:`describe` found in each of them, in any order.
    """
    found: dict[str, list[Description]] = defaultdict(list)
    for article in articles:
        for description in article.found:
            found[description.entity].append(description)
    return {entity: choose(found[entity]) for entity in sorted(found)}


def _candidates(doc: Document, names: Sequence[tuple[Name, int]]) -> Iterator[Candidate]:
    """Yield the phrases of a document that may define one of its names."""
    all_names = [name for name, _ in names]
    starts = [name.start for name in all_names]
    passages: dict[int, Passage | None] = {}
    for name, number in names:
        if number not in passages:
            sentence = doc.sentences[number - 1]
            usable = sentence.kind is SentenceKind.BODY and not sentence.text.rstrip("”\"’' ").endswith("?")
            passages[number] = Passage(doc, sentence, all_names, starts) if usable else None
        passage = passages[number]
        if passage is not None:
            yield from _about(passage, name)


def _about(passage: Passage, name: Name) -> Iterable[Candidate]:
    for pattern in PATTERNS:
        candidate = pattern(passage, name)
        if candidate is not None and not _names_itself(candidate):
            yield candidate


def _names_itself(candidate: Candidate) -> bool:
    """Tell whether a phrase about an entity holds its name."""
    return any(name.entity == candidate.name.entity for name in candidate.names())


def _description(candidate: Candidate) -> Description:
    passage, start, end = candidate.passage, candidate.start, candidate.end
    definition = Definition(
        text=" ".join(passage.doc.text[start:end].split()),
        document=passage.doc.id,
        sentence=passage.sentence.number,
        span=passage.doc.span(start, end),
    )
    return Description(candidate.name.entity, definition, worth(candidate), passage.doc.published, start, end)
