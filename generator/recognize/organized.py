"""Organizations that the tagger takes for people or places: what stands beside a name tells, and what is part of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.recognize.lexicon import phrase_set, word_set
from generator.recognize.people import People
from generator.recognize.spans import EVT, LOC, MISC, ORG, PER, Name, Text, placed
from generator.recognize.wording import bare, is_certain_place, is_country

NEWS = frozenset({"agency", "service", "website", "channel", "network"})
SITE = re.compile(r"[A-Z][\w-]*\.(?:com|org|net)$")


def organized(text: Text, names: Sequence[Name], people: People) -> list[Name]:
    """Return the names with those made organizations that the article somewhere says to be one.

    "The airline Example", "a stake in Example" and "Example shares" tell; a person's name that the article confirms by
    a form of address or a short form, a country or a city stays what it is.
    """
    said: set[tuple[str, ...]] = set()
    clubs: list[Name] = []
    for name in names:
        if name.kind not in {PER, LOC}:
            continue
        words = text.words(name)
        before = text.at(name.sentence, name.first - 1)
        if is_certain_place(words):
            if before in {"club", "side"} and not is_country(words):
                clubs.append(name.typed(ORG))
        elif is_said(text, name) and not is_confirmed(text, names, words, people):
            said.add(words)
    retyped = [name.typed(ORG) if name.kind in {PER, LOC} and text.words(name) in said else name for name in names]
    return placed(companies(text, retyped), clubs)


def is_said(text: Text, name: Name) -> bool:
    """Say whether the words beside a name tell that it is an organization."""
    before, after = text.at(name.sentence, name.first - 1), text.at(name.sentence, name.last)
    rest = [text.at(name.sentence, name.last + step) for step in range(3)]
    if before in word_set("organization_announcers") or bare(after) in word_set("organization_followers"):
        return True
    if "news" in rest[:-1] and rest[rest.index("news") + 1] in NEWS:
        return True
    return before in {"of", "in"} and text.at(name.sentence, name.first - 2) in word_set("holdings")


def is_confirmed(text: Text, names: Sequence[Name], words: tuple[str, ...], people: People) -> bool:
    """Say whether a person's name is known from more than itself."""
    if len(words) == 1:
        return people.has(words[0])
    return people.surnames[words[-1]] > sum(text.words(name) == words for name in names if name.kind == PER)


def companies(text: Text, names: Sequence[Name]) -> list[Name]:
    """Return the names with those made organizations that are spelled so ("Example AG", "Real Example")."""
    taken = {(name.sentence, at) for name in names for at in range(name.first, name.last)}
    sites = [
        Name(number, at, at + 1, ORG)
        for word, places in text.places_of.items()
        if "." in word and SITE.match(word)
        for number, at in places
        if (number, at) not in taken and text.at(number, at - 1).lower() not in word_set("site_prepositions")
    ]
    return placed(placed([], [spelled(text, name) for name in names]), sites)


def spelled(text: Text, name: Name) -> Name:
    """Return a name with the kind and the end that its words give it."""
    if name.kind in {EVT, MISC}:
        return name
    end = name.last + (text.at(name.sentence, name.last) == ",")
    if text.at(name.sentence, end) in phrase_set("company_suffixes"):
        return Name(name.sentence, name.first, end + 1, ORG)
    words = text.words(name)
    if len(words) == 1:
        return name
    first, last = bare(words[0]), bare(words[-1])
    if first in word_set("club_openers") or last in word_set("club_endings"):
        return name.typed(ORG)
    river = first in word_set("place_openers") and last not in word_set("organization_nouns")
    return name.typed(LOC) if river and name.kind == ORG and len(words) == 2 else name
