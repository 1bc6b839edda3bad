"""Training data made to look like what the recognizer meets."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.recognize.corpus import Labelled, agreed_fusions, normalized, read_labelled, spans


def labelled(text: str) -> list[tuple[str, str]]:
    """Return rows written as "word/LABEL", O left out."""
    return [(word.partition("|")[0], word.partition("|")[2] or "O") for word in text.split()]


@pytest.mark.parametrize(
    ("rows", "want"),
    [
        ("U.S.-led|B-LOC force", "U.S.|B-LOC - led force"),
        ("Iran-Iraq|B-LOC war", "Iran|B-LOC - Iraq|B-LOC war"),
        ("pro-Syrian|B-MISC bloc", "pro - Syrian|B-MISC bloc"),
        ("Azzaman|B-ORG al|B-PER - Zaman|I-PER", "Azzaman|B-ORG al-Zaman|B-PER"),
        ("Hillary|B-PER Rodham|I-PER -|I-PER Clinton|I-PER", "Hillary|B-PER Rodham-Clinton|I-PER"),
        ("The|B-ORG Hague|I-ORG Club|I-ORG", "The Hague|B-ORG Club|I-ORG"),
        ("The|B-MISC Spectator|I-MISC", "The|B-MISC Spectator|I-MISC"),
        ("Weber|I-PER left", "Weber|B-PER left"),
        ("-LRB- `` Oslo|B-LOC '' -RRB-", '( " Oslo|B-LOC " )'),
        ("a@example.org|B-MISC wrote", "a@example.org wrote"),
    ],
)
def test_normalized(rows: str, want: str) -> None:
    found = normalized(labelled(rows))
    assert list(zip(found.words, found.labels, strict=True)) == labelled(want)


def test_opened_compounds_are_labelled_as_elsewhere() -> None:
    alone = Labelled(("Oslo", "won"), ("B-LOC", "O"))
    fused = Labelled(("Oslo", "-", "based", "Hope", "-", "filled"), ("O",) * 6)
    assert agreed_fusions([alone] * 3 + [fused])[3].labels == ("B-LOC", "O", "O", "O", "O", "O")


def test_spans() -> None:
    assert spans(["B-PER", "I-PER", "B-LOC", "O", "B-ORG"]) == [(0, 2, "PER"), (2, 3, "LOC"), (4, 5, "ORG")]


def test_documents_and_sentences(tmp_path: Path) -> None:
    path = tmp_path / "set.tsv"
    path.write_text("-DOCSTART-\tone\n\nOslo\tB-LOC\nwon\tO\n\nIt\tO\n\n-DOCSTART-\ttwo\n\nHe\tO\n", "utf-8")
    assert [[sentence.words for sentence in doc] for doc in read_labelled(path)] == [
        [("Oslo", "won"), ("It",)],
        [("He",)],
    ]
