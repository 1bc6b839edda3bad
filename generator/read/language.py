"""The language of a text, where nobody has said it and the extra ``language`` is installed."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Any, Final

LEAST_WORDS: Final = 20
"""Shorter texts are not judged."""
SURE: Final = 0.95
"""Least probability of the language among all that are known."""
ENOUGH: Final = 4000
"""So many characters are looked at."""


def detect_language(text: str) -> str | None:
    """Return the code of the language that a text is in, such as ``de``, or None if that is not sure or not to be told.

    The method is that of langid (Lui and Baldwin, 2012), in the package py3langid.
    """
    identifier = _identifier()
    if identifier is None or len(text.split()) < LEAST_WORDS:
        return None
    code, probability = identifier.classify(text[:ENOUGH])
    return str(code) if probability >= SURE else None


@cache
def _identifier() -> Any:
    try:
        langid = import_module("py3langid.langid")
    except ImportError:
        return None
    return langid.LanguageIdentifier.from_model_file(langid.MODEL_FILE, norm_probs=True)
