"""Tables of figures in Markdown."""

from __future__ import annotations

from collections.abc import Sequence


def table(heads: Sequence[str], rows: Sequence[Sequence[str]], *, named: int = 1) -> str:
    """Return a table, its first ``named`` columns to the left and figures to the right."""
    rule = ["---" if column < named else "---:" for column in range(len(heads))]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (heads, rule, *rows))
