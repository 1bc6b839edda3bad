"""An endless world of people, organizations and places. Each is a function of the seed and its own number."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random
from typing import Any

from benchmarks.corpus.words import data, invented, listed, rank, surname, town

COMMON, RARE = 1.0, 0.6
"""How fast newcomers thin out (see ``words.rank``): officials and organizations of a country; towns and experts."""


@dataclass(frozen=True, slots=True)
class Country:
    """A country as the lists know it."""

    name: str
    adjective: str
    culture: str
    cities: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """An invented person.

    Attributes:
        given: The spellings of the given name.
        family: The surname with its accents.
        man: Decides pronoun and courtesy title.
        age: In years.
        title: An office that stands before the name, or nothing.
        noun: What the office is called without a name, or nothing.
        role: What stands behind the name, or nothing.
    """

    given: tuple[str, ...]
    family: str
    man: bool
    age: int
    title: str = ""
    noun: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class Organization:
    """An invented organization; ``short`` is empty where it has only its long name."""

    long: str
    short: str
    people: tuple[str, ...]

    @property
    def is_company(self) -> bool:
        """Whether it is called by a name of its own, without an article."""
        return "&" in self.long or (bool(self.short) and self.long.startswith(self.short))


@dataclass(frozen=True, slots=True)
class World:
    """Everybody and everything that articles of this seed may speak of."""

    seed: int

    def _chance(self, *key: object) -> Random:
        return Random(":".join(map(str, (self.seed, *key))))

    def country(self, rng: Random) -> Country:
        """Return a country; the first of the list come up most often."""
        known = data("places")["countries"]
        chosen = rng.choices(known, [1 / (place + 3) for place in range(len(known))])[0]
        return Country(chosen["name"], chosen["of"], chosen["culture"], tuple(chosen["cities"]))

    def town(self, country: Country, rng: Random) -> str:
        """Return a town of a country that may or may not have been in the news before."""
        place = rank(rng, RARE)
        return town(self._chance("town", country.name, place), data("places")["towns"][country.culture])

    def organization(self, country: Country, rng: Random, sort: str = "") -> Organization:
        """Return an organization of a country, of a sort if one is asked for."""
        own = self._chance("organization", country.name, sort, rank(rng, COMMON))
        kinds = data("organizations")
        kind: dict[str, Any] = own.choice([one for one in kinds["kinds"] if sort in ("", one["sort"])])
        name = invented(own)
        filled = {key: own.choice(listed(kinds[key])) for key in ("field", "trade", "workers", "cause", "watched")}
        city = own.choice(country.cities).partition("/")[0]
        long = kind["long"].format(
            of=country.adjective, country=country.name, city=city, name=name, other=invented(own), **filled
        )
        shorts = {"acronym": acronym(long), "name": name, "none": ""}
        return Organization(long, shorts[kind["short"]], tuple(kind["people"]))

    def official(self, country: Country, rng: Random) -> Person:
        """Return somebody who holds an office in a country."""
        place = rank(rng, COMMON)
        own = self._chance("official", country.name, place)
        offices = data("organizations")["offices"]
        office = offices[place % 3] if place < 3 else own.choice([one for one in offices if not one.get("top")])
        return self._person(country, own, title=office["title"], noun=office["noun"])

    def member(self, country: Country, organization: Organization, rng: Random) -> Person:
        """Return somebody who speaks for an organization."""
        own = self._chance("member", organization.long, rank(rng, COMMON))
        role = own.choice(organization.people)
        return self._person(country, own, role=f"{'the ' if rng.random() < 0.4 else ''}{role} of {{ORG2}}")

    def local(self, country: Country, place: str, rng: Random, *, named: bool) -> Person:
        """Return somebody in charge of a town; who is not named has no surname."""
        own = self._chance("local", country.name, place, rng.randrange(2))
        person = self._person(country, own, role=own.choice(data("organizations")["local"]).format(town=place))
        return person if named else replace(person, family="", role=f"the {person.role}")

    def witness(self, country: Country, rng: Random, *, named: bool) -> Person:
        """Return somebody whom only this happening brings into the news; who is not named has no surname."""
        person = self._person(country, rng, role=rng.choice(data("organizations")["trades"]))
        return person if named else replace(person, family="")

    def relative(self, person: Person, country: Country, rng: Random) -> Person:
        """Return somebody of the same family."""
        kin = self._person(country, rng)
        return Person(kin.given, person.family, kin.man, kin.age)

    def _person(self, country: Country, own: Random, *, title: str = "", noun: str = "", role: str = "") -> Person:
        culture = data("names")[country.culture]
        man = own.random() < 0.6
        given = listed(own.choice(listed(culture["men" if man else "women"])), "/")
        return Person(given, surname(own, culture), man, own.randint(24, 79), title, noun, role)


def acronym(name: str) -> str:
    """Return the initials of the words of a name that are written large."""
    return "".join(word[0] for word in name.split() if word[0].isupper())
