"""Which pages need not be made again: what each looked up in the last build, and what this build looks up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Set
from dataclasses import dataclass

from generator.render.lookups import EVERYTHING, Asked

Stat = tuple[int, int]
"""Size and time of a file's content."""


@dataclass(frozen=True, slots=True)
class Trace:
    """What was asked for to make some files, as places in the list of all answers."""

    asked: tuple[int, ...]
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Traces:
    """What a build leaves: all look-ups with digests of their answers, the traces by job, the files as they lie."""

    frame: str
    answers: tuple[tuple[str, str, bytes], ...]
    jobs: dict[str, Trace]
    files: dict[str, Stat]


class Trail:
    """The traces of the last build, and those of the build that is at work.

    Args:
        before: What the last build left, if it can be used.
    """

    def __init__(self, before: Traces | None = None) -> None:
        self._before = before
        self._answer: Callable[[Asked], bytes] = lambda asked: b""
        self._answers: list[tuple[str, str, bytes]] = []
        self._place: dict[Asked, int] = {}
        self._stale: frozenset[int] = frozenset()
        self._jobs: dict[str, Trace] = {}
        self.kept: list[str] = []
        """The files of the jobs that need not be done."""

    def begin(self, answer: Callable[[Asked], bytes]) -> None:
        """Find out which look-ups of the last build have another answer now; ``answer`` gives digests of answers."""
        self._answer = answer
        if self._before:
            self._answers = [*self._before.answers]
            fresh = [answer((topic, key)) == known for topic, key, known in self._answers]
            self._stale = frozenset(n for n, one in enumerate(fresh) if not one)
            self._place = {(topic, key): n for n, (topic, key, _) in enumerate(self._answers) if fresh[n]}

    def keeps(self, job: str) -> bool:
        """Tell whether all that a job asked for has the answers that it had, so that its files stay as they are."""
        trace = self._before.jobs.get(job) if self._before else None
        if trace is None or not self._stale.isdisjoint(trace.asked):
            return False
        self._jobs[job] = trace
        self.kept += trace.files
        return True

    def note(self, job: str, asked: Set[Asked], files: Iterable[str]) -> None:
        """Take note of what a job asked for, unless that was everything: such a job is done in every build."""
        if EVERYTHING in asked:
            return
        for one in sorted(one for one in asked if one not in self._place):
            self._place[one] = len(self._answers)
            self._answers.append((*one, self._answer(one)))
        self._jobs[job] = Trace(tuple(sorted(self._place[one] for one in asked)), tuple(files))

    def traces(self, frame: str, stat: Callable[[str], Stat | None]) -> Traces:
        """Return the traces of this build, after all its files were written.

        Args:
            frame: On which all pages depend.
            stat: Tells how a file lies in docs/.
        """
        used = sorted(set[int]().union(*(trace.asked for trace in self._jobs.values())))
        place = {old: new for new, old in enumerate(used)}
        return Traces(
            frame,
            tuple(self._answers[old] for old in used),
            {job: Trace(tuple(place[n] for n in trace.asked), trace.files) for job, trace in self._jobs.items()},
            {file: found for trace in self._jobs.values() for file in trace.files if (found := stat(file))},
        )
