"""A bar for those who wait at a terminal, and for nobody else."""

from __future__ import annotations

import io
import sys
import time
from contextlib import suppress

import pytest

from generator import progress
from generator.progress import at_terminal, bar, silent


class Terminal(io.StringIO):
    """A standard error that somebody looks at."""

    def isatty(self) -> bool:
        return True


def watched(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Return a terminal in the place of standard error; called in a test, since pytest puts its own there before."""
    made = Terminal()
    monkeypatch.setattr(sys, "stderr", made)
    monkeypatch.delenv("CI", raising=False)
    return made


def test_only_a_terminal_gets_a_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    watched(monkeypatch)
    assert at_terminal() is bar
    assert at_terminal(quiet=True) is silent
    monkeypatch.setenv("CI", "true")
    assert at_terminal() is silent
    monkeypatch.delenv("CI")
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    assert at_terminal() is silent


@pytest.mark.parametrize("seconds", [0.0, 0.9])
def test_short_work_shows_nothing(monkeypatch: pytest.MonkeyPatch, seconds: float) -> None:
    terminal = watched(monkeypatch)
    times = iter([0.0, *[seconds] * 3])
    monkeypatch.setattr(time, "monotonic", lambda: next(times))
    with bar("Analyzing", 3) as advance:
        for _ in range(3):
            advance(1)
    assert terminal.getvalue() == ""


def test_long_work_shows_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = watched(monkeypatch)
    now = [0.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    with bar("Analyzing", 4) as advance:
        advance(1)
        now[0] = 1.5
        advance(1)
        assert "2/4" in terminal.getvalue()
        advance(2)
    assert "Analyzing" in terminal.getvalue()
    assert "4/4" in terminal.getvalue()
    assert terminal.getvalue().endswith("\n")


def test_an_error_leaves_the_line_clean(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = watched(monkeypatch)
    monkeypatch.setattr(progress, "AFTER", 0.0)
    with suppress(ValueError), bar("Analyzing", 4) as advance:
        advance(1)
        raise ValueError("torn")
    assert "1/4" in terminal.getvalue()
    assert terminal.getvalue().endswith("\n")
