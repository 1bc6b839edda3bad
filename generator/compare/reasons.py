"""Why things happened, as the sources give it: reasons for one thing, or about one person, side by side.

Reasons are for one thing if the words of their effects are mostly the same. Where sources tell different things that
happened to the person that a story is about ("pushed aside", "under arrest"), their reasons stand together as reasons
about that person. Reasons never contradict each other here: a thing may have several.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.compare.facts import make_fact, statement
from generator.compare.leads import main_people, stems
from generator.compare.lexicon import word_list
from generator.compare.lookup import Lookup
from generator.compare.meaning import stem, words
from generator.compare.sources import Source
from generator.model import N_, Agreement, EntityType, Fact, FactKind, Message, Reason, Statement

UNKNOWN = N_("the source says that the reason is not known")
DAYS = 7
"""Articles published more than so many days apart give reasons for different things that happened to somebody."""
LONGEST = 300
"""Characters of an effect and its cause that are shown together."""
LABEL = 90
"""Characters of an effect that can name what is explained."""
SHARED = 2
"""So many telling words and names two effects must share to be one,"""
SHARE = 0.6
"""and so much of the shorter one; as much of two causes makes them the same cause."""
CROWD = 30
"""A word that stands in more effects of a story than that leads nowhere."""
PRONOUNS = frozenset({"he", "she", "his", "her", "him"})


@dataclass(frozen=True, slots=True)
class _Given:
    """A reason with its article, and the telling words and names of its effect and its cause."""

    reason: Reason
    source: Source
    effect: frozenset[str]
    cause: frozenset[str]


def reason_facts(sources: Sequence[Source], lookup: Lookup) -> Iterator[Fact]:
    """Yield a fact for each thing, and for each person of the story, for which several sources give reasons."""
    given = [_give(reason, source, lookup) for source in sources for reason in source.evidence.reasons]
    alone: list[_Given] = []
    for group in _by_effect(given):
        if _shared(group):
            yield _effect_fact(group, lookup)
        else:
            alone += group
    people = main_people(sources, lookup)
    about: defaultdict[str, list[_Given]] = defaultdict(list)
    for one in alone:
        person = _person(one, people, lookup)
        if person:
            about[person].append(one)
    for person, group in sorted(about.items()):
        if _shared(group):
            label = N_("reasons given about %(name)s", name=lookup.entities[person].name)
            yield _fact(label, (person,), group)


def _give(reason: Reason, source: Source, lookup: Lookup) -> _Given:
    effect, cause = reason.effect, reason.passage
    names = {entity.id for _, entity in lookup.within(source.id, effect.start, effect.end)}
    return _Given(reason, source, stems(source, effect, lookup) | names, stems(source, cause, lookup))


def _shared(group: Sequence[_Given]) -> bool:
    """Tell whether several sources give reasons, at about one time."""
    days = [day for one in group if (day := one.source.document.published)]
    near = not days or (max(days) - min(days)).days <= DAYS
    return near and len({one.source.id for one in group}) > 1


def _by_effect(given: Sequence[_Given]) -> Iterator[list[_Given]]:
    """Yield reasons by effect: each joins the first group whose fullest effect has most of its words."""
    counts = Counter(item for one in given for item in one.effect)
    index: defaultdict[str, list[int]] = defaultdict(list)
    groups: list[list[_Given]] = []
    for one in sorted(given, key=lambda one: (-len(one.effect), one.source.id, one.reason.passage.start)):
        keys = [item for item in one.effect if 1 < counts[item] <= CROWD]
        found = Counter(number for item in keys for number in index[item])
        fitting = [n for n in sorted(found) if _alike(groups[n][0].effect, one.effect)]
        if fitting:
            groups[fitting[0]].append(one)
        else:
            for item in keys:
                index[item].append(len(groups))
            groups.append([one])
    yield from groups


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether two sets of words are mostly the same, and none tells of a rise where the other tells of a fall."""
    if one == other:
        return True
    up, down = (frozenset(map(stem, word_list(way))) for way in ("up", "down"))
    if (one & up and other & down) or (one & down and other & up):
        return False
    shared = len(one & other)
    return shared >= SHARED and shared >= SHARE * min(len(one), len(other))


def _person(one: _Given, people: Mapping[str, int], lookup: Lookup) -> str:
    """Return the person of the story that an effect is about: named in it, or meant by a pronoun that opens it."""
    effect = one.reason.effect
    for _, entity in lookup.within(one.source.id, effect.start, effect.end):
        if entity.type is EntityType.PERSON:
            return entity.id if entity.id in people else ""
    if PRONOUNS.isdisjoint(words(effect.text)[:2]):
        return ""
    for number in (effect.sentence, effect.sentence - 1):
        sentence = one.source.sentence(number)
        for _, entity in lookup.within(one.source.id, sentence.start, sentence.end) if sentence else ():
            if entity.type is EntityType.PERSON:
                return entity.id if entity.id in people else ""
    return ""


def _effect_fact(group: Sequence[_Given], lookup: Lookup) -> Fact:
    """Return reasons for one thing as a fact, named by the shortest wording of what they explain."""
    shortest = min(group, key=lambda one: (len(one.reason.effect.text), one.source.id)).reason.effect
    text = " ".join(shortest.text.split())
    names = dict.fromkeys(e.id for _, e in lookup.within(shortest.document, shortest.start, shortest.end))
    short = len(text) <= LABEL
    label = N_("the reason for this: “%(effect)s”", effect=text) if short else N_("the reason for one thing")
    return _fact(label, tuple(names), group)


def _fact(label: Message, entities: Sequence[str], group: Sequence[_Given]) -> Fact:
    """Return reasons as a fact; those that give the same cause share a view."""
    heads: list[_Given] = []
    statements = []
    for one in sorted(group, key=lambda one: (one.reason.unknown, -len(one.cause), one.source.id)):
        same = (n for n, head in enumerate(heads) if not one.reason.unknown and _alike(head.cause, one.cause))
        number = next(same, len(heads))
        if number == len(heads):
            heads.append(one)
        statements.append(_statement(one, number))
    agreement = Agreement.SAME if len(heads) == 1 else Agreement.VARIED
    return make_fact(FactKind.REASON, label, entities, statements, agreement)


def _statement(one: _Given, group: int) -> Statement:
    """Return an effect with its cause as the article words them, the cause alone if the two stand far apart."""
    cause, effect = one.reason.passage, one.reason.effect
    start, end = min(cause.start, effect.start), max(cause.end, effect.end)
    text = one.source.document.text[start:end] if end - start <= LONGEST else cause.text
    return statement(cause, text, notes=[UNKNOWN] if one.reason.unknown else (), group=group)
