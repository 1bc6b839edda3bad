"""What the properties are tried on: texts as they come, and texts put together from what means something to us."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st

from tests.hostile.pieces import FRAGMENTS, NAMES, NEWS

STEADY = settings(deadline=None, derandomize=True, max_examples=100)
"""The same examples in every run, on a slow machine as well."""


def told(line: str, first: str, second: str, third: str) -> str:
    """Return a pattern with three names in it."""
    return line.replace("{0}", first).replace("{1}", second).replace("{2}", third)


NAMED = st.sampled_from(NAMES)
LINES = st.builds(told, st.sampled_from(NEWS), NAMED, NAMED, NAMED)
PIECES = LINES | LINES | st.sampled_from(FRAGMENTS) | st.sampled_from((" ", "\n", "\n\n")) | st.text(max_size=6)
TEXTS = st.lists(PIECES, max_size=20).map("".join)
