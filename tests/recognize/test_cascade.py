"""The cascade: what goes to the network, and what comes back."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from generator.recognize import cascade
from generator.recognize.cascade import CascadeRecognizer
from tests.builders import make_document

Words = Sequence[tuple[str, ...]]


def test_only_doubtful_sentences_are_read_by_the_network(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, ...]] = []

    def network(words: Words) -> list[list[str]]:
        asked.extend(words)
        return [["B-ORG"] * len(row) for row in words]

    certain = {"Oslo": 0.99, "Haddad": cascade.UNSURE - 0.01, "Weber": cascade.UNSURE, "Examplia": 0.0}
    monkeypatch.setattr(
        cascade, "tag_with_certainty", lambda words: ([["B-LOC"] for _ in words], [certain[row[0]] for row in words])
    )
    monkeypatch.setattr(cascade, "label", network)
    words = [(word,) for word in certain]
    assert cascade.labels_of(words, words) == [["B-LOC"], ["B-ORG"], ["B-LOC"], ["B-ORG"]]
    assert asked == [("Haddad",), ("Examplia",)]


def test_lines_in_capitals_reach_the_network_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, ...]] = []

    def network(words: Words) -> list[list[str]]:
        asked.extend(words)
        return [["O"] * len(row) for row in words]

    monkeypatch.setattr(cascade, "tag_with_certainty", lambda words: ([["O"] * len(row) for row in words], [0.0]))
    monkeypatch.setattr(cascade, "label", network)
    CascadeRecognizer().recognize(make_document("REBELS TAKE OSLO"))
    assert asked == [("REBELS", "TAKE", "OSLO")]


def test_an_article() -> None:
    pytest.importorskip("onnxruntime")
    doc = make_document(
        "Angela Merkel left Berlin. Hapoel Examplia beat Ansar al-Examplia, Xyz Qrst said.", "Merkel won."
    )
    found = CascadeRecognizer().recognize(doc)
    assert ("Angela Merkel", "person") in [(mention.text, mention.type.value) for mention in found]
    assert found == CascadeRecognizer().recognize(doc)


def test_the_version_names_both() -> None:
    assert len(CascadeRecognizer().version) == 33
