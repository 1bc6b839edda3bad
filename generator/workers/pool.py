"""Processes of this machine."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, Executor, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import connection, get_context, parent_process
from threading import Thread

from generator.workers.engine import Engine, NoWorkersError


def processes(count: int) -> Engine:
    """Return the engine that runs batches in so many processes."""
    return Engine("a process of this machine", _pool, count, (BrokenExecutor,))


@contextmanager
def _pool(count: int) -> Iterator[Executor]:
    try:
        pool = ProcessPoolExecutor(count, mp_context=get_context("spawn"), initializer=_begin)
    except (ImportError, NotImplementedError, OSError) as error:
        raise NoWorkersError(str(error)) from error
    try:
        try:
            # one for each, so that all start now; the first answer tells that processes can be started here
            first, *_ = [pool.submit(os.getpid) for _ in range(count)]
            first.result()
        except (BrokenExecutor, OSError) as error:
            raise NoWorkersError(str(error)) from error
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def _begin() -> None:
    """Leave Ctrl-C to the process that started this one, and end with it even if it is killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_watch, daemon=True).start()


def _watch() -> None:
    parent = parent_process()
    if parent:
        connection.wait([parent.sentinel])
        os._exit(1)
