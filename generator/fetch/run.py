"""One run over the list: ask each feed for what is new, put it into the folder of articles, say what came of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import Final

from generator.fetch.entries import entries
from generator.fetch.manners import LaterError, Visitor
from generator.fetch.state import NAME, Known, known_by, load, retry_after, save
from generator.fetch.store import FEEDS, Stored, is_empty, store
from generator.fetch.subscriptions import Subscription
from generator.fetch.web import Answer, RefusedError

MOST_ENTRIES: Final = 2_000
"""Entries of one feed; none that a reader follows has more."""
ACCEPTED: Final = "application/atom+xml, application/rss+xml, application/rdf+xml, application/xml;q=0.9, */*;q=0.5"
GONE: Final = 410
TOO_OFTEN: Final = frozenset({429, 503})


class Outcome(StrEnum):
    """What came of a feed."""

    FETCHED = "fetched"
    UNCHANGED = "unchanged"
    LATER = "later"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Fetched:
    """A feed and what came of it.

    Attributes:
        subscription: The feed.
        outcome: What came of it.
        stored: What was put into its folder.
        notes: What the operator may want to know, or why it failed.
        hint: What to do about a failure.
    """

    subscription: Subscription
    outcome: Outcome
    stored: Stored
    notes: tuple[str, ...] = ()
    hint: str = ""


def fetch(
    subscriptions: Sequence[Subscription], seeds: Path, cache: Path | None, visitor: Visitor, now: datetime
) -> Iterator[Fetched]:
    """Fetch the feeds one after the other, and yield what came of each.

    Args:
        subscriptions: The feeds.
        seeds: The folder of articles; each feed has a folder of its own below ``feeds/`` there.
        cache: The folder that keeps what servers said of their feeds; None to ask for everything every time.
        visitor: Who asks.
        now: The time, in a time zone.

    Raises:
        GeneratorError: The folder of articles cannot be written.
    """
    path = cache / NAME if cache else None
    known = load(path)
    try:
        for one in subscriptions:
            found, said = _fetched(one, seeds / FEEDS / one.folder, known.get(one.url, Known()), visitor, now)
            known[one.url] = said
            yield found
    finally:
        save(path, known)


def _fetched(one: Subscription, folder: Path, known: Known, visitor: Visitor, now: datetime) -> tuple[Fetched, Known]:
    """Return what came of a feed, and what is known of it from now on."""
    if known.waits(now):
        note = f"its server asked for patience until {known.wait_until}"
        return Fetched(one, Outcome.LATER, Stored(), (note,)), known
    conditions = {} if is_empty(folder) else known.conditions()
    try:
        answer = visitor.visit(one.url, {"Accept": ACCEPTED, **conditions})
        moved = (f"it has moved for good to {answer.moved}: change the list",) if answer.moved else ()
        if answer.status == 304 and conditions:
            return Fetched(one, Outcome.UNCHANGED, Stored(), moved), known
        if answer.status in TOO_OFTEN and (until := retry_after(answer.headers, now)):
            note = f"its server asks for patience until {until}"
            return Fetched(one, Outcome.LATER, Stored(), (note,)), replace(known, wait_until=until)
        _check(answer)
        found = list(islice(entries(answer, one.name), MOST_ENTRIES + 1))
    except LaterError as later:
        return Fetched(one, Outcome.LATER, Stored(), (later.message,), later.hint), known
    except RefusedError as refused:
        return Fetched(one, Outcome.FAILED, Stored(), (refused.message,), refused.hint), known
    stored = store([entry for entry in found[:MOST_ENTRIES] if entry], folder)
    notes = [*moved]
    if without := found[:MOST_ENTRIES].count(None):
        notes.append(f"{without} without text")
    if len(found) > MOST_ENTRIES:
        notes.append(f"only its first {MOST_ENTRIES:,} entries were taken")
    return Fetched(one, Outcome.FETCHED, stored, tuple(notes)), known_by(answer.headers)


def _check(answer: Answer) -> None:
    if answer.status == GONE:
        raise RefusedError("it is gone for good (status 410)", "Take it off the list.")
    if answer.status != 200:
        hint = "Check the address." if 400 <= answer.status < 500 else "Try again later."
        raise RefusedError(f"its server answered with status {answer.status}", hint)
