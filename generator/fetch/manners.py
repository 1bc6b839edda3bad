"""How a guest behaves: says who it is, does what robots.txt asks, and leaves a host time between two requests."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from generator import __version__
from generator.fetch.web import Answer, Limits, RefusedError, get

PRODUCT: Final = "briefing-digest"
"""The name that a robots.txt may address."""
LARGEST_ROBOTS: Final = 500_000
"""Bytes of a robots.txt: RFC 9309 wants at least 500 kibibytes to be read; none that is meant for reading is longer."""
LONGEST_PAUSE: Final = 60.0
"""Seconds to wait for a host that asks for a pause; for longer the feed is left for the next time."""


def user_agent(site_url: str) -> str:
    """Return how the program calls itself, with the address of the operator's site if that is known."""
    return f"{PRODUCT}/{__version__} (feeds{f'; +{site_url}' if site_url else ''})"


class LaterError(RefusedError):
    """A host asks to be left alone for a while."""


@dataclass(slots=True)
class Visitor:
    """Asks servers for feeds, as politely as it can. Used for one run, then dropped.

    Attributes:
        agent: How it calls itself.
        pause: Seconds between two requests to one host, at least.
        limits: What an answer may cost.
        clock: The time in seconds since whenever.
        sleep: Waits for so many seconds.
    """

    agent: str
    pause: float = 2.0
    limits: Limits = field(default_factory=Limits)
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    _asked: dict[str, float] = field(default_factory=dict)
    _rules: dict[str, RobotFileParser | RefusedError] = field(default_factory=dict)

    def visit(self, url: str, headers: Mapping[str, str]) -> Answer:
        """Return what a server answers, or raise RefusedError."""
        return get(url, {**headers, "User-Agent": self.agent}, limits=self.limits, permit=self._permit)

    def _permit(self, url: str, private: bool) -> None:
        """Wait until the address may be asked; raise RefusedError if it may not be."""
        rules = self._robots(url, private)
        if not rules.can_fetch(PRODUCT, url):
            raise RefusedError("its robots.txt asks not to fetch it", "Ask the publisher, or take it off the list.")
        host = urlsplit(url).netloc
        pause = max(self.pause, float(rules.crawl_delay(PRODUCT) or 0))
        wait = self._asked.get(host, -pause - 1e9) + pause - self.clock()
        if wait > LONGEST_PAUSE:
            raise LaterError(f"its robots.txt asks for {pause:g} seconds between two requests")
        if wait > 0:
            self.sleep(wait)
        self._asked[host] = self.clock()

    def _robots(self, url: str, private: bool) -> RobotFileParser:
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        found = self._rules.get(origin) or self._read_robots(f"{origin}/robots.txt", private)
        if private or not isinstance(found, RefusedError):  # what a redirect may not enter, the list may
            self._rules[origin] = found
        if isinstance(found, RefusedError):
            raise found
        return found

    def _read_robots(self, url: str, private: bool) -> RobotFileParser | RefusedError:
        """Return the rules of a host. By RFC 9309 there are none where there is no file, and all holds if it fails."""
        rules = RobotFileParser()
        rules.modified()
        try:
            limits = replace(self.limits, bytes=LARGEST_ROBOTS)
            answer = get(url, {"User-Agent": self.agent}, limits=limits, private=private)
        except RefusedError as refused:
            return RefusedError(f"its robots.txt cannot be read: {refused.message}", refused.hint)
        if answer.status == 200:
            rules.parse(answer.body.decode("utf-8-sig", "replace").splitlines())
        elif not 400 <= answer.status < 500:
            return RefusedError(f"its robots.txt cannot be read (status {answer.status})")
        return rules
