"""The full names of a corpus, each with the articles that hold it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.model import Mention
from generator.resolve.article import Named
from generator.resolve.names import PersonName, person_name


@dataclass(frozen=True, slots=True)
class FullName:
    """A full name of the corpus.

    ``text`` is how it is mostly written, titles left out, and ``main`` the first mention written so; ``first`` and
    ``documents`` are the first mention and the count in each article, ``count`` the total.
    """

    name: PersonName
    text: str
    main: Mention
    first: Mapping[str, Named]
    documents: Mapping[str, int]
    count: int


def full_names(people: Iterable[Named]) -> dict[str, FullName]:
    """Collect the full names of the corpus by key."""
    names: dict[str, PersonName] = {}
    texts: dict[str, dict[str, list[Mention]]] = {}
    counts: dict[str, dict[str, int]] = {}
    first: dict[str, dict[str, Named]] = {}
    for person in people:
        name = person.name
        if name.bare:
            continue
        key, document, text = name.key, person.mention.document, person_name(person.mention.text)
        if key not in names:
            names[key], texts[key], counts[key], first[key] = name, {}, {}, {}
        texts[key].setdefault(text, []).append(person.mention)
        counts[key][document] = counts[key].get(document, 0) + 1
        first[key].setdefault(document, person)
    found = {}
    for key in sorted(names):
        text = min(texts[key], key=lambda text: (-len(texts[key][text]), text))
        total = sum(counts[key].values())
        found[key] = FullName(names[key], text, texts[key][text][0], first[key], counts[key], total)
    return found


def main_names(full: Mapping[str, FullName], identities: Mapping[str, str]) -> dict[str, str]:
    """Return for each person the key of the full name that is used most."""
    best: dict[str, str] = {}
    for key, item in full.items():
        person = identities[key]
        if person not in best or item.count > full[best[person]].count:
            best[person] = key
    return best
