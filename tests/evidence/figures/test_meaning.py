"""What a figure is about, what bounds it, and who gives it."""

from __future__ import annotations

from datetime import date

import pytest

from generator.evidence.figures import find_figures
from generator.evidence.referents import Referents
from generator.model import DateExpr, DateKind, EntityType, Granularity, Quote, QuoteForm
from tests.builders import make_document, make_mention
from tests.evidence.figures.found import figures, only


@pytest.mark.parametrize(
    ("text", "topic", "unit"),
    [
        ("The blast killed 40 people.", "killed", "person"),
        ("A storm came, killing 8.", "killed", "person"),
        ("A storm came, killing all seven cooks.", "killed", "cook"),
        ("Forty people were killed there.", "killed", "person"),
        ("Forty people in the north of the country have died.", "killed", "person"),
        ("Forty miners, most of them young, died there.", "killed", "miner"),
        ("It left 40 people dead.", "killed", "person"),
        ("Police shot dead 4 miners.", "killed", "miner"),
        ("The death toll has now risen to 40.", "killed", "person"),
        ("The number of dead is put at 40.", "killed", "person"),
        ("The deaths of 40 miners were noted.", "killed", "miner"),
        ("The war has claimed the lives of 40 nurses.", "killed", "nurse"),
        ("There were 40 casualties.", "killed", "casualty"),
        ("Forty miners were badly hurt.", "wounded", "miner"),
        ("The army arrested 40 students.", "detained", "student"),
        ("Some 40 students were freed.", "released", "student"),
        ("About 4,000 families have fled the town.", "displaced", "family"),
        ("Some 40 boys are missing.", "missing", "boy"),
        ("Gunmen abducted 40 girls.", "kidnapped", "girl"),
        ("Dozens of officers have defected.", "defected", "officer"),
        ("Delegates from 40 countries met there.", "attending", "country"),
        ("Forty delegations are meeting there.", "attending", "delegation"),
        ("They counted 900 voters.", "voters", "voter"),
        ("Some 900 protesters came.", "protesters", "protester"),
        ("It sent 900 troops.", "troops", "troop"),
        ("It will cut 900 jobs.", "jobs", "job"),
        ("The 16-month conflict goes on.", "length", "month"),
        ("It came after 16 months of violence.", "length", "month"),
        ("The three-month-old revolt goes on.", "length", "month"),
        ("A 14-year-old pupil came.", "age", "year"),
        ("She is in her mid-40s.", "age", "year"),
        ("He got five years in prison.", "prison term", "year"),
        ("He has been in power for 12 years.", "time in office", "year"),
        ("It gave $3bn in aid.", "aid", "USD"),
        ("The storm did $3bn in damage.", "damage", "USD"),
        ("Unemployment rose to 9 percent.", "unemployment", "percent"),
        ("Turnout was 58%.", "turnout", "percent"),
        ("A magnitude 7.0 quake came.", "magnitude", "magnitude"),
    ],
)
def test_topics(text: str, topic: str, unit: str) -> None:
    figure = only(text)
    assert (figure.topic, figure.unit) == (topic, unit)


@pytest.mark.parametrize(
    "text",
    [
        "The plan could kill 40 people.",
        "Forty officers arrested the man.",
        "Forty rebels killed the mayor.",
        "The fire killed 40 cattle.",
        "They want to arrest 40 students.",
        "They saw 40 dead and injured people.",
        "The blast destroyed 40 cars.",
        "The nurse saved the lives of 40 patients.",
        "The state set aside $3bn for a bail out.",
        "The 27-nation bloc met.",
    ],
)
def test_what_has_no_topic(text: str) -> None:
    assert only(text).topic == ""


def test_a_verb_holds_of_a_row() -> None:
    found = figures("The blast killed 12 soldiers and 5 nurses.")
    assert [(f.unit, f.topic) for f in found] == [("soldier", "killed"), ("nurse", "killed")]
    found = figures("Some 12 soldiers and 5 nurses were killed.")
    assert [(f.unit, f.topic) for f in found] == [("soldier", "killed"), ("nurse", "killed")]
    found = figures("The blast killed 12 and wounded 30 people.")
    assert [(f.unit, f.topic) for f in found] == [("person", "killed"), ("person", "wounded")]


def test_a_part_is_told_from_its_whole() -> None:
    whole, part = figures("At least 55 people were killed on Friday, including 14 soldiers.")
    assert (whole.unit, whole.topic, whole.scope) == ("person", "killed", "on Friday")
    assert (part.unit, part.topic, part.scope) == ("soldier", "killed", "on Friday")
    of_them = only("Six of them were hurt.")
    assert (of_them.topic, of_them.scope) == ("wounded", "of them")
    assert figures("They met 55 people, including 14 people there.")[1].topic == ""


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Police say 40 people were killed on Friday.", "on Friday"),
        ("Forty people were killed and 9 wounded on Friday.", "on Friday"),
        ("On Friday the blast killed 40 people.", "On Friday"),
        ("Forty people have been killed since the unrest began.", "since the unrest began"),
        ("Some 900 people have died in more than a year of violence.", "in more than a year of violence"),
        ("Police said on Friday that 40 people were killed.", ""),
        ("Forty people were killed, and on Friday it rained.", ""),
        ("Forty people were killed, police said on Friday.", ""),
        ("The war kills 40 people a day.", "a day"),
        ("It sells 40 cars per month.", "per month"),
    ],
)
def test_scopes(text: str, scope: str) -> None:
    assert figures(text)[0].scope == scope


def test_a_scope_has_its_date() -> None:
    text = "A blast killed 40 people on Friday and hurt 9 nurses."
    doc = make_document(text)
    referents = Referents(doc, ())
    passage = referents.passage(text.index("Friday"), text.index("Friday") + 6)
    day = date(2020, 5, 1)
    when = DateExpr(passage, DateKind.POINT, "2020-05-01", Granularity.DAY, day, day, relative=True)
    found = find_figures(doc, (when,), (), referents)
    assert (found[0].scope, found[0].as_of) == ("on Friday", when)


def test_a_number_in_a_date_is_no_figure() -> None:
    text = "He came two days after the flood."
    doc = make_document(text)
    referents = Referents(doc, ())
    length = DateExpr(referents.passage(8, 16), DateKind.DURATION, "P2D", Granularity.DAY)
    point = DateExpr(referents.passage(8, 32), DateKind.POINT, "", None)
    assert not find_figures(doc, (point,), (), referents)
    assert not find_figures(doc, (length,), (), referents)
    stayed = make_document("He stayed two days there.")
    length = DateExpr(Referents(stayed, ()).passage(10, 18), DateKind.DURATION, "P2D", Granularity.DAY)
    assert [f.unit for f in find_figures(stayed, (length,), (), Referents(stayed, ()))] == ["day"]


@pytest.mark.parametrize(
    ("text", "said_by"),
    [
        ("Forty people died, activists say.", "activists"),
        ("Forty people died, said the mayor on Friday.", "the mayor"),
        ("Forty people died, according to the mayor of Leeds.", "the mayor of Leeds"),
        ("According to the army, 40 people died.", "the army"),
        ("According to the army over 40 people died.", "the army"),
        ("The UN estimates that 40 people died.", "The UN"),
        ("The crackdown, which the UN estimates has left 40 people dead, goes on.", "the UN"),
        ("Jo Sabra, a spokesman for the army, said 40 people died.", "Jo Sabra"),
        ("The army said it had counted 40 deaths.", "The army"),
        ("There were reports of 40 deaths.", "reports"),
        ("The blast has claimed the lives of 40 people.", None),
        ("Forty people were reported dead.", None),
        ("Forty people died.", None),
        ("It rose to 40 percent, matching a level seen before, reports said.", "reports"),
        ("It rose to 40 percent, matching a level recorded in May.", None),
        ("Forty were hurt, injured said.", None),
        ("Forty were hurt, leading activists said.", "leading activists"),
    ],
)
def test_who_says_so(text: str, said_by: str | None) -> None:
    reference = only(text).said_by
    assert (reference and reference.passage.text) == said_by


def test_a_figure_in_a_quotation_is_its_speakers() -> None:
    doc = make_document("“We saw 40 boats,” Ann Reed said.")
    referents = Referents(doc, [make_mention(doc, "Ann Reed", EntityType.PERSON)])
    speaker = referents.refer(doc.text.index("Ann"), doc.text.index(" said"))
    quote = Quote(referents.passage(1, 16), QuoteForm.DIRECT, "said", speaker)
    assert [figure.said_by for figure in find_figures(doc, (), (quote,), referents)] == [speaker]


def test_ages_stand_behind_names() -> None:
    doc = make_document("Ann Reed, 19, came.")
    mention = make_mention(doc, "Ann Reed", EntityType.PERSON)
    found = find_figures(doc, (), (), Referents(doc, [mention]))
    assert [(f.low, f.unit, f.topic, f.counted) for f in found] == [(19, "year", "age", "Ann Reed")]
    assert not find_figures(doc, (), (), Referents(doc, ()))


def test_numbers_in_names_are_no_figures() -> None:
    doc = make_document("The Group of Twenty ships met. The 787 offers came.")
    names = [
        make_mention(doc, "Group of Twenty", EntityType.ORGANIZATION),
        make_mention(doc, "787", EntityType.ORGANIZATION),
    ]
    assert not find_figures(doc, (), (), Referents(doc, names))
