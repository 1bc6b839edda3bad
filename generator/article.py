"""One article: the stages that look at it alone, one after the other. They may run anywhere and in any order.

Beside ``pipeline.py`` this is the only module that joins stages. It stands alone since a process that only helps with
articles needs nothing else, and starts sooner so.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from generator.cache import code_fingerprint, fingerprint, versions
from generator.evidence import gather
from generator.model import Analysis, Document
from generator.recognize import get_recognizer
from generator.summarize import summarize
from generator.timeline import find_lines

ROOMS = ("article.py", "model", "read", "recognize", "evidence", "summarize", "timeline")
"""The rooms whose code decides what is found in an article."""
LIBRARIES = ("ftfy", "numpy", "sentencex", "sumy")
"""The libraries whose version may."""


@dataclass(frozen=True, slots=True)
class Ready:
    """A task with its models loaded.

    ``version`` is another wherever the same article could get another analysis: with other code, models or settings.
    """

    version: str
    analyze: Callable[[Document], Analysis]


@dataclass(frozen=True, slots=True)
class ArticleTask:
    """What is to be done with each article, in names and numbers that any process can act on.

    Attributes:
        recognizer: Name of a recognizer.
        summarizer: Name of a summarization method.
        words: Length of a summary in words at most; 0 to count sentences.
        sentences: Length of a summary in sentences where ``words`` is 0.
    """

    recognizer: str
    summarizer: str
    words: int
    sentences: int

    def prepare(self) -> Ready:
        """Load what the task needs.

        Raises:
            SettingsError: There is no recognizer of that name, or it cannot be used.
        """
        recognizer = get_recognizer(self.recognizer)

        def analyze(doc: Document) -> Analysis:
            mentions = recognizer.recognize(doc)
            evidence = gather(doc, mentions)
            summary = summarize(
                doc, mentions, method=self.summarizer, words=self.words or None, sentences=self.sentences
            )
            return Analysis(tuple(mentions), evidence, summary, find_lines(doc, evidence))

        length = (self.summarizer, self.words, self.sentences)
        return Ready(fingerprint(program(), recognizer.name, recognizer.version, length), analyze)


@cache
def program() -> str:
    """Return a key for the code that runs here, the libraries that matter to it, and the Python below it.

    It is worked out once: a file that changes later changes nothing in a process that runs.
    """
    return fingerprint(code_fingerprint(*ROOMS), versions(*LIBRARIES), sys.version_info[:2])
