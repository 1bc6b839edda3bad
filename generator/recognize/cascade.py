"""The recognizer ``cascade``: the light model reads everything, the network only what the light one is unsure of.

Many sentences are easy; sending the others alone to the network keeps most of its gain at well under half of its cost.
"""

from __future__ import annotations

from generator.model import Document, Mention
from generator.recognize import BuiltinRecognizer, Words, mentions_of
from generator.recognize.neural import NeuralRecognizer
from generator.recognize.neural.encoder import label
from generator.recognize.tagger import tag_with_certainty

UNSURE = 0.6
"""Sentences whose labels have a lower probability together go to the network."""


class CascadeRecognizer:
    """Both recognizers in one, for the extra ``neural``: most of its gain, in about half of the time."""

    name = "cascade"

    @property
    def version(self) -> str:
        """The versions of both."""
        return f"{BuiltinRecognizer().version}-{NeuralRecognizer().version}"

    def recognize(self, document: Document) -> tuple[Mention, ...]:
        """Return the mentions of people, organizations, places and events in an article, in order.

        Raises:
            SettingsError: onnxruntime is not installed.
        """
        return mentions_of(document, labels_of)


def labels_of(words: Words, respelled: Words) -> list[list[str]]:
    """Return the labels of the words of each sentence, from the network where the light model is unsure.

    The network reads the doubtful sentences alone, in their order, and as they are spelled.
    """
    labels, certain = tag_with_certainty(respelled)
    unsure = [number for number, share in enumerate(certain) if share < UNSURE]
    for number, row in zip(unsure, label([words[number] for number in unsure]), strict=True):
        labels[number] = row
    return labels
