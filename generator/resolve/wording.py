"""The names of organizations, places and events made comparable."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from generator.resolve.lexicon import event_heads, organization_words, place_words
from generator.resolve.words import clean, words

ACRONYM = re.compile(r"(?:[A-Z]\.?){2,7}s?|[A-Z]{2,5}&[A-Z]")
UNMISTAKABLE = 3
"""Common acronyms with more letters are known in small letters as well ("Nato")."""
OFFICES = frozenset({"department", "ministry", "office", "bureau"})
"""Words that stand before or behind the rest of a name: "Department of Labor", "Labor Department"."""
COUNTRY = "*"
"""Marks the name of a country inside a key, where "Peruvian" and "Peru's" are alike."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A name that is not a person's, in comparable form.

    ``key`` is equal for wordings of one name everywhere. ``parent`` is the country or organization that its first
    words name ("*peru" of "Peruvian Foreign Ministry") and ``rest`` what follows, both empty without one. ``local``
    says that the key means something only inside an article ("Foreign Ministry", an acronym not widely known).
    """

    key: tuple[str, ...]
    parent: tuple[str, ...]
    rest: tuple[str, ...]
    local: bool
    acronym: str


@cache
def country(text: str) -> str:
    """Return the shown name of a known country or place, or an empty string."""
    found = words(text)
    if found[:1] == ("the",):
        found = found[1:]
    if found == ("us",) and not clean(text).isupper() and "." not in text:
        return ""
    return place_words().shown.get(found, "")


def leading_country(found: tuple[str, ...]) -> tuple[str, int]:
    """Return the country that the first words of a name stand for and how many words that takes."""
    places = place_words()
    for length in (4, 3, 2, 1):
        part = found[:length]
        name = places.shown.get(part) or places.peoples.get(part)
        if name and length < len(found) and name in places.countries:
            return name, length
    return "", 0


def is_acronym(text: str) -> bool:
    """Tell whether a name is written as an acronym."""
    return bool(ACRONYM.fullmatch(clean(text)))


@cache
def wording(text: str, place: bool = False) -> Wording:
    """Make a name comparable; an adjective used as the name of a place is its country."""
    known = organization_words()
    place_name = country(text) or (place_words().peoples.get(words(text), "") if place else "")
    if place_name:
        return Wording((f"{COUNTRY}{place_name.lower()}",), (), (), False, "")
    found = words(text)
    if len(found) == 1 and (is_acronym(text) or (len(found[0]) > UNMISTAKABLE and found[0] in known.acronyms)):
        long = known.acronyms.get(found[0], "")
        if long:
            return wording(long)
        return Wording(found, (), (), True, found[0])
    found = found[1:] if found[:1] == ("the",) else found
    if len(found) > 2 and found[0] in place_words().heads and found[1] == "of":
        return wording(" ".join(found[2:]))
    parent, length = leading_country(found)
    rest = spelled(found[length:])
    front: tuple[str, ...] = (f"{COUNTRY}{parent.lower()}",) if parent else ()
    if not parent and found and found[0] in known.acronyms and is_acronym(clean(text).split(" ")[0]) and len(found) > 1:
        front, rest = wording(known.acronyms[found[0]]).key, spelled(found[1:])
    key = front + rest
    for head in long_forms() if not parent else ():
        if len(head) == 2 and key[: len(head)] == head and len(key) > len(head):
            front, rest = head, key[len(head) :]
    local = not front and all(word in known.generic for word in key) and key not in long_forms()
    return Wording(key or words(text) or (text.strip() or "?",), front, rest if front else (), local, "")


@cache
def long_forms() -> tuple[tuple[str, ...], ...]:
    """Return the long forms of common acronyms; those of two words begin the names of their parts."""
    return tuple(spelled(words(long)) for long in organization_words().acronyms.values())


def spelled(found: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a name without those that come and go, in one spelling, without its legal form."""
    known = organization_words()
    kept = [known.spelling.get(word, word) for word in found if word not in known.dropped] or list(found)
    while len(kept) > 1 and kept[-1] in known.legal:
        kept.pop()
    if len(kept) > 1 and kept[0] in OFFICES:
        kept.append(kept.pop(0))
    heads = event_heads()
    if len(kept) > 2 and kept[-1] in heads:
        kept.pop()
    return tuple(kept)


@cache
def initials(text: str) -> frozenset[str]:
    """Return the acronyms that a name of several words may have ("Tonga National Council": "tnc")."""
    known = organization_words()
    found = words(text)
    found = found[1:] if found[:1] == ("the",) else found
    if len(found) < 2:
        return frozenset()
    short = [word for word in found if word not in known.dropped]
    plain = [word for word in short if word not in known.legal]
    capital = [word for part in clean(text).split(" ") if part[:1].isupper() for word in words(part)]
    return frozenset("".join(word[0] for word in some) for some in (found, short, plain, capital) if len(some) > 1)
