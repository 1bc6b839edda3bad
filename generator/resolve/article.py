"""The personal names of one article in their order, each with its words around it, and what is concluded of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import N_, Document, EntityType, Mention, Message, Span
from generator.resolve.kinship import without_family
from generator.resolve.names import PersonName, parse_in

AROUND = 160
"""So many characters of a mention's sentence before it, and half as many after it, are looked at."""


@dataclass(frozen=True, slots=True)
class Named:
    """A mention of a person, its name taken apart, and the text of its sentence before and after it."""

    mention: Mention
    name: PersonName
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Link:
    """A mention and the key of what it names, with the reason and its evidence.

    ``certain`` is False for links made in spite of the spelling; their wording never becomes a canonical name. ``kind``
    is the type that the mention is taken to have, ``certainty`` that of the reason (see ``grounds``).
    """

    mention: Mention
    key: str
    reason: Message
    span: Span
    certain: bool = True
    kind: EntityType = EntityType.PERSON
    certainty: float = 1.0


@dataclass(frozen=True, slots=True)
class Open:
    """A mention that no entity is decided for, the keys of those that it could be, and why none was chosen.

    ``family`` says that it names their family.
    """

    mention: Mention
    candidates: tuple[str, ...]
    reason: Message
    family: bool = False


def named(doc: Document, mentions: Iterable[Mention]) -> tuple[list[Named], list[Open]]:
    """Take apart the mentions of persons in a document, in their order.

    Returns:
        The mentions that hold a name, and those that hold none, such as a title alone.
    """
    sentences = {sentence.number: sentence for sentence in doc.sentences}
    found: list[Named] = []
    nameless: list[Open] = []
    for mention in mentions:
        sentence = sentences.get(mention.sentence)
        start = max(sentence.start if sentence else 0, mention.start - AROUND)
        end = min(sentence.end if sentence else len(doc.text), mention.end + AROUND // 2)
        before = doc.text[start : mention.start]
        name = parse_in(without_family(mention.text), before[-80:])
        if name:
            found.append(Named(mention, name, before, doc.text[mention.end : end]))
        else:
            nameless.append(Open(mention, (), N_("'%(name)s' is not a name", name=written(mention.text))))
    return found, nameless


def written(text: str) -> str:
    """Return a wording on one line, as reasons show it."""
    return " ".join(text.split())
