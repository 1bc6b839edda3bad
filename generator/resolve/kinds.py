"""Which type a name has where its mentions disagree: the majority decides, unless it is part of a person's name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field

from generator.model import EntityType, Mention
from generator.resolve.kinship import without_family
from generator.resolve.names import parse
from generator.resolve.words import words

CLEAR = 2
"""A name is of one type in an article that says otherwise if the corpus says so this many times more often."""

Words = tuple[str, ...]
Typed = tuple[Mention, EntityType]


@dataclass(frozen=True, slots=True)
class Tally:
    """How often each name is typed as a person's, and as something else."""

    persons: Counter[Words] = field(default_factory=Counter)
    others: Counter[Words] = field(default_factory=Counter)

    def add(self, mentions: Iterable[Mention]) -> None:
        """Count mentions."""
        for mention in mentions:
            side = self.persons if mention.type is EntityType.PERSON else self.others
            side[words(mention.text)] += 1


def settle(mentions: Mapping[str, Sequence[Mention]]) -> dict[str, list[Typed]]:
    """Give all mentions of one name in an article one type: person, or not a person.

    A name of one word stays a person's where the article names somebody so in full ("Jordan" beside "Neil Jordan"),
    and a place stays a place there. Among organizations, places and events the type of the entity is decided later.
    """
    corpus = Tally()
    for held in mentions.values():
        corpus.add(held)
    return {document: _article(mentions[document], corpus) for document in sorted(mentions)}


def _article(held: Sequence[Mention], corpus: Tally) -> list[Typed]:
    here, parts = Tally(), _parts(held)
    here.add(held)
    kinds: dict[tuple[str, EntityType], EntityType] = {}
    for mention in held:
        named = mention.text, mention.type
        if named not in kinds:
            kinds[named] = _kind(mention, held, parts, here, corpus)
    return [(mention, kinds[mention.text, mention.type]) for mention in held]


def _kind(mention: Mention, held: Sequence[Mention], parts: Set[str], here: Tally, corpus: Tally) -> EntityType:
    """Return the type of a name that an article types so."""
    found = words(mention.text)
    person = mention.type is EntityType.PERSON
    if without_family(mention.text) != mention.text:
        decided = True
    elif len(found) == 1 and found[0] in parts:
        decided = person
    else:
        decided = _is_person(found, here, corpus)
    if decided is person:
        return mention.type
    return EntityType.PERSON if decided else _other(found, held)


def _parts(held: Sequence[Mention]) -> set[str]:
    """Return the words of the full names of people, without those that begin the name of an organization as well."""
    parts: set[str] = set()
    companies: set[str] = set()
    for mention in held:
        found = words(mention.text)
        if mention.type is EntityType.PERSON:
            name = parse(mention.text)
            parts |= set(name.words) if name and not name.bare else set()
        elif mention.type is EntityType.ORGANIZATION and len(found) > 1:
            companies.add(found[0])
    return parts - companies


def _is_person(found: Words, here: Tally, corpus: Tally) -> bool:
    """Tell whether a name is a person's, from the types of its mentions in the article and in the corpus.

    A name of several words means the same everywhere, so the corpus decides; of a name of one word the article does,
    unless the corpus clearly says otherwise.
    """
    persons, others = here.persons[found], here.others[found]
    all_persons, all_others = corpus.persons[found], corpus.others[found]
    if persons == others or (len(found) > 1 and all_persons != all_others):
        persons, others = all_persons, all_others
    if persons > others:
        return all_others <= CLEAR * all_persons
    return all_persons > CLEAR * all_others


def _other(found: Words, held: Sequence[Mention]) -> EntityType:
    """Return the type, persons aside, that an article gives most often to a name."""
    kinds = Counter(mention.type for mention in held if words(mention.text) == found)
    order = (EntityType.ORGANIZATION, EntityType.PLACE, EntityType.EVENT)
    return max(order, key=lambda kind: (kinds[kind], -order.index(kind)))
