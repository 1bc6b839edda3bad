"""When something holds, whether it still does, and which words hold it."""

from __future__ import annotations

from datetime import date

import pytest

from generator.evidence.referents import Referents
from generator.evidence.relations import find_relations
from generator.model import DateExpr, DateKind, Granularity
from tests.evidence.relations.marked import read, relations

TERMS = [
    ("[P:Lee] was mayor of [L:Oslo] from 1998 to 2004.", "1998", "2004", True),
    ("[P:Lee] was mayor of [L:Oslo] between 1998 and 2004.", "1998", "2004", True),
    ("[P:Lee] has been mayor of [L:Oslo] since 1998.", "1998", "", False),
    ("[P:Lee] was mayor of [L:Oslo] until 2004.", "", "2004", True),
    ("[P:Lee] was appointed mayor in 1998.", "1998", "", False),
    ("[P:Lee] was mayor of [L:Oslo] in 1998.", "", "", False),
    ("[P:Lee] resigned as mayor in 2004.", "", "2004", True),
    ("[P:Lee] resigned from her post as mayor.", "", "", True),
    ("former mayor [P:Lee] spoke.", "", "", True),
    ("then-mayor [P:Lee] spoke.", "", "", True),
    ("[P:Lee], once a member of the [G:Guard], fled.", "", "", True),
    ("[P:Lee], a member of the [G:Guard], fled.", "", "", False),
    ("[P:Lee] joined the [G:Guard] in 1999.", "1999", "", False),
    ("[P:Lee]'s late father [P:Max] fled.", "", "", False),
    ("[P:Lee]'s ex-wife [P:Ida] fled.", "", "", True),
    ("[P:Lee] died in Oslo on 5 May 2010.", "2010", "", False),
    ("[P:Lee] died from injuries received in 2010.", "", "", False),
    ("[P:Lee]'s death in a road accident in 1994", "1994", "", False),
    ("The close friendship between [P:Lee] and [P:Max] goes back to 1994.", "1994", "", False),
    ("The close friendship between [P:Lee] and [P:Max] ended in 1994.", "", "", False),
    ("the 2005 assassination of [P:Lee]", "2005", "", False),
]


@pytest.mark.parametrize(("marked", "since", "until", "former"), TERMS)
def test_terms(marked: str, since: str, until: str, former: bool) -> None:
    (relation,) = relations(marked)
    assert (relation.since, relation.until, relation.former) == (since, until, former)


def test_value_of_a_date_found_by_the_reader_of_dates() -> None:
    doc, mentions = read("[P:Lee] has been mayor of [L:Oslo] since 12 March 1998.")
    referents = Referents(doc, mentions)
    start = doc.text.index("12 March")
    passage = referents.passage(start, start + len("12 March 1998"))
    day = date(1998, 3, 12)
    expr = DateExpr(passage, DateKind.POINT, "1998-03-12", Granularity.DAY, day, day)
    (relation,) = find_relations(doc, (expr,), referents)
    assert relation.since == "1998-03-12"


def test_time_of_an_office_in_the_next_sentence() -> None:
    found = relations("[P:Lee] was mayor. He was appointed to the post in 1972 until 2004.")
    dated = [relation for relation in found if relation.since]
    assert [(r.since, r.until, r.former, r.passage.text) for r in dated] == [
        ("1972", "2004", True, "Lee was mayor. He was appointed to the post in 1972 until 2004")
    ]


def test_passage_holds_both_ends() -> None:
    (relation,) = relations("Yesterday [P:Lee], the head of the [G:Free Army], fled.")
    assert relation.passage.text == "Lee, the head of the Free Army"
    assert relation.passage.sentence == 1
    assert relation.of == ""


def test_pronoun_of_a_certain_name() -> None:
    (relation,) = relations("[P:Ann Lee] spoke. She is a member of the [G:Guard].")
    assert relation.subject.passage.text == "She"
    assert relation.subject.name is not None
    assert relation.subject.name.text == "Ann Lee"


def test_pronoun_that_may_mean_two() -> None:
    assert relations("A guard met [P:Max Lee] and [P:Leo Berg]. He is a member of the [G:Guard].") == ()


def test_no_relation_of_one_with_itself() -> None:
    assert relations("[P:Lee], a friend of [P:Lee], spoke.") == ()
