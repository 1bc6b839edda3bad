"""Training, on a handful of sentences."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.recognize import train
from generator.recognize.corpus import Labelled

NEWS = "-DOCSTART-\tone\n\nOmar\tB-PER\nleft\tO\nOslo\tB-LOC\nfor\tO\nFriends\tB-EVT\nof\tI-EVT\nMali\tI-EVT\n.\tO\n\n"
WEB = "Omar\tB-PER\nleft\tO\nthe\tO\nOslo\tB-LOC\nGames\tO\n\n"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a folder with a data set of each name."""
    for name in train.ANNOTATED:
        path = tmp_path / "annotated" / f"{name}.tsv"
        path.parent.mkdir(exist_ok=True)
        path.write_text(NEWS * 5, "utf-8")
    for name in train.OPEN:
        path = tmp_path / "open" / f"{name}.tsv"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(WEB * 3, "utf-8")
    (tmp_path / "silver.tsv").write_text("Omar\tB-PER\n's\tO\nmen\tO\nleft\tO\nOslo\tB-LOC\n\n", "utf-8")
    return tmp_path


def test_the_same_data_give_the_same_weights(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    options = ["--data", str(data), "--silver", str(data / "silver.tsv"), "--rounds", "8", "--hold-out"]
    for name in ("one", "two"):
        train.main([*options, "--out", str(data / name)])
    assert (data / "one").read_bytes() == (data / "two").read_bytes()
    assert "held out: F1 100.0" in capsys.readouterr().out


def test_sets_without_happenings_are_completed() -> None:
    def tag(words: object) -> list[str]:
        return ["B-EVT", "I-EVT", "O", "B-MISC", "B-PER"]

    words = ("Oslo", "Games", "in", "Dutch", "Omar")
    marked = Labelled(words, ("B-MISC", "I-MISC", "O", "O", "O"))
    assert train.happenings_found([marked], tag, others=False)[0].labels == ("B-EVT", "I-EVT", "O", "O", "O")
    bare = Labelled(words, ("O", "O", "O", "O", "O"))
    assert train.happenings_found([bare], tag, others=True)[0].labels == ("B-EVT", "I-EVT", "O", "B-MISC", "O")
    other = Labelled(words, ("B-LOC", "O", "O", "O", "O"))
    assert train.happenings_found([other], tag, others=True)[0].labels == ("B-LOC", "O", "O", "B-MISC", "O")
