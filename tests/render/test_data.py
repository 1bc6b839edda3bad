"""The small indexes that filters and previews are made of: all names, all articles, in the words of the pages."""

from __future__ import annotations

import json
from typing import Any

from generator.render import render
from generator.render.data import ARTICLES, NAMES
from tests.render.corpora import make_corpus, make_small_corpus
from tests.render.test_hostile import hostile_corpus
from tests.sites import ROOT

TEMPLATES = [ROOT / "templates" / "pages"]


def data_of(corpus: Any, path: str, **options: Any) -> Any:
    [content] = [page.content for page in render(corpus, templates=TEMPLATES, **options) if page.path == path]
    return json.loads(content)


def test_names() -> None:
    data = data_of(make_small_corpus(), NAMES)
    assert data["types"] == ["person", "organization", "place", "event"]
    assert data["publishers"] == ["Ellery Courier", "Northern Wire", "publisher unknown"]
    rows = {row[0]: row for row in data["names"]}
    assert len(rows) == 9
    solan = rows["people/mira-solan"]
    assert solan[1:3] == ["Mira Solan", 0]
    assert solan[4:] == ["4 mentions in 2 articles", 4, 2, ["Solan"], [0, 1]]


def test_articles() -> None:
    data = data_of(make_small_corpus(), ARTICLES)
    rows = {row[0]: row[1:] for row in data["articles"]}
    assert rows["articles/ferry"] == ["Ferry line to close after 112 years", 0, "2031-03-04", "4 March 2031"]
    assert rows["articles/letter"] == ["Who speaks for Skarra?", 2, "", ""]


def test_hostile_text_stays_data() -> None:
    names = data_of(hostile_corpus(), NAMES)["names"]
    assert len(names) > 5
    assert all(isinstance(row[1], str) and "\n" not in row[1] for row in names)


def test_an_empty_corpus_has_empty_indexes() -> None:
    assert data_of(make_corpus([]), NAMES)["names"] == []
    assert data_of(make_corpus([]), ARTICLES)["articles"] == []
