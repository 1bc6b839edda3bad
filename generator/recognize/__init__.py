"""recognize: Document -> Mention, one article at a time.

words -> labels (a trained model) -> spans -> the document step -> mentions. Another recognizer can be plugged in by an
entry point in the group ``briefing.recognizers``.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from functools import cache
from importlib.metadata import entry_points
from importlib.resources import files
from typing import Protocol

from generator.errors import SettingsError
from generator.model import Document, EntityType, Mention, Problem
from generator.recognize.document import decided
from generator.recognize.features import normal
from generator.recognize.headlines import recased
from generator.recognize.spans import EVT, LOC, ORG, PER, Name, Text, names_of
from generator.recognize.tagger import tag
from generator.recognize.tokens import tokenize

Words = Sequence[tuple[str, ...]]
Labeller = Callable[[Words, Words], list[list[str]]]
GROUP = "briefing.recognizers"
TYPES = {PER: EntityType.PERSON, ORG: EntityType.ORGANIZATION, LOC: EntityType.PLACE, EVT: EntityType.EVENT}


class Recognizer(Protocol):
    """What finds the names in an article."""

    @property
    def name(self) -> str:
        """The name under which the settings ask for it."""

    @property
    def version(self) -> str:
        """A string that changes whenever the same article could get other mentions."""

    def recognize(self, document: Document) -> tuple[Mention, ...]:
        """Return the mentions in order; none overlaps another or crosses the end of a sentence."""


class BuiltinRecognizer:
    """The recognizer that ships with the program: a conditional random field and rules over the whole article."""

    name = "builtin"

    @property
    def version(self) -> str:
        """A hash of this package's code, word lists and weights."""
        return _fingerprint()

    def recognize(self, document: Document) -> tuple[Mention, ...]:
        """Return the mentions of people, organizations, places and events in an article, in order."""
        return mentions_of(document, lambda words, respelled: tag(respelled))


def mentions_of(document: Document, labels_of: Labeller) -> tuple[Mention, ...]:
    """Return the mentions in an article, in order, that the document step makes of labels.

    Args:
        document: The article.
        labels_of: Takes the words of the sentences, as they are and with lines in capitals respelled, and gives each
            word a label: O, or B-/I- with PER, ORG, LOC, EVT or MISC.
    """
    tokens = [tokenize(document.text, sentence.start, sentence.end) for sentence in document.sentences]
    words = [tuple(normal(token.text) for token in row) for row in tokens]
    text = Text(recased(words))
    labels = labels_of(words, text.sentences)
    names = [name for number, row in enumerate(labels) for name in names_of(row, number)]

    def mention(name: Name) -> Mention:
        row, sentence = tokens[name.sentence], document.sentences[name.sentence]
        start, end = row[name.first].start, row[name.last - 1].end
        return Mention(
            document=document.id,
            start=start,
            end=end,
            text=document.text[start:end],
            type=TYPES[name.kind],
            sentence=sentence.number,
            span=document.span(start, end),
        )

    return tuple(sorted(map(mention, decided(text, names)), key=lambda mention: mention.start))


def get_recognizer(name: str) -> Recognizer:
    """Return the recognizer that is registered under a name; the built-in one is there without being registered.

    Raises:
        SettingsError: nothing is registered under the name, or what is cannot be imported.
    """
    found = sorted(entry_points(group=GROUP, name=name), key=lambda point: point.value)
    if found:
        try:
            make = found[0].load()
        except (ImportError, AttributeError) as error:
            message = f"the recognizer {name!r} cannot be imported: {error}"
            raise SettingsError(Problem("mkdocs.yml", None, message, "Install or mend its package.")) from error
        recognizer: Recognizer = make()
        return recognizer
    if name == BuiltinRecognizer.name:
        return BuiltinRecognizer()
    known = sorted({BuiltinRecognizer.name, *(point.name for point in entry_points(group=GROUP))})
    message = f"there is no recognizer named {name!r}"
    raise SettingsError(Problem("mkdocs.yml", None, message, f"Use one of: {', '.join(known)}."))


@cache
def _fingerprint() -> str:
    digest = hashlib.sha256()
    package = files("generator.recognize")
    for folder, endings in (
        (package, (".py",)),
        (package / "data", (".txt",)),
        (package / "model", (".crfsuite", ".txt")),
    ):
        for item in sorted(folder.iterdir(), key=lambda item: item.name):
            if item.name.endswith(endings):
                digest.update(item.name.encode())
                digest.update(item.read_bytes())
    return digest.hexdigest()[:16]
