"""Who is called what: where the names in the operator's judgements are looked up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce

from rapidfuzz import process

from generator.curation import Reference
from generator.model import N_, Entity, Message
from generator.resolve.article import Open
from generator.resolve.canonical import Cluster
from generator.resolve.words import clean, fold

CLOSE = 75.0
"""Names at least this similar (of 100) are offered where a name is not found."""


class UnusableError(Exception):
    """A judgement that cannot be applied: what is wrong with it and what to do."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message, self.hint = message, hint


def key_of(text: str) -> str:
    """Return a wording as it is compared with others: letters, spacing and signs of its spelling do not count."""
    return " ".join(fold(clean(text)).replace("-", " ").split())


def same_wording(text: str, name: str) -> bool:
    """Tell whether a mention is written as a judgement names it; accents, hyphens and case do not count."""
    return clean(text) == clean(name) or key_of(text) == key_of(name)


def written_in(item: Open, document: str, name: str) -> bool:
    """Tell whether an undecided mention stands in an article under a name."""
    return item.mention.document == document and same_wording(item.mention.text, name)


@dataclass(frozen=True, slots=True)
class Directory:
    """Keys of clusters by the id, the name and the wordings of their entities; ids of articles by path."""

    entities: Mapping[str, Entity]
    ids: Mapping[str, str]
    names: Mapping[str, tuple[str, ...]]
    wordings: Mapping[str, tuple[str, ...]]
    articles: Mapping[str, str]

    @classmethod
    def of(cls, entities: Mapping[str, Entity], articles: Mapping[str, str]) -> Directory:
        """Index entities, given by the keys of their clusters."""
        names: dict[str, dict[str, None]] = {}
        wordings: dict[str, dict[str, None]] = {}
        for key in sorted(entities):
            names.setdefault(key_of(entities[key].name), {})[key] = None
            for alias in entities[key].aliases:
                wordings.setdefault(key_of(alias.text), {})[key] = None
        return cls(
            entities,
            {entity.id: key for key, entity in entities.items()},
            {name: tuple(keys) for name, keys in names.items()},
            {wording: tuple(keys) for wording, keys in wordings.items()},
            articles,
        )

    def document(self, reference: Reference) -> str:
        """Return the id of the article that a reference names.

        Raises:
            UnusableError: There is no such article.
        """
        document = self.articles.get(reference.article or "")
        if document:
            return document
        raise UnusableError(
            f"there is no article '{reference.article}'", "Write its path below the folder of articles."
        )

    def named(self, name: str) -> tuple[str, ...]:
        """Return the keys of the entities that are shown under a name."""
        return self.names.get(key_of(name), ())

    def keys(self, reference: Reference) -> tuple[str, ...]:
        """Return the keys that a name or address stands for: those shown under it, else those also written so.

        Raises:
            UnusableError: Nothing is called so.
        """
        if reference.name in self.ids:
            return (self.ids[reference.name],)
        found = self.named(reference.name) or self.wordings.get(key_of(reference.name), ())
        if found:
            return found
        close = process.extractOne(key_of(reference.name), list(self.wordings), score_cutoff=CLOSE)
        if close:
            entity = self.entities[self.wordings[close[0]][0]]
            raise UnusableError(f"nothing is called '{reference.name}'", f"Is '{entity.name}' ({entity.id}) meant?")
        raise UnusableError(f"nothing is called '{reference.name}'", "Correct the name, or remove the line.")

    def _within(self, reference: Reference, clusters: Mapping[str, Cluster]) -> tuple[str, ...]:
        document = self.document(reference)
        return tuple(
            key
            for key in sorted(clusters)
            if any(
                link.mention.document == document and same_wording(link.mention.text, reference.name)
                for link in clusters[key].links
            )
        )

    def loose(
        self, reference: Reference, clusters: Mapping[str, Cluster], undecided: Sequence[Open]
    ) -> tuple[Open, ...]:
        """Return the undecided mentions that a reference to one article means, if it means nothing that is decided."""
        if not reference.article:
            return ()
        document = self.document(reference)
        found = tuple(item for item in undecided if written_in(item, document, reference.name))
        return found if found and not self._within(reference, clusters) else ()

    def key(self, reference: Reference, clusters: Mapping[str, Cluster]) -> str:
        """Return the one key that a reference stands for.

        Raises:
            UnusableError: Nothing is called so, or several things are.
        """
        if reference.article:
            found = self._within(reference, clusters)
        else:
            found = tuple(key for key in self.keys(reference) if key in clusters)
        if not found:
            raise UnusableError(f"{reference} is not mentioned", "Check the spelling and the article.")
        if len(found) > 1:
            several = ", ".join(sorted(self.entities[key].id for key in found if key in self.entities))
            raise UnusableError(f"{reference} is the name of several: {several}", "Write the address of the one meant.")
        return found[0]


def listed(references: Iterable[Reference]) -> Message:
    """Return references as reasons name them, joined by "and"."""
    names = [
        N_("'%(name)s' in %(article)s", name=one.name, article=one.article)
        if one.article
        else N_("'%(name)s'", name=one.name)
        for one in references
    ]
    return reduce(lambda names, name: N_("%(items)s and %(last)s", items=names, last=name), names)
