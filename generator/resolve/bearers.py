"""The people whom an article may mean by a name, and what is concluded about them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from generator.model import N_, Inference, Message
from generator.resolve.article import Link, Named, Open, written
from generator.resolve.compare import Agreement, word_agreement
from generator.resolve.kinship import Kinship, kinship
from generator.resolve.names import PersonName

# Translators: kin is a word of the article, such as "brother" or "sons".
KIN = N_("'%(name)s' is named as the %(kin)s of %(person)s")
ONE_OF_KIN = N_("'%(name)s' is named as one of the %(kin)s of %(person)s")


@dataclass
class Bearer:
    """A person of the article under work: the names given in it, how often, and what is known from titles.

    ``relative`` and ``inferred`` are about people known by kinship: to whom, and what follows.
    """

    key: str
    first: Named
    names: list[PersonName]
    count: int = 0
    titles: set[str] = field(default_factory=set)
    courtesies: set[str] = field(default_factory=set)
    relative: str = ""
    inferred: Inference | None = None
    known: dict[tuple[str, Agreement, int], str] = field(default_factory=dict)

    @property
    def shown(self) -> str:
        """The name by which reasons call this person."""
        return written(self.first.mention.text)

    def role(self, word: str, least: Agreement) -> str:
        """Return as what this person bears a word: "surname", "given" name, or "" if not at all."""
        query = (word, least, len(self.names))
        if query not in self.known:
            self.known[query] = self._role(word, least)
        return self.known[query]

    def _role(self, word: str, least: Agreement) -> str:
        if self.inferred is None:
            for name in self.names:
                parts = (name.surname, name.surname.split(" ")[-1]) if name.given else (name.surname,)
                if any(word_agreement(word, part) >= least for part in parts):
                    return "surname"
        given = (part for name in self.names for part in name.given[:1])
        return "given" if any(word_agreement(word, part) >= least for part in given) else ""


@dataclass(frozen=True, slots=True)
class Outsider:
    """Somebody whom the article may mean although it does not name this person in full; see ``lookup.outsiders``."""

    key: str
    first: Named
    titles: frozenset[str]
    courtesies: frozenset[str]
    expected: int


@dataclass(frozen=True, slots=True)
class Relative:
    """A person known in an article by a given name and stated kinship only."""

    key: str
    name: PersonName
    given: str
    of: str
    inference: Inference


@dataclass(frozen=True, slots=True)
class Article:
    """What is concluded from one article alone: links, mentions left open, and bare names that nobody in it bears."""

    links: tuple[Link, ...]
    undecided: tuple[Open, ...]
    unknown: tuple[Named, ...]
    relatives: tuple[Relative, ...]


@dataclass(frozen=True, slots=True)
class Past:
    """An earlier mention in the article: who, the name, by which word alone (None: in full)."""

    key: str
    person: Named
    word: str | None
    role: str

    @property
    def sentence(self) -> int:
        """The number of the sentence."""
        return self.person.mention.sentence

    @property
    def kin(self) -> bool:
        """Whether somebody is named as a relative here."""
        return kinship(self.person.before, self.person.after) is not None


def outside_bearer(outsider: Outsider) -> Bearer:
    """Return the bearer that an outsider is in an article."""
    titles, courtesies = set(outsider.titles), set(outsider.courtesies)
    return Bearer(outsider.key, outsider.first, [outsider.first.name], outsider.expected, titles, courtesies)


def relative_bearer(person: Named, stated: Kinship, relative: Bearer) -> tuple[Bearer, Message]:
    """Return somebody known by a given name and kinship only, and why; the surname is taken to be the relative's."""
    source = relative.names[0]
    given = (*person.name.given, person.name.surname)
    name = replace(source, given=given, suffix="", title=frozenset(), courtesy="")
    kin = ONE_OF_KIN if stated.word.endswith("s") else KIN
    reason = kin.filled(name=written(person.mention.text), kin=stated.word, person=relative.shown)
    because = N_("%(reason)s, so the surname is taken to be %(surname)s", reason=reason, surname=source.shown)
    inference = Inference(N_("surname"), because, person.mention.span)
    key = f"{person.mention.document}#{name.key}"
    return Bearer(key, person, [name], relative=relative.key, inferred=inference), reason


def share_surname(one: Bearer, other: Bearer) -> bool:
    """Tell whether two people have one surname."""
    return word_agreement(one.names[0].surname, other.names[0].surname) >= Agreement.LIKELY
