"""Who is who inside an article: bare surnames and given names are given to the people named in full."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from generator.model import N_, Message
from generator.resolve import grounds
from generator.resolve.across import Identities
from generator.resolve.article import Link, Named, Open, written
from generator.resolve.bearers import (
    Article,
    Bearer,
    Outsider,
    Past,
    Relative,
    outside_bearer,
    relative_bearer,
    share_surname,
)
from generator.resolve.compare import Agreement, word_agreement
from generator.resolve.kinship import Kinship, Side, kinship, names_family, names_holder
from generator.resolve.names import PersonName, person_name

WINDOW = 3
"""A bare name goes to its most recent bearer if that one was named at most so many sentences before.

Somebody whom the article names in passing only, once, has it in the next sentence at most.
"""
PARTS = {"given": N_("given name"), "surname": N_("surname")}


class Reader:
    """Reads the names of one article in order and decides on the bare ones. Used for a single article, then dropped."""

    def __init__(self, people: Sequence[Named], identities: Identities, outsiders: Mapping[str, Outsider]) -> None:
        self.people = people
        self.identities = identities.persons
        self.known = identities
        self.bearers: dict[str, Bearer] = {}
        self.past: list[Past] = []
        self.links: list[Link] = []
        self.undecided: list[Open] = []
        self.unknown: list[Named] = []
        for person in people:
            if not person.name.bare:
                self._meet(person)
        for outsider in outsiders.values():
            self.bearers.setdefault(outsider.key, outside_bearer(outsider))

    def _meet(self, person: Named) -> None:
        key = self.identities[person.name.key]
        bearer = self.bearers.setdefault(key, Bearer(key, person, []))
        bearer.count += 1
        if person.name not in bearer.names:
            bearer.names.append(person.name)
        bearer.titles |= person.name.title
        bearer.courtesies |= {person.name.courtesy} - {"", "any"}

    def read(self) -> Article:
        """Return the conclusions."""
        for person in self.people:
            if person.name.bare:
                self._bare(person)
            else:
                self._link(self.known.link(person), person, word=None, role="")
        self._late()
        relatives = [
            Relative(b.key, b.names[0], person_name(b.first.mention.text), b.relative, b.inferred)
            for b in self.bearers.values()
            if b.inferred
        ]
        return Article(tuple(self.links), tuple(self.undecided), tuple(self.unknown), tuple(relatives))

    def _link(self, link: Link, person: Named, *, word: str | None, role: str) -> None:
        self.links.append(link)
        self.past.append(Past(link.key, person, word, role))

    def _bare(self, person: Named) -> None:
        word, shown = person.name.surname, written(person.mention.text)
        found = self._candidates(person, Agreement.LIKELY)
        if self._is_family(person):
            bearers = [key for key, bearer in self.bearers.items() if bearer.role(word, Agreement.SAME)]
            reason = N_("'%(name)s' names a family here, not one person", name=shown)
            self.undecided.append(Open(person.mention, tuple(sorted(bearers)), reason, family=True))
            return
        stated = kinship(person.before, person.after)
        if stated and stated.same_surname and not person.name.title and "surname" not in found.values():
            relative = self._relative(person, stated)
            if relative and relative.names[0].given:
                fitting = [key for key in found if share_surname(self.bearers[key], relative) and key != relative.key]
                if not fitting:
                    self._infer(person, stated, relative)
                    return
                found = {key: found[key] for key in fitting}
        if not found:
            self.unknown.append(person)
            return
        key, why, certainty = self._choose(person, found)
        bearer = self.bearers[key]
        reason = N_("'%(name)s' is the %(part)s of %(person)s, %(why)s")
        reason = reason.filled(name=shown, part=PARTS[found[key]], person=bearer.shown, why=why)
        link = Link(person.mention, key, reason, bearer.first.mention.span, certainty=certainty)
        self._link(link, person, word=word, role=found[key])
        bearer.titles |= person.name.title
        if found[key] == "given":
            bearer.count += 1

    def _candidates(self, person: Named, least: Agreement) -> dict[str, str]:
        """Return the people of the article who bear a bare name, as surname or given name."""
        roles = {key: bearer.role(person.name.surname, least) for key, bearer in self.bearers.items()}
        found = {key: role for key, role in roles.items() if role and self._polite(person.name, self.bearers[key])}
        titles = person.name.title
        if titles or person.name.courtesy or person.name.article:
            return {k: role for k, role in found.items() if role == "surname" or titles & self.bearers[k].titles}
        return found

    @staticmethod
    def _polite(name: PersonName, bearer: Bearer) -> bool:
        """Tell whether a form of address fits: a "Mrs" is nobody who was called "Mr"."""
        if name.suffix and any(known.suffix and known.suffix != name.suffix for known in bearer.names):
            return False
        return name.courtesy in ("", "any") or not bearer.courtesies or name.courtesy in bearer.courtesies

    def _choose(self, person: Named, found: Mapping[str, str]) -> tuple[str, Message, float]:
        """Choose among bearers by title, then by recency, then by who the article names most; say why, how surely."""
        if len(found) == 1:
            (key,) = found
            return key, N_("the only person of that name in the article"), grounds.ONLY_BEARER
        titled = [key for key in found if self.bearers[key].titles & person.name.title]
        if len(titled) == 1:
            rank = " ".join(sorted(self.bearers[titled[0]].titles & person.name.title))
            return titled[0], N_("who is called '%(title)s' in the article", title=rank), grounds.TITLED
        keys = titled or list(found)
        if not names_holder(person.after):
            recent = self._recent(person, {key: found[key] for key in keys})
            if recent:
                return recent, N_("the person of that name last named"), grounds.LAST_NAMED
        seen = {past.key for past in self.past}
        keys = [key for key in keys if key in seen] or keys
        best = min(keys, key=lambda key: (-self.bearers[key].count, self.bearers[key].first.mention.start))
        return best, N_("whom the article names most among the people of that name"), grounds.MOST_NAMED

    def _recent(self, person: Named, found: Mapping[str, str]) -> str | None:
        for past in reversed(self.past):
            if person.mention.sentence - past.sentence > WINDOW:
                return None
            passing = self.bearers[past.key].count < 2 and person.mention.sentence - past.sentence > 1
            if past.kin or past.key not in found or passing:
                continue
            by_given = found[past.key] == "surname" and past.role == "given"
            if past.word is None or by_given or word_agreement(past.word, person.name.surname) >= Agreement.LIKELY:
                return past.key
        return None

    def _is_family(self, person: Named) -> bool:
        word = person.name.surname
        if names_family(person.mention.text, person.after):
            return True
        plural = word.endswith("s") and person.before.lower().endswith("the ")
        return plural and any(bearer.role(word[:-1], Agreement.SAME) == "surname" for bearer in self.bearers.values())

    def _relative(self, person: Named, stated: Kinship) -> Bearer | None:
        """Return whom a word of kinship relates to: the person named last before it, or first after it."""
        if stated.side is Side.AFTER:
            sentence, start = person.mention.sentence, person.mention.end
            later = [p for p in self.people if p.mention.sentence == sentence and p.mention.start >= start]
            key = self.identities[later[0].name.key] if later and not later[0].name.bare else None
            return self.bearers[key] if key else self._only(later[:1])
        siblings = {bearer.key for bearer in self.bearers.values() if bearer.inferred}
        here = [p for p in self.past if p.sentence == person.mention.sentence and not p.kin and p.key not in siblings]
        if here:
            return self.bearers.get(here[-1].key)
        before = [p for p in self.past if 0 < person.mention.sentence - p.sentence <= 2]
        subject = [p for p in before if p.sentence == before[-1].sentence]
        return self.bearers.get(subject[0].key) if subject else None

    def _only(self, people: Iterable[Named]) -> Bearer | None:
        for person in people:
            found = self._candidates(person, Agreement.LIKELY)
            if len(found) == 1:
                return self.bearers[next(iter(found))]
        return None

    def _infer(self, person: Named, stated: Kinship, relative: Bearer) -> None:
        met, reason = relative_bearer(person, stated, relative)
        bearer = self.bearers.setdefault(met.key, met)
        bearer.count += 1
        link = Link(person.mention, bearer.key, reason, person.mention.span, certainty=grounds.KINSHIP)
        self._link(link, person, word=person.name.surname, role="given")

    def _late(self) -> None:
        """Give bare names that were unknown when read to bearers met later, or take them for misprints."""
        unknown, self.unknown = self.unknown, []
        counts: dict[str, int] = {}
        for person in unknown:
            counts[person.name.surname] = counts.get(person.name.surname, 0) + 1
        for person in unknown:
            word, shown = person.name.surname, written(person.mention.text)
            found = self._candidates(person, Agreement.LIKELY)
            if len(found) == 1:
                key = next(iter(found))
                bearer = self.bearers[key]
                reason = N_("'%(name)s' is the %(part)s of %(person)s, of whom the article speaks later")
                reason = reason.filled(name=shown, part=PARTS[found[key]], person=bearer.shown)
                evidence = bearer.first.mention.span
                link = Link(person.mention, key, reason, evidence, certainty=grounds.NAMED_LATER)
                self._link(link, person, word=word, role=found[key])
                continue
            close = self._candidates(person, Agreement.MISPRINT) if counts[word] == 1 else {}
            known = [key for key in close if self._mentions(key) > 1]
            if len(known) == 1 and word not in self.identities:
                bearer = self.bearers[known[0]]
                reason = N_("'%(name)s' is taken for a misprint in the name of %(person)s")
                reason = reason.filled(name=shown, person=bearer.shown)
                evidence = bearer.first.mention.span
                certainty = grounds.MISPRINT.certainty
                link = Link(person.mention, known[0], reason, evidence, certain=False, certainty=certainty)
                self._link(link, person, word=word, role=close[known[0]])
                continue
            self.unknown.append(person)

    def _mentions(self, key: str) -> int:
        return sum(link.key == key for link in self.links)


def read_article(people: Sequence[Named], identities: Identities, outsiders: Mapping[str, Outsider]) -> Article:
    """Decide on the bare names of an article.

    Args:
        people: the personal names of the article in order.
        identities: who the full names of the corpus are; a word of one of them is not taken for a misprint.
        outsiders: people whom the article may mean by a bare surname without naming them in full.

    Returns:
        The links made, with reasons; what no person of the article bears is left to the other articles.
    """
    return Reader(people, identities, outsiders).read()
