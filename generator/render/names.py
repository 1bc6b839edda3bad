"""Other spellings as addresses: which entity, or which several, a slug in a section stands for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from generator.model import Corpus, Undecided
from generator.slugs import shortened, slugify


@dataclass(frozen=True, slots=True)
class Claim:
    """A slug's wording as most often written, and the ids of the entities that bear it, sorted."""

    text: str
    entities: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Names:
    """What every wording stands for, by the page name ``section/slug`` that the wording makes."""

    claims: Mapping[str, Claim]
    pages: Mapping[str, Claim]
    """The claims whose page name is free, so that a page can be made of them."""

    @classmethod
    def of(cls, corpus: Corpus) -> Names:
        """Collect the wordings and former addresses of all entities, and of the mentions that could be several."""
        counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
        entities: dict[str, set[str]] = defaultdict(set)
        known = {entity.id for entity in corpus.entities}
        wordings = [(a.text, a.count, e.id) for e in corpus.entities for a in e.aliases]
        wordings += [(u.mention.text, 1, c) for u in corpus.undecided for c in u.candidates if c in known]
        for wording, count, entity in wordings:
            if page := page_of(wording, entity):
                counts[page][wording] += count
                entities[page].add(entity)
        for one in corpus.entities:
            for page in one.formerly:
                counts[page][one.name] += 1
                entities[page].add(one.id)
        claims = {
            page: Claim(min(counts[page], key=lambda text: (-counts[page][text], text)), tuple(sorted(entities[page])))
            for page in sorted(entities)
        }
        return cls(claims, claims)

    def but_for(self, unpaged: Collection[str]) -> Names:
        """Return the same names with no page for those that mean one entity alone which has none itself."""
        kept = {
            page: one for page, one in self.pages.items() if len(one.entities) > 1 or one.entities[0] not in unpaged
        }
        return Names(self.claims, kept)

    def without(self, taken: Collection[str]) -> Names:
        """Return the same names with pages only where no other page has the address."""
        return Names(self.claims, {page: claim for page, claim in self.pages.items() if page not in taken})

    def watched(self, watch: Callable[[Mapping[str, Claim]], Mapping[str, Claim]]) -> Names:
        """Return the same names, with something put around both tables."""
        return Names(watch(self.claims), watch(self.pages))

    def page_for(self, undecided: Undecided) -> str:
        """Return the name of the page that lists who an undecided mention may be; nothing if there is none."""
        pages = (page_of(undecided.mention.text, candidate) for candidate in undecided.candidates)
        return next((page for page in pages if page in self.pages), "")

    def namesakes(self, entity: str, wordings: Collection[str]) -> tuple[str, ...]:
        """Return the ids of other entities that bear one of these wordings of an entity, sorted."""
        pages = {page_of(wording, entity) for wording in wordings} | {entity}
        bearers = {other for page in pages if page in self.claims for other in self.claims[page].entities}
        return tuple(sorted(bearers - {entity}))


def page_of(wording: str, entity: str) -> str:
    """Return the page name that a wording makes in the section of an entity; nothing if no letter is left of it."""
    slug = shortened(slugify(wording))
    return f"{entity.partition('/')[0]}/{slug}" if slug else ""
