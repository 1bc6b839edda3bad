"""A recognizer of an operator's own that fails in every way that a word of the article asks for."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from generator.article import ArticleTask, Ready
from generator.model import Document
from generator.read import read_document

NAME = "brittle-finder"
SOURCE = """
import os
import signal

from generator.errors import SettingsError
from generator.model import EntityType, Mention, Problem


class Brittle:
    name = "brittle-finder"
    version = os.environ.get("BRITTLE_VERSION", "1")

    def recognize(self, document):
        text = document.text
        if "ENDS" in text and os.getpid() != int(os.environ["BRITTLE_HOME"]):
            os.kill(os.getpid(), signal.SIGKILL)
        if "RAISES" in text:
            raise ValueError("no word for <b>\\n" + "long " * 100)
        if "FORBIDS" in text:
            raise SettingsError(Problem("mkdocs.yml", 3, "the pipeline is missing", "Install it."))
        start = text.find("Oleander")
        if start < 0:
            return ()
        (sentence,) = [s for s in document.sentences if s.start <= start < s.end]
        span = document.span(start, start + 8)
        return (Mention(document.id, start, start + 8, "Oleander", EntityType.PERSON, sentence.number, span),)
"""


def install(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put the recognizer where this process and those that it starts find it."""
    facts = folder / "brittle_finder-1.0.dist-info"
    facts.mkdir(parents=True)
    (folder / "brittle_finder.py").write_text(SOURCE, "utf-8")
    (facts / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {NAME}\nVersion: 1.0\n", "utf-8")
    (facts / "entry_points.txt").write_text(f"[briefing.recognizers]\n{NAME} = brittle_finder:Brittle\n", "utf-8")
    monkeypatch.syspath_prepend(str(folder))
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join((str(folder), *filter(None, sys.path))))
    monkeypatch.setenv("BRITTLE_HOME", str(os.getpid()))


def documents(count: int, **faults: int) -> tuple[Document, ...]:
    """Return short articles; a fault is a word and the number of the article that holds it."""
    texts = [f"Report {n}\n\nMira Oleander came to port {n}. Nobody answered her.\n" for n in range(count)]
    for word, number in faults.items():
        texts[number] += f"Then came {word} and all was well.\n"
    found = [read_document(f"{n}.txt", text.encode(), id=f"{n}")[0] for n, text in enumerate(texts)]
    return tuple(doc for doc in found if doc)


def task() -> tuple[ArticleTask, Ready]:
    """Return the task that uses the recognizer."""
    made = ArticleTask(NAME, "lead", 0, 2)
    return made, made.prepare()
