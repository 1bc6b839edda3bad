"""Which full names are worth comparing: those that share a key, made so that few names share one.

Comparing all names that share a surname, or a given name and a first letter, takes work that grows with the square of
the corpus. Each way in which two names can agree has keys of its own here instead, which only names that do agree, or
hardly any others, have in common; see ``compare`` for these ways.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache

from generator.resolve.compare import SHORT, TWO_ERRORS, without_article
from generator.resolve.full_names import FullName
from generator.resolve.lexicon import nicknames
from generator.resolve.names import PersonName
from generator.resolve.words import skeleton, undoubled

Keys = Callable[[FullName], Iterable[str]]


@cache
def sounds(word: str) -> frozenset[str]:
    """Return the skeletons that spellings of a word may have in common with it."""
    plain = without_article(word)
    return frozenset((skeleton(word), skeleton(undoubled(word)), skeleton(plain)))


def last(name: PersonName) -> str:
    """Return the surname without particles."""
    return name.surname.rpartition(" ")[2]


def meetings(full: Mapping[str, FullName]) -> set[tuple[str, str]]:
    """Return the pairs of full names, by their keys and in order, that are worth comparing."""
    pairs: set[tuple[str, str]] = set()
    everyone = list(full.items())
    for keys in (_alike, _misprinted_surname):
        _meet(everyone, keys, pairs)
    long = [(key, item) for key, item in everyone if len(item.name.words) > 2]
    _visit(long, _parts, everyone, _parts, pairs)
    initials = [(key, item) for key, item in everyone if len(item.name.given[0]) == 1]
    _visit(initials, _initial, everyone, _initial, pairs)
    once = [(key, item) for key, item in everyone if item.count == 1]
    often = [(key, item) for key, item in everyone if item.count > 2]
    _visit(once, _in_article, often, _in_article, pairs)
    return pairs


def _meet(items: Iterable[tuple[str, FullName]], keys: Keys, pairs: set[tuple[str, str]]) -> None:
    """Pair all names that share a key."""
    blocks: dict[str, list[str]] = {}
    for key, item in items:
        for block in keys(item):
            blocks.setdefault(block, []).append(key)
    for held in blocks.values():
        if len(held) > 1:
            pairs.update((a, b) if a < b else (b, a) for i, a in enumerate(held) for b in held[i + 1 :] if a != b)


def _visit(
    hosts: Iterable[tuple[str, FullName]],
    host_keys: Keys,
    guests: Iterable[tuple[str, FullName]],
    guest_keys: Keys,
    pairs: set[tuple[str, str]],
) -> None:
    """Pair names of one kind with the names that share a key with them."""
    blocks: dict[str, list[str]] = {}
    for key, item in hosts:
        for block in host_keys(item):
            blocks.setdefault(block, []).append(key)
    for key, item in guests if blocks else ():
        for block in guest_keys(item):
            pairs.update(
                (key, other) if key < other else (other, key) for other in blocks.get(block, ()) if other != key
            )


def _alike(item: FullName) -> set[str]:
    """Both words sound alike, or the given names are forms of one name; or the name is the same in one piece."""
    name, first = item.name, item.name.given[0]
    surnames = sounds(last(name))
    found = {f"{given} {surname}" for given in sounds(first) for surname in surnames}
    found |= {f"= {other} {surname}" for other in nicknames().get(first, ()) for surname in surnames}
    found.add(undoubled(name.tight))
    return found


def _misprinted_surname(item: FullName) -> set[str]:
    """The given name is the same and the surname differs in a letter (two if it is long), not in the first one.

    Words at a distance of one are equal once some letter of each, or of one, is left out.
    """
    surname = last(item.name)
    if len(surname) < SHORT - 1:
        return set()
    slips = [surname, *(surname[:n] + surname[n + 1 :] for n in range(1, len(surname)))]
    if len(surname) >= TWO_ERRORS:
        slips.append(f"{surname[0]}*")
    first = item.name.given[0]
    return {f"{given} {slip}" for given in {undoubled(first), undoubled(without_article(first))} for slip in slips}


def _parts(item: FullName) -> set[str]:
    """One name is the beginning or the end of the other."""
    words = item.name.words
    return {f"{words[0]} {other}" for other in words[1:]} | {f"{other} {words[-1]}" for other in words[:-1]}


def _initial(item: FullName) -> set[str]:
    """A given name is an initial."""
    return {f"{item.name.given[0][0]} {surname}" for surname in sounds(last(item.name))}


def _in_article(item: FullName) -> set[str]:
    """A given name may be misprinted in an article that has the right one too."""
    first = item.name.given[0][0]
    return {f"{document} {first} {surname}" for document in item.documents for surname in sounds(last(item.name))}
