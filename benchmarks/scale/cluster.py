"""The articles on a dask cluster of this machine: two workers against one."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.scale.process import BenchmarkError
from generator.model import Problem

PATIENCE = 10
"""Seconds for a process to end when it is asked to."""


def seconds_with(workers: int, config: Path) -> float:
    """Return the seconds that the articles of a project take with so many workers, which have done the same before."""
    with running(workers) as address:
        options = {"scheduler": address, "cache": ""}
        command = (sys.executable, "-m", "benchmarks.scale.stages", str(config), json.dumps(options))
        times = []
        for _ in range(2):  # the first time, workers load their models
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            if done.returncode:
                raise BenchmarkError(Problem("dask", None, "the build with workers failed", done.stderr[-500:]))
            times.append(float(json.loads(done.stdout.splitlines()[-1])["wall"]))
        return times[-1]


@contextmanager
def running(workers: int) -> Iterator[str]:
    """Run a scheduler and workers on this machine, each worker one process with one thread; give the address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"tcp://127.0.0.1:{free.getsockname()[1]}"
    host, port = "127.0.0.1", address.rpartition(":")[2]
    commands = [
        ("scheduler", "--host", host, "--port", port, "--no-dashboard"),
        *[("worker", address, "--nthreads", "1", "--no-dashboard", "--no-nanny", "--death-timeout", "60")] * workers,
    ]
    started = [
        subprocess.Popen((sys.executable, "-m", "dask", *command), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for command in commands
    ]
    try:
        _await(address, workers)
        yield address
    finally:
        for process in reversed(started):
            process.terminate()
        for process in started:
            try:
                process.wait(PATIENCE)
            except subprocess.TimeoutExpired:  # now and then a worker waits for a scheduler that has gone before it
                process.kill()
                process.wait()


def _await(address: str, workers: int) -> None:
    from distributed import Client

    with Client(address, timeout=60, set_as_default=False) as client:
        client.wait_for_workers(workers, timeout=60)
