"""A program run to its end, and what it took: time, work of all its processes, and memory."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from generator.errors import GeneratorError
from generator.model import Problem

TAIL = 2_000
"""Characters of a failed program's output that are repeated."""


class BenchmarkError(GeneratorError):
    """Something that was to be measured did not work."""


@dataclass(frozen=True, slots=True)
class Run:
    """What a program took.

    Attributes:
        wall: Seconds from start to end.
        cpu: Seconds of work, of the program and all the processes that it started and waited for.
        memory: Megabytes (10**6 bytes) of the largest of these processes at its peak.
    """

    wall: float
    cpu: float
    memory: float

    def __str__(self) -> str:
        return f"{self.wall:.1f} s, work {self.cpu:.1f} s, {self.memory:.0f} MB"


def measured(command: Sequence[str | Path], *, folder: Path) -> Run:
    """Run a program in a folder to its end.

    Raises:
        BenchmarkError: It cannot be started or fails.
    """
    words = [str(word) for word in command]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    with tempfile.TemporaryFile() as output:
        begun = time.perf_counter()
        try:
            process = subprocess.Popen(words, cwd=folder, stdout=output, stderr=subprocess.STDOUT, env=environment)
        except OSError as error:
            raise BenchmarkError(Problem(words[0], None, f"cannot be started: {error}", "Install it.")) from error
        # not Popen.wait: this gives the use of this one process and of those that it waited for
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            output.seek(0)
            said = output.read().decode("utf-8", "replace")[-TAIL:].strip()
            raise BenchmarkError(Problem(" ".join(words[:5]), None, "failed", said or "It said nothing."))
    unit = 1 if sys.platform == "darwin" else 1024
    return Run(wall, used.ru_utime + used.ru_stime, used.ru_maxrss * unit / 1e6)


def middle(runs: Sequence[Run]) -> Run:
    """Return the medians of runs of one thing."""
    return Run(median(run.wall for run in runs), median(run.cpu for run in runs), median(run.memory for run in runs))
