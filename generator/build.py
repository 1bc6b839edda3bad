"""One build, for the command line and the plugin alike: nothing where nothing has changed, else all of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.freshness import look, remember, unchanged
from generator.model import Problem
from generator.progress import Progress, silent
from generator.settings import Settings

if TYPE_CHECKING:
    from generator.write import Written


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did: the articles read, the pages written, what could not be used, and what else is to be said.

    ``written`` is missing if nothing was done, since nothing has changed or, if that was asked for, since the input
    has problems.
    """

    articles: int
    problems: tuple[Problem, ...]
    written: Written | None = None
    notes: tuple[str, ...] = ()

    def __str__(self) -> str:
        if self.written is None:
            return f"{self.articles} articles: nothing to be done"
        done = self.written
        return (
            f"{self.articles} articles: {len(done.written)} pages written, {done.unchanged} unchanged, "
            f"{len(done.removed)} removed"
        )


def build(settings: Settings, *, faultless: bool = False, progress: Progress = silent) -> Built:
    """Bring docs/ up to date with the input.

    Args:
        settings: The operator's choices.
        faultless: Write nothing if something in the input cannot be used.
        progress: Told how far long work is.

    Raises:
        GeneratorError: The settings, a template or docs/ cannot be used.
    """
    state = unchanged(settings)
    if state:
        return Built(state.articles, state.problems)
    from generator.pipeline import analyze, publish  # not at the top: it takes half a second

    mark = look(settings)
    notes: list[str] = []
    corpus = analyze(settings, progress, notes.append)
    if faultless and corpus.problems:
        return Built(len(corpus.documents), corpus.problems, None, tuple(notes))
    written = publish(corpus, settings)
    remember(settings, mark, len(corpus.documents), corpus.problems)
    return Built(len(corpus.documents), corpus.problems, written, tuple(notes))
