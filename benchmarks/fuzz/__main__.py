"""``python -m benchmarks.fuzz``: build sites of random articles until the time is over, and keep what goes wrong.

What is kept belongs into ``tests/hostile/finds.py`` as a case, once it is mended.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from random import Random
from time import monotonic

import click

from benchmarks.fuzz.hunt import fault, keep, kind_of, smaller
from benchmarks.fuzz.inputs import trial
from tests.hostile.corpus import CASES

MINUTE = 60


@click.command()
@click.option("--minutes", type=click.FloatRange(min=0), default=10, show_default=True, help="How long to look.")
@click.option("--seed", type=int, default=1, show_default=True, help="Of everything that is drawn.")
@click.option("--only", type=click.IntRange(min=0), help="Try only the trial of this number.")
@click.option("--keep", "kept", type=click.Path(path_type=Path), help="Folder for what was found [default: a new one].")
def main(minutes: float, seed: int, only: int | None, kept: Path | None) -> None:
    """Try random articles; each trial is told by the seed and its number alone. Fail if one goes wrong."""
    seeds = Path(__file__).resolve().parents[2] / "seeds"
    whole = [file.read_bytes() for file in sorted(seeds.glob("*.txt"))]
    bad = [case.content for case in CASES if case.content]
    known = [*bad, *whole * (len(bad) // len(whole))]
    end, number, size = monotonic() + minutes * MINUTE, only or 0, 0
    finds: dict[str, int] = {}
    with tempfile.TemporaryDirectory() as folder:
        while only == number or (only is None and monotonic() < end):
            one = trial(Random(f"{seed}/{number}"), known)
            size += sum(map(len, one.files.values()))
            found = fault(one, Path(folder))
            kind = kind_of(found)
            if found and kind not in finds:
                kept = kept or Path(tempfile.mkdtemp(prefix="fuzz-"))
                keep(smaller(one, found, Path(folder)), found, kept / f"{seed}-{number}")
                click.echo(f"{number}: {found} -> {kept / f'{seed}-{number}'}")
            if found:
                finds[kind] = finds.get(kind, 0) + 1
            number += 1
    click.echo(
        f"{number - (only or 0)} trials, {size / 1e6:.1f} MB, {sum(finds.values())} faults of {len(finds)} kinds"
    )
    sys.exit(bool(finds))


main()
