"""The language of a text, where nobody has said it and the extra ``language`` is installed."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from typing import Any, Final

from generator.read.words import words

LEAST_WORDS: Final = 20
"""Shorter texts are not judged."""
SURE: Final = 0.95
"""Least probability of the language among all that are known."""
ENOUGH: Final = (1000, 4000)
"""So many characters are looked at: more only where the first do not make it sure."""
PLAIN: Final = 0.12
"""The share of English's own common words from which a text is English: of a hundred news reports, one has less, the
middle one 0.2. A text of another language with a few English quotations has less. It saves most texts the model, which
is large and slow to load."""


def detect_language(text: str) -> str | None:
    """Return the code of the language that a text is in, such as ``de``, or None if that is not sure or not to be told.

    The method is that of langid (Lui and Baldwin, 2012), in the package py3langid.
    """
    if len(text.split()) < LEAST_WORDS:
        return None
    if _is_plain_english(text[: ENOUGH[0]]):
        return "en"
    identifier = _identifier()
    if identifier is None:
        return None
    for length in ENOUGH:
        code, probability = identifier.classify(text[:length])
        if probability >= SURE:
            return str(code)
    return None


def detector() -> str:
    """Return the version of what tells languages apart; nothing if it is not installed."""
    try:
        return version("py3langid")
    except PackageNotFoundError:
        return ""


def _is_plain_english(text: str) -> bool:
    found = text.lower().split()
    return sum(word in words("english") for word in found) >= PLAIN * len(found)


@cache
def _identifier() -> Any:
    try:
        langid = import_module("py3langid.langid")
    except ImportError:
        return None
    return langid.LanguageIdentifier.from_model_file(langid.MODEL_FILE, norm_probs=True)
