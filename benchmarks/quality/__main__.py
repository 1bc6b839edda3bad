"""``python -m benchmarks.quality``: measure the project on gold data and print or publish the figures."""

from __future__ import annotations

from pathlib import Path

import click

from benchmarks.page import write_into
from benchmarks.quality.measure import measure
from benchmarks.quality.report import report
from generator.errors import GeneratorError
from generator.settings import CONFIG_NAME


@click.command()
@click.argument("sets", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option(
    "--recognizer", "recognizers", multiple=True, help="Measure this one instead of the settings' (repeatable)."
)
@click.option(
    "--articles",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Read the articles of the same file names here, where more is known of them (dates of publication).",
)
@click.option(
    "--write", "page", type=click.Path(path_type=Path), help="A Markdown file with marked places for figures."
)
@click.option("--config", type=click.Path(path_type=Path, dir_okay=False), default=CONFIG_NAME, show_default=True)
def main(
    sets: tuple[Path, ...], recognizers: tuple[str, ...], articles: Path | None, page: Path | None, config: Path
) -> None:
    """Measure what the program finds on the gold data in SETS and print the figures as Markdown."""
    try:
        figures = [
            measure(folder, config=config, recognizer=name, articles=articles)
            for folder in sets
            for name in recognizers or (None,)
        ]
        sections = report(figures)
        click.echo("\n\n".join(sections.values()) or "Nothing in these sets can be measured yet.")
        if page:
            written = write_into(page, sections)
            click.echo(f"{page}: {', '.join(written) or 'nothing'} written", err=True)
    except GeneratorError as error:
        raise click.ClickException(str(error)) from error


if __name__ == "__main__":
    main()
