"""The command line: ``briefing`` and ``python -m generator`` are the same."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import wraps
from pathlib import Path
from typing import Any, ParamSpec

import click

from generator import __version__
from generator.amend import add_rule, written
from generator.build import build
from generator.errors import GeneratorError
from generator.explain import explain as explain_entity
from generator.export import export as export_lines
from generator.model import Problem
from generator.pipeline import analyze
from generator.review import chosen
from generator.review import items as review_items
from generator.review import lines as review_lines
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
    built = build(load_settings(config), faultless=strict)
    for line in (*built.notes, *([] if strict and built.problems else [str(built)])):
        click.echo(line, err=True)
    _finish(built.problems)


@main.command()
@seeds_argument
@config_option
@click.option("--words", type=click.IntRange(min=1), help="Summaries of at most so many words each.")
@click.option("--recognizer", help="The recognizer that finds the names, instead of the one in the settings.")
@_plain_errors
def export(seeds: Path | None, config: Path, words: int | None, recognizer: str | None) -> None:
    """Print the whole analysis as JSON Lines."""
    chosen = {"summary_words": words, "story_words": words, "recognizer": recognizer}
    corpus = analyze(_settings(config, seeds, **{name: value for name, value in chosen.items() if value}))
    sys.stdout.buffer.writelines(f"{line}\n".encode() for line in export_lines(corpus))
    _finish(corpus.problems)


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
    _finish(corpus.problems)


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


@main.command()
@seeds_argument
@config_option
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, help="List at most so many items.")
@click.option(
    "--answer",
    "answers",
    multiple=True,
    metavar="NUMBER=same|different",
    help="Answer an item of the list without being asked; may be given several times.",
)
@_plain_errors
def review(seeds: Path | None, config: Path, limit: int, answers: tuple[str, ...]) -> None:
    """List the least certain conclusions about who is who, and write your judgements into curation.yml.

    In a terminal each item is asked about: s for the same, d for different, k to skip it, q to quit.
    """
    settings = _settings(config, seeds)
    corpus = analyze(settings)
    found = review_items(corpus)
    if answers:
        for rule in chosen(found, answers):
            click.echo(f"{add_rule(settings.seeds, rule)}: {rule.kind}: {written(rule)}")
        return
    asking = asks()
    for number, item in enumerate(found[:limit], 1):
        click.echo("\n".join((*review_lines(number, item), "")))
        reply = click.prompt("same, different, skip or quit", type=click.Choice([*"sdkq"])) if asking else "k"
        if reply == "q":
            break
        if reply != "k":
            rule = item.same if reply == "s" else item.different
            click.echo(f"{add_rule(settings.seeds, rule)}: {rule.kind}: {written(rule)}\n")
    click.echo(f"{len(found)} items to review, {min(limit, len(found))} of them listed", err=True)


def asks() -> bool:
    """Tell whether somebody is there to answer."""
    return sys.stdin.isatty()


def _settings(config: Path, seeds: Path | None, **overrides: Any) -> Settings:
    if seeds is not None:
        overrides["seeds"] = str(seeds.resolve())
    return load_settings(config, **overrides)


def _finish(problems: Sequence[Problem]) -> None:
    """Report what could not be used and let the exit status say so."""
    for problem in problems:
        click.echo(_line(problem), err=True)
    if problems:
        sys.exit(1)


def _line(problem: Problem) -> str:
    return f"warning: {problem}"
