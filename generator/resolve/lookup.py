"""Bare names that nobody in their article bears in full, looked up in the neighboring articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.model import N_
from generator.resolve import grounds
from generator.resolve.article import Link, Named, Open, written
from generator.resolve.bearers import Article, Outsider
from generator.resolve.compare import Agreement, word_agreement
from generator.resolve.full_names import FullName, main_names
from generator.resolve.groups import Groups
from generator.resolve.kinship import kinship, names_holder
from generator.resolve.names import PersonName
from generator.resolve.near import Near
from generator.resolve.neighbors import Neighborhood
from generator.resolve.words import skeleton

DOMINANT = 2 / 3
"""A bare name goes to the bearer who has at least this share of the weighted mentions in neighboring articles."""
MANY = 5
"""Somebody whom at least so many articles name in full is known without an introduction."""
ALONE = 0.9
"""A surname means one person if this share of the articles that name somebody of that surname in full name him."""
USUAL = 0.2
"""A title is a person's if at least this share of the articles that name the person in full use it there."""
ONLY_NAME = N_("'%(name)s' is the only name given")
ONLY_NAME_NEARBY = N_("'%(name)s' is the only name given, as in articles on the same subject")


@dataclass(frozen=True, slots=True)
class Directory:
    """The people of a corpus.

    ``bearers`` are the keys of full names by the sound of a word in them, ``counts`` how often each article mentions
    which person, ``first`` the first mention of a person in each article, ``shown`` the name mostly used. ``known``
    remembers who bears a word.
    """

    bearers: Mapping[str, Sequence[str]]
    full: Mapping[str, FullName]
    identities: Mapping[str, str]
    counts: Mapping[str, Mapping[str, int]]
    first: Mapping[str, Mapping[str, Named]]
    shown: Mapping[str, str]
    known: dict[tuple[str, str], frozenset[str]] = field(default_factory=dict)

    def bearers_of(self, word: str, role: str) -> frozenset[str]:
        """Return the people of the corpus who bear a word as surname or given name."""
        if (word, role) not in self.known:
            keys = self.bearers.get(skeleton(word), ())
            found = (self.identities[key] for key in keys if bears(self.full[key].name, word, role))
            self.known[word, role] = frozenset(found)
        return self.known[word, role]


def directory(full: Mapping[str, FullName], identities: Mapping[str, str]) -> Directory:
    """Index the people of the corpus by the words of their full names; only full names count as mentions."""
    bearers: dict[str, list[str]] = {}
    counts: dict[str, dict[str, int]] = {}
    first: dict[str, dict[str, Named]] = {}
    for key, item in full.items():
        person = identities[key]
        parts = (*item.name.given, *item.name.surname.split(" "), item.name.surname)
        for word in sorted({skeleton(part) for part in parts}):
            bearers.setdefault(word, []).append(key)
        places = first.setdefault(person, {})
        for document, mention in item.first.items():
            places.setdefault(document, mention)
            here = counts.setdefault(document, {})
            here[person] = here.get(person, 0) + item.documents[document]
    shown = {person: full[key].text for person, key in main_names(full, identities).items()}
    return Directory(bearers, full, identities, counts, first, shown)


def with_links(people: Directory, articles: Mapping[str, Article]) -> Directory:
    """Count as mentions all that the articles have been found to mention, bare names included."""
    counts = {document: Counter(link.key for link in articles[document].links) for document in sorted(articles)}
    return replace(people, counts=counts)


def outsiders(held: Sequence[Named], people: Directory, neighbors: Neighborhood) -> dict[str, Outsider]:
    """Find people whom an article may mean by a bare surname although it names only others of that surname in full.

    A president needs no introduction where his father is introduced. Such a person dominates the neighboring articles.
    He is expected for a bare surname that stands before anyone of that surname is named in full, or where all who are
    named so are somebody's relatives; otherwise only a title can mean him.

    Returns:
        People by bare surname.
    """
    found: dict[str, Outsider] = {}
    full = [person for person in held if not person.name.bare]
    bare: dict[str, list[Named]] = {}
    for person in held:
        if person.name.bare:
            bare.setdefault(person.name.surname, []).append(person)
    for word, mentions in sorted(bare.items()):
        if len(people.bearers_of(word, "surname")) < 2:
            continue
        named = [person for person in full if bears(person.name, word, "surname")]
        inside = {people.identities[person.name.key] for person in named}
        if not named or people.bearers_of(word, "surname") <= inside:
            continue
        near = neighbors.near(mentions[0].mention.document)
        votes = votes_for(word, near, people, formal=True)
        best = min(votes, key=lambda key: (-votes[key], key), default="")
        if not votes or best in inside or votes[best] < DOMINANT * sum(votes.values()):
            continue
        early = mentions[0].mention.start < named[0].mention.start
        relatives = all(kinship(person.before, person.after) for person in named)
        nearest = next(document for document in near if document in people.first.get(best, ()))
        titles = Counter(title for person in people.first[best].values() for title in person.name.title)
        courtesies = {person.name.courtesy for person in people.first[best].values()} - {"", "any"}
        usual = frozenset(title for title, count in titles.items() if count >= USUAL * len(people.first[best]))
        expected = len(mentions) if early or relatives else 0
        found[word] = Outsider(best, people.first[best][nearest], usual, frozenset(courtesies), expected)
    return found


def look_up(
    unknown: Sequence[Named], people: Directory, neighbors: Neighborhood
) -> tuple[list[Link], list[Open], list[Named]]:
    """Look up bare names in the neighboring articles.

    Returns:
        Links to a person who clearly dominates there, mentions left open between several, and names still unknown.
    """
    links: list[Link] = []
    undecided: list[Open] = []
    rest: list[Named] = []
    counted: dict[tuple[str, str, bool], dict[str, float]] = {}
    for person in unknown:
        mention, word = person.mention, person.name.surname
        near = neighbors.near(mention.document)
        formal = bool(person.name.title or person.name.courtesy or person.name.article)
        query = (mention.document, word, formal)
        if query not in counted:
            counted[query] = votes_for(word, near, people, formal=formal)
        votes = counted[query]
        prominent = "" if votes else famous(person, people, neighbors)
        if prominent:
            reason = N_("'%(name)s' is taken for %(person)s, whom many articles name")
            reason = reason.filled(name=written(mention.text), person=people.shown[prominent])
            evidence = next(iter(people.first[prominent].values())).mention.span
            links.append(Link(mention, prominent, reason, evidence, certainty=grounds.PROMINENT))
            continue
        if not votes:
            rest.append(person)
            continue
        best = min(votes, key=lambda key: (-votes[key], key))
        if votes[best] >= DOMINANT * sum(votes.values()):
            nearest = next(document for document in near if document in people.first.get(best, ()))
            reason = N_("'%(name)s' is taken for %(person)s, of whom articles on the same subject speak")
            reason = reason.filled(name=written(mention.text), person=people.shown[best])
            certainty = round(grounds.NEIGHBORS * votes[best] / sum(votes.values()), 2)
            evidence = people.first[best][nearest].mention.span
            links.append(Link(mention, best, reason, evidence, certainty=certainty))
        else:
            reason = N_("'%(name)s' is the name of several people in articles on the same subject")
            undecided.append(Open(mention, tuple(sorted(votes)), reason.filled(name=written(mention.text))))
    return links, undecided, rest


def famous(person: Named, people: Directory, neighbors: Neighborhood) -> str:
    """Return the person whom a bare surname means without any introduction, or an empty string.

    Many articles must name this person in full and hardly any others of that surname, and the article must share a
    name with one of them, or give the person a title used there.
    """
    word, document = person.name.surname, person.mention.document
    if person.before.lower().endswith("the ") and not names_holder(person.after):
        return ""  # "The Hague" is nobody
    counts = {key: len(people.first[key]) for key in people.bearers_of(word, "surname")}
    best = min(counts, key=lambda key: (-counts[key], key), default="")
    if not best or counts[best] < max(MANY, ALONE * sum(counts.values())):
        return ""
    if all(word_agreement(word, first.name.surname) < Agreement.SAME for first in people.first[best].values()):
        return ""
    titled = any(person.name.title & first.name.title for first in people.first[best].values())
    return best if titled or neighbors.share_a_name(document, people.first[best]) else ""


def votes_for(word: str, near: Mapping[str, float], people: Directory, *, formal: bool) -> dict[str, float]:
    """Count the mentions, in neighboring articles, of the people who bear a word as surname, else as given name.

    Args:
        word: the bare name.
        near: the neighboring articles and how near they are.
        people: the people of the corpus.
        formal: whether the name stands with a title or an article, so that it can only be a surname.
    """
    votes: dict[str, float] = {}
    for role in ("surname",) if formal else ("surname", "given"):
        bearers = people.bearers_of(word, role)
        for document, weight in near.items() if bearers else ():
            here = people.counts.get(document, {})
            for person in sorted(bearers.intersection(here)):
                votes[person] = votes.get(person, 0.0) + weight * here[person]
        if votes:
            break
    return votes


def bears(name: PersonName, word: str, role: str) -> bool:
    """Tell whether a full name holds a word as its surname or as its first given name."""
    parts = (name.surname, name.surname.split(" ")[-1]) if role == "surname" else name.given[:1]
    return any(word_agreement(word, part) >= Agreement.LIKELY for part in parts)


def join_unknown(rest: Sequence[Named], neighbors: Neighborhood) -> list[Link]:
    """Make entities of names that are known by one word only, joining neighboring articles that use the same word."""
    documents: dict[str, set[str]] = {}
    for person in rest:
        documents.setdefault(person.name.key, set()).add(person.mention.document)
    groups = Groups()
    for key in sorted(documents):
        for document in sorted(documents[key]):
            for other in sorted(documents[key] & set(neighbors.near(document))):
                groups.join(f"{document}#{key}", f"{other}#{key}")
    homes: dict[str, set[str]] = {}
    found = [(person, groups.find(f"{person.mention.document}#{person.name.key}")) for person in rest]
    for person, key in found:
        homes.setdefault(key, set()).add(person.mention.document)
    links = []
    for person, key in found:
        alone = len(homes[key]) == 1
        reason = ONLY_NAME if alone else ONLY_NAME_NEARBY
        reason = reason.filled(name=written(person.mention.text))
        certainty = grounds.OWN_NAME if alone else grounds.SAME_WORD
        links.append(Link(person.mention, key, reason, person.mention.span, certainty=certainty))
    return links


def near_bearers(rest: Sequence[Named], people: Directory) -> list[Near]:
    """Return, for names known by one word only, the person of that name whom most articles elsewhere name in full."""
    found = []
    for person in {(person.mention.document, person.name.key): person for person in reversed(rest)}.values():
        bearers = people.bearers_of(person.name.surname, "surname")
        best = min(bearers, key=lambda key: (-len(people.first[key]), key), default="")
        if best:
            reason = f"'{written(person.mention.text)}' may be {people.shown[best]}, but no articles support that"
            first = people.first[best][min(people.first[best])]
            found.append(Near(person.mention, first.mention, reason, grounds.BEARER_ELSEWHERE))
    return found
