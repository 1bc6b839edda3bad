"""Whom an opening pronoun means is said in brackets, where it is beyond doubt, and marked as ours."""

from __future__ import annotations

import pytest

from tests.builders import make_document
from tests.render.corpora import Named, make_corpus
from tests.render.markup import convert
from tests.render.test_pages import pages_of

PEOPLE = (
    Named("people/mira-solan", "Mira Solan", ("Mira Solan", "Solan")),
    Named("people/ivo-holm", "Ivo Holm", ("Ivo Holm", "Holm")),
)


@pytest.mark.parametrize(
    ("sentences", "shown"),
    [
        (("Mira Solan left.", "She ran."), "She [Mira Solan] ran."),
        (("Brig. Gen. Ivo Holm left Solan.", "His car followed."), "His [Ivo Holm's] car followed."),
        (("Foreign Minister Ivo Holm left.", "He ran.", "He fell."), "He [Ivo Holm] fell."),
        (("A friend of Ivo Holm left.", "He ran."), "He ran."),
        (("Ivo Holm's friend left.", "He ran."), "He ran."),
        (("A general close to President Ivo Holm left.", "He ran."), "He ran."),
        (("In Skarra, Ivo Holm left.", "He ran."), "He ran."),
        (("It rained.", "He ran."), "He ran."),
        (("Ivo Holm left.", "It rained.", "He ran."), "He ran."),
        (("Ivo Holm left.", "Heralds ran."), "Heralds ran."),
    ],
)
def test_who_is_meant(sentences: tuple[str, ...], shown: str) -> None:
    doc = make_document(" ".join(sentences), id="one")
    corpus = make_corpus([doc], PEOPLE, summaries={"one": (len(doc.sentences),)})
    [line] = convert(pages_of(corpus)["articles/one/index.md"]).find("div", class_="bf-summary")
    assert " ".join(line.text.split()).startswith(shown)
