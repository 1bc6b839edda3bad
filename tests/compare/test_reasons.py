from datetime import timedelta
from typing import Any

import pytest

from generator.compare.reasons import UNKNOWN
from generator.model import Agreement, Fact, FactKind
from tests.compare.stories import DAY, Article, compared, facts, noted, told

RUIZ = ("Ruiz", "people/ana-ruiz")


def given(id: str, effect: str, cause: str, *, unknown: bool = False, **more: Any) -> Article:
    text = f"Ruiz was there. It was {effect} because {cause}."
    names = [RUIZ] * text.count("Ruiz")
    return Article(text, id=id, names=names, **more).reason(cause, effect, unknown=unknown)


def reasons(*articles: Article) -> list[Fact]:
    return facts(compared(*articles), FactKind.REASON)


def test_reasons_for_one_thing_stand_side_by_side() -> None:
    one = given("a", "the closing of the harbor", "ice covers the quay")
    two = given("b", "the harbor was closed", "the crane drivers are on strike")
    [fact] = reasons(one, two)
    assert fact.agreement is Agreement.VARIED
    assert str(fact.label) == "the reason for this: “the harbor was closed”"
    assert told(fact) == [
        ("a", "the closing of the harbor because ice covers the quay"),
        ("b", "the harbor was closed because the crane drivers are on strike"),
    ]


def test_one_cause_in_two_wordings_agrees() -> None:
    one = given("a", "the harbor was closed", "ice covers the quay")
    two = given("b", "the harbor is closed", "the quay was covered by ice")
    [fact] = reasons(one, two)
    assert fact.agreement is Agreement.SAME


def test_different_things_that_happened_to_a_person_of_the_story() -> None:
    one = given("a", "Ruiz was pushed aside", "the party wanted talks")
    two = given("b", "he left", "nobody knows", unknown=True)
    [fact] = reasons(one, two)
    assert (str(fact.label), fact.entities) == ("reasons given about Ana Ruiz", ("people/ana-ruiz",))
    assert [noted(said) for said in fact.statements] == ["", str(UNKNOWN)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("share prices in the capital rose", "share prices in the capital fell"),
        ("the road is wet", "trains are late"),
        ("a ship sank", "they stayed"),
    ],
)
def test_other_things_are_not_set_side_by_side(one: str, other: str) -> None:
    assert not reasons(given("a", one, "of the rain"), given("b", other, "of the strike"))


def test_articles_weeks_apart_are_not_set_side_by_side() -> None:
    late = given("b", "the harbor was closed", "ice covers the quay", published=DAY + timedelta(30))
    assert not reasons(given("a", "the harbor was closed", "of the strike"), late)


def test_an_effect_far_from_its_cause_is_left_to_the_sentence() -> None:
    far = f"the harbor was closed, {'and so on ' * 60}because"
    article = Article(f"It was {far} ice covers the quay.", id="a")
    article.reason("ice covers the quay", "the harbor was closed")
    [fact] = reasons(article, given("b", "the harbor was closed", "of the strike"))
    assert told(fact)[0] == ("a", "ice covers the quay")
