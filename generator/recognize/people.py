"""What an article says about who is a person: full names, forms of address, and what follows for the short forms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from generator.recognize.lexicon import word_set
from generator.recognize.spans import LOC, MISC, ORG, PER, Name, Text, placed
from generator.recognize.trimming import is_no_name
from generator.recognize.wording import bare, is_capitalized, is_certain_place, is_demonym, is_function

SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


@dataclass(frozen=True, slots=True)
class People:
    """Words that are parts of people's names in an article, how often: last names and other names."""

    surnames: Counter[str]
    given: Counter[str]

    def has(self, word: str) -> bool:
        """Say whether a word is known as part of a person's name."""
        return word in self.surnames or word in self.given


def people_of(text: Text, names: Sequence[Name], cues: Sequence[Name] = ()) -> People:
    """Return the evidence in the full names that the tagger takes for people and in the ``cues`` for people."""
    surnames: Counter[str] = Counter()
    given: Counter[str] = Counter()
    alone = kinds_alone(text, names)
    for name in names:
        words = [word for word in before_link(text.words(name)) if bare(word) not in SUFFIXES]
        if name.kind == PER and len(words) > 1 and not alone[words[0], ORG] > alone[words[0], PER]:
            for form in surname_forms(words[-1]):
                surnames[form] += 1
            given[words[0]] += 1
    for name in cues:
        if name.kind == PER:
            for form in surname_forms(text.words(name)[0]):
                surnames[form] += 1
    return People(surnames, given)


def kinds_alone(text: Text, names: Sequence[Name]) -> Counter[tuple[str, str]]:
    """Return how often single words are names of each type."""
    return Counter((text.words(name)[0], name.kind) for name in names if name.last - name.first == 1)


def families_decided(text: Text, names: Sequence[Name]) -> list[Name]:
    """Return the names with a single word before "family" or the like made a person's name."""
    return [
        name.typed(PER)
        if name.last - name.first == 1
        and text.at(name.sentence, name.last) in word_set("family_nouns")
        and not is_certain_place(text.words(name))
        and not is_demonym(text.words(name)[0])
        else name
        for name in names
    ]


def before_link(words: Sequence[str]) -> Sequence[str]:
    """Return the words before an "of" or a possessive, which are no parts of a person's name."""
    return words[: next((at for at, word in enumerate(words) if word in {"of", "'s"}), len(words))]


def surname_forms(word: str) -> list[str]:
    """Return a last name and the same without its particle ("al-Zaman", "Zaman")."""
    particle, mark, rest = word.partition("-")
    return [word, rest] if mark and particle.lower() in word_set("particles") and rest else [word]


def short_forms_decided(text: Text, names: Sequence[Name], people: People) -> list[Name]:
    """Return the names with single words known from a full name turned into people.

    A word that is also a country, a state or a large city, or a people, keeps the tagger's type.
    """
    out = []
    for name in names:
        words = text.words(name)
        decided = (
            name.kind in {ORG, LOC, MISC}
            and len(words) == 1
            and people.has(words[0])
            and not is_certain_place(words)
            and not is_demonym(words[0])
        )
        out.append(name.typed(PER) if decided else name)
    return out


def short_forms_found(text: Text, names: Sequence[Name], people: People) -> list[Name]:
    """Return the names with the untagged repeats of parts of people's names added, neighbours joined."""
    found: list[Name] = []
    taken = {(name.sentence, at) for name in names for at in range(name.first, name.last)}
    for word in sorted({*people.surnames, *people.given}):
        if not is_capitalized(word) or len(word) < 3 or is_no_name((word,)) or bare(word) in word_set("titles"):
            continue
        if is_certain_place([word]) or is_function(word):
            continue
        for number, at in text.places_of.get(word, ()):
            if (number, at) in taken:
                continue
            if is_common(word) and (at == 0 or word not in people.surnames):
                continue
            found.append(Name(number, at, at + 1, PER))
    return placed(names, joined(sorted(found)))


def joined(names: Sequence[Name]) -> list[Name]:
    """Return people with neighbours made one name."""
    out: list[Name] = []
    for name in names:
        if out and out[-1].sentence == name.sentence and out[-1].last == name.first:
            out[-1] = out[-1]._replace(last=name.last)
        else:
            out.append(name)
    return out


def is_common(word: str) -> bool:
    """Say whether a word is also an ordinary word of the language."""
    return bare(word) in word_set("vocabulary")
