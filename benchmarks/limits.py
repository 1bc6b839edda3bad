"""``python -m benchmarks.limits``: folders that are too large, and what it costs to say so.

A text of 100 MB among plain articles, and a folder of 100,000 tiny files: the command line has to name what it leaves
out or refuses, within a gigabyte of memory.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import monotonic

import click

HUGE = 100_000_000
"""Bytes of the large text."""
MOST_MEMORY = 1_000_000_000
"""Bytes that a process may hold."""
KILOBYTE = 1024
GOOD = "Mayor Ada Lovelace opened bridge {n} on Tuesday. Nobody said when the old bridge {n} would be sold.\n"


def huge_text(seeds: Path) -> None:
    """Write one text of 100 MB and one plain article."""
    line = "The mayor of Rivertown said that the bridge was closed for repairs on Tuesday. " * 100 + "\n"
    with (seeds / "huge.txt").open("w", encoding="utf-8") as out:
        for _ in range(HUGE // len(line) + 1):
            out.write(line)
    (seeds / "good.txt").write_text(GOOD.format(n=1), encoding="utf-8")


def many_files(seeds: Path, count: int) -> None:
    """Write many tiny articles in folders of a thousand."""
    for number in range(count):
        folder = seeds / f"{number // 1000:03}"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{number}.txt").write_text(GOOD.format(n=number), encoding="utf-8")


def measured(fill: Callable[[Path], None], *command: str) -> tuple[int, str, float, int]:
    """Run a command of the generator on a filled folder; return its code, its last message, seconds and peak bytes."""
    with tempfile.TemporaryDirectory() as folder:
        seeds = Path(folder, "seeds")
        seeds.mkdir()
        fill(seeds)
        start = monotonic()
        line = [sys.executable, "-m", "generator", *command]
        process = subprocess.Popen(line, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        assert process.stderr
        said = process.stderr.read().strip().splitlines()
        # the usage of this child alone: that of all children keeps the largest of them
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        return process.returncode, said[-1] if said else "", monotonic() - start, _bytes(usage)


def _bytes(usage: resource.struct_rusage) -> int:
    return usage.ru_maxrss if sys.platform == "darwin" else usage.ru_maxrss * KILOBYTE


@click.command()
@click.option("--files", type=click.IntRange(min=1), default=100_000, show_default=True, help="Tiny files.")
def main(files: int) -> None:
    """Measure both folders; fail if nothing is said of one, or if one takes more than a gigabyte."""
    faults = 0
    for name, fill in (
        ("a text of 100 MB", huge_text),
        (f"{files:,} tiny files", lambda seeds: many_files(seeds, files)),
    ):
        code, said, seconds, peak = measured(fill, "generate")
        click.echo(f"{name}: exit {code}, {seconds:.0f} s, {peak / 1e6:.0f} MB: {said[:200]}")
        faults += peak > MOST_MEMORY or code not in (0, 1) or "Traceback" in said or (code == 1 and not said)
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
