"""Names found by a spaCy pipeline of the operator's choice.

The setting ``recognizer: spacy`` and the environment variable ``BRIEFING_SPACY_MODEL``, which holds the name of an
installed pipeline or the path of one on disk, put it in the place of the built-in recognizer.
"""

from __future__ import annotations

import hashlib
import os
import re
from importlib import import_module
from pathlib import Path
from typing import Any

from generator.errors import SettingsError
from generator.model import Document, EntityType, Mention, Problem, Sentence

VARIABLE = "BRIEFING_SPACY_MODEL"
TYPES = {
    "PERSON": EntityType.PERSON,
    "PER": EntityType.PERSON,
    "ORG": EntityType.ORGANIZATION,
    "GPE": EntityType.PLACE,
    "LOC": EntityType.PLACE,
    "FAC": EntityType.PLACE,
    "EVENT": EntityType.EVENT,
}
"""Labels of spaCy's own pipelines; what has another (peoples, works, amounts) is no name here."""

NAME = re.compile(r"\s*(?:the\s+)?(?P<name>\S.*?)(?:['’]s?)?\s*", re.IGNORECASE | re.DOTALL)
"""The name in a wording: spaCy's English pipelines count a leading article and a possessive ending as part of it."""


class SpacyRecognizer:
    """A recognizer that asks a spaCy pipeline, sentence by sentence, so that no name crosses the end of one."""

    name = "spacy"

    def __init__(self) -> None:
        """Load the pipeline that the environment names.

        Raises:
            SettingsError: spaCy or the pipeline is missing or cannot be used.
        """
        self._library, self._pipeline = _load(os.environ.get(VARIABLE, ""))

    @property
    def version(self) -> str:
        """The version of spaCy, the name and version of the pipeline, and a hash of its files (rules change alone)."""
        meta = self._pipeline.meta
        pipeline = f"{meta['lang']}_{meta['name']}-{meta['version']}"
        return f"spacy-{self._library.__version__}/{pipeline}/{_hash(Path(self._pipeline.path))}"

    def recognize(self, document: Document) -> tuple[Mention, ...]:
        """Return the mentions of people, organizations, places and events in an article, in order."""
        texts = (document.text[sentence.start : sentence.end] for sentence in document.sentences)
        parsed = zip(document.sentences, self._pipeline.pipe(texts), strict=True)
        found = (_mention(document, sentence, entity) for sentence, doc in parsed for entity in doc.ents)
        return tuple(sorted((mention for mention in found if mention), key=lambda mention: mention.start))


def _mention(document: Document, sentence: Sentence, entity: Any) -> Mention | None:
    kind = TYPES.get(entity.label_)
    name = NAME.fullmatch(entity.text)
    if kind is None or name is None:
        return None
    start, end = (sentence.start + entity.start_char + offset for offset in name.span("name"))
    return Mention(
        document=document.id,
        start=start,
        end=end,
        text=document.text[start:end],
        type=kind,
        sentence=sentence.number,
        span=document.span(start, end),
    )


def _load(chosen: str) -> tuple[Any, Any]:
    """Return spaCy and the pipeline of that name or path."""
    try:
        library = import_module("spacy")
    except ImportError as error:
        raise _error("the recognizer 'spacy' needs spaCy", "Install it: pip install 'briefing-digest[nlp]'.") from error
    if not chosen:
        hint = f"Set {VARIABLE} to the name of an installed pipeline, such as en_core_web_sm, or to the path of one."
        raise _error("the recognizer 'spacy' was given no pipeline", hint)
    try:
        pipeline = library.load(chosen)
    except (OSError, ValueError, ImportError) as error:
        hint = f"Install the pipeline (python -m spacy download NAME) or correct {VARIABLE}."
        raise _error(f"spaCy cannot load the pipeline '{chosen}': {_first_line(error)}", hint) from error
    if not pipeline.pipe_names:
        raise _error(f"the spaCy pipeline '{chosen}' has no components", f"Let {VARIABLE} name one that finds names.")
    return library, pipeline


def _first_line(error: Exception) -> str:
    return next(iter(str(error).strip().splitlines()), type(error).__name__).rstrip(".")


def _hash(folder: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            digest.update(path.relative_to(folder).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _error(message: str, hint: str) -> SettingsError:
    return SettingsError(Problem("mkdocs.yml", None, message, hint))
