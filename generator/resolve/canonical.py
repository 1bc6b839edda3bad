"""From links to entities: the name shown, the page's id, the aliases and the judgements."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.model import Alias, Entity, EntityType, Inference, Judgement, Mention
from generator.resolve.article import Link
from generator.resolve.groups import Groups
from generator.resolve.lexicon import organization_words
from generator.resolve.names import parse, person_name
from generator.resolve.wording import country, is_acronym, wording
from generator.resolve.words import clean, fold
from generator.slugs import shortened, slugify

SECTIONS = {
    EntityType.PERSON: "people",
    EntityType.ORGANIZATION: "organizations",
    EntityType.PLACE: "places",
    EntityType.EVENT: "events",
}
TYPES = tuple(SECTIONS)
UNNAMED = "unnamed"
"""The slug of a name without a letter in it."""
OFTEN = 0.2
"""The country or parent belongs to the name shown if at least this share of the long wordings has it."""


def type_of(kinds: Iterable[EntityType]) -> EntityType:
    """Return the most frequent type; of equally frequent ones the first in the order of the model."""
    counts = Counter(kinds)
    if len(counts) == 1:
        return next(iter(counts))
    return max(TYPES, key=lambda kind: (counts[kind], -TYPES.index(kind)))


def aliases(mentions: Iterable[Mention]) -> tuple[Alias, ...]:
    """Return the wordings of mentions by falling count."""
    counts: Counter[str] = Counter()
    documents: dict[str, set[str]] = {}
    for mention in mentions:
        text = clean(mention.text)
        counts[text] += 1
        documents.setdefault(text, set()).add(mention.document)
    found = (Alias(text, counts[text], tuple(sorted(documents[text]))) for text in counts)
    return tuple(sorted(found, key=lambda alias: (-alias.count, -len(alias.documents), alias.text)))


def choose(kind: EntityType, found: Sequence[Alias], texts: str) -> str:
    """Choose the name shown among the wordings of an entity.

    Args:
        kind: the type of the entity.
        found: its wordings, misprints left out.
        texts: all texts of the corpus, where the long form of a common acronym is looked for.
    """
    known = {country(alias.text) for alias in found} - {""}
    if kind is not EntityType.PERSON and known:
        return min(known)
    if kind is EntityType.PERSON:
        names = [(alias, parse(alias.text)) for alias in found]
        full = [alias for alias, name in names if name and name.given and len(name.given[0]) > 1] or [
            alias for alias, name in names if name and name.given
        ]
        return person_name(_first(full or found).text)
    long = [alias for alias in found if not is_acronym(alias.text)]
    if not long:
        for alias in found:
            spelled = organization_words().acronyms.get(fold(alias.text).replace(".", ""), "")
            if spelled and spelled in texts:
                return spelled
    total = sum(alias.count for alias in long)
    parents = [alias for alias in long if wording(alias.text).rest]
    whole = [alias for alias in long if not wording(alias.text).local]
    if sum(alias.count for alias in parents) < OFTEN * total:
        parents = []
    name = _first(parents or whole or long or found).text
    return re.sub(r"^[Tt]he (?=[A-Z])", "", name)


def _first(found: Sequence[Alias]) -> Alias:
    """Return the most frequent wording; capitals throughout only where nothing else is written.

    Of spellings equally frequent, "al-Assad" goes before "al Assad": news style hyphenates particles.
    """
    mixed = [alias for alias in found if not (alias.text.isupper() and len(alias.text) > 5)]
    capital = [alias for alias in mixed if not alias.text.islower()]
    ranked = capital or mixed or found
    return min(
        ranked,
        key=lambda alias: (-alias.count, -len(alias.documents), alias.text.replace("-", " "), alias.text.count(" ")),
    )


def judgements(links: Iterable[Link]) -> tuple[Judgement, ...]:
    """Return one judgement for each wording in each article: the least certain one, else that of its first mention."""
    least: dict[tuple[str, str], Link] = {}
    for link in links:
        place = (link.mention.document, clean(link.mention.text))
        if place not in least or link.certainty < least[place].certainty:
            least[place] = link
    return tuple(
        Judgement(
            text, document, least[document, text].reason, least[document, text].span, least[document, text].certainty
        )
        for document, text in sorted(least)
    )


@dataclass(frozen=True, slots=True)
class Cluster:
    """The links that make one entity, in order of the articles.

    ``inferred`` is the whole name concluded for somebody known by a given name and kinship, and why. What the operator
    says, ``name``, ``kind``, ``described``, ``wikidata`` and ``notes``, goes before what follows from the links.
    """

    links: tuple[Link, ...]
    inferred: tuple[str, Inference] | None = None
    name: str = ""
    kind: EntityType | None = None
    described: str = ""
    wikidata: str = ""
    notes: tuple[Judgement, ...] = ()


def gather(links: Iterable[Link], groups: Groups, inferred: Mapping[str, tuple[str, Inference]]) -> dict[str, Cluster]:
    """Return the links of each group, by the key that stands for the group."""
    grouped: dict[str, list[Link]] = {}
    for link in links:
        grouped.setdefault(groups.find(link.key), []).append(link)
    return {key: Cluster(in_order(held), inferred.get(key)) for key, held in grouped.items()}


def in_order(links: Iterable[Link]) -> tuple[Link, ...]:
    """Return links in order of the articles."""
    return tuple(sorted(links, key=lambda link: (link.mention.document, link.mention.start, link.mention.end)))


def merged(
    clusters: Mapping[str, Cluster], groups: Groups, notes: Mapping[str, Sequence[Judgement]]
) -> tuple[dict[str, Cluster], dict[str, str]]:
    """Put clusters together whose keys are joined; the one with most links lends its key and what it is called.

    Args:
        clusters: clusters by key.
        groups: the keys joined.
        notes: judgements to be added to clusters, by key.

    Returns:
        The clusters, and for each former key the one that stands for it.
    """
    joined: dict[str, list[str]] = {}
    for key in sorted(clusters):
        joined.setdefault(groups.find(key), []).append(key)
    made: dict[str, Cluster] = {}
    stands: dict[str, str] = {}
    for keys in joined.values():
        keys.sort(key=lambda key: (-len(clusters[key].links), key))
        held = [clusters[key] for key in keys]
        added = [note for key in keys for note in (*clusters[key].notes, *notes.get(key, ()))]
        links = in_order(link for cluster in held for link in cluster.links)
        inferred = next((cluster.inferred for cluster in held if cluster.inferred), None)
        made[keys[0]] = replace(held[0], links=links, inferred=inferred, notes=tuple(dict.fromkeys(added)))
        stands.update(dict.fromkeys(keys, keys[0]))
    return made, stands


def entities(clusters: Mapping[str, Cluster], texts: str) -> dict[str, Entity]:
    """Make the entities of clusters, by their keys.

    Args:
        clusters: all clusters of the corpus, since ids must be unique.
        texts: all texts of the corpus.
    """
    return with_ids({key: _entity(cluster, texts) for key, cluster in clusters.items()})


def _entity(cluster: Cluster, texts: str) -> Entity:
    mentions = tuple(link.mention for link in cluster.links)
    kind = cluster.kind or type_of(link.kind for link in cluster.links)
    found = aliases(mentions)
    certain = [link.mention for link in cluster.links if link.certain]
    sure = aliases(certain) if 0 < len(certain) < len(mentions) else found
    name, inference = cluster.name, None
    if not name and cluster.inferred and all((known := parse(a.text)) is None or known.bare for a in sure):
        name, inference = cluster.inferred
    reasons = judgements(cluster.links) + cluster.notes
    name = name or choose(kind, sure, texts)
    made = Entity("", kind, name, found, mentions, reasons, inference)
    return replace(made, described=cluster.described, wikidata=cluster.wikidata)


def with_ids(made: Mapping[str, Entity]) -> dict[str, Entity]:
    """Give entities their ids; of entities with one name the most mentioned has it plain, the others get a number."""
    order = sorted(
        made, key=lambda k: (-len(made[k].mentions), made[k].mentions[0].document, made[k].mentions[0].start)
    )
    taken: set[str] = set()
    numbered: dict[str, Entity] = {}
    for key in order:
        entity = made[key]
        base = address = f"{SECTIONS[entity.type]}/{shortened(slugify(entity.name)) or UNNAMED}"
        number = 1
        while address in taken:
            number += 1
            address = f"{base}-{number}"
        taken.add(address)
        numbered[key] = replace(entity, id=address)
    return numbered


def with_former_ids(made: Mapping[str, Entity], automatic: Mapping[str, Entity]) -> dict[str, Entity]:
    """Give entities the ids that nothing has any more but that most of their mentions would have had."""
    holder = {(m.document, m.start, m.end): key for key, entity in made.items() for m in entity.mentions}
    current = {entity.id for entity in made.values()}
    former: dict[str, list[str]] = {}
    for entity in automatic.values():
        keys = [holder[m.document, m.start, m.end] for m in entity.mentions if (m.document, m.start, m.end) in holder]
        if entity.id not in current and keys:
            former.setdefault(max(sorted(set(keys)), key=keys.count), []).append(entity.id)
    return {key: replace(entity, formerly=tuple(sorted(former.get(key, ())))) for key, entity in made.items()}
