"""Corpora with next to nothing in them: no number without meaning, no form over nothing, a word for an empty list."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from generator.model import Document
from generator.render import render
from tests.builders import make_document
from tests.render.corpora import Named, make_corpus
from tests.render.markup import body_of
from tests.sites import ROOT

TEMPLATES = [ROOT / "templates" / "pages"]
ONE = make_document("Rain fell on Lindholm.", id="rain", title="Rain")
INDEXES = {
    "articles/index.md": "There are no articles.",
    "stories/index.md": "There are no articles.",
    "timeline/index.md": "No article of this edition gives a date that could be placed.",
    "people/index.md": "The articles name none.",
    "organizations/index.md": "The articles name none.",
    "places/index.md": "The articles name none.",
    "events/index.md": "The articles name none.",
}


def pages_of(*documents: Document, named: tuple[Named, ...] = ()) -> Mapping[str, str]:
    made = render(make_corpus(documents, named), templates=TEMPLATES)
    return {page.path: body_of(page.content) for page in made if page.path.endswith(".md")}


@pytest.mark.parametrize("path", INDEXES)
def test_an_empty_list_says_so_and_counts_nothing(path: str) -> None:
    page = pages_of()[path]
    assert page.count(INDEXES[path]) == 1
    assert not re.search(r"\b0 \w", page)
    assert "<form" not in page
    assert len(re.findall("^# ", page, re.MULTILINE)) == 1
    assert "\n## " not in page


def test_one_article_is_listed_without_a_form_or_zeros() -> None:
    pages = pages_of(ONE)
    assert "<form" not in pages["articles/index.md"]
    assert "1 sentence</span>" in pages["articles/index.md"], "no names are not counted"
    assert "No two articles tell the same story." in pages["stories/index.md"]
    assert "1 single article" in pages["stories/index.md"]
    for path in ("articles/index.md", "stories/index.md", "people/index.md", "timeline/index.md"):
        assert not re.search(r"\b0 \w", pages[path]), path


def test_a_form_comes_with_a_list_to_filter() -> None:
    three = [make_document(f"Rain fell on {name}.", id=name.lower()) for name in ("Arnby", "Bodal", "Cedro")]
    assert "<form" in pages_of(*three)["articles/index.md"]
    assert "<form" not in pages_of(*three[:2])["articles/index.md"]
    assert "<form" not in pages_of(ONE, named=(Named("places/lindholm", "Lindholm"),))["places/index.md"]
