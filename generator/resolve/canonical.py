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
    """Return one judgement for each wording in each article: that of its first mention."""
    first: dict[tuple[str, str], Judgement] = {}
    for link in links:
        text = clean(link.mention.text)
        first.setdefault((link.mention.document, text), Judgement(text, link.mention.document, link.reason, link.span))
    return tuple(first[key] for key in sorted(first))


@dataclass(frozen=True, slots=True)
class Cluster:
    """The links that make one entity, in order of the articles.

    ``inferred`` is the whole name concluded for somebody known by a given name and kinship, and why. What the operator
    says, ``name``, ``kind``, ``described`` and ``notes``, goes before what follows from the links.
    """

    links: tuple[Link, ...]
    inferred: tuple[str, Inference] | None = None
    name: str = ""
    kind: EntityType | None = None
    described: str = ""
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
    return Entity("", kind, name, found, mentions, reasons, inference, described=cluster.described)


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
