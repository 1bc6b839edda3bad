"""Which organizations, places and events are meant: one thing under long names, short names and acronyms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from generator.model import N_, Document, EntityType, Mention
from generator.resolve import grounds
from generator.resolve.article import Link, written
from generator.resolve.groups import Groups
from generator.resolve.kinds import Typed
from generator.resolve.lexicon import organization_words, place_words
from generator.resolve.near import Near
from generator.resolve.neighbors import Neighborhood
from generator.resolve.organizations import Joins, Thing, read_article, thing
from generator.resolve.reasons import forms_of, links_of, near_things
from generator.resolve.wording import COUNTRY
from generator.resolve.words import skeleton

DOMINANT = 2 / 3
"""What has several meanings is given the one that it has in at least this share of its mentions elsewhere."""
OFTEN = 0.2
"""A name is that of the only known parent if the parent is named with it at least this often."""
ALIKE = 0.5
"""Two long names of one acronym that share this part of their words are one name."""
AT_HOME = 2
"""An article is at home in the country that it names this many times as often as any other."""
FEW = 3
"""Long names of organizations that are called by their first word have at most so many words."""
LONG = 6
"""Names with fewer letters are not compared by sound."""


@dataclass(frozen=True, slots=True)
class Things:
    """What is concluded about the mentions that are not persons'; keys of links are looked up in the groups.

    ``near`` are pairs of wordings that were nearly joined.
    """

    links: Sequence[Link]
    groups: Groups
    near: Sequence[Near]


def link_things(docs: Sequence[Document], settled: Mapping[str, Sequence[Typed]], neighbors: Neighborhood) -> Things:
    """Link all mentions that are not persons', one link each."""
    joins = Joins()
    held: list[Thing] = []
    for doc in docs:
        things = [thing(typed) for typed in settled[doc.id] if typed[1] is not EntityType.PERSON]
        read_article(doc, things, joins)
        held += things
    join_acronyms(held, joins, neighbors)
    join_parents(held, joins)
    join_businesses(held, joins)
    join_first_words(held, joins)
    join_spellings(held, joins, neighbors)
    join_generic(held, joins, neighbors)
    forms = forms_of(held)
    return Things(links_of(held, forms, joins), joins.groups, near_things(held, forms, joins))


def join_acronyms(held: Sequence[Thing], joins: Joins, neighbors: Neighborhood) -> None:
    """Give acronyms that their article does not spell out the long name that they have elsewhere."""
    meanings: dict[str, dict[str, list[str]]] = {}
    loose: dict[str, list[Thing]] = {}
    for item in held:
        letters = item.wording.acronym
        if letters and item.key in joins.decided:
            meanings.setdefault(letters, {}).setdefault(joins.root(item), []).append(item.mention.document)
        elif letters:
            loose.setdefault(letters, []).append(item)
    for letters in sorted(meanings):
        _join_alike(sorted(meanings[letters]), joins)
    for letters, items in sorted(loose.items()):
        where: dict[str, list[str]] = {}
        for key, documents in sorted(meanings.get(letters, {}).items()):
            where.setdefault(joins.groups.find(key), []).extend(documents)
        for item in items:
            meaning = _meaning(where, neighbors.near(item.mention.document) if len(where) > 1 else {})
            if meaning:
                reason = N_("'%(name)s' has this meaning in other articles")
                joins.join(item, meaning, reason, grounds.MEANT_ELSEWHERE)
            else:
                joins.groups.join(item.key, letters, grounds.SAME_LETTERS)


def _meaning(where: Mapping[str, Sequence[str]], near: Mapping[str, float]) -> str:
    """Choose among meanings the only one of neighboring articles, or one that clearly dominates."""
    close = [key for key in where if not near.keys().isdisjoint(where[key])]
    best = close[0] if len(close) == 1 else min(where, key=lambda key: (-len(where[key]), key), default="")
    share = len(where[best]) / sum(map(len, where.values())) if best else 0
    return best if len(close) == 1 or share >= DOMINANT else ""


def _join_alike(keys: Sequence[str], joins: Joins) -> None:
    """Join long names of one acronym that are wordings of one another."""
    for position, one in enumerate(keys):
        for other in keys[position + 1 :]:
            mine, yours = ({word[:5] for word in key.rpartition("#")[2].split()} for key in (one, other))
            if len(mine & yours) >= max(2, ALIKE * len(mine | yours)):
                joins.groups.join(one, other, grounds.SAME_ACRONYM)


def join_parents(held: Sequence[Thing], joins: Joins) -> None:
    """Join "Security Council" with "UN Security Council" if no other organization's Security Council is known."""
    longer: dict[tuple[str, ...], Counter[str]] = {}
    shorter: dict[tuple[str, ...], list[Thing]] = {}
    for item in held:
        if item.kind is EntityType.PLACE or item.wording.local:
            continue
        if item.wording.rest:
            longer.setdefault(item.wording.rest, Counter())[joins.root(item)] += 1
        else:
            shorter.setdefault(item.wording.key, []).append(item)
    for rest in sorted(longer.keys() & shorter.keys()):
        known = sorted({joins.groups.find(key) for key in longer[rest]})
        often = longer[rest].total() >= OFTEN * len(shorter[rest])
        for item in shorter[rest] if len(known) == 1 and len(rest) > 1 and often else ():
            reason = N_("'%(name)s' is so called in these articles with its country or parent organization too")
            joins.join(item, known[0], reason, grounds.PARENT)


def join_businesses(held: Sequence[Thing], joins: Joins) -> None:
    """Join "Ford" with "Ford Motor Company" if there is one clearly most frequent kind of business of that name."""
    business = organization_words().business
    counts = Counter(item.wording.key for item in held if item.kind is EntityType.ORGANIZATION)
    longer: dict[tuple[str, ...], dict[str, list[tuple[str, ...]]]] = {}
    for key in sorted(counts):
        cut = len(key)
        while cut > 1 and key[cut - 1] in business:
            cut -= 1
        if cut < len(key) and key[:cut] in counts:
            kind = " ".join(word.removesuffix("s") for word in key[cut:])
            longer.setdefault(key[:cut], {}).setdefault(kind, []).append(key)
    for short, kinds in sorted(longer.items()):
        sizes = {kind: sum(counts[key] for key in keys) for kind, keys in kinds.items()}
        best = min(sizes, key=lambda kind: (-sizes[kind], kind))
        for key in kinds[best] if sizes[best] >= DOMINANT * sum(sizes.values()) else ():
            joins.groups.join(" ".join(short), " ".join(key), grounds.BUSINESS)


def join_first_words(held: Sequence[Thing], joins: Joins) -> None:
    """Join "Lehman" with "Lehman Brothers" if every article that has the short name has the long one before it."""
    first: dict[tuple[str, ...], dict[str, int]] = {}
    places: set[tuple[str, ...]] = set()
    for item in held:
        if item.kind is EntityType.ORGANIZATION and not item.wording.local and len(item.wording.key) <= FEW:
            first.setdefault(item.wording.key, {}).setdefault(item.mention.document, item.mention.start)
        else:
            places.add(item.wording.key)
    longer: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for key in sorted(first):
        if len(key) > 1 and key[:1] in first:
            longer.setdefault(key[:1], []).append(key)
    for short, keys in sorted(longer.items()):
        where = [first[key] for key in keys]
        after = all(document in where[0] and where[0][document] < start for document, start in first[short].items())
        if len(keys) == 1 and after and short not in places:
            joins.groups.join(" ".join(short), " ".join(keys[0]), grounds.FIRST_WORD)


def join_spellings(held: Sequence[Thing], joins: Joins, neighbors: Neighborhood) -> None:
    """Join romanizations of one name that neighboring articles use ("Deir al-Zour", "Deir al-Zor")."""
    sounds: dict[str, dict[str, dict[str, Mention]]] = {}
    for item in held:
        key = item.wording.key
        if not item.wording.local and not key[0].startswith(COUNTRY) and len("".join(key)) >= LONG:
            places = sounds.setdefault(skeleton("".join(key)), {}).setdefault(item.key, {})
            places.setdefault(item.mention.document, item.mention)
    for sound in sorted(sounds):
        for one, other in combinations(sorted(sounds[sound]), 2):
            if neighbors.any_near(sounds[sound][one], sounds[sound][other]):
                joins.groups.join(one, other, grounds.SOUND)
            else:
                joins.near.append(_unsupported(sounds[sound][one], sounds[sound][other]))


def _unsupported(one: Mapping[str, Mention], other: Mapping[str, Mention]) -> Near:
    mentions = one[min(one)], other[min(other)]
    reason = grounds.SOUND.possible(written(mentions[0].text), written(mentions[1].text))
    return Near(*mentions, f"{reason}, but no articles support that", grounds.SOUND.apart)


def join_generic(held: Sequence[Thing], joins: Joins, neighbors: Neighborhood) -> None:
    """Join "Foreign Ministry" and the like with the same words in neighboring articles, or in those of one country."""
    homes = homes_of(held)
    long = {item.wording.key: item.key for item in held}
    names: dict[tuple[str, ...], dict[str, Thing]] = {}
    for item in held:
        if item.wording.local and not item.wording.acronym:
            names.setdefault(item.wording.key, {}).setdefault(item.mention.document, item)
    for words in sorted(names):
        loose = {document: item for document, item in names[words].items() if item.key not in joins.decided}
        decided = {document: joins.root(item) for document, item in names[words].items() if document not in loose}
        for document in sorted(loose):
            item, near, home = loose[document], neighbors.near(document), homes.get(document, "")
            known = sorted({joins.groups.find(decided[other]) for other in near.keys() & decided.keys()})
            if len(known) == 1:
                reason = N_("'%(name)s' has this meaning in articles on the same subject")
                joins.join(item, known[0], reason, grounds.MEANT_NEARBY)
            elif home:
                key = long.get((home, *words), f"{home} {' '.join(words)}")
                country = home.removeprefix(COUNTRY).title()
                reason = N_("'%(name)s' is taken to be that of %(country)s, the country that the article names most")
                joins.join(item, key, reason.filled(country=country), grounds.HOME)
            else:
                for other in sorted(near.keys() & loose.keys()):
                    joins.groups.join(item.key, loose[other].key, grounds.SAME_OFFICE)
        if len(words) > 1:
            _join_rest(loose, Counter(joins.root(item) for item in names[words].values()), joins)


def _join_rest(loose: Mapping[str, Thing], meanings: Counter[str], joins: Joins) -> None:
    """Give wordings that nothing decides the meaning that clearly dominates in the articles."""
    best = min(meanings, key=lambda key: (-meanings[key], key))
    if meanings[best] >= max(2, DOMINANT * meanings.total()):
        for document in sorted(loose):
            if loose[document].key not in joins.decided:
                reason = N_("'%(name)s' has this meaning in most articles")
                joins.join(loose[document], best, reason, grounds.MEANT_ELSEWHERE)


def homes_of(held: Sequence[Thing]) -> dict[str, str]:
    """Return the country that an article is about, for articles that name one country far more than others."""
    countries = {f"{COUNTRY}{name.lower()}" for name in place_words().countries}
    counts: dict[str, Counter[str]] = {}
    for item in held:
        first = item.wording.key[0]
        if first in countries:
            counts.setdefault(item.mention.document, Counter())[first] += 1
    homes = {}
    for document, found in counts.items():
        best = min(found, key=lambda country: (-found[country], country))
        others = [count for country, count in found.items() if country != best]
        if found[best] >= AT_HOME * max(others, default=0):
            homes[document] = best
    return homes
