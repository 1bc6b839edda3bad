"""People known by a given name and stated kinship, joined across articles and with those who are named in full."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from generator.resolve.bearers import Article, Relative
from generator.resolve.compare import Agreement, compare
from generator.resolve.full_names import FullName
from generator.resolve.groups import Groups
from generator.resolve.neighbors import Neighborhood
from generator.resolve.words import skeleton

Found = tuple[str, Relative]


def join_relatives(
    articles: Mapping[str, Article],
    full: Mapping[str, FullName],
    identities: Mapping[str, str],
    neighbors: Neighborhood,
) -> Groups:
    """Join people known by kinship with those of that given name and surname.

    Both must be named in neighboring articles, be relatives of one person, or be in an article with that relative.
    """
    groups = Groups()
    named: dict[str, set[str]] = {}
    for document in sorted(articles):
        for link in articles[document].links:
            named.setdefault(link.key, set()).add(document)
    for found, names in meetings(articles, full):
        for (document, one), (elsewhere, other) in combinations(found, 2):
            together = one.of == other.of or elsewhere in neighbors.near(document)
            if together and compare(one.name, other.name) >= Agreement.LIKELY:
                groups.join(one.key, other.key)
        for document, one in found:
            for key in names:
                item, beside = full[key], named.get(one.of, set())
                together = not beside.isdisjoint(item.documents) or neighbors.any_near([document], item.documents)
                if together and compare(one.name, item.name) >= Agreement.LIKELY:
                    groups.join(one.key, identities[key])
    return groups


def meetings(
    articles: Mapping[str, Article], full: Mapping[str, FullName]
) -> Iterator[tuple[Sequence[Found], Sequence[str]]]:
    """Yield the relatives that share a given name, and the keys of the full names with that given name."""
    relatives: dict[str, list[Found]] = {}
    for document in sorted(articles):
        for relative in articles[document].relatives:
            relatives.setdefault(skeleton(relative.name.given[0]), []).append((document, relative))
    names: dict[str, list[str]] = {given: [] for given in relatives}
    for key, item in full.items():
        given = skeleton(item.name.given[0])
        if given in names:
            names[given].append(key)
    for given in sorted(relatives):
        yield relatives[given], names[given]
