"""The recognizer ``neural``: a small transformer fine-tuned for names, run through onnxruntime.

It shares words, spans and the document step with the built-in recognizer and differs in the labels alone.
"""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files

from generator.model import Document, Mention
from generator.recognize import mentions_of
from generator.recognize.neural.encoder import label


class NeuralRecognizer:
    """The recognizer with the highest quality, an extra of its own because onnxruntime is large."""

    name = "neural"

    @property
    def version(self) -> str:
        """A hash of the code, word lists and weights that decide the mentions."""
        return _fingerprint()

    def recognize(self, document: Document) -> tuple[Mention, ...]:
        """Return the mentions of people, organizations, places and events in an article, in order.

        Raises:
            SettingsError: onnxruntime is not installed.
        """
        # the network reads lines in capitals better than any respelling of them; the rules do not
        return mentions_of(document, lambda words, respelled: label(words))


@cache
def _fingerprint() -> str:
    digest = hashlib.sha256()
    package = files("generator.recognize")
    neural = package / "neural"
    folders = (package, package / "data", neural, neural / "model")
    for item in (item for folder in folders for item in sorted(folder.iterdir(), key=lambda item: item.name)):
        if item.is_file() and item.name.endswith((".py", ".txt", ".onnx")):
            digest.update(item.name.encode())
            digest.update(item.read_bytes())
    return digest.hexdigest()[:16]
