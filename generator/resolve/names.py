"""A person's name taken apart: title, given names, surname, suffix."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from generator.resolve.lexicon import name_words, titles
from generator.resolve.words import clean, fold

TOKEN = re.compile(r"[^\W_][\w'’‘.]*(?:-[^\W_][\w'’‘.]*)*")
BEFORE = re.compile(r"[\w'’.-]+")
NICKNAME = re.compile(r"[\"“(][^\"”)]*[\"”)]")
NUMERAL = re.compile(r"[ivx]+")
TITLE_WORDS = 6
"""So many words before a name are searched for a title."""


@dataclass(frozen=True, slots=True)
class PersonName:
    """A personal name in comparable form: folded words, articles such as "al-" left out, compounds joined.

    A name of one word is kept in ``surname`` whatever it is; ``bare`` says so. ``shown`` is the surname as written,
    particles included. ``tight`` is all of the name in one piece, which equates "Kim Jong-un" and "Kim Jong Un".
    """

    given: tuple[str, ...]
    surname: str
    suffix: str
    title: frozenset[str]
    courtesy: str
    shown: str
    article: bool
    family_first: bool = False

    @property
    def bare(self) -> bool:
        """Whether the name is a surname or a given name alone."""
        return not self.given

    @property
    def words(self) -> tuple[str, ...]:
        """All words of the name, in the order given names, surname."""
        return (*self.given, self.surname)

    @property
    def tight(self) -> str:
        """The name in one piece, in the order of its custom."""
        words = (self.surname, *self.given) if self.family_first else self.words
        return "".join(words).replace(" ", "")

    @property
    def key(self) -> str:
        """What tells names apart."""
        return " ".join((*self.words, self.suffix)).strip()


def split(text: str) -> list[tuple[str, bool, str]]:
    """Return the words of a name: folded, whether an article was cut off in front, and as written.

    Hyphenated articles are cut off ("al-Haddad"), hyphenated given names are joined ("Jean-Claude").
    """
    vocabulary = name_words()
    found: list[tuple[str, bool, str]] = []
    article, shown, compound = False, "", ""
    for piece in TOKEN.findall(NICKNAME.sub(" ", clean(text))):
        parts = [part for part in fold(piece.rstrip(".'’‘")).replace(".", "").split("-") if part]
        written = (shown + piece).rstrip(".'’‘") if not compound else shown + piece
        while len(parts) > 1 and parts[0] in vocabulary.articles:
            parts, article = parts[1:], True
        if len(parts) > 1 and is_title(parts):
            found += [(part, False, part) for part in parts]
            continue
        word = "".join(parts)
        if not word:
            continue
        if (piece.islower() and word in vocabulary.articles) or (piece == "Al" and found):
            article, shown = True, f"{shown}{piece} "
            continue
        if len(parts) == 1 and word in vocabulary.compounds:
            compound, shown, article = compound + word, f"{shown}{piece} ", False
            continue
        found.append((compound + word, article and not compound, written))
        article, shown, compound = False, "", ""
    if compound:
        found.append((compound, False, shown.strip()))
    return found


def is_title(parts: list[str]) -> bool:
    """Tell whether the parts of a hyphenated word are a title ("Brig-Gen", "vice-president")."""
    known = titles()
    return all(part in known or part in known.qualifiers for part in parts) and any(part in known for part in parts)


def title_words(pieces: list[str]) -> tuple[int, frozenset[str], str]:
    """Return how many leading words are titles, the ranks among them, and the gender that they tell ("" if none)."""
    known, count, ranks, courtesy = titles(), 0, [], ""
    for position, piece in enumerate(pieces):
        if piece in known:
            count = position + 1
            ranks += [known.ranks[piece]] if piece in known.ranks else []
            courtesy = known.courtesy.get(piece, courtesy)
        elif piece not in known.qualifiers:
            break
    return count, frozenset(ranks), courtesy


def title_before(text: str) -> tuple[frozenset[str], str]:
    """Return the ranks at the end of the text before a name and the gender that they tell."""
    known = titles()
    ranks: list[str] = []
    courtesy = ""
    for piece in reversed(BEFORE.findall(text[-80:])[-TITLE_WORDS:]):
        for part in reversed(fold(piece).replace(".", " ").split("-")):
            word = part.strip()
            if word in known:
                ranks += [known.ranks[word]] if word in known.ranks else []
                courtesy = courtesy or known.courtesy.get(word, "")
            elif word not in known.qualifiers:
                return frozenset(ranks), courtesy
    return frozenset(ranks), courtesy


def parse_in(text: str, before: str) -> PersonName | None:
    """Take a personal name apart, titles in the text before it included."""
    name = parse(text)
    ranks, courtesy = title_before(before)
    if name is None or not (ranks or courtesy):
        return name
    return replace(name, title=name.title | ranks, courtesy=name.courtesy or courtesy)


@cache
def parse(text: str) -> PersonName | None:
    """Take a personal name apart.

    Args:
        text: the name as it stands in the text, with or without titles.

    Returns:
        The name, or None when nothing but titles and punctuation is there.
    """
    vocabulary = name_words()
    pieces = split(text)
    count, ranks, courtesy = title_words([word for word, _, _ in pieces])
    pieces = pieces[count:]
    if not pieces:
        return None
    suffix = ""
    while len(pieces) > 1 and pieces[-1][0] in vocabulary.suffixes:
        suffix = " ".join((pieces.pop()[0], suffix)).strip()
    start = len(pieces) - 1
    while start > 1 and pieces[start - 1][0] in vocabulary.particles:
        start -= 1
    if start == 1 and len(pieces) > 1 and pieces[0][0] in vocabulary.particles and pieces[0][2].islower():
        start = 0
    surname, given = pieces[start:], pieces[:start]
    reverse = family_first(pieces) and len(surname) == 1
    if reverse:
        surname, given = pieces[:1], pieces[1:]
    return PersonName(
        given=tuple(word for word, _, _ in given),
        surname=" ".join(word for word, _, _ in surname),
        suffix=suffix,
        title=ranks,
        courtesy=courtesy,
        shown=" ".join(written for _, _, written in surname),
        article=surname[0][1],
        family_first=reverse,
    )


@cache
def person_name(text: str) -> str:
    """Return a person's wording without titles in front."""
    words = clean(text).split(" ")
    whole = parse(text)
    while len(words) > 1:
        rest = parse(" ".join(words[1:]))
        if not whole or not rest or (rest.words, rest.suffix) != (whole.words, whole.suffix):
            break
        words = words[1:]
    return " ".join(words)


def family_first(pieces: list[tuple[str, bool, str]]) -> bool:
    """Tell whether a name has the form of a custom that puts the family name first ("Ban Ki-moon", "Kim Dae Jung")."""
    surnames = name_words().family_first
    if not 2 <= len(pieces) <= 3 or pieces[0][0] not in surnames or pieces[-1][0] in surnames:
        return False
    if len(pieces) == 2:
        return bool(re.search(r"-[^\W\dA-Z_]", pieces[1][2]))
    return all(len(word) <= 5 for word, _, _ in pieces)
