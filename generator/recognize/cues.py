"""Words that say what kind of name follows: "Mr", "her sons", "the town of"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from generator.recognize.lexicon import word_set
from generator.recognize.spans import LOC, ORG, PER, Name, Text
from generator.recognize.wording import bare, is_capitalized, is_certain_place, is_demonym, is_function

ARTICLES = frozenset({"a", "an", "the"})
REACH = 4
"""Words from an article to the noun for a relative, at most."""
Taken = dict[tuple[int, int], Name]


def cued(text: Text, names: Sequence[Name]) -> list[Name]:
    """Return the single words whose type a word before them tells; longer names are left to the tagger.

    A form of address or a rank and a relation between relatives tell people ("Mr Weber", "two sons, Omar and Ziad"),
    nouns for settlements and regions tell places ("the suburbs of Harlem and Queens"), nouns for media and companies
    organizations ("the newspaper Example").
    """
    taken: Taken = {(name.sentence, at): name for name in names for at in range(name.first, name.last)}
    found: list[Name] = []
    for word, places in text.places_of.items():
        kind, several = told_by(word)
        for number, at in places if kind else ():
            first = at + 1
            follows = text.at(number, first)
            if kind == LOC:
                if follows != "of":
                    continue
                first += 1
            elif several and follows == ",":
                first += 1
            elif word[0].isupper() and (number, at) in taken and taken[number, at].kind != PER:
                continue
            found += listed(text, taken, Name(number, first, first + 1, kind), several=several)
    return sorted([*found, *relatives(text, taken)])


def relatives(text: Text, taken: Taken) -> Iterator[Name]:
    """Yield the single words that are said to be somebody's relative ("Weber, a son of ...")."""
    for word in sorted(text.places_of.keys() & word_set("kinship")):
        for number, at in text.places_of[word]:
            first = at - 1
            while first > 1 and at - first < REACH and text.at(number, first) not in ARTICLES:
                first -= 1
            comma = text.at(number, first) in ARTICLES and text.at(number, first - 1) == ","
            if comma and text.at(number, at + 1) == "of" and not is_capitalized(text.at(number, first - 3)):
                name = Name(number, first - 2, first - 1, PER)
                if name.first >= 0 and is_fit(text, taken, name):
                    yield name


@lru_cache(maxsize=1 << 14)
def told_by(word: str) -> tuple[str, bool]:
    """Return the type of the name that a word announces, or an empty string, and whether it may announce several."""
    if is_address(word):
        return PER, False
    if word in word_set("kinship"):
        return PER, word.endswith(("s", "children"))
    if word in word_set("media_nouns"):
        return ORG, False
    return (LOC, word.endswith("s")) if word in word_set("settlements") else ("", False)


def listed(text: Text, taken: Taken, name: Name, *, several: bool) -> Iterator[Name]:
    """Yield ``name`` if it may be one of its kind, and with ``several`` the single names that are listed after it."""
    number, at = name.sentence, name.first
    while is_fit(text, taken, Name(number, at, at + 1, name.kind)):
        yield Name(number, at, at + 1, name.kind)
        if not several:
            return
        at += 1
        while text.at(number, at) in {",", "and"}:
            at += 1


def is_fit(text: Text, taken: Taken, name: Name) -> bool:
    """Say whether a single word may be a name of its kind: capitalised, alone, and nothing else by any list."""
    word = text.at(name.sentence, name.first)
    other = taken.get((name.sentence, name.first))
    alone = other is None or other.last - other.first == 1
    return (
        alone
        and not (other is not None and other.kind == ORG and name.kind == PER and is_acronym(word))
        and not is_capitalized(text.at(name.sentence, name.last))
        and (name.kind == LOC or not is_certain_place([word]))
        and can_be_name(word)
    )


def is_acronym(word: str) -> bool:
    """Say whether a word is written in capitals."""
    return len(word) > 1 and word.isupper()


def is_address(word: str) -> bool:
    """Say whether a word is a form of address or a rank, spelled as before a name."""
    return word[:1].isupper() and bare(word) in word_set("honorifics")


def can_be_name(word: str) -> bool:
    """Say whether nothing known speaks against a word as a name; a month may be one."""
    return (
        is_capitalized(word)
        and bare(word) not in word_set("days")
        and bare(word) not in word_set("titles")
        and bare(word) not in word_set("organization_nouns")
        and not is_demonym(word)
        and not is_function(word)
    )
