"""``python -m benchmarks.scale``: measure everything, and print or publish the figures."""

from __future__ import annotations

from pathlib import Path

import click

from benchmarks.page import write_into
from benchmarks.scale.measure import Plan, measure
from benchmarks.scale.report import report
from generator.errors import GeneratorError


@click.command()
@click.option(
    "--articles", type=click.IntRange(min=2), default=1000, show_default=True, help="Articles of most builds."
)
@click.option("--runs", type=click.IntRange(min=1), default=3, show_default=True, help="Builds of each sort.")
@click.option("--small", type=click.IntRange(min=0), default=100, show_default=True, help="A smaller site; 0 for none.")
@click.option(
    "--large", type=click.IntRange(min=0), default=10_000, show_default=True, help="A larger one; 0 for none."
)
@click.option(
    "--searched", type=click.IntRange(min=0), default=5000, show_default=True, help="Articles to search; 0 for none."
)
@click.option("--cluster/--no-cluster", default=True, show_default=True, help="Two dask workers against one.")
@click.option("--seed", type=int, default=1, show_default=True, help="Of the invented articles.")
@click.option(
    "--write", "page", type=click.Path(path_type=Path), help="A Markdown file with marked places for figures."
)
def main(
    articles: int, runs: int, small: int, large: int, searched: int, cluster: bool, seed: int, page: Path | None
) -> None:
    """Measure builds of invented articles against plain MkDocs with the same pages; print the figures as Markdown."""
    sizes = tuple(number for number in (small, large) if number)
    plan = Plan(articles=articles, runs=runs, sizes=sizes, searched=searched, cluster=cluster, seed=seed)
    try:
        sections = report(measure(plan, say=lambda line: click.echo(line, err=True)))
        click.echo("\n\n".join(sections.values()))
        if page:
            click.echo(f"{page}: {', '.join(write_into(page, sections)) or 'nothing'} written", err=True)
    except GeneratorError as error:
        raise click.ClickException(str(error)) from error


if __name__ == "__main__":
    main()
