"""Whether the people of an article are men or women, as far as it can be told from how they are called."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from generator.evidence.referents.lexicon import people
from generator.model import EntityType, Mention

BEFORE = re.compile(r"([^\W\d_]+)\.? $")


class Gender(StrEnum):
    """A man, a woman, or unknown."""

    MALE = "male"
    FEMALE = "female"
    UNKNOWN = ""


def genders(text: str, mentions: Sequence[Mention]) -> dict[str, Gender]:
    """Return the gender of the people of an article by the last word of their names, in small letters.

    A form of address decides, else the given name. A family name that men and women of the article share is unknown.
    """
    found: dict[str, set[Gender]] = {}
    for mention in mentions:
        if mention.type is EntityType.PERSON:
            gender = gender_of(text, mention)
            if gender is not Gender.UNKNOWN:
                found.setdefault(family(mention), set()).add(gender)
    return {name: next(iter(known)) for name, known in found.items() if len(known) == 1}


def family(mention: Mention) -> str:
    """Return the last word of a name, in small letters."""
    return (
        mention.text.lower().removesuffix("'s").removesuffix("’s").rsplit(maxsplit=1)[-1]
        if mention.text.strip()
        else ""
    )


def gender_of(text: str, mention: Mention) -> Gender:
    """Return what the form of address before a name, or its given name, tells."""
    lists = people()
    before = BEFORE.search(text[max(0, mention.start - 20) : mention.start])
    title = before.group(1).lower() if before else ""
    if title in lists.male_titles:
        return Gender.MALE
    if title in lists.female_titles:
        return Gender.FEMALE
    words = mention.text.lower().split()
    if len(words) < 2:
        return Gender.UNKNOWN
    return of_given_name(words[0])


def of_given_name(given: str) -> Gender:
    """Return what a given name, in small letters, tells."""
    lists = people()
    if given in lists.male_titles or given in lists.male:
        return Gender.MALE
    if given in lists.female_titles or given in lists.female:
        return Gender.FEMALE
    return Gender.UNKNOWN
