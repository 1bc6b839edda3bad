"""Workers: the articles shared out among processes, of this machine or of a dask cluster, or done right here.

Whoever does the work, the results are the same: a worker has to run the same code, and an article's analysis depends on
that article alone. An article whose analysis fails takes no other with it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from generator.article import ArticleTask, Ready
from generator.model import Document
from generator.workers.batch import Found, find_here
from generator.workers.dispatch import spread
from generator.workers.engine import NoWorkersError
from generator.workers.pool import processes

__all__ = ["Found", "find_each"]

PAYS = 100
"""So many articles for each process pay for starting it; fewer are done sooner right here.

Measured in seconds of processor with articles of 520 words and the built-in recognizer: an article takes 22 ms, and to
start a process and load its model 2 s. Two processes save half of one's time, so that 200 articles pay for two starts
side by side. See docs/scale.md.
"""


def find_each(
    task: ArticleTask, ready: Ready, documents: Sequence[Document], *, workers: int = 0, scheduler: str = ""
) -> Iterator[Found]:
    """Yield what is found in each article, in the order in which it comes.

    Args:
        task: What is to be done.
        ready: The same, loaded into this process.
        documents: The articles.
        workers: Use at most so many processes of this machine; 0 for as many as it has processors.
        scheduler: The address of a dask scheduler, to use its workers instead.

    Raises:
        GeneratorError: The task cannot be done, or a cluster cannot be used; the hint says what to do.
    """
    worth = len(documents) // PAYS
    left: Sequence[Document] = documents
    if scheduler and worth:
        from generator.workers.cluster import cluster  # not at the top: it takes half a second, and an extra

        with cluster(scheduler) as engine:
            yield from spread(engine, task, ready, documents)
        return
    count = min(workers or processors(), worth)
    if count > 1:
        done: set[str] = set()
        try:
            for found in spread(processes(count), task, ready, documents):
                done.add(found.document.id)
                yield found
        except NoWorkersError:  # some places allow no further process; then this one does the work
            left = [doc for doc in documents if doc.id not in done]
        else:
            return
    yield from find_here(ready, left)


def processors() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
