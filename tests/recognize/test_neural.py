"""The recognizer `neural` as a whole."""

from __future__ import annotations

import sys

import pytest

from generator.errors import SettingsError
from generator.recognize.neural import NeuralRecognizer, encoder
from tests.builders import make_document

NEWS = make_document(
    "Prime Minister Jens Lindqvist met officials of the World Bank in Nairobi on Monday.",
    "Mr. Lindqvist, who leads the Swedish government, will travel to Kenya again. The World Bank declined to comment.",
)


def found(*paragraphs: str) -> list[tuple[str, str]]:
    """Return the texts and types of the mentions in an article."""
    return [(mention.text, mention.type) for mention in NeuralRecognizer().recognize(make_document(*paragraphs))]


def test_without_onnxruntime_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    encoder.session.cache_clear()
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with pytest.raises(SettingsError, match=r"pip install briefing-digest\[neural\]"):
        NeuralRecognizer().recognize(NEWS)


def test_nothing_is_loaded_before_the_first_article() -> None:
    encoder.session.cache_clear()
    recognizer = NeuralRecognizer()
    assert recognizer.name == "neural"
    assert recognizer.version == NeuralRecognizer().version
    assert not encoder.session.cache_info().currsize


class TestWithOnnxruntime:
    """What the network itself says."""

    @pytest.fixture(autouse=True)
    def _needed(self) -> None:
        pytest.importorskip("onnxruntime")

    def test_news(self) -> None:
        mentions = NeuralRecognizer().recognize(NEWS)
        assert [(mention.text, mention.type, mention.sentence) for mention in mentions] == [
            ("Jens Lindqvist", "person", 1),
            ("World Bank", "organization", 1),
            ("Nairobi", "place", 1),
            ("Lindqvist", "person", 2),
            ("Kenya", "place", 2),
            ("World Bank", "organization", 3),
        ]
        for mention in mentions:
            assert NEWS.text[mention.start : mention.end] == mention.text
            assert mention.span == NEWS.span(mention.start, mention.end)

    def test_an_article_does_not_depend_on_what_was_read_before(self) -> None:
        first = NeuralRecognizer().recognize(NEWS)
        found("Completely different people, such as Rosa Duarte of Lisbon, live in this one.")
        assert NeuralRecognizer().recognize(NEWS) == first

    @pytest.mark.parametrize(
        "text",
        ["", " ", "x" * 5000, "é" * 600, "\u202e\u200b\ufeff", "🙂 🙂", "a-" * 900, "1 2 3 " * 400, "\"\" '' `` --"],
    )
    def test_text_without_names(self, text: str) -> None:
        assert found(text) == []

    def test_a_sentence_longer_than_a_window(self) -> None:
        places = found(", ".join(["Then they went to Brazil"] * 200) + ".")
        assert places == [("Brazil", "place")] * 200

    def test_a_headline_in_capitals(self) -> None:
        assert ("GERMANY", "place") in found("ECONOMY GROWS AGAIN IN GERMANY, MINISTER SAYS")
