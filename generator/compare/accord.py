"""How several statements of what somebody is stand to each other: alike, each in its own words, or contradictory.

Contradictory are two kinds of kinship of the same two, two ranks neither of which is the other's short form, two
branches of faith, two years of a beginning, an end or a death. All else that differs is each source's own wording: an
office may be one of several, and a city lies in a country.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.compare.meaning import words
from generator.compare.roles import Accord, accord_of_faiths, accord_of_ranks, kinship, part_of
from generator.model import Agreement, Entity, EntityType, Relation, RelationKind

POSTS = frozenset({RelationKind.OFFICE, RelationKind.HEAD, RelationKind.MEMBER})
WORDED = POSTS | {RelationKind.RANK}
"""What is told by the words of a role alone, once it is known whom it is about."""
PLACED = frozenset({RelationKind.ORIGIN, RelationKind.RESIDENCE, RelationKind.LOCATION})
"""What is told by a place alone."""
WORDINGS = 60
"""So many wordings of one thing are held against one another, the fullest first."""
YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True)
class Told:
    """A relation with whom it is about and the telling words of its role."""

    relation: Relation
    subject: Entity
    object: Entity | None
    words: frozenset[str]

    @property
    def document(self) -> str:
        """The article's id."""
        return self.relation.passage.document


def in_body(one: Told) -> bool:
    """Tell whether a post is one in an organization that has a name."""
    return one.object is not None and one.object.type is EntityType.ORGANIZATION


def views(group: Sequence[Told]) -> list[int]:
    """Return the number of the view of each relation: relations of one number say the same, some in fewer words."""
    kind = group[0].relation.kind
    keys: list[object]
    if kind is RelationKind.KIN:
        keys = [_kinship(one, group[0]) or one.relation.role.casefold() for one in group]
    elif kind is RelationKind.DEATH:
        years = [one.relation.until or one.relation.since for one in group]
        known = next(filter(None, years), "")
        keys = [year or known for year in years]
    elif kind in PLACED:
        keys = [one.object.id if one.object else one.relation.of.casefold() or one.words for one in group]
    elif kind in WORDED:
        fullest = _fullest(frozenset(map(_said, group)))
        keys = [(fullest[_said(one)], _former(one)) for one in group]
    else:
        keys = [(one.words, one.object.id if one.object else one.relation.of.casefold()) for one in group]
    numbers = {key: number for number, key in enumerate(dict.fromkeys(keys))}
    return [numbers[key] for key in keys]


def agreement(group: Sequence[Told], numbers: Sequence[int]) -> Agreement:
    """Return how the sources stand to each other; only what cannot both hold is a difference.

    Sources that share a view agree, whatever else some of them say.
    """
    told: defaultdict[str, set[int]] = defaultdict(set)
    for one, number in zip(group, numbers, strict=True):
        told[one.document].add(number)
    if len(told) < 2:
        return Agreement.SINGLE
    if _years_differ(group) or _opposed(group):
        return Agreement.DIFFERENT
    return Agreement.SAME if set.intersection(*told.values()) else Agreement.VARIED


def _kinship(one: Told, first: Told) -> str:
    """Return what the subject of the first relation of a group is to the other end, by any of the group."""
    return kinship(one.relation.role, reverse=one.subject.id != first.subject.id)


def _said(one: Told) -> frozenset[str]:
    """Return the words of a role without the name of the body that it is in."""
    return one.words.difference(words(one.relation.object.passage.text) if one.relation.object else ())


def _former(one: Told) -> bool:
    """Tell whether a post is told as one of the past."""
    relation = one.relation
    return relation.kind in POSTS and (relation.former or bool(relation.until) or " was " in relation.passage.text)


def _fullest(wordings: Iterable[frozenset[str]]) -> Mapping[frozenset[str], frozenset[str]]:
    """Return for each wording the fullest one that has all of its words."""
    ordered = sorted(wordings, key=lambda wording: (-len(wording), sorted(wording)))
    longest = ordered[:WORDINGS]
    return {wording: next((full for full in longest if part_of(wording, full)), wording) for wording in ordered}


def _opposed(group: Sequence[Told]) -> bool:
    """Tell whether two relations of different articles contradict each other."""
    kind = group[0].relation.kind
    if kind is RelationKind.KIN:
        return len({_kinship(one, group[0]) for one in group} - {""}) > 1
    accords: dict[RelationKind, Callable[[frozenset[str], frozenset[str]], Accord]] = {
        RelationKind.RANK: accord_of_ranks,
        RelationKind.FAITH: accord_of_faiths,
    }
    accord = accords.get(kind)
    if accord is None:
        return False
    articles: defaultdict[frozenset[str], set[str]] = defaultdict(set)
    for one in group:
        articles[one.words].add(one.document)
    ordered = sorted(articles, key=lambda wording: (-len(wording), sorted(wording)))[:WORDINGS]
    return any(
        accord(a, b) is Accord.OPPOSED and len(articles[a] | articles[b]) > 1
        for place, a in enumerate(ordered)
        for b in ordered[place + 1 :]
    )


def _years_differ(group: Sequence[Told]) -> bool:
    """Tell whether different years are given for a beginning, an end or a death."""
    for years in ([one.relation.since for one in group], [one.relation.until for one in group]):
        if len({match.group() for year in years if (match := YEAR.match(year))}) > 1:
            return True
    return False
