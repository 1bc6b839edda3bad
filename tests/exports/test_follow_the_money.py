"""FollowTheMoney entities: by the library where it is installed, and everywhere by a table of what we use of it."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.exports.follow_the_money import lines
from generator.exports.ftm_values import language, name_of
from generator.model import EntityType, Evidence, Passage, Reference, Relation, RelationKind
from tests.builders import make_document, make_mention
from tests.exports.corpora import CORPORA
from tests.render.corpora import Named, make_corpus
from tests.sites import write_seeds

LEGAL = ("Person", "Organization")
THING = {"name": str, "alias": str, "description": str, "wikidataId": str, "proof": ("Article",)}
LINK = {"proof": ("Article",), "summary": str, "startDate": date, "endDate": date}
ROLE = {**LINK, "role": str, "status": str}
PROPERTIES: dict[str, dict[str, Any]] = {
    "Article": {
        "title": str, "fileName": str, "publisher": str, "summary": str, "publishedAt": date, "language": str,
        "sourceUrl": str, "peopleMentioned": str, "companiesMentioned": str, "locationMentioned": str,
    },
    "Person": {**THING, "position": str, "religion": str, "addressEntity": ("Address",)},
    "Organization": {**THING, "addressEntity": ("Address",)},
    "Address": {**THING, "full": str},
    "Event": {**THING, "date": date, "startDate": date, "endDate": date, "involved": LEGAL, "location": str},
    "Mention": {"document": ("Article",), "name": str, "resolved": LEGAL, "detectedSchema": str},
    "Family": {**LINK, "person": ("Person",), "relative": ("Person",), "relationship": str},
    "Associate": {**LINK, "person": ("Person",), "associate": ("Person",), "relationship": str},
    "Membership": {**ROLE, "member": LEGAL, "organization": ("Organization",)},
    "Directorship": {**ROLE, "director": LEGAL, "organization": ("Organization",)},
    "Employment": {**ROLE, "employee": ("Person",), "employer": ("Organization",)},
    "UnknownLink": {**ROLE, "subject": (*LEGAL, "Address", "Event"), "object": (*LEGAL, "Address", "Event")},
}  # fmt: skip
"""The schemata and properties that we write: text, a date, or the schemata of the entities that they lead to."""
REQUIRED = {
    "Mention": {"document", "name"}, "Family": {"person", "relative"}, "Associate": {"person", "associate"},
    "Membership": {"member", "organization"}, "Directorship": {"director", "organization"},
    "Employment": {"employee", "employer"}, "UnknownLink": {"subject", "object"}, "Event": {"name"},
}  # fmt: skip
ID = re.compile(r"[0-9A-Za-z]([0-9A-Za-z.-]*[0-9A-Za-z])?")
DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
EACH = pytest.mark.parametrize("name", CORPORA)


def rows(name: str) -> list[Any]:
    return [json.loads(line) for line in lines(CORPORA[name]())]


def faults(row: Any, schemata: dict[str, str]) -> list[str]:
    known = PROPERTIES[row["schema"]]
    found = [name for name in REQUIRED.get(row["schema"], set()) if name not in row["properties"]]
    for name, values in row["properties"].items():
        for value in values:
            kind = known.get(name)
            if kind is str:
                right = bool(value.strip()) and value.isprintable()
            elif kind is date:
                right = DAY.fullmatch(value) is not None
            else:
                right = kind is not None and schemata.get(value) in kind
            found += [] if right else [f"{row['schema']}.{name} = {value!r}"]
    return found + ([] if ID.fullmatch(row["id"]) else [row["id"]])


@EACH
def test_every_line_is_an_entity_whose_properties_and_ends_are_right(name: str) -> None:
    found = rows(name)
    schemata = {row["id"]: row["schema"] for row in found}
    assert len(schemata) == len(found)
    assert [fault for row in found for fault in faults(row, schemata)] == []


@EACH
def test_the_library_reads_every_line_and_would_change_nothing(name: str) -> None:
    followthemoney = pytest.importorskip(
        "followthemoney", reason="followthemoney is not installed: its PyICU needs ICU"
    )
    found = rows(name)
    schemata = {row["id"]: row["schema"] for row in found}
    for row in found:
        followthemoney.model.get(row["schema"]).validate(row)
        proxy = followthemoney.model.get_proxy(row)
        for prop, value in proxy.itervalues():
            if prop.type.name == "entity":
                assert followthemoney.model.get(schemata[value]).is_a(prop.range), (row["schema"], prop.name)
            elif name != "hostile":  # of hostile names nothing is left for the library's own cleaning
                assert prop.type.clean(value, proxy=proxy) == value, (row["schema"], prop.name)


def test_the_seeds_have_people_who_belong_together() -> None:
    found = rows("seeds")
    named = {row["id"]: row["properties"].get("name", [""])[0] for row in found}
    family = {
        (
            named[row["properties"]["relative"][0]],
            row["properties"]["relationship"][0],
            named[row["properties"]["person"][0]],
        )
        for row in found
        if row["schema"] == "Family"
    }
    assert ("Hafez al-Assad", "father", "Bashar al-Assad") in family
    proven = [row for row in found if row["schema"] in ("Family", "Membership", "Directorship", "Employment")]
    assert proven
    assert all(row["properties"]["proof"] and row["properties"]["summary"] for row in proven)


def related(kind: RelationKind, role: str, object: str | None = None, **facts: Any) -> list[Any]:
    doc = make_document("Ivo Holm, Mira Solan, the Skarra Line and Port Ellery.", id="one")
    types = {"Ivo Holm": "people", "Mira Solan": "people", "Skarra Line": "organizations", "Port Ellery": "places"}
    names = [Named(f"{section}/{text.casefold().replace(' ', '-')}", text) for text, section in types.items()]
    corpus = make_corpus([doc], names)

    def passage(text: str) -> Passage:
        start = doc.text.index(text)
        return Passage(doc.id, start, start + len(text), text, 1, doc.span(start, start + len(text)))

    def reference(text: str) -> Reference:
        kinds = {"people": EntityType.PERSON, "organizations": EntityType.ORGANIZATION, "places": EntityType.PLACE}
        return Reference(passage(text), make_mention(doc, text, kinds[types[text]]))

    relation = Relation(
        passage("Ivo Holm"), kind, reference("Ivo Holm"), role, reference(object) if object else None, **facts
    )
    corpus.evidence[doc.id] = Evidence(doc.id, relations=(relation,))  # type: ignore[index]
    made = [json.loads(line) for line in lines(corpus)]
    schemata = {row["id"]: row["schema"] for row in made}
    assert [fault for row in made for fault in faults(row, schemata)] == []
    return made


@pytest.mark.parametrize(
    ("kind", "role", "object", "schema", "properties"),
    [
        (RelationKind.KIN, "brother", "Mira Solan", "Family",
         {"relative": "people.ivo-holm", "person": "people.mira-solan", "relationship": "brother"}),
        (RelationKind.CLOSE, "friend", "Mira Solan", "Associate",
         {"associate": "people.ivo-holm", "person": "people.mira-solan", "relationship": "friend"}),
        (RelationKind.MEMBER, "member", "Skarra Line", "Membership",
         {"member": "people.ivo-holm", "organization": "organizations.skarra-line", "role": "member"}),
        (RelationKind.HEAD, "chair", "Skarra Line", "Directorship", {"director": "people.ivo-holm", "role": "chair"}),
        (RelationKind.OFFICE, "clerk", "Skarra Line", "Employment", {"employer": "organizations.skarra-line"}),
        (RelationKind.MEMBER, "ally", "Mira Solan", "UnknownLink", {"subject": "people.ivo-holm", "role": "ally"}),
        (RelationKind.ALLEGIANCE, "", "Port Ellery", "UnknownLink",
         {"object": "places.port-ellery", "role": "allegiance"}),
    ],
)  # fmt: skip
def test_what_two_are_to_each_other(
    kind: RelationKind, role: str, object: str, schema: str, properties: dict[str, str]
) -> None:
    [link] = [row for row in related(kind, role, object) if row["id"].startswith("link.")]
    assert link["schema"] == schema
    assert {name: link["properties"][name] for name in properties} == {n: [v] for n, v in properties.items()}
    assert link["properties"]["proof"] == ["articles.one"]


def test_a_time_that_is_over() -> None:
    made = related(RelationKind.MEMBER, "member", "Skarra Line", since="2011", until="199", former=True)
    [link] = [row for row in made if row["schema"] == "Membership"]
    assert link["properties"]["status"] == ["former"]
    assert link["properties"]["startDate"] == ["2011"]
    assert "endDate" not in link["properties"]


def test_what_is_said_of_one_alone() -> None:
    by_id = {row["id"]: row["properties"] for row in related(RelationKind.OFFICE, "mayor", None, of="Skarra")}
    assert by_id["people.ivo-holm"]["position"] == ["mayor, Skarra"]
    by_id = {row["id"]: row["properties"] for row in related(RelationKind.RESIDENCE, "lives in", "Port Ellery")}
    assert by_id["people.ivo-holm"]["addressEntity"] == ["places.port-ellery"]
    by_id = {row["id"]: row["properties"] for row in related(RelationKind.OFFICE, "mayor", None, former=True)}
    assert "position" not in by_id["people.ivo-holm"]


def test_dated_lines_are_events_with_those_whom_they_name() -> None:
    events = [row for row in rows("seeds") if row["id"].startswith("happening.")]
    assert events
    assert any("involved" in row["properties"] for row in events)
    assert all({"date", "startDate"} & row["properties"].keys() for row in events)


def test_names_and_languages() -> None:
    assert name_of("articles", "a/b c") == "articles.a.b-c"
    assert name_of("mention", "x", digest_of="y") != name_of("mention", "x", digest_of="z")
    assert (language("de"), language("pt-BR"), language("tlh")) == ("deu", "por", "")


def test_the_command_prints_them(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    seeds = write_seeds(tmp_path, bridge="Mayor Ada Lovelace opened the new bridge in Geneva on Monday.")
    result = CliRunner().invoke(main, ["export", str(seeds), "--format", "ftm"], catch_exceptions=False)
    assert result.exit_code == 0
    found = [json.loads(line) for line in result.stdout.splitlines()]
    assert [(row["schema"], row["id"]) for row in found if row["schema"] in ("Person", "Address")] == [
        ("Address", "places.geneva"),
        ("Person", "people.ada-lovelace"),
    ]
