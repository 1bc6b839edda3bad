"""The command line: ``briefing`` and ``python -m generator`` are the same."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import wraps
from pathlib import Path
from shutil import get_terminal_size
from typing import Any, ParamSpec

import click

from generator import __version__
from generator.amend import add_rule, written
from generator.build import build
from generator.check import as_json, inspect, printable, table
from generator.diff import diff_files
from generator.diff.report import REPORTS
from generator.edition import write_edition
from generator.edition.mail import Envelope, address
from generator.errors import GeneratorError
from generator.explain import explain as explain_entity
from generator.export import export as export_lines
from generator.exports.follow_the_money import lines as follow_the_money
from generator.exports.tables import write_tables
from generator.fetch.command import fetch
from generator.lock import hold
from generator.model import Problem
from generator.pipeline import analyze
from generator.progress import at_terminal
from generator.review import chosen
from generator.review import items as review_items
from generator.review import lines as review_lines
from generator.scaffold import create
from generator.settings import CONFIG_NAME, Settings, load_settings

P = ParamSpec("P")

EXPORTS = {"jsonl": export_lines, "ftm": follow_the_money}
"""The formats that are printed line by line."""


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


main.add_command(fetch)


@main.command()
@config_option
@click.option("--strict", is_flag=True, help="Write nothing and fail when an input file cannot be used.")
@_plain_errors
def generate(config: Path, strict: bool) -> None:
    """Write the pages of the site into docs/ (mkdocs build does this by itself)."""
    settings = load_settings(config)
    lock = hold(settings, lambda line: click.echo(line, err=True))
    try:
        built = build(settings, faultless=strict, progress=at_terminal())
    finally:
        if lock:
            lock.release()
    for line in (*built.notes, *([] if strict and built.problems else [str(built)])):
        click.echo(line, err=True)
    _finish(built.problems)


@main.command()
@seeds_argument
@config_option
@click.option("--words", type=click.IntRange(min=1), help="Summaries of at most so many words each.")
@click.option("--recognizer", help="The recognizer that finds the names, instead of the one in the settings.")
@click.option(
    "--format",
    "form",
    type=click.Choice([*EXPORTS, "csv"]),
    default="jsonl",
    show_default=True,
    help="Everything as JSON Lines, FollowTheMoney entities, or tables in --folder.",
)
@click.option("--folder", type=click.Path(path_type=Path, file_okay=False), help="Where the tables go; for csv alone.")
@_plain_errors
def export(
    seeds: Path | None, config: Path, words: int | None, recognizer: str | None, form: str, folder: Path | None
) -> None:
    """Print the whole analysis as JSON Lines, or give it in a format of other tools."""
    if (form == "csv") != (folder is not None):
        raise click.UsageError("--format csv needs a --folder; the other formats are printed and take none")
    chosen = {"summary_words": words, "story_words": words, "recognizer": recognizer}
    overrides = {name: value for name, value in chosen.items() if value}
    corpus = analyze(_settings(config, seeds, **overrides), progress=at_terminal())
    if folder is not None:
        write_tables(corpus, folder)
    else:
        sys.stdout.buffer.writelines(f"{line}\n".encode("utf-8", "replace") for line in EXPORTS[form](corpus))
    _finish(corpus.problems)


@main.command()
@seeds_argument
@config_option
@click.option("--json", "machine", is_flag=True, help="Print JSON instead of a table.")
@_plain_errors
def check(seeds: Path | None, config: Path, machine: bool) -> None:
    """Say what was read from each file, what was repaired, and what could not be used."""
    found, problems = inspect(_settings(config, seeds), at_terminal())
    width = get_terminal_size().columns if sys.stdout.isatty() else None
    for line in [as_json(found)] if machine else table(found, width):
        click.echo(line)
    _finish(problems)


@main.command()
@click.argument("name")
@seeds_argument
@config_option
@_plain_errors
def explain(name: str, seeds: Path | None, config: Path) -> None:
    """Say who NAME is, under which wordings, and why they are held to be one."""
    lines = list(explain_entity(analyze(_settings(config, seeds), progress=at_terminal()), name))
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
    corpus = analyze(settings, progress=at_terminal())
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


class _Unusable(click.ClickException):
    """The input cannot be used; the exit status differs from that of a difference."""

    exit_code = 2


@main.command()
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@click.option(
    "--format", "form", type=click.Choice([*REPORTS]), default="text", show_default=True, help="For whom to say it."
)
@click.option("--exit-code", is_flag=True, help="Let the exit status be 1 if something changed, as git does.")
def diff(old: Path, new: Path, form: str, exit_code: bool) -> None:
    """Say what changed between two exports: who appeared or is gone, what is new, what sources newly differ on.

    The exit status is 2 when an export cannot be used.
    """
    try:
        changes = diff_files(old, new)
    except GeneratorError as error:
        raise _Unusable(printable(str(error))) from error
    click.echo(f"{REPORTS[form](changes)}\n".encode("utf-8", "replace"), nl=False)
    if exit_code and changes.changes:
        sys.exit(1)


def _address(context: click.Context, parameter: click.Parameter, value: Any) -> Any:
    """Check what is written as an address of e-mail, once or several times."""
    try:
        return tuple(map(address, value)) if isinstance(value, tuple) else value and address(value)
    except (ValueError, IndexError) as error:
        raise click.BadParameter(f"'{value}' is no address of e-mail") from error


@main.command()
@seeds_argument
@config_option
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default="edition",
    show_default=True,
    help="The folder of the files.",
)
@click.option("--pdf", is_flag=True, help="Print it as a PDF too, through Chromium.")
@click.option("--from", "sender", default="", callback=_address, help="Whom the e-mail is from.")
@click.option("--to", "recipients", multiple=True, callback=_address, help="Whom it is to; may be given several times.")
@_plain_errors
def edition(seeds: Path | None, config: Path, out: Path, pdf: bool, sender: str, recipients: tuple[str, ...]) -> None:
    """Write the front page as an e-mail, as a page that needs no other file and, if wanted, as a PDF."""
    settings = _settings(config, seeds)
    corpus = analyze(settings, progress=at_terminal())
    for path in write_edition(corpus, settings, out, envelope=Envelope(sender, recipients), pdf=pdf):
        click.echo(path)
    _finish(corpus.problems)


@main.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@_plain_errors
def new(folder: Path) -> None:
    """Write a site to begin with into DIR: settings, sample articles, curation, what CI runs."""
    click.echo("\n".join(create(folder)))


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
    return printable(f"warning: {problem}")
