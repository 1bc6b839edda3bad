"""What sources say that somebody is: offices, ranks, kin, faith, origin; the same thing told by several is one fact.

Each relation is put under whom and what it is about; how those of one heading stand to each other is decided in
``accord``. An article has one statement for each view that it gives: one with years if there is one, else its first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.compare.accord import POSTS, Told, agreement, in_body, views
from generator.compare.facts import make_fact, statement
from generator.compare.labels import ALONE, BODY, OWN, RELATIONS, whose
from generator.compare.lookup import Lookup
from generator.compare.roles import kinship, role_words, same_office
from generator.model import N_, Fact, FactKind, Message, Relation, RelationKind, Statement, partial_date

PAIRS = frozenset({RelationKind.KIN, RelationKind.CLOSE, RelationKind.ALLEGIANCE})
SOLE = frozenset({"child", "spouse"})
"""What somebody is to a parent or a spouse: of these one has few, so that one without a name is the one with it."""
OFFICES = 60
"""So many wordings of somebody's offices are held against one another, those of most mentions first."""

DECADE = 3
"""So many digits a decade has as a date: "199"."""

Heading = tuple[str, str, str]


def tell(relations: Iterable[Relation], lookup: Lookup) -> Iterator[Told]:
    """Yield the relations whose subject is known, with whom they are about."""
    for relation in relations:
        subject = lookup.referred(relation.subject)
        other = lookup.referred(relation.object)
        if subject is not None and subject is not other:
            yield Told(relation, subject, other, role_words(relation.role))


def relation_facts(told: Sequence[Told]) -> Iterator[Fact]:
    """Yield a fact for each thing that relations say of somebody, with all that say it."""
    headings: defaultdict[Heading, list[Told]] = defaultdict(list)
    posts: defaultdict[str, list[Told]] = defaultdict(list)
    for one in told:
        kind, subject = one.relation.kind, one.subject.id
        if kind in POSTS and one.object is not None and in_body(one):
            headings["post", subject, one.object.id].append(one)
        elif kind in POSTS:
            posts[subject].append(one)
        elif kind in PAIRS:
            ends = sorted((subject, one.object.id if one.object else _unnamed(one)))
            headings[kind, ends[0], ends[1]].append(one)
        else:
            headings[kind, subject, ""].append(one)
    for _, group in sorted(_joined(headings).items()):
        yield _fact(group)
    for _, offices in sorted(posts.items()):
        for group in _offices(offices):
            yield _fact(group)


def _unnamed(one: Told) -> str:
    """Return a key for somebody without a name: an unnamed parent is no unnamed sibling."""
    return f"#{kinship(one.relation.role, reverse=False) or ' '.join(sorted(one.words))}"


def _joined(headings: Mapping[Heading, list[Told]]) -> Mapping[Heading, list[Told]]:
    """Return groups with a parent or a spouse without a name put to the only one with a name, if there is one."""
    named: defaultdict[tuple[str, str], set[Heading]] = defaultdict(set)
    for heading, group in headings.items():
        for one in group if heading[0] == RelationKind.KIN else ():
            if one.object is not None:
                named[one.subject.id, kinship(one.relation.role, reverse=False)].add(heading)
                named[one.object.id, kinship(one.relation.role, reverse=True)].add(heading)
    joined: defaultdict[Heading, list[Told]] = defaultdict(list)
    for heading, group in sorted(headings.items()):
        role = heading[1].removeprefix("#")
        unnamed = heading[0] == RelationKind.KIN and role != heading[1]
        fitting = named[heading[2], role] if unnamed and role in SOLE else set()
        joined[min(fitting) if len(fitting) == 1 else heading] += group
    return joined


def _offices(told: Sequence[Told]) -> Iterator[list[Told]]:
    """Yield the relations of one subject by office; a short wording goes with the first longer one that fits."""
    by_words: defaultdict[frozenset[str], list[Told]] = defaultdict(list)
    for one in told:
        by_words[one.words].append(one)
    ordered = sorted(by_words, key=lambda found: (-len(by_words[found]), -len(found), sorted(found)))[:OFFICES]
    groups: list[tuple[frozenset[str], list[Told]]] = []
    for wording in ordered:
        group = next((group for head, group in groups if same_office(head, wording)), None)
        if group is None:
            groups.append((wording, list(by_words[wording])))
        else:
            group.extend(by_words[wording])
    yield from (group for _, group in groups)


def _fact(group: Sequence[Told]) -> Fact:
    """Return relations of one thing as a fact."""
    first = min(group, key=lambda one: (one.object is None, one.document, one.relation.passage.start))
    ordered = [first, *(one for one in group if one is not first)]
    numbers = views(ordered)
    told: dict[tuple[str, int], Told] = {}
    for one, number in sorted(zip(ordered, numbers, strict=True), key=_telling_most):
        told.setdefault((one.document, number), one)
    statements = [_statement(one, number) for (_, number), one in told.items()]
    entities = [first.subject.id, *((first.object.id,) if first.object else ())]
    found = agreement(ordered, numbers)
    return make_fact(FactKind.RELATION, _label(first, ordered), entities, statements, found)


def _telling_most(pair: tuple[Told, int]) -> tuple[int, str, int]:
    """Return the key that sorts relations by the years that they give, then by article and place."""
    relation = pair[0].relation
    return -bool(relation.since) - bool(relation.until), pair[0].document, relation.passage.start


def _label(first: Told, group: Sequence[Told]) -> Message:
    """Return what relations of one thing are about, in plain words."""
    relation = first.relation
    kind = BODY if relation.kind in POSTS and in_body(first) else relation.kind
    named = first.object.name if first.object else relation.of or relation.role
    if kind in POSTS:
        roles = {f"{r.role} of {r.of}" if r.of and not one.object else r.role for one in group if (r := one.relation)}
        named = max(roles, key=lambda role: (len(role_words(role)), -len(role), role))
    if kind in OWN and not (kind is RelationKind.KIN and first.object):
        return whose(first.subject.name, OWN[kind].filled(other=named))
    pattern = RELATIONS[kind] if first.object or kind not in ALONE else ALONE[kind]
    return pattern.filled(name=first.subject.name, other=named)


def _statement(one: Told, group: int) -> Statement:
    relation = one.relation
    years = _years(relation)
    notes = [N_("former")] if relation.former else []
    if years and str(years) not in relation.passage.text:  # otherwise the words say it themselves
        notes.append(years)
    return statement(relation.passage, notes=notes, group=group)


def _years(relation: Relation) -> Message | None:
    """Return from when to when something holds, or when it happened."""
    since, until = _spelled(relation.since), _spelled(relation.until)
    if relation.since and relation.until:
        return N_("%(since)s to %(until)s", since=since, until=until)
    if relation.until:
        return N_("until %(until)s", until=until)
    if not relation.since:
        return None
    died = relation.kind is RelationKind.DEATH
    return N_("%(date)s", date=since) if died else N_("since %(since)s", since=since)


def _spelled(value: str) -> Message:
    """Return a date for readers: a decade is kept without its last digit."""
    return N_("the %(decade)ss", decade=f"{value}0") if len(value) == DECADE else partial_date(value)
