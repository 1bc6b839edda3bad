"""The measurements, one after the other, in folders that are gone afterwards."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from benchmarks.scale import cluster, others
from benchmarks.scale.figures import ADDED, CHANGED, COLD, PLAIN, REMOVED, UNCHANGED, Cluster, Figures, Size
from benchmarks.scale.first_search import FirstSearch, first_search
from benchmarks.scale.process import BenchmarkError, Run, middle
from benchmarks.scale.project import Project
from generator.model import Problem

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be measured.

    Attributes:
        articles: Of the corpus whose builds are compared.
        runs: How often each of them is built.
        sizes: Further corpora, each built once.
        searched: Articles of the site that is searched; 0 for none.
        cluster: Whether two workers are compared with one.
        seed: Of the articles.
    """

    articles: int = 1000
    runs: int = 3
    sizes: tuple[int, ...] = (100, 10_000)
    searched: int = 5000
    cluster: bool = True
    seed: int = 1


def measure(plan: Plan, say: Say = lambda line: None) -> Figures:
    """Measure everything that a plan names and this machine can.

    Args:
        plan: What is to be measured.
        say: Told what is being done.

    Raises:
        BenchmarkError: A build fails.
    """
    skipped: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as name:
        project = Project.made(Path(name) / "project", plan.articles, seed=plan.seed)
        builds, same = _rounds(project, plan.runs, skipped, say)
        pages = project.pages()
        say("the stages of one build")
        stages = _stages(project)
        workers = _cluster(project, plan, skipped, say)
    sizes = [Size(plan.articles, pages, builds[PLAIN], builds[COLD])]
    search = None
    for number in sorted({*plan.sizes, plan.searched} - {0}):
        with tempfile.TemporaryDirectory() as name:
            project = Project.made(Path(name) / "project", number, seed=plan.seed)
            say(f"{number} articles")
            cold = project.build()
            say(f"{COLD}: {cold}")
            if number == plan.searched:
                search = _search(project, skipped, say)
            if number != plan.articles:
                sizes.append(Size(number, project.pages(), project.build_plain(), cold))
    return Figures(
        machine=machine(),
        articles=plan.articles,
        pages=pages,
        repetitions=plan.runs,
        builds=builds,
        same=same,
        stages={stage: 1000 * seconds / plan.articles for stage, seconds in stages.items()},
        sizes=tuple(sorted(sizes, key=lambda size: size.articles)),
        search=search,
        cluster=workers,
        skipped=skipped,
    )


def _rounds(project: Project, runs: int, skipped: dict[str, str], say: Say) -> tuple[dict[str, Run], dict[str, bool]]:
    """Build a project in all ways, round by round, so that a slow minute falls on all of them."""
    taken: defaultdict[str, list[Run]] = defaultdict(list)
    same: dict[str, bool] = {}
    for turn in range(runs):
        say(f"round {turn + 1} of {runs}")
        project.restore()
        project.clear()
        taken[COLD].append(project.build())
        taken[PLAIN].append(project.build_plain())
        say(f"{COLD}: {taken[COLD][-1]}; {PLAIN}: {taken[PLAIN][-1]}")
        taken[UNCHANGED].append(project.build())
        steps: tuple[tuple[str, Callable[[], None]], ...] = (
            (CHANGED, partial(project.change, turn * 7 + 3)),
            (ADDED, project.add),
            (REMOVED, partial(project.remove, turn * 7 + 1)),
        )
        for name, step in steps:
            step()
            taken[name].append(project.build())
            say(f"{name}: {taken[name][-1]}")
            if turn == 0:
                say(f"{name}: compared with a clean build")
                same[name] = project.same_as_clean(project.folder.with_name("clean"))
        # last, since they may throw away what the plugins have kept: Zensical has a .cache as well
        for name, build in others.OTHERS.items():
            _other(name, partial(build, project), taken, skipped)
    return {name: middle(found) for name, found in taken.items()}, same


def _other(name: str, build: Callable[[], Run], taken: defaultdict[str, list[Run]], skipped: dict[str, str]) -> None:
    if others.program(name) is None:
        skipped[name] = "not installed"
    elif name not in skipped:
        try:
            taken[name].append(build())
        except BenchmarkError as error:
            skipped[name] = f"failed: {str(error).splitlines()[-1][:120]}"


def _stages(project: Project) -> dict[str, float]:
    """Return the seconds of work by stage, of one process that does all of it."""
    project.clear()
    command = (sys.executable, "-m", "benchmarks.scale.stages", project.folder / "mkdocs.yml", '{"workers": 1}')
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False)
    if done.returncode:
        raise BenchmarkError(Problem("stages", None, "the build by stages failed", done.stderr[-1000:]))
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    del found["wall"]
    return found


def _cluster(project: Project, plan: Plan, skipped: dict[str, str], say: Say) -> Cluster | None:
    name = "two workers against one"
    if not plan.cluster:
        skipped[name] = "not asked for"
    elif find_spec("distributed") is None:
        skipped[name] = "dask.distributed is not installed"
    else:
        say("a cluster of one worker, then of two")
        config = project.folder / "mkdocs.yml"
        return Cluster(cluster.seconds_with(1, config), cluster.seconds_with(2, config))
    return None


def _search(project: Project, skipped: dict[str, str], say: Say) -> FirstSearch | None:
    say("the first search")
    try:
        from playwright.sync_api import Error

        try:
            return first_search(project.site, project.somebody(), project.number)
        except Error as error:
            skipped["first search"] = f"no browser, or no result: {error.message.splitlines()[0][:120]}"
    except ImportError:
        skipped["first search"] = "Playwright is not installed"
    return None


def machine() -> dict[str, str]:
    """Return what matters of the machine, and nothing that tells which one it is."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return {
        "processors": f"{cores} ({platform.machine()})",
        "system": platform.system(),
        "Python": platform.python_version(),
        **{name: version(name) for name in ("mkdocs", "mkdocs-material", "sumy")},
    }
