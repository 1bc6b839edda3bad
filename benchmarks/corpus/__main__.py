"""``python -m benchmarks.corpus N DIR``: write a folder of invented news articles."""

from __future__ import annotations

from pathlib import Path

import click

from benchmarks.corpus.articles import write_corpus


@click.command()
@click.argument("number", metavar="N", type=click.IntRange(min=0))
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
@click.option("--seed", type=int, default=1, show_default=True, help="Another number makes other articles.")
def main(number: int, folder: Path, seed: int) -> None:
    """Write N invented articles and their articles.yml into DIR."""
    write_corpus(folder, number, seed=seed)
    click.echo(f"{number} articles written into {folder}")


if __name__ == "__main__":
    main()
