"""One publisher tells of a happening, in its own spelling, figures and manner."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from random import Random
from typing import Any

from anyascii import anyascii

from benchmarks.corpus.grammar import Grammar
from benchmarks.corpus.happening import Happening
from benchmarks.corpus.words import data, listed
from benchmarks.corpus.world import Person

WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
MONTHS = listed("January,February,March,April,May,June,July,August,September,October,November,December")
WEEKDAYS = listed("Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday")
SHORTEST, LONGEST = 150, 1500
"""Words of an article."""


class Teller:
    """Knows what the slots of the grammar stand for in one article.

    Args:
        what: The happening.
        publisher: The house style, an entry of ``publishers.yml``.
        published: The day of the article.
        rng: The source of chance of this article.
    """

    def __init__(self, what: Happening, publisher: Mapping[str, Any], published: date, rng: Random) -> None:
        self._what = what
        self._style = publisher
        self._published = published
        self._rng = rng
        self._introduced: set[str] = set()
        doubt = rng.choice((0, 0, 0, 0, 0.1, 0.25)) * rng.choice((-1, 1))
        self._figures = {
            name: type(value)(value * (1 + doubt)) if name in ("DEAD", "HURT", "CROWD", "SUM") else value
            for name, value in what.figures.items()
        }

        self._made = self._makers()

    def article(self) -> tuple[str, list[str]]:
        """Return the headline and the paragraphs."""
        sort = data("happenings")[self._what.sort]
        own = {"headline": sort["headline"], "lead": sort["lead"], "detail": sort["detail"]}
        grammar = Grammar(self._rng, self.slot, {**own, "issue": listed(sort["issue"], " | ")})
        headline = grammar.sentence("headline")
        self._introduced.clear()
        target = min(max(self._rng.lognormvariate(6.28, 0.5), SHORTEST + 10), LONGEST - 60)
        paragraphs = [grammar.sentence("lead")]
        words = len(paragraphs[0].split())
        while words < target:
            sentences = []
            for _ in range(self._rng.choice((1, 1, 2, 2, 3))):
                telling = self._rng.random() < 0.45 and grammar.left("detail")
                sentences.append(grammar.sentence("detail" if telling else "sentence"))
            paragraphs.append(" ".join(sentences))
            words += len(paragraphs[-1].split())
        styled = (lambda text: text) if self._style["quotes"] == "curly" else _straight
        return styled(headline), [styled(paragraph) for paragraph in paragraphs]

    def slot(self, name: str) -> str:
        """Return the text of a slot in capitals."""
        what = self._what
        if name in what.people:
            return self._person(name)
        if name in what.organizations:
            return self._organization(name)
        if name in what.names:
            spellings = listed(what.names[name], "/")
            return self._spelled(spellings[self._style["spelling"] % len(spellings)])
        if name in self._figures:
            return self._number(self._figures[name])
        return self._made[name]()

    def _makers(self) -> dict[str, Callable[[], str]]:
        """Return what makes the text of a slot that stands for nothing in particular."""
        what, rng = self._what, self._rng
        people, day = what.people, what.day
        return {
            "A_NAME": lambda: self._family(people["A"]),
            "B_NAME": lambda: self._family(people["B"]),
            "A_POSS": lambda: "his" if people["A"].man else "her",
            "AGE": lambda: str(people["A"].age),
            "K_KIN": lambda: f"{self._person('A')}'s {what.kinship}",
            "PUBLISHER": lambda: str(self._style["name"]),
            "STREET": lambda: rng.choice(listed(data("places")["streets"])),
            "DAY": self._day,
            "PAST": lambda: self._date(day - timedelta(days=rng.randint(9, 2500))),
            "FUTURE": lambda: self._date(day + timedelta(days=rng.randint(9, 300))),
            "NEXT": lambda: rng.choice(
                ("next week", "next month", f"on {rng.choice(WEEKDAYS)}", f"in {rng.choice(MONTHS)}")
            ),
            "YEAR": lambda: str(day.year - min(int(rng.expovariate(1 / 14)) + 1, 90)),
            "SMALL": lambda: self._number(rng.randint(2, 12)),
            "HOURS": lambda: self._number(rng.randint(2, 40)),
            "PCT": lambda: self._number(round(rng.uniform(1.5, 60), rng.choice((0, 1)))),
            "COUNT": lambda: self._number(rng.choice((10, 50, 100, 500)) * rng.randint(3, 80)),
            "MONEY": lambda: f"{self._number(rng.choice((1, 3, 10, 40)) * rng.randint(1, 60) * 1_000_000)} dollars",
        }

    def _person(self, role: str) -> str:
        person = self._what.people[role]
        if not person.family:
            known, self._introduced = role in self._introduced, self._introduced | {role}
            return f"the {person.role.partition(' ')[2]}" if known else person.role
        family = self._family(person)
        full = f"{self._given(person)} {family}"
        if role not in self._introduced:
            self._introduced.add(role)
            if person.title:
                return f"{person.title} {full}"
            return f"{full}, {person.role.replace('{ORG2}', self._organization('ORG2'))}," if person.role else full
        if role == "K":
            return self._given(person)
        if person.noun and self._rng.random() < 0.25 and self._what.people["A"].noun != self._what.people["B"].noun:
            return person.noun
        if self._style["courtesy"]:
            return f"{'Mr.' if person.man else 'Ms.'} {family}"
        return full if self._rng.random() < 0.1 else family

    def _given(self, person: Person) -> str:
        return self._spelled(person.given[self._style["spelling"] % len(person.given)])

    def _family(self, person: Person) -> str:
        return self._spelled(person.family.replace("al-", self._style["al"]))

    def _organization(self, role: str) -> str:
        organization = self._what.organizations[role]
        whole = organization.long if organization.is_company else f"the {organization.long}"
        if role in self._introduced and organization.short and self._rng.random() < 0.8:
            return organization.short
        bare = role in self._introduced or organization.is_company or not organization.short
        self._introduced.add(role)
        return whole if bare or self._rng.random() < 0.4 else f"{whole} ({organization.short})"

    def _spelled(self, name: str) -> str:
        return name if self._style["accents"] else anyascii(name)

    def _number(self, number: float) -> str:
        if number >= 1_000_000:
            scaled, unit = (number / 1e9, "billion") if number >= 1e9 else (number / 1e6, "million")
            return f"{scaled:.1f}".removesuffix(".0") + f" {unit}"
        if isinstance(number, int) and number < len(WORDS) and self._style["spelling"] != 2:
            return WORDS[number]
        return f"{number:,}".removesuffix(".0")

    def _day(self) -> str:
        day = self._what.day
        match self._style["dates"]:
            case "relative" if day == self._published:
                return self._rng.choice(("today", "this morning"))
            case "relative" if day == self._published - timedelta(days=1):
                return "yesterday"
            case "american":
                return WEEKDAYS[day.weekday()]
            case "british" if self._rng.random() < 0.3:
                return f"on {day.day} {MONTHS[day.month - 1]}"
        return f"on {WEEKDAYS[day.weekday()]}"

    def _date(self, day: date) -> str:
        month = MONTHS[day.month - 1]
        return (
            f"{month} {day.day}, {day.year}" if self._style["dates"] == "american" else f"{day.day} {month} {day.year}"
        )


def _straight(text: str) -> str:
    return text.replace("“", '"').replace("”", '"')
