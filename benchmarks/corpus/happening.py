"""What has happened: who was involved, where, when, and how many. Several publishers may tell of one happening."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from benchmarks.corpus.words import data, invented, listed
from benchmarks.corpus.world import Organization, Person, World

FIRST_DAY = date(2021, 1, 4)
A_DAY = 7
"""Happenings a day."""
SOURCES = (55, 17, 10, 7, 4, 3, 2, 2)
"""How often a happening is told by one publisher, by two, and so on."""
NAMED = 0.4
"""How many witnesses and local officials give their name."""


@dataclass(frozen=True, slots=True)
class Happening:
    """One happening.

    Attributes:
        number: Its place in the order of time, from 0.
        sort: Its key in ``happenings.yml``.
        day: On which it happened.
        people: By role: A and B in office, C an expert, V in charge of the town, W a witness, K a relative of A.
        kinship: What K is to A.
        organizations: By role: ORG and ORG2.
        names: Names of places and of the thing, by slot; spellings of one name are divided by "/".
        figures: What sources may give differently, by slot.
        sources: How many publishers tell of it.
    """

    number: int
    sort: str
    day: date
    people: Mapping[str, Person]
    kinship: str
    organizations: Mapping[str, Organization]
    names: Mapping[str, str]
    figures: Mapping[str, float]
    sources: int


def happening(seed: int, number: int) -> Happening:
    """Return one happening of the world of a seed; it depends on no other."""
    rng = Random(f"{seed}:happening:{number}")
    world = World(seed)
    country, other = world.country(rng), world.country(rng)
    place = world.town(country, rng)
    sort = rng.choice(sorted(data("happenings")))
    needs = data("happenings")[sort].get("needs", {})
    first = world.organization(country, rng, needs.get("ORG", ""))
    second = first
    while second == first:
        second = world.organization(rng.choice((country, other)), rng, needs.get("ORG2", ""))
    leader = world.official(country, rng)
    kin = world.relative(leader, country, rng)
    people = {
        "A": leader,
        "B": world.official(rng.choice((country, other)), rng),
        "C": world.member(country, second, rng),
        "V": world.local(country, place, rng, named=rng.random() < NAMED),
        "W": world.witness(country, rng, named=rng.random() < NAMED),
        "K": kin,
    }
    dead = int(rng.lognormvariate(2.2, 0.9)) + 2
    votes = rng.uniform(38, 64)
    return Happening(
        number=number,
        sort=sort,
        day=FIRST_DAY + timedelta(days=number // A_DAY),
        people=people,
        kinship=rng.choice(("brother", "son", "cousin") if kin.man else ("sister", "daughter", "cousin")),
        organizations={"ORG": first, "ORG2": second},
        names={
            "TOWN": place,
            "CITY": rng.choice(country.cities),
            "COUNTRY": country.name,
            "COUNTRY2": other.name,
            "SIDE": rng.choice(listed(data("places")["sides"])),
            "THING": invented(rng),
        },
        figures={
            "DEAD": dead,
            "HURT": dead * rng.randint(2, 7) + 3,
            "CROWD": rng.randint(4, 90) * 500,
            "SUM": rng.choice((1, 2, 5, 12, 30, 75, 120, 400)) * rng.randint(1, 9) * 1_000_000,
            "VOTES": round(votes, 1),
            "LESS": round((100 - votes) * rng.uniform(0.6, 0.95), 1),
            "MAGNITUDE": round(rng.uniform(4.8, 7.6), 1),
            "TERM": rng.randint(2, 14),
        },
        sources=1 + rng.choices(range(8), SOURCES)[0],
    )
