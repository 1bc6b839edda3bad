"""The work of a build by the number of articles, drawn as an SVG in the colors of the page it stands on."""

from __future__ import annotations

import math
from collections.abc import Sequence
from html import escape

from benchmarks.scale.figures import Figures

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 640, 340, 64, 150, 20, 46
LINES = (("plain", "plain MkDocs", "4 4"), ("cold", "everything", ""))
"""The attribute of a size, its name in the plot, and its dashes: lines must not differ by color alone."""


def plot(figures: Figures) -> str:
    """Return an SVG element without empty lines, or nothing if there are not two sizes to draw a line between."""
    sizes = figures.sizes
    if len(sizes) < 2:
        return ""
    work = [run.cpu for size in sizes for run in (size.plain, size.cold)]
    across = _Scale(sizes[0].articles, sizes[-1].articles, LEFT, WIDTH - RIGHT)
    up = _Scale(10 ** math.floor(math.log10(min(work))), 10 ** math.ceil(math.log10(max(work))), HEIGHT - BOTTOM, TOP)
    ends = ", ".join(f"{size.cold.cpu:.0f} s at {size.articles:,}" for size in sizes)
    title = "Work of a build by the number of articles"
    head = (
        f'<svg class="bf-plot" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-labelledby="plot-title plot-desc" '
        'font-size="13" fill="currentColor">'
    )
    told = (
        f'<desc id="plot-desc">Seconds of work, both axes logarithmic. Everything takes {escape(ends)} articles; '
        "the dashed line is MkDocs alone with the same pages. The table above has all figures.</desc>"
    )
    parts = [
        head,
        f'<title id="plot-title">{title}</title>',
        told,
        *[_grid(up.at(value), f"{value:g} s") for value in up.decades()],
        *[_tick(across.at(size.articles), f"{size.articles:,}") for size in sizes],
        f'<text x="{(LEFT + WIDTH - RIGHT) / 2:.0f}" y="{HEIGHT - 6}" text-anchor="middle">articles</text>',
    ]
    for attribute, name, dashes in LINES:
        points = [(across.at(size.articles), up.at(getattr(size, attribute).cpu)) for size in sizes]
        parts += _line(points, name, dashes)
    return "\n".join((*parts, "</svg>"))


class _Scale:
    """A logarithmic axis from one place in the picture to another."""

    def __init__(self, low: float, high: float, start: float, end: float) -> None:
        self.low, self.high, self._start, self._end = low, high, start, end

    def at(self, value: float) -> float:
        part = math.log(value / self.low) / math.log(self.high / self.low)
        return self._start + part * (self._end - self._start)

    def decades(self) -> list[float]:
        first, last = math.ceil(math.log10(self.low)), math.floor(math.log10(self.high))
        return [10.0**power for power in range(first, last + 1)]


def _grid(y: float, label: str) -> str:
    return (
        f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y:.1f}" y2="{y:.1f}" stroke="currentColor" opacity="0.25"/>'
        f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{label}</text>'
    )


def _tick(x: float, label: str) -> str:
    return f'<text x="{x:.1f}" y="{HEIGHT - BOTTOM + 20}" text-anchor="middle">{label}</text>'


def _line(points: Sequence[tuple[float, float]], name: str, dashes: str) -> list[str]:
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    x, y = points[-1]
    return [
        f'<polyline points="{path}" fill="none" stroke="currentColor" stroke-width="2"{dashed}/>',
        *[f'<circle cx="{left:.1f}" cy="{top:.1f}" r="3.5"/>' for left, top in points],
        f'<text x="{x + 10:.1f}" y="{y + 4:.1f}">{escape(name)}</text>',
    ]
