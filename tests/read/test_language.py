from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from generator.read import Facts, read_document
from generator.read.language import _identifier, detect_language

GERMAN = (
    "Die Bürgermeisterin von Bern hat am Montag die neue Brücke über die Aare eröffnet. Der Bau hat zehn Millionen "
    "Franken gekostet, wie die Stadt mitteilte. Eine zweite Brücke soll im Frühjahr folgen."
)
FRENCH = (
    "Le maire de Genève a inauguré lundi le nouveau pont de la ville. Les travaux ont coûté dix millions de francs, "
    "a annoncé la ville. Un deuxième pont doit suivre au printemps."
)
DUTCH = (
    "De burgemeester van Gent was maandag bij de opening van de brug over de Leie. Of er een tweede brug komt, is niet "
    "zeker. Het werk heeft tien miljoen euro gekost, zei de stad."
)
DANISH = (
    "Borgmesteren i Odense åbnede mandag den nye bro ved åen. Den har kostet ti millioner kroner, siger byrådet. Der "
    "skal bygges en bro mere, men ingen ved, hvornår det bliver, og hvem der skal betale for den."
)
ENGLISH = (
    "The mayor of Geneva opened the new bridge of the city on Monday. The work cost ten million francs, the city "
    "said. A second bridge is to follow in the spring."
)


@pytest.fixture(autouse=True)
def _forgotten() -> Iterator[None]:
    _identifier.cache_clear()
    yield
    _identifier.cache_clear()


@pytest.mark.parametrize(
    ("text", "language"),
    [(GERMAN, "de"), (FRENCH, "fr"), (DUTCH, "nl"), (DANISH, "da"), (ENGLISH, "en"), ("Guten Tag.", None)],
)
def test_detects_where_there_is_enough_to_go_by(text: str, language: str | None) -> None:
    assert detect_language(text) == language


def test_plain_english_needs_no_model() -> None:
    assert detect_language(ENGLISH) == "en"
    assert _identifier.cache_info().misses == 0
    assert detect_language(GERMAN) == "de"
    assert _identifier.cache_info().misses == 1


@pytest.mark.parametrize(("parts", "language"), [((GERMAN, GERMAN, ENGLISH), "de"), ((FRENCH, ENGLISH, FRENCH), "fr")])
def test_a_quotation_in_english_makes_no_english_text(parts: tuple[str, ...], language: str) -> None:
    assert detect_language(" ".join(parts)) == language


def test_what_is_said_goes_before_what_is_detected() -> None:
    for facts, language in ((None, "de"), (Facts(language="fr"), "fr")):
        doc, _ = read_document("a.txt", GERMAN.encode(), facts)
        assert doc
        assert doc.language == language


def test_without_the_extra_an_article_is_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "py3langid.langid", None)
    doc, problems = read_document("a.txt", GERMAN.encode())
    assert doc
    assert (doc.language, problems) == ("en", ())
