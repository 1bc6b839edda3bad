"""Sets names apart that the tagger took for one because they stand side by side."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from generator.recognize.lexicon import table, word_set
from generator.recognize.people import People
from generator.recognize.spans import LOC, ORG, PER, Name, Text
from generator.recognize.wording import bare, is_capitalized, is_certain_place, is_country, is_demonym, is_function

Split = Callable[[Text, Name, People], list[Name]]
MARKS = frozenset({"/", "(", ")"})


def apart(text: Text, names: Sequence[Name], people: People) -> list[Name]:
    """Return the names with every one that some rule takes for two set apart."""
    out: list[Name] = []
    for name in names:
        if name.last - name.first == 1:
            out.append(name)
            continue
        pieces = next((pieces for rule in RULES if (pieces := rule(text, name, people))), [name])
        out += pieces
    return sorted(out)


def hearer_and_speaker(text: Text, name: Name, people: People) -> list[Name]:
    """Split "told Radio Example Miller had left": the verb takes a hearer and a clause about a known surname."""
    words = text.words(name)
    told = text.at(name.sentence, name.first - 1).lower() in word_set("telling_verbs")
    clause = text.at(name.sentence, name.last).lower() in word_set("auxiliaries")
    one_person = len(words) == 2 and (words[0] in people.given or words[0] in people.surnames)
    if told and clause and len(words) > 1 and words[-1] in people.surnames and not one_person:
        return divided(name, len(words) - 1, len(words) - 1, ORG, PER)
    return []


def person_of_something(text: Text, name: Name, people: People) -> list[Name]:
    """Split "Example Guard of John Miller" and "John Miller of Example Party" when the article knows the person."""
    words = text.words(name)
    if "of" not in words[1:-1]:
        return []
    at = words.index("of", 1)
    left, right = words[:at], words[at + 1 :]
    if is_known_person(right, people):
        return divided(name, at, at + 1, ORG if name.kind == PER else name.kind, PER)
    if name.kind == PER or is_known_person(left, people):
        return divided(name, at, at + 1, PER, LOC if is_certain_place(right) else ORG)
    return []


def either_side_of_mark(text: Text, name: Name, people: People) -> list[Name]:
    """Split "Example / Sample" at the stroke, and at brackets."""
    words = text.words(name)
    at = next((at for at in range(1, len(words) - 1) if words[at] in MARKS), 0)
    return divided(name, at, at + 1, name.kind, name.kind) if at else []


def beside_country(text: Text, name: Name, people: People) -> list[Name]:
    """Split "Examplia Samplia", two places, and "Miller Examplia", a known person and a country."""
    words = text.words(name)
    if is_certain_place(words):
        return []
    for at in range(1, len(words)):
        left, right = words[:at], words[at:]
        if is_country(right) and is_known_person(left, people):
            return divided(name, at, at, PER, LOC)
        if is_certain_place(left) and is_certain_place(right):
            return divided(name, at, at, LOC, LOC)
    return []


def office_of_something(text: Text, name: Name, people: People) -> list[Name]:
    """Keep "Examplia" of "Emir of Examplia"."""
    words = text.words(name)
    if len(words) < 3 or words[1] != "of" or bare(words[0]) not in word_set("titles"):
        return []
    return [Name(name.sentence, name.first + 2, name.last, LOC if is_certain_place(words[2:]) else name.kind)]


def owner_and_owned(text: Text, name: Name, people: People) -> list[Name]:
    """Split "Examplia's Great Mosque" and "Examplia's John Miller"; "New People's Party" is one."""
    words = text.words(name)
    at = words.index("'s") if "'s" in words[1:-1] else 0
    if not at or not is_capitalized(words[at + 1]):
        return []
    left, right = words[:at], words[at + 1 :]
    if is_certain_place(left):
        return divided(name, at, at + 1, LOC, PER if is_known_person(right, people) else name.kind)
    if is_known_person(left, people):
        return divided(name, at, at + 1, PER, PER if is_known_person(right, people) else name.kind)
    return []


def office_and_holder(text: Text, name: Name, people: People) -> list[Name]:
    """Split "Example Council John Miller": a country or an institution and a person without a comma between."""
    words = text.words(name)
    at = len(words) - 2
    if name.kind == PER or at < 1 or "of" in words[-2:]:
        return []
    institution = words[at - 1].lower() in word_set("organization_nouns")
    known = is_known_person(words[-2:], people) and (is_country(words[:at]) or institution)
    known = known or (at > 1 and institution and all(map(is_strange, words[-2:])))
    return divided(name, at, at, LOC if is_country(words[:at]) else name.kind, PER) if known else []


def is_strange(word: str) -> bool:
    """Say whether a word is spelled as part of a person's name and none that the language or the atlas knows."""
    return (
        word.istitle()
        and bare(word) not in word_set("vocabulary")
        and bare(word) not in word_set("organization_nouns")
        and not is_demonym(word)
        and word not in table("places")
    )


def is_known_person(words: Sequence[str], people: People) -> bool:
    """Say whether the words are a full name whose last name, or a single name that, the article knows as a person's."""
    return (
        bool(words)
        and words[-1] in people.surnames
        and all(is_capitalized(word) or word.lower() in word_set("particles") for word in words)
        and not any(is_function(word) for word in words)
        and not is_certain_place(words)
    )


def divided(name: Name, end: int, begin: int, left: str, right: str) -> list[Name]:
    """Return two names: the words up to ``end`` and those from ``begin``, both counted inside the name."""
    return [
        Name(name.sentence, name.first, name.first + end, left),
        Name(name.sentence, name.first + begin, name.last, right),
    ]


RULES: tuple[Split, ...] = (
    either_side_of_mark,
    beside_country,
    office_of_something,
    hearer_and_speaker,
    person_of_something,
    owner_and_owned,
    office_and_holder,
)
