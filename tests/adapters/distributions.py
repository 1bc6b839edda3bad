"""A package of an operator's own, put where Python finds it, with an entry point that names its recognizer."""

from __future__ import annotations

from pathlib import Path

SOURCE = """
from generator.model import EntityType, Mention

NAMES = {names!r}


class OwnRecognizer:
    name = "{name}"
    version = "1"

    def recognize(self, document):
        found = []
        for sentence in document.sentences:
            for text, kind in NAMES.items():
                start = document.text.find(text, sentence.start, sentence.end)
                while start >= 0:
                    end = start + len(text)
                    span = document.span(start, end)
                    found.append(Mention(document.id, start, end, text, EntityType(kind), sentence.number, span))
                    start = document.text.find(text, end, sentence.end)
        return tuple(sorted(found, key=lambda mention: mention.start))
"""


def install_recognizer(folder: Path, name: str, names: dict[str, str]) -> None:
    """Write a distribution whose recognizer, registered as ``name``, finds the given wordings and nothing else.

    Args:
        folder: A folder on ``sys.path``.
        name: Name of the recognizer; the module is called like it, with underscores.
        names: What it finds, with the type of each; no wording may be part of another.
    """
    module = name.replace("-", "_")
    (folder / f"{module}.py").write_text(SOURCE.format(name=name, names=names), "utf-8")
    facts = folder / f"{module}-1.0.dist-info"
    facts.mkdir()
    (facts / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", "utf-8")
    (facts / "entry_points.txt").write_text(f"[briefing.recognizers]\n{name} = {module}:OwnRecognizer\n", "utf-8")
