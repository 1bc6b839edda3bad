"""Who is who across articles: the full names of the corpus are compared in blocks and linked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.resolve.article import Named
from generator.resolve.compare import Agreement, compare, contradict, without_article
from generator.resolve.groups import Groups
from generator.resolve.lexicon import nicknames
from generator.resolve.names import PersonName, person_name
from generator.resolve.neighbors import Neighborhood
from generator.resolve.words import skeleton

RARE = 0.25
"""A misprint is at most this often mentioned, compared with the name that was meant."""


@dataclass(frozen=True, slots=True)
class FullName:
    """A full name of the corpus with the articles that hold it, the first mention in each, and how many there are."""

    name: PersonName
    text: str
    first: Mapping[str, Named]
    documents: Mapping[str, int]

    @property
    def count(self) -> int:
        """Mentions in all articles."""
        return sum(self.documents.values())


def full_names(people: Iterable[Named]) -> dict[str, FullName]:
    """Collect the full names of the corpus by key."""
    names: dict[str, PersonName] = {}
    texts: dict[str, Counter[str]] = {}
    counts: dict[str, Counter[str]] = {}
    first: dict[str, dict[str, Named]] = {}
    for person in people:
        if not person.name.bare:
            names.setdefault(person.name.key, person.name)
            texts.setdefault(person.name.key, Counter())[person_name(person.mention.text)] += 1
            counts.setdefault(person.name.key, Counter())[person.mention.document] += 1
            first.setdefault(person.name.key, {}).setdefault(person.mention.document, person)
    return {key: FullName(names[key], _most(texts[key]), first[key], counts[key]) for key in sorted(names)}


def _most(counts: Counter[str]) -> str:
    return min(counts, key=lambda text: (-counts[text], text))


def blocks(name: PersonName) -> set[str]:
    """Return the keys under which a name meets those that it is compared with."""
    first, surname = name.given[0], skeleton(without_article(name.surname.split(" ")[-1]))
    found = {f"tight {name.tight}", f"given {skeleton(first)} {surname[:1]}", f"initial {first[0]} {surname}"}
    found |= {f"nick {other} {surname}" for other in nicknames().get(first, (first,))}
    found |= {f"part {first} {other}" for other in name.words[1:]}
    found |= {f"part {one} {name.surname}" for one in name.given}
    return found


def identify(full: Mapping[str, FullName], neighbors: Neighborhood) -> dict[str, str]:
    """Link the full names of the corpus.

    Returns:
        For each key of a full name the key of its person, and every word of these names for itself.
    """
    meeting: dict[str, list[str]] = {}
    for key, item in full.items():
        for block in blocks(item.name):
            meeting.setdefault(block, []).append(key)
    pairs = {(a, b) for keys in meeting.values() for i, a in enumerate(keys) for b in keys[i + 1 :]}
    rated = sorted((-compare(full[a].name, full[b].name), -full[a].count - full[b].count, a, b) for a, b in pairs)
    groups = Groups()
    members = {key: [key] for key in full}
    for rating, _, one, other in rated:
        agreement, (first, second) = Agreement(-rating), sorted((groups.find(one), groups.find(other)))
        if first == second or not _supported(agreement, full[one], full[other], neighbors):
            continue
        if any(contradict(full[a].name, full[b].name) for a in members[first] for b in members[second]):
            continue
        groups.join(first, second)
        members[first] += members.pop(second)
    identities = {word: word for item in full.values() for word in item.name.words}
    return identities | {key: groups.find(key) for key in full}


def _supported(agreement: Agreement, one: FullName, other: FullName, neighbors: Neighborhood) -> bool:
    """Tell whether the articles that hold two agreeing names support that they are one person's."""
    if agreement in (Agreement.SAME, Agreement.DIFFERENT):
        return agreement is Agreement.SAME
    together = not set(one.documents).isdisjoint(other.documents)
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


def shown_names(full: Mapping[str, FullName], identities: Mapping[str, str]) -> dict[str, str]:
    """Return for each person the full name that is used most, as written."""
    best: dict[str, FullName] = {}
    for key, item in full.items():
        person = identities[key]
        if person not in best or item.count > best[person].count:
            best[person] = item
    return {person: item.text for person, item in best.items()}
