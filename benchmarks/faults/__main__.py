"""``python -m benchmarks.faults``: disturb builds, and fail if the next one does not set everything right."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from random import Random

import click

from benchmarks.faults.blows import Blow
from benchmarks.faults.project import COMMANDS
from benchmarks.faults.trial import Trial


@click.command()
@click.option("--kills", type=click.IntRange(min=0), default=200, show_default=True, help="At random moments.")
@click.option("--seed", type=int, default=1, show_default=True, help="Of the moments and the articles.")
@click.option(
    "--stride", type=click.IntRange(min=0), default=1, show_default=True, help="Every so manieth write; 0: none."
)
@click.option("--quiet", is_flag=True, help="Print no progress.")
def main(kills: int, seed: int, stride: int, quiet: bool) -> None:
    """End builds at random moments and at each of their writes, refuse writes, and print what came of it."""

    def say(line: str) -> None:
        if not quiet:
            click.echo(line, err=True)

    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    with tempfile.TemporaryDirectory() as folder:
        trial = Trial.made(Path(folder), say)
        trial.random_kills(kills, Random(seed))
        for command in COMMANDS if stride else ():
            for blow in Blow:
                trial.steps(command, blow, stride)
    for name, number in sorted(trial.counts.items()):
        click.echo(f"{number:5} {name}")
    for fault in trial.faults:
        click.echo(f"fault: {fault}")
    sys.exit(bool(trial.faults))


main()
