"""Articles in German and French pass through: read as they are read for the site, summarized by every method."""

from __future__ import annotations

import pytest

from generator.model import Document, SentenceKind, Story
from generator.read import read_document
from generator.read.metadata import Facts
from generator.summarize import METHODS, summarize, summarize_story
from generator.summarize.fitness import judge
from generator.summarize.textmodel import stemmer, stop_words

GERMAN = """Neue Brücke über die Elbe eröffnet

Nach drei Jahren Bauzeit ist am Montag in Wittenberge die neue Brücke über die Elbe eröffnet worden. Rund 2.000
Menschen kamen laut Polizei zu dem Fest am Ufer, das der Verkehrsminister Dr. Karl Brandt eröffnete.

„Die alte Brücke war ein Nadelöhr für die ganze Region“, sagte der Minister.

Der Bau kostete 48 Millionen Euro, etwa fünf Millionen mehr als geplant. Wer bezahlt die Mehrkosten? Der Landkreis
will die Rechnung bis z. B. Ende Mai prüfen lassen.

Foto: Stadtarchiv

Die alte Brücke aus dem Jahr 1925 soll im Herbst gesprengt werden. Naturschützer fordern, ihre Pfeiler als
Nistplätze für Vögel zu erhalten.
"""
FRENCH = """Un nouveau tramway relie les deux rives à Nantes

La nouvelle ligne de tramway qui relie les deux rives de la Loire a été inaugurée samedi à Nantes. Selon la
préfecture, plus de 10 000 personnes ont assisté à la cérémonie, présidée par la maire de la ville.

« Cette ligne change la vie de tout un quartier », a déclaré l'élue.

Le chantier a duré quatre ans et coûté 310 millions d'euros, soit 12 % de plus que prévu. Qui paiera la différence ?
M. Lefèvre, président de la métropole, a promis un rapport d'ici au mois de juin.

Les commerçants du centre, qui ont perdu des clients pendant les travaux, demandent une aide de l'État. L'opposition
réclame l'ouverture d'une enquête sur les retards du chantier.
"""


def article(text: str, language: str) -> Document:
    doc, problems = read_document(f"{language}.txt", text.encode(), Facts(language=language))
    assert doc is not None
    assert problems == ()
    return doc


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(("text", "language"), [(GERMAN, "de"), (FRENCH, "fr"), (GERMAN, "de-CH"), (FRENCH, "xx")])
def test_an_article_in_another_language(text: str, language: str, method: str) -> None:
    doc = article(text, language)
    assert doc.language == language
    for limit in (1, 3, 30):
        chosen = summarize(doc, (), method=method, sentences=limit).sentences
        assert 1 <= len(chosen) <= limit
        for number in chosen:
            sentence = doc.sentences[number - 1]
            assert sentence.kind is SentenceKind.BODY
            assert sentence.text[:1] not in "„«"
            assert "?" not in sentence.text
            assert "Foto" not in sentence.text
            assert " ".join(sentence.text.split()) in " ".join(text.split())


@pytest.mark.parametrize(("text", "language"), [(GERMAN, "de"), (FRENCH, "fr")])
def test_the_first_sentence_leads(text: str, language: str) -> None:
    doc = article(text, language)
    first = next(s for s in doc.sentences if s.kind is SentenceKind.BODY)
    assert summarize(doc, ()).sentences[0] == first.number


def test_what_stands_in_quotation_marks_or_asks_is_kept_out() -> None:
    for text, language in ((GERMAN, "de"), (FRENCH, "fr")):
        doc = article(text, language)
        flawed = [doc.sentences[n - 1].text for n, verdict in judge(doc, ()).items() if not verdict.usable]
        assert len([t for t in flawed if "?" in t]) == 1
        assert len([t for t in flawed if t[0] in "„«"]) == 1


def test_stems_and_stop_words_follow_the_language() -> None:
    assert stemmer("de")("brücken") == stemmer("de-AT")("brücke") != stemmer("en")("brücke") + "x"
    assert stemmer("fr")("inaugurée") == stemmer("fr-CA")("inauguré")
    assert "und" in stop_words("de")
    assert "und" not in stop_words("fr")
    assert stop_words("xx") == frozenset()
    assert stemmer("xx")("Brücken") == "brücken"


def test_a_story_of_several_languages() -> None:
    docs = {doc.id: doc for doc in (article(GERMAN, "de"), article(FRENCH, "fr"), article(GERMAN, "de-CH"))}
    story = Story("stories/bridge", "Brücke", next(iter(docs)), tuple(docs))
    for method in METHODS:
        found = summarize_story(story, docs, {}, method=method)
        texts = [docs[name].sentences[number - 1].text for name, number in found.sentences]
        assert len(texts) == len(set(texts)) >= 2
