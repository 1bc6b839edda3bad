"""Batches handed out and taken back, so that no article is lost with the worker that had it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, CancelledError, Executor, Future, wait

from generator.article import ArticleTask, Ready, program
from generator.errors import GeneratorError, SettingsError
from generator.model import Document, Problem
from generator.workers.batch import Found, described, packed, work
from generator.workers.engine import Engine

BATCH = 16
"""Articles of a batch: about a third of a second of work, so that handing it out costs next to nothing."""
AHEAD = 3
"""Batches handed out for each worker, so that none waits; more would only fill the memory."""
CRASHED = "it ended the process that analyzed it, twice"

Batch = tuple[Document, ...]


def spread(engine: Engine, task: ArticleTask, ready: Ready, documents: Sequence[Document]) -> Iterator[Found]:
    """Yield what workers find in each article, in the order in which it comes.

    Articles that were under way when a worker ended are done once more, each alone, so that the one which ends its
    process (since it takes too much memory, say) is known and is the only one without a result.

    Raises:
        GeneratorError: The workers cannot do the task.
        NoWorkersError: There are no workers.
    """
    batches: deque[Batch] = deque(tuple(documents[start : start + BATCH]) for start in range(0, len(documents), BATCH))
    suspects: list[Document] = []
    while batches:
        with engine.open(engine.workers) as executor:
            yield from _drive(_Call(engine, executor, task, ready), batches, engine.workers * AHEAD, suspects)
    singles: deque[Batch] = deque((doc,) for doc in suspects)
    crashed: list[Document] = []
    while singles:
        with engine.open(1) as executor:
            yield from _drive(_Call(engine, executor, task, ready), singles, 1, crashed)
    yield from (Found(doc, fault=CRASHED) for doc in crashed)


class _Call:
    """A batch handed to an executor, and its answer taken back."""

    def __init__(self, engine: Engine, executor: Executor, task: ArticleTask, ready: Ready) -> None:
        self._engine, self._executor, self._task = engine, executor, task
        self._versions = (program(), ready.version)

    def submit(self, batch: Batch) -> Future[list[tuple[bytes, str]]]:
        return self._executor.submit(work, *self._versions, packed(self._task, batch))

    def answer(self, batch: Batch, future: Future[list[tuple[bytes, str]]]) -> list[Found] | None:
        """Return what was found; None if the worker ended over it."""
        try:
            answers = future.result()
        except GeneratorError:
            raise
        except self._engine.lost:
            return None
        except (Exception, CancelledError) as error:
            message = f"the work on {batch[0].path} could not be handed to {self._engine.name} ({described(error)})"
            hint = "See what its log says and build again; what has been found is kept."
            raise SettingsError(Problem("mkdocs.yml", None, message, hint)) from error
        return [Found(doc, None, *answer) for doc, answer in zip(batch, answers, strict=True)]


def _drive(call: _Call, batches: deque[Batch], width: int, lost: list[Document]) -> Iterator[Found]:
    """Take batches until there are none or the executor takes no more; what a worker ended over goes to ``lost``."""
    pending: dict[Future[list[tuple[bytes, str]]], Batch] = {}
    broken = False
    while pending or (batches and not broken):
        while batches and len(pending) < width and not broken:
            try:
                pending[call.submit(batches[0])] = batches[0]
                batches.popleft()
            except BrokenExecutor:
                broken = True
        for future in wait(pending, return_when=FIRST_COMPLETED).done:
            batch = pending.pop(future)
            found = call.answer(batch, future)
            if found is None:
                lost.extend(batch)
            else:
                yield from found
