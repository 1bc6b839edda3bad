"""The id that the operator gives an entity at Wikidata: on its page, in its data and in every export."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from io import StringIO

from generator.export import export
from generator.exports.follow_the_money import lines
from generator.exports.schemas import ENTITY, EXPORT
from generator.exports.tables import tables
from generator.model import Corpus
from generator.render import render
from tests.exports.schemas import faults
from tests.render.corpora import make_small_corpus
from tests.sites import ROOT

ADDRESS = "https://www.wikidata.org/wiki/Q4115189"
PAGES = [ROOT / "templates" / "pages"]


def corpus() -> tuple[Corpus, str]:
    """Return a corpus whose first entity is known at Wikidata, and the id of that entity."""
    small = make_small_corpus()
    first, *others = small.entities
    return replace(small, entities=(replace(first, wikidata="Q4115189"), *others)), first.id


def test_the_page_and_its_data_lead_there() -> None:
    known, entity = corpus()
    pages = {page.path: page.content for page in render(known, templates=PAGES)}
    page = pages[f"{entity}/index.md"]
    assert f'<a class="bf-external" href="{ADDRESS}" rel="noopener noreferrer">Wikidata Q4115189' in page
    [head] = [line for line in page.splitlines() if line.startswith("linked_data:")]
    data = json.loads(json.loads(head.removeprefix("linked_data:")))
    assert data["mainEntity"]["sameAs"] == ADDRESS
    row = json.loads(pages[f"{entity}/entity.json"])
    assert (row["wikidata"], faults(ENTITY, [row])) == ("Q4115189", [])
    assert [path for path, content in pages.items() if ADDRESS in content] == [f"{entity}/index.md"]


def test_the_exports_name_it() -> None:
    known, entity = corpus()
    rows = [row for row in map(json.loads, export(known)) if row["kind"] == "entity"]
    assert [row["id"] for row in rows if "wikidata" in row] == [entity]
    assert faults(EXPORT, rows) == []
    assert faults(EXPORT, [{**rows[0], "wikidata": "42"}]) != []
    things = [json.loads(line)["properties"] for line in lines(known)]
    assert [one["wikidataId"] for one in things if "wikidataId" in one] == [["Q4115189"]]
    table = csv.DictReader(StringIO(dict(tables(known))["entities.csv"].removeprefix("\ufeff")))
    assert [row["wikidata"] for row in table if row["wikidata"]] == ["Q4115189"]


def test_nothing_is_said_of_what_has_none() -> None:
    pages = {page.path: page.content for page in render(make_small_corpus(), templates=PAGES)}
    assert not [path for path, content in pages.items() if "www.wikidata.org" in content]
