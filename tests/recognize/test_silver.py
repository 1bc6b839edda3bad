"""Labelling newswire for the training."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from generator.recognize import silver
from generator.recognize.corpus import read_labelled


def test_text_is_labelled_in_blocks_and_read_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocks: list[int] = []

    def label(sentences: list[tuple[str, ...]]) -> list[list[str]]:
        blocks.append(len(sentences))
        return [["B-LOC" if word == "Oslo" else "O" for word in words] for words in sentences]

    monkeypatch.setattr(silver, "label", label)
    monkeypatch.setattr(silver, "BLOCK", 2)
    (tmp_path / "unlabelled").mkdir()
    with gzip.open(tmp_path / "unlabelled" / "voa_public_domain.txt.gz", "wt", encoding="utf-8") as stream:
        stream.write("`` Oslo-based men left\n\nThey left .\nOslo\n")
    silver.main(["--data", str(tmp_path), "--out", str(tmp_path / "new" / "silver.tsv")])
    (sentences,) = read_labelled(tmp_path / "new" / "silver.tsv")
    assert blocks == [2, 1]
    assert [sentence.words for sentence in sentences] == [
        ('"', "Oslo", "-", "based", "men", "left"),
        ("They", "left", "."),
        ("Oslo",),
    ]
    assert sentences[0].labels == ("O", "B-LOC", "O", "O", "O", "O")
