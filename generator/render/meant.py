"""Whom a sentence means that opens with a pronoun, when it is shown away from its article.

Only what is beyond doubt is said: the sentence before must open with somebody's name as its subject.
"""

from __future__ import annotations

import re

from generator.model import EntityType, Sentence, SentenceKind
from generator.render.site import Named, Site
from generator.render.text import clean

PRONOUN = re.compile(r"(?P<word>He|She|His|Her)\s")
POSSESSIVE = frozenset({"His", "Her"})
BEFORE_SUBJECT = re.compile(r"(?:(?:[A-Z][\w.’'-]*|[Tt]he|[Aa]n?|of|and)\s+){0,6}")
"""What may stand before the name of a subject: titles and the like."""
OWNING = re.compile(r"['’]s?(?!\w)")
CHAIN = 3
"""So many sentences that open with the same pronoun are followed back to a name."""


def meant(site: Site, document: str, number: int) -> str:
    """Return the name of the person whom a sentence's opening pronoun means, in the possessive if that is; or nothing.

    Args:
        site: The look-ups.
        document: The article of the sentence.
        number: The number of the sentence in it.
    """
    opening = PRONOUN.match(site.sentences[document][number].text)
    if not opening or not site.documents[document].language.startswith("en"):
        return ""
    for earlier in range(number - 1, max(0, number - 1 - CHAIN), -1):
        before = site.sentences[document][earlier]
        if before.kind is not SentenceKind.BODY:
            return ""
        subject = _subject(site, document, before)
        if subject:
            return clean(subject.name) + ("'s" if opening["word"] in POSSESSIVE else "")
        if not PRONOUN.match(before.text):
            return ""
    return ""


def _subject(site: Site, document: str, sentence: Sentence) -> Named | None:
    """Return the person whose name opens a sentence, after titles alone."""
    for appearance in site.appearances_in.get(document, ()):
        entity = site.entities[appearance.entity]
        for mention in appearance.mentions:
            if mention.sentence != sentence.number or entity.type is not EntityType.PERSON:
                continue
            start, end = mention.start - sentence.start, mention.end - sentence.start
            if BEFORE_SUBJECT.fullmatch(sentence.text[:start]) and not OWNING.match(sentence.text[end:]):
                return entity
    return None
