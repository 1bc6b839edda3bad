"""The data beside an entity's page obey their schema, point into the files, and hold nothing that is withheld."""

from __future__ import annotations

import json
import re
from functools import cache
from posixpath import dirname, normpath
from typing import Any

import pytest

from generator.exports.schemas import ENTITY
from generator.full_text import FullText
from generator.render import render
from generator.render.text import clean, wording
from tests.builders import make_document
from tests.exports.corpora import CORPORA
from tests.exports.schemas import SCHEMAS, faults
from tests.render.corpora import Named, make_corpus
from tests.sites import ROOT

TEMPLATES = [ROOT / "templates" / "pages"]


@cache
def data_of(name: str, full_text: FullText = FullText.ALL) -> dict[str, Any]:
    """Return the data of all entities by the paths of their files."""
    pages = render(CORPORA[name](), templates=TEMPLATES, full_text=full_text)
    return {page.path: json.loads(page.content) for page in pages if page.path.endswith("/entity.json")}


@pytest.mark.parametrize(
    ("name", "full_text"), [*((name, FullText.ALL) for name in CORPORA), *(("disputed", mode) for mode in FullText)]
)
def test_they_obey_their_schema(name: str, full_text: FullText) -> None:
    found = data_of(name, full_text)
    assert len(found) == len(CORPORA[name]().entities)
    assert faults(ENTITY, found.values()) == []


def test_the_schema_lies_where_they_say() -> None:
    published = {page.path for page in render(CORPORA["small"](), templates=TEMPLATES)}
    for path, row in data_of("small").items():
        assert normpath(f"{dirname(path)}/{row['$schema']}") == ENTITY
    assert set(SCHEMAS) <= published


def test_a_field_more_or_less_is_refused() -> None:
    for row in [*data_of("seeds").values()][:4]:
        assert faults(ENTITY, [{**row, "mood": "calm"}])
        for field in row:
            assert faults(ENTITY, [{name: value for name, value in row.items() if name != field}])


def test_they_say_what_the_corpus_says_and_where() -> None:
    corpus = CORPORA["seeds"]()
    texts = {doc.id: (ROOT / "seeds" / doc.path).read_text(encoding="utf-8") for doc in corpus.documents}
    quotes = 0
    for one in corpus.entities:
        row = data_of("seeds")[f"{one.id}/entity.json"]
        assert (row["id"], row["type"], row["name"]) == (one.id, one.type, one.name)
        mentions = [(article["id"], m) for article in row["articles"] for m in article["mentions"]]
        assert len(mentions) == len(one.mentions)
        for document, mention in mentions:
            assert wording(texts[document][mention["start"] : mention["end"]]) == wording(mention["text"])
        for quote in row["quotes"]:
            quotes += 1
            stored = re.sub("-[LR]RB-", "", texts[quote["document"]][quote["start"] : quote["end"]])
            assert wording(stored) == wording(quote["text"])
    assert quotes


@pytest.mark.parametrize("name", ["small", "told", "disputed", "seeds"])
def test_with_none_no_sentence_stands_in_them_but_those_of_summaries(name: str) -> None:
    corpus = CORPORA[name]()
    sentences = {(doc.id, s.number): wording(s.text) for doc in corpus.documents for s in doc.sentences}
    chosen = {sentences[s.document, n] for s in corpus.summaries.values() for n in s.sentences}
    chosen |= {sentences[place] for story in corpus.story_summaries.values() for place in story.sentences}
    titles = {wording(doc.title) for doc in corpus.documents}
    hidden = [one for one in sentences.values() if len(one) > 30 and not any(one in c for c in chosen | titles)]
    assert hidden
    whole = [wording(json.dumps(row, ensure_ascii=False)) for row in data_of(name, FullText.ALL).values()]
    found = [wording(json.dumps(row, ensure_ascii=False)) for row in data_of(name, FullText.NONE).values()]
    assert not [one for one in hidden for text in found if one in text]
    assert sum(map(len, found)) <= sum(map(len, whole))


def test_a_place_outside_of_the_site_is_given_only_if_it_is_safe() -> None:
    doc = make_document("Anna Berg spoke.", title="<b>\u2028x")
    corpus = make_corpus([doc], [Named("people/anna-berg", "Anna Berg")])
    pages = {page.path: page.content for page in render(corpus, templates=TEMPLATES)}
    [article] = json.loads(pages["people/anna-berg/entity.json"])["articles"]
    assert article["title"] == clean(doc.title)
    assert article["url"] is None
    assert article["page"] == "articles/one/"
    assert f"{article['page']}index.md" in pages
