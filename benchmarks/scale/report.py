"""Figures as Markdown."""

from __future__ import annotations

from collections.abc import Mapping

from benchmarks.scale.figures import ADDED, CHANGED, COLD, PLAIN, REMOVED, UNCHANGED, Figures, exponent
from benchmarks.scale.plot import plot
from benchmarks.scale.process import Run
from benchmarks.scale.stages import CORPUS, EVIDENCE, KEPT, PUBLISH, READ, RECOGNIZE, START, SUMMARIZE
from benchmarks.table import table

WANTED = {COLD: (1.8, 2.8), UNCHANGED: (0.06, None), CHANGED: (0.12, None), ADDED: (0.12, None), REMOVED: (0.12, None)}
"""The most that a build may take, as a multiple of plain MkDocs: time, and work."""
BUDGET = {READ: 0.5, RECOGNIZE: 12.0, EVIDENCE: 5.0, SUMMARIZE: 3.0, CORPUS: 2.0, PUBLISH: 2.0}
"""The most work that a stage may take, in milliseconds an article."""
MOST_GROWTH, MOST_MEMORY, MOST_DEARER = 1.05, 1.3, 1.1
MOST_KILOBYTES, MOST_SECONDS = 320, 1
LEAST_GAIN = 1.8


def report(figures: Figures) -> Mapping[str, str]:
    """Return the report by its sections; a section without figures is left out."""
    sections = {
        "machine": _machine(figures),
        "builds": _builds(figures),
        "stages": _stages(figures),
        "sizes": _sizes(figures),
        "plot": plot(figures),
        "further": _further(figures),
    }
    return {name: text for name, text in sections.items() if text}


def _machine(figures: Figures) -> str:
    told = ", ".join(f"{name} {value}" for name, value in figures.machine.items())
    return (
        f"Measured with {told}. {figures.articles:,} articles make {figures.pages:,} pages; builds are medians of "
        f"{figures.repetitions} alternated runs."
    )


def _builds(figures: Figures) -> str:
    plain = figures.builds[PLAIN]
    rows = [_build(figures, name, run, plain) for name, run in figures.builds.items()]
    rows += [[name, *["–"] * 6, why] for name, why in figures.skipped.items() if name in ("hugo", "zensical")]
    heads = ("Build", "Time (s)", "Work (s)", "Memory (MB)", "Time, of plain", "Work, of plain", "At most", "Remark")
    return table(heads, rows)


def _build(figures: Figures, name: str, run: Run, plain: Run) -> list[str]:
    most = [f"{limit:g}" for limit in WANTED.get(name, ()) if limit]
    same = {True: "same bytes as a clean build", False: "**not** the bytes of a clean build"}
    return [
        name,
        f"{run.wall:.2f}",
        f"{run.cpu:.2f}",
        f"{run.memory:.0f}",
        f"{run.wall / plain.wall:.3f}",
        f"{run.cpu / plain.cpu:.3f}",
        " / ".join(most),
        same[figures.same[name]] if name in figures.same else "",
    ]


def _stages(figures: Figures) -> str:
    if not figures.stages:
        return ""
    order = [START, READ, RECOGNIZE, EVIDENCE, SUMMARIZE, KEPT, CORPUS, PUBLISH]
    rows = [
        [stage, f"{figures.stages[stage]:.2f}", f"{BUDGET[stage]:g}" if stage in BUDGET else ""]
        for stage in order
        if stage in figures.stages
    ]
    whole = sum(figures.stages.values())
    rows.append(["all of the generator", f"{whole:.2f}", f"{sum(BUDGET.values()):g}"])
    rows.append(["plain MkDocs", f"{1000 * figures.builds[PLAIN].cpu / figures.articles:.2f}", ""])
    return table(("Stage", "Work (ms an article)", "At most"), rows)


def _sizes(figures: Figures) -> str:
    if not figures.sizes:
        return ""
    rows = [
        [
            f"{size.articles:,}",
            f"{size.pages:,}",
            f"{size.plain.cpu:.1f}",
            f"{size.cold.cpu:.1f}",
            f"{1000 * size.cold.cpu / size.articles:.1f}",
            f"{size.plain.memory:.0f}",
            f"{size.cold.memory:.0f}",
        ]
        for size in figures.sizes
    ]
    heads = ("Articles", "Pages", "Plain, work (s)", "All, work (s)", "ms an article", "Plain (MB)", "All (MB)")
    return table(heads, rows)


def _further(figures: Figures) -> str:
    rows = []
    small = next((size for size in figures.sizes if size.articles == figures.articles), None)
    large = figures.sizes[-1] if figures.sizes else None
    if small and large and large.articles > small.articles:
        span = f"{small.articles:,} to {large.articles:,} articles"
        dearer = (large.cold.cpu / large.articles) / (small.cold.cpu / small.articles)
        rows += [
            [f"growth of the work, {span} (exponent)", f"{exponent(small, large):.3f}", f"{MOST_GROWTH}"],
            [f"work an article, {span}", f"{dearer:.2f} times", f"{MOST_DEARER}"],
            [
                f"memory at {large.articles:,} articles, of plain MkDocs",
                f"{large.cold.memory / large.plain.memory:.2f} times",
                f"{MOST_MEMORY}",
            ],
        ]
    if found := figures.search:
        rows += [
            [
                f"first search, {found.articles:,} articles: transferred",
                f"{found.kilobytes:.0f} KB",
                f"{MOST_KILOBYTES} KB",
            ],
            [f"first search, {found.articles:,} articles: without compression", f"{found.unpacked:.0f} KB", ""],
            [f"first search, {found.articles:,} articles: to a result", f"{found.seconds:.2f} s", f"{MOST_SECONDS} s"],
        ]
    if workers := figures.cluster:
        gain = workers.one / workers.two
        rows.append(["articles on a dask cluster: two workers, of one", f"{gain:.2f} times", f"at least {LEAST_GAIN}"])
    rows += [[name, why, ""] for name, why in figures.skipped.items() if name not in ("hugo", "zensical")]
    return table(("Measure", "Found", "At most"), rows) if rows else ""
