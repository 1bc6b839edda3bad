from datetime import date, timedelta
from typing import Any

import pytest

from generator.compare.quantities import compatible, reach
from generator.model import Agreement, Fact, FactKind, Figure, Qualifier
from tests.compare.stories import DAY, Article, compared, facts, noted, told

ABOUT, MORE, LEAST, MOST = Qualifier.ABOUT, Qualifier.MORE_THAN, Qualifier.AT_LEAST, Qualifier.AT_MOST


def dead(id: str, value: float, words: str, qualifier: Qualifier = Qualifier.NONE, **facts: Any) -> Article:
    text = f"The flood killed {words} people."
    return Article(text, id=id, **facts).figure(words, value, "people", qualifier=qualifier)


def figures(*articles: Article) -> list[Fact]:
    return facts(compared(*articles), FactKind.FIGURE)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((100, Qualifier.NONE), (100, Qualifier.NONE), Agreement.SAME),
        ((100, MORE), (100, ABOUT), Agreement.VARIED),
        ((100, ABOUT), (105, Qualifier.NONE), Agreement.VARIED),
        ((100, MORE), (120, Qualifier.NONE), Agreement.VARIED),
        ((200, MOST), (180, Qualifier.NONE), Agreement.VARIED),
        ((100, LEAST), (158, ABOUT), Agreement.DIFFERENT),
        ((100, Qualifier.NONE), (101, Qualifier.NONE), Agreement.DIFFERENT),
        ((100, MORE), (90, Qualifier.NONE), Agreement.DIFFERENT),
    ],
)
def test_numbers_and_what_qualifies_them(
    one: tuple[float, Qualifier], other: tuple[float, Qualifier], expected: Agreement
) -> None:
    [fact] = figures(dead("a", one[0], "some number of", one[1]), dead("b", other[0], "some number of", other[1]))
    assert fact.agreement is expected
    assert str(fact.label) == "people killed"
    groups = {said.group for said in fact.statements}
    assert len(groups) == (2 if expected is Agreement.DIFFERENT else 1)


def test_numbers_far_apart_are_of_different_things() -> None:
    assert not figures(dead("a", 55, "55"), dead("b", 10_000, "10,000"))


def test_a_range_holds_what_lies_in_it() -> None:
    passage = Article("About 5 of them.").passage("5")
    ten = Figure(passage, 8.0, 12.0, Qualifier.NONE, "person", "people")
    eleven = Figure(passage, 11.0, 11.0, Qualifier.NONE, "person", "people")
    dozens = Figure(passage, None, None, Qualifier.NONE, "person", "people")
    assert compatible(ten, eleven)
    assert reach(dozens) is None
    assert not compatible(dozens, ten)


def test_the_words_shown_are_those_of_the_article() -> None:
    one = Article("The war of 16 months of shelling.", id="a").figure("16", 16, "shelling", "length", unit="month")
    two = Article("The 16-month siege.", id="b").figure("16-month", 16, "siege", "length", unit="month")
    [fact] = figures(one, two)
    assert told(fact) == [("a", "16 months of shelling"), ("b", "16-month siege")]
    assert (fact.agreement, str(fact.label)) == (Agreement.SAME, "how long it has lasted")


def test_casualties_stand_with_the_dead_and_soldiers_do_not() -> None:
    one = Article("It cost over 300 casualties.", id="a").figure(
        "over 300", 300, "casualties", unit="casualty", qualifier=MORE
    )
    two = dead("b", 300, "300")
    three = Article("It killed 290 soldiers.", id="c").figure("290", 290, "soldiers", unit="soldier")
    [fact] = figures(one, two, three)
    assert [said.document for said in fact.statements] == ["a", "b"]


def test_a_count_of_one_day_is_no_total() -> None:
    friday = date(2024, 5, 3)
    one = (
        Article("It killed 55 people on Friday.", id="a").day("Friday", friday).figure("55", 55, "people", on="Friday")
    )
    two = dead("b", 60, "60")
    three = (
        Article("It killed 58 people on Friday.", id="c").day("Friday", friday).figure("58", 58, "people", on="Friday")
    )
    [fact] = figures(one, two, three)
    assert [said.document for said in fact.statements] == ["a", "c"]
    assert (str(fact.label), fact.agreement) == ("people killed, Friday", Agreement.DIFFERENT)


def test_counts_of_different_places_are_not_compared() -> None:
    north = Article("In Arden 55 people died.", id="a", names=[("Arden", "places/arden")])
    south = Article("In Selby 60 people died.", id="b", names=[("Selby", "places/selby")])
    assert not figures(north.figure("55", 55, "people"), south.figure("60", 60, "people"))


def test_one_article_with_two_speakers_contradicts_itself() -> None:
    text = "The ministry says 100 people died. Activists say 160 people died."
    article = (
        Article(text, id="a").figure("100", 100, "people", by="ministry").figure("160", 160, "people", by="Activists")
    )
    [fact] = figures(article, dead("b", 100, "100"))
    assert fact.agreement is Agreement.DIFFERENT
    assert [(said.document, said.by, said.group) for said in fact.statements] == [
        ("a", "ministry", 0),
        ("a", "Activists", 1),
        ("b", "", 0),
    ]


def test_one_article_with_two_numbers_of_nobody_speaks_of_two_things() -> None:
    article = Article("A bomb killed 40 people. Another killed 50 people.", id="a")
    article.figure("40", 40, "people").figure("50", 50, "people")
    [fact] = figures(article, dead("b", 50, "50"))
    assert fact.agreement is Agreement.SAME
    assert [said.text for said in fact.statements] == ["50 people", "50 people"]


def placed(id: str, value: int, *, before: int = 0, **facts: Any) -> Article:
    """Return an article that gives a number of dead in Arden, behind some other sentences."""
    text = "Nothing happened. " * before + f"In Arden the flood killed {value} people."
    return Article(text, id=id, names=[("Arden", "places/arden")], **facts).figure(str(value), value, "people")


@pytest.mark.parametrize(("days", "expected"), [(0, Agreement.DIFFERENT), (1, Agreement.VARIED), (9, None)])
def test_articles_of_other_days_tell_of_other_times(days: int, expected: Agreement | None) -> None:
    found = figures(placed("a", 100), placed("b", 130, published=DAY + timedelta(days)))
    assert [fact.agreement for fact in found] == ([expected] if expected else [])
    if expected is Agreement.VARIED:
        assert noted(found[0].statements[1]) == "published 2024-05-04"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (dead("a", 100, "100"), dead("b", 130, "130"), True),
        (dead("a", 100, "100"), dead("b", 130, "130", published=DAY + timedelta(1)), False),
        (placed("a", 100), placed("b", 130, before=9), True),
        (placed("a", 100), placed("b", 130, before=9, published=DAY + timedelta(1)), False),
        (dead("a", 100, "100"), placed("b", 130, before=9), False),
        (dead("a", 7100, "7,100"), dead("b", 7900, "7,900", published=DAY + timedelta(1)), True),
        (dead("a", 2, "two"), dead("b", 4, "four"), False),
    ],
)
def test_the_dead_are_of_one_happening_if_two_signs_of_three_say_so(
    one: Article, other: Article, expected: bool
) -> None:
    assert bool(figures(one, other)) is expected


def test_a_place_that_is_only_included_does_not_count() -> None:
    whole = Article("It killed 137 people, including 20 in Arden.", id="b", names=[("Arden", "places/arden")])
    later = whole.figure("137", 137, "people")
    assert not figures(placed("a", 110, before=9), later)


@pytest.mark.parametrize(("value", "expected"), [(100, False), (104, True), (3000, True)])
def test_round_numbers_of_people_without_a_topic_say_little(value: int, expected: bool) -> None:
    articles = [Article(f"Then {value} people came.", id=one) for one in ("a", "b")]
    assert bool(figures(*[article.figure(str(value), value, "people", "") for article in articles])) is expected


def test_without_a_topic_only_equal_numbers_meet() -> None:
    def sailors(id: str, value: float) -> Article:
        return Article(f"The {value:.0f} sailors came.", id=id).figure(
            f"{value:.0f}", value, "sailors", "", unit="sailor"
        )

    [fact] = figures(sailors("a", 15), sailors("b", 15), sailors("c", 16))
    assert (str(fact.label), fact.agreement) == ("number of sailors", Agreement.SAME)
    assert [said.document for said in fact.statements] == ["a", "b"]
    assert not figures(sailors("a", 2), sailors("b", 2))


@pytest.mark.parametrize(("value", "days", "expected"), [(200, 1, True), (200, 90, False), (179, 90, True)])
def test_round_numbers_without_a_topic_do_not_meet_again(value: int, days: int, expected: bool) -> None:
    one = Article(f"The {value} tankers came.", id="a")
    two = Article(f"The {value} tankers came.", id="b", published=DAY + timedelta(days))
    found = figures(*[article.figure(str(value), value, "tankers", "", unit="tanker") for article in (one, two)])
    assert bool(found) is expected


def test_more_people_are_no_total() -> None:
    added = Article("It killed 90 more people.", id="a").figure("90", 90, "people")
    assert not figures(added, dead("b", 100, "100"))


def test_an_age_belongs_to_a_person() -> None:
    def aged(id: str, name: str, value: int) -> Article:
        article = Article(f"{name}, {value}, spoke.", id=id, names=[(name, f"people/{name.lower()}")])
        return article.figure(str(value), value, "", "age", unit="year")

    [fact] = figures(aged("a", "Ruiz", 40), aged("b", "Ruiz", 41), aged("c", "Lund", 42))
    assert (str(fact.label), fact.entities) == ("Ruiz’s age", ("people/ruiz",))
    assert [said.document for said in fact.statements] == ["a", "b"]


def test_equal_numbers_on_days_far_apart_still_agree() -> None:
    [fact] = figures(dead("a", 228, "228"), dead("b", 228, "228", published=DAY + timedelta(300)))
    assert fact.agreement is Agreement.SAME
