"""Who is who across articles: the full names of the corpus are compared in blocks and linked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model import N_, Mention
from generator.resolve import grounds
from generator.resolve.article import Link, Named, written
from generator.resolve.blocks import meetings
from generator.resolve.compare import Agreement, compare, contradict, relation
from generator.resolve.full_names import FullName, main_names
from generator.resolve.grounds import Ground
from generator.resolve.groups import Groups
from generator.resolve.names import person_name
from generator.resolve.near import Near
from generator.resolve.neighbors import Neighborhood
from generator.resolve.words import words

RARE = 0.25
"""A misprint is at most this often mentioned, compared with the name that was meant."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """Why a full name is the name of somebody who is mostly called otherwise: the other name and the ground."""

    other: FullName
    ground: Ground

    def evidence(self, document: str) -> Mention:
        """Return the first mention of the other name, in the same article if it is there."""
        return self.other.first[document].mention if document in self.other.first else self.other.main


@dataclass(frozen=True, slots=True)
class Identities:
    """Who the full names of a corpus are.

    ``persons`` gives for each key of a full name the key of its person, and every word of these names for itself;
    ``spellings`` says why names are held to be those of somebody mostly called otherwise.
    """

    full: Mapping[str, FullName]
    persons: Mapping[str, str]
    spellings: Mapping[str, Spelling] = field(default_factory=dict)
    near: tuple[Near, ...] = ()

    def link(self, person: Named) -> Link:
        """Return the link of a full name, with what it is of the name by which its person is mostly called."""
        mention, key = person.mention, self.persons[person.name.key]
        shown, item, spelling = written(mention.text), self.full[person.name.key], self.spellings.get(person.name.key)
        if spelling:
            ground, other, evidence = spelling.ground, spelling.other, spelling.evidence(mention.document)
        elif words(person_name(mention.text)) != words(item.text):
            ground, other, evidence = grounds.SPELLED_ALIKE, item, item.main
        else:
            reason = N_("'%(name)s' is a full name", name=shown)
            return Link(mention, key, reason, mention.span, certainty=grounds.FULL_NAME)
        reason = ground.taken(shown, written(other.text))
        return Link(mention, key, reason, evidence.span, certainty=ground.certainty)


def identify(full: Mapping[str, FullName], neighbors: Neighborhood) -> Identities:
    """Link the full names of the corpus, the best agreeing ones first."""
    compared = ((compare(full[a].name, full[b].name), a, b) for a, b in meetings(full))
    rated = sorted((-rating, -full[a].count - full[b].count, a, b) for rating, a, b in compared if rating)
    groups = Groups()
    members: dict[str, list[str]] = {}
    rejected: list[tuple[str, str, bool]] = []
    for rating, _, one, other in rated:
        first, second = sorted((groups.find(one), groups.find(other)))
        if first == second:
            continue
        mine, yours = members.get(first, [first]), members.get(second, [second])
        against = any(contradict(full[a].name, full[b].name) for a in mine for b in yours)
        if against or not _supported(Agreement(-rating), full[one], full[other], neighbors):
            rejected.append((one, other, against))
            continue
        groups.join(one, other, relation(full[one].name, full[other].name))
        members[first] = mine + yours
        members.pop(second, None)
    persons = {word: word for item in full.values() for word in item.name.words}
    persons |= {key: groups.find(key) for key in full}
    return Identities(full, persons, _spellings(full, groups, persons), tuple(_near(full, groups, rejected)))


def _supported(agreement: Agreement, one: FullName, other: FullName, neighbors: Neighborhood) -> bool:
    """Tell whether the articles that hold two agreeing names support that they are one person's."""
    if agreement is Agreement.SAME:
        return True
    few, many = sorted((one.documents, other.documents), key=len)
    together = any(document in many for document in few)
    if agreement is Agreement.MISPRINT:
        rare, frequent = sorted((one, other), key=lambda item: item.count)
        if rare.count > max(1, RARE * frequent.count) or rare.count == frequent.count:
            return False
        if one.name.surname != other.name.surname:
            return together or neighbors.any_near(rare.documents, frequent.documents)
        return (
            together and rare.count == 1 and frequent.count > 2 and rare.name.given[0][0] == frequent.name.given[0][0]
        )
    return together or neighbors.any_near(one.documents, other.documents)


def _spellings(full: Mapping[str, FullName], groups: Groups, persons: Mapping[str, str]) -> dict[str, Spelling]:
    """Relate every name to the main one of its person, or to one through which the two were joined."""
    found: dict[str, Spelling] = {}
    for main in main_names({key: full[key] for key in sorted(groups.ties)}, persons).values():
        for key, (step, _) in groups.toward(main).items():
            other = full[main if compare(full[key].name, full[main].name) >= Agreement.LIKELY else step]
            found[key] = Spelling(other, relation(full[key].name, other.name))
    return found


def _near(full: Mapping[str, FullName], groups: Groups, rejected: list[tuple[str, str, bool]]) -> list[Near]:
    """Return the pairs of names that agree but were kept apart."""
    found = []
    for one, other, against in rejected:
        if groups.find(one) != groups.find(other):
            rare, main = sorted((full[one], full[other]), key=lambda item: item.count)
            ground = relation(rare.name, main.name)
            because = "but other parts of the names contradict that" if against else "but no articles support that"
            reason = f"{ground.possible(written(rare.text), written(main.text))}, {because}"
            mentions = [item.first[min(item.first)].mention for item in (rare, main)]
            found.append(Near(mentions[0], mentions[1], reason, grounds.CONTRADICTED if against else ground.apart))
    return found
