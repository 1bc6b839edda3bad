"""The workers of a dask cluster, which may be on other machines."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from typing import Any

from generator.article import program
from generator.errors import SettingsError
from generator.model import Problem
from generator.workers.batch import described, mismatch
from generator.workers.engine import Engine

PATIENCE = 10.0
"""Seconds to wait for a scheduler, and then for the first worker."""


@contextmanager
def cluster(address: str) -> Iterator[Engine]:
    """Give the engine that runs batches on the workers of a dask scheduler.

    Raises:
        SettingsError: dask.distributed is not installed, the scheduler does not answer or has no workers, or one of
            them does not run this program as it is here.
    """
    try:
        from distributed import Client
        from distributed.scheduler import KilledWorker
    except ImportError as error:
        hint = "Install it: pip install 'briefing-digest[cluster]'."
        raise _error("the setting 'scheduler' needs dask.distributed", hint) from error
    try:
        client = Client(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        hint = "Start it (dask scheduler), correct the setting 'scheduler', or leave it out to work on this machine."
        raise _error(f"the scheduler {address} does not answer", hint) from error
    try:
        try:
            client.wait_for_workers(1, timeout=PATIENCE)
        except TimeoutError as error:
            hint = f"Start some: dask worker {address} --nworkers auto --nthreads 1."
            raise _error(f"the scheduler {address} has no workers", hint) from error
        check(client)

        @contextmanager
        def opened(count: int) -> Iterator[Executor]:
            executor: Executor = client.get_executor(pure=False)
            yield executor

        yield Engine(f"the cluster {address}", opened, len(client.nthreads()), (KilledWorker,))
    finally:
        client.close()


def check(client: Any) -> None:
    """Make sure that the same program runs everywhere; workers that come later are checked with their first batch."""
    here = program()
    answers: dict[str, Any] = client.run(program, on_error="return")
    try:
        answers["the scheduler"] = client.run_on_scheduler(program)
    except Exception as error:
        answers["the scheduler"] = error
    for where, answer in sorted(answers.items()):
        if isinstance(answer, Exception):
            message = f"{where} cannot run this program ({described(answer)})"
            raise _error(message, "Install the same version of the program there, and start it again.") from answer
        if answer != here:
            raise mismatch(where)


def _error(message: str, hint: str) -> SettingsError:
    return SettingsError(Problem("mkdocs.yml", None, message, hint))
