"""Builds that are disturbed, and what is demanded of what they leave and of the build after them."""

from __future__ import annotations

import itertools
import os
import signal
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from benchmarks.faults.blows import STRUCK, Blow, strike
from benchmarks.faults.project import COMMANDS, EDITIONS, MKDOCS, Build, Clean, Project, clean


@dataclass
class Trial:
    """A project at which blows are aimed, and what was seen.

    Attributes:
        counts: How often each thing happened.
        faults: What must not happen; empty if all is well.
    """

    project: Project
    clean: tuple[Clean, ...]
    say: Callable[[str], None]
    counts: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    edition: int = 0
    published: int = 0
    """The edition that the site shows."""

    @classmethod
    def made(cls, folder: Path, say: Callable[[str], None]) -> Trial:
        """Make the project, with a good site of the first edition."""
        trial = cls(Project.made(folder / "tried"), clean(folder), say)
        trial.project.turn(0)
        trial.mend(MKDOCS, "the first build")
        return trial

    def turn(self, edition: int) -> None:
        """Give the project other articles."""
        self.edition = edition
        self.project.turn(edition)

    def random_kills(self, number: int, rng: Random) -> None:
        """End builds, and all that they have started, at moments drawn over the time that a build takes."""
        seconds = dict.fromkeys(COMMANDS, 1.0)
        for command in COMMANDS:
            self.turn((self.edition + 1) % len(EDITIONS))
            seconds[command] = self.mend(command, "an undisturbed build").seconds
        for kill in range(1, number + 1):
            command = rng.choice(tuple(COMMANDS))
            self.turn(rng.choice([one for one in range(len(EDITIONS)) if one != self.edition]))
            moment = rng.uniform(0, seconds[command])
            child = self.project.start(command)
            time.sleep(moment)
            os.killpg(child, signal.SIGKILL)
            ended = self.project.finish(child, 0).status == -signal.SIGKILL
            self.counts[f"{command}: {'killed at a random moment' if ended else 'over before the kill'}"] += 1
            seconds[command] *= 1.01 if ended else 0.95
            self.look(command, f"{command}, kill {kill} after {moment:.2f} s")
            self.say(f"{kill} of {number} kills")

    def steps(self, command: str, blow: Blow, stride: int) -> None:
        """Strike a build at its first change of a file, the next one at a later one, until there are no more."""
        for step in itertools.count(1, stride):
            self.turn(1 if self.edition != 1 else 0)
            done = self.project.build(command, strike(blow, step, self.project.folder))
            where = f"{command}, {blow}, step {step}"
            self.say(where)
            if done.status >= 0 and "Traceback" in done.said:
                self.faults.append(f"{where}: {done.said}")
            self.look(command, where)
            if STRUCK not in done.said:
                return
            self.counts[f"{command}: {blow}"] += 1

    def look(self, command: str, where: str) -> None:
        """Demand what holds after a blow, then of the next build that it makes what a clean one makes."""
        if not self.project.mine():
            self.faults.append(f"{where}: a page written by hand is not as it was")
        site, old, new = self.project.hashes("site"), self.clean[self.published].site, self.clean[self.edition].site
        if site == old:
            self.counts[f"{command}: the site was the last good one"] += 1
        elif site == new:
            self.counts[f"{command}: the site was the new one"] += 1
        else:
            self.counts[f"{command}: the site was on its way from the one to the other"] += 1
            torn = [path for path, content in site.items() if content not in (old.get(path), new.get(path))]
            if torn:
                self.faults.append(f"{where}: of neither site: {torn}")
        self.mend(command, where)

    def mend(self, command: str, where: str) -> Build:
        """Build to the end, and demand what a clean build makes, with nothing left over."""
        done = self.project.build(command)
        wanted = self.clean[self.edition]
        if command == MKDOCS:
            self.published = self.edition
        if done.status:
            self.faults.append(f"{where}: the next build fails: {done.said}")
        for part, content in (("docs", wanted.docs), ("site", self.clean[self.published].site)):
            found = self.project.hashes(part)
            wrong = sorted(path for path in found.keys() | content.keys() if found.get(path) != content.get(path))
            if wrong:
                self.faults.append(f"{where}: after the next build {part}/ differs in {wrong}")
        left = self.project.beside() - wanted.beside
        if left:
            self.faults.append(f"{where}: left over: {sorted(left)}")
        return done
