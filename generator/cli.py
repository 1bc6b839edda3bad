"""The command line: ``briefing`` and ``python -m generator`` are the same."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any, ParamSpec

import click

from generator import __version__
from generator.errors import GeneratorError
from generator.explain import explain as explain_entity
from generator.export import export as export_lines
from generator.model import Corpus, Problem
from generator.pipeline import analyze, publish
from generator.settings import CONFIG_NAME, Settings, load_settings

P = ParamSpec("P")


def _plain_errors(command: Callable[P, None]) -> Callable[P, None]:
    """Show an operator's mistake as a message, not as a traceback."""

    @wraps(command)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except GeneratorError as error:
            raise click.ClickException(str(error)) from error

    return guarded


config_option = click.option(
    "--config",
    type=click.Path(path_type=Path, dir_okay=False),
    default=CONFIG_NAME,
    show_default=True,
    help="The mkdocs.yml with the settings; the defaults hold where there is none.",
)
seeds_argument = click.argument("seeds", required=False, type=click.Path(path_type=Path))


@click.group()
@click.version_option(__version__, prog_name="briefing")
def main() -> None:
    """Turn a folder of news articles into a cross-linked briefing site."""


@main.command()
@config_option
@click.option("--strict", is_flag=True, help="Write nothing and fail when an input file cannot be used.")
@_plain_errors
def generate(config: Path, strict: bool) -> None:
    """Write the pages of the site into docs/ (mkdocs build does this by itself)."""
    settings = load_settings(config)
    corpus = analyze(settings)
    if strict:
        _finish(corpus)
    done = publish(corpus, settings)
    click.echo(
        f"{settings.docs}: {len(done.written)} pages written, {done.unchanged} unchanged, {len(done.removed)} removed",
        err=True,
    )
    _finish(corpus)


@main.command()
@seeds_argument
@config_option
@click.option("--words", type=click.IntRange(min=1), help="Summaries of at most so many words each.")
@_plain_errors
def export(seeds: Path | None, config: Path, words: int | None) -> None:
    """Print the whole analysis as JSON Lines."""
    corpus = analyze(_settings(config, seeds, **({"summary_words": words} if words else {})))
    sys.stdout.buffer.writelines(f"{line}\n".encode() for line in export_lines(corpus))
    _finish(corpus)


@main.command()
@seeds_argument
@config_option
@_plain_errors
def check(seeds: Path | None, config: Path) -> None:
    """Say what was read from each file, what was repaired, and what could not be used."""
    corpus = analyze(_settings(config, seeds))
    for doc in sorted(corpus.documents, key=lambda doc: doc.path):
        facts = [
            f"{len(doc.sentences)} sentences",
            f"{len(doc.repairs)} repairs",
            doc.published.isoformat() if doc.published else "no date",
            doc.publisher or "publisher unknown",
            "title derived" if doc.title_derived else "title given",
        ]
        click.echo(f"{doc.path}: {', '.join(facts)}: {doc.title}")
    _finish(corpus)


@main.command()
@click.argument("name")
@seeds_argument
@config_option
@_plain_errors
def explain(name: str, seeds: Path | None, config: Path) -> None:
    """Say who NAME is, under which wordings, and why they are held to be one."""
    lines = list(explain_entity(analyze(_settings(config, seeds)), name))
    if not lines:
        raise click.ClickException(f"no entity is called '{name}'; 'briefing export' lists all of them")
    click.echo("\n".join(lines))


def _settings(config: Path, seeds: Path | None, **overrides: Any) -> Settings:
    if seeds is not None:
        overrides["seeds"] = str(seeds.resolve())
    return load_settings(config, **overrides)


def _finish(corpus: Corpus) -> None:
    """Report what could not be used and let the exit status say so."""
    for problem in corpus.problems:
        click.echo(_line(problem), err=True)
    if corpus.problems:
        sys.exit(1)


def _line(problem: Problem) -> str:
    return f"warning: {problem}"
