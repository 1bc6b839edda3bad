"""What the fuzzer found stays mended, and the fuzzer itself works and repeats itself."""

from __future__ import annotations

import re
from pathlib import Path
from random import Random

import pytest

from benchmarks.fuzz.hunt import fault, kind_of, smaller
from benchmarks.fuzz.inputs import Trial, trial
from tests.hostile import oracle
from tests.hostile.finds import FINDS


@pytest.mark.parametrize("name", FINDS)
def test_a_find_is_mended(tmp_path: Path, name: str) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.md").write_text(FINDS[name], "utf-8")
    oracle.check(tmp_path)


def test_a_trial_is_told_by_its_number() -> None:
    known = [b"Mayor Ada Lovelace said no."]
    assert trial(Random("1/5"), known) == trial(Random("1/5"), known) != trial(Random("1/6"), known)


@pytest.mark.parametrize("number", range(3))
def test_trials_go_well(tmp_path: Path, number: int) -> None:
    assert fault(trial(Random(f"0/{number}"), []), tmp_path) == ""


def test_a_fault_is_found_and_cut_down(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With text that is not made inert, markup reaches the pages; the trial is cut down to it."""
    monkeypatch.setattr("generator.render.text._ACTIVE", re.compile("(?!)"))
    one = Trial({"a.txt": b"Mayor Ada Lovelace said no. " * 3 + b"<blink>x</blink>", "b.txt": b"Nothing happened."})
    found = fault(one, tmp_path)
    assert "blink" in found
    less = smaller(one, found, tmp_path)
    assert kind_of(fault(less, tmp_path)) == kind_of(found)
    assert list(less.files) == ["a.txt"]
    assert len(less.files["a.txt"]) < len(one.files["a.txt"])
