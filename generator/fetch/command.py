"""The command ``briefing fetch``."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from generator.check import printable
from generator.errors import GeneratorError, SettingsError
from generator.fetch.manners import Visitor, user_agent
from generator.fetch.run import Fetched, Outcome
from generator.fetch.run import fetch as fetch_feeds
from generator.fetch.subscriptions import read_subscriptions
from generator.model import Problem
from generator.settings import CONFIG_NAME, load_settings


@click.command()
@click.argument("subscriptions", required=False, type=click.Path(path_type=Path, dir_okay=False))
@click.option(
    "--config",
    type=click.Path(path_type=Path, dir_okay=False),
    default=CONFIG_NAME,
    show_default=True,
    help="The mkdocs.yml with the settings; the defaults hold where there is none.",
)
@click.option(
    "--pause",
    type=click.FloatRange(min=0, max=60),
    default=2.0,
    show_default=True,
    help="Seconds between two requests to one host, at least.",
)
def fetch(subscriptions: Path | None, config: Path, pause: float) -> None:
    """Fetch the feeds on a list (OPML, or one address a line) into the folder of articles.

    Without SUBSCRIPTIONS the list is the one that the settings name.
    """
    try:
        problems = _run(subscriptions, config, pause)
    except GeneratorError as error:
        raise click.ClickException(str(error)) from error
    for problem in problems:
        click.echo(printable(f"warning: {problem}"), err=True)
    if problems:
        sys.exit(1)


def _run(subscriptions: Path | None, config: Path, pause: float) -> list[Problem]:
    """Fetch all feeds, say what came of each, and return what went wrong."""
    settings = load_settings(config)
    named = settings.options.subscriptions
    path = subscriptions or (settings.root / named if named else None)
    if path is None:
        hint = "Name one: briefing fetch feeds.opml, or the setting 'subscriptions'."
        raise SettingsError(Problem(str(config), None, "there is no list of feeds", hint))
    listed, found = read_subscriptions(path)
    problems = list(found)
    if not listed and not found:
        raise GeneratorError(Problem(str(path), None, "names no feed", "Write one address a line, or export OPML."))
    visitor = Visitor(user_agent(settings.publication.url), pause)
    cache = settings.cache.parent if settings.cache else None
    new = 0
    for one in fetch_feeds(listed, settings.seeds, cache, visitor, datetime.now(UTC)):
        click.echo(printable(_line(one)))
        new += one.stored.new
        if one.outcome is Outcome.FAILED:
            message = f"{one.subscription.label}: {', '.join(one.notes)}"
            problems.append(Problem(str(path), one.subscription.line, message, one.hint))
    click.echo(f"{new} new articles from {len(listed)} feeds in {settings.seeds.name}/feeds", err=True)
    return problems


def _line(one: Fetched) -> str:
    counts = {"new": one.stored.new, "rewritten": one.stored.rewritten, "known": one.stored.known}
    said = [f"{count} {word}" for word, count in counts.items() if count or word == "new"]
    came = ", ".join([*(said if one.outcome is Outcome.FETCHED else []), *one.notes])
    return f"{one.outcome:<9}  {one.subscription.label}{f'  {came}' if came else ''}"
