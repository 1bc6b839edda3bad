from datetime import date, timedelta
from typing import Any

import pytest

from generator.model import Agreement, Certainty, Fact, FactKind
from tests.compare.stories import DAY, Article, compared, facts, noted

RUIZ, LUND = ("Ruiz", "people/ana-ruiz"), ("Per Lund", "people/per-lund")
CONFIRMED, REPORTED, DENIED = Certainty.CONFIRMED, Certainty.REPORTED, Certainty.DENIED
UNVERIFIED, CONDITIONAL, EXPECTED = Certainty.UNVERIFIED, Certainty.CONDITIONAL, Certainty.EXPECTED


def claimed(id: str, certainty: Certainty, words: str = "Ruiz fled the country", **more: Any) -> Article:
    text = f"{words}, it was heard. The escape of Ruiz came at night."
    article = Article(text, id=id, names=[RUIZ] * text.count("Ruiz"), **more)
    return article.claim(words, certainty)


def certainties(*articles: Article) -> list[Fact]:
    return facts(compared(*articles), FactKind.CERTAINTY)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (CONFIRMED, CONFIRMED, Agreement.SAME),
        (CONFIRMED, REPORTED, Agreement.VARIED),
        (CONFIRMED, UNVERIFIED, Agreement.DIFFERENT),
        (CONFIRMED, CONDITIONAL, Agreement.DIFFERENT),
        (CONFIRMED, DENIED, Agreement.DIFFERENT),
        (REPORTED, EXPECTED, Agreement.VARIED),
    ],
)
def test_how_sure_two_sources_are(one: Certainty, other: Certainty, expected: Agreement) -> None:
    [fact] = certainties(claimed("a", one), claimed("b", other))
    assert fact.agreement is expected
    assert str(fact.label) == "how certain it is: “Ruiz fled the country”"
    assert fact.entities == ("people/ana-ruiz",)


def test_verbs_and_nouns_of_one_happening_meet_and_the_clearest_names_it() -> None:
    noun = claimed("b", UNVERIFIED, "the defection")
    [fact] = certainties(claimed("a", CONFIRMED, "Ruiz has fled to the mountains"), noun)
    assert str(fact.label) == "how certain it is: “Ruiz has fled to the mountains”"
    assert [(said.text, noted(said)) for said in fact.statements] == [
        ("Ruiz has fled to the mountains", "confirmed"),
        ("the defection", "not confirmed"),
    ]


def test_a_source_that_has_it_confirmed_as_well_does_not_differ() -> None:
    both = claimed("b", CONFIRMED).claim("The escape of Ruiz", UNVERIFIED)
    [fact] = certainties(claimed("a", CONFIRMED), both)
    assert fact.agreement is Agreement.VARIED


@pytest.mark.parametrize(("days", "expected"), [(1, [Agreement.DIFFERENT]), (2, [Agreement.VARIED]), (9, [])])
def test_what_is_known_changes_by_the_day(days: int, expected: list[Agreement]) -> None:
    later = claimed("b", UNVERIFIED, published=DAY + timedelta(days))
    found = certainties(claimed("a", CONFIRMED), later)
    assert [fact.agreement for fact in found] == expected
    assert all("published 2024-05-03" in noted(fact.statements[0]) for fact in found)


@pytest.mark.parametrize(
    "other",
    [
        "Ruiz never fled the country",
        "Per Lund fled the country",
        "the guards of the old northern palace fled through the gardens and the kitchen",
    ],
)
def test_the_opposite_and_others_are_left_out(other: str) -> None:
    text = f"{other}, it was heard. The escape of Ruiz came at night."
    names = [RUIZ] * text.count("Ruiz") + [LUND] * text.count("Per Lund")
    second = Article(text, id="b", names=names).claim(other, UNVERIFIED)
    assert not certainties(claimed("a", CONFIRMED), second)


def test_what_lies_long_before_the_article_is_left_out() -> None:
    words = "Ruiz fled the country on 2 January"
    old = claimed("b", DENIED, words).day("2 January", date(2024, 1, 2))
    assert not certainties(claimed("a", CONFIRMED), old)


def test_another_number_of_people_is_another_happening() -> None:
    def killed(id: str, count: int, certainty: Certainty) -> Article:
        words = f"{count} people were killed in the blast"
        return claimed(id, certainty, words).figure(str(count), count, "people")

    assert not certainties(killed("a", 108, CONFIRMED), killed("b", 200, UNVERIFIED))
    [fact] = certainties(killed("a", 108, CONFIRMED), killed("b", 108, UNVERIFIED))
    assert fact.agreement is Agreement.DIFFERENT


def test_what_is_said_without_a_mark_stands_beside_the_claims() -> None:
    text = "Per Lund said Ruiz fled the country in a car. The escape of Ruiz came at night."
    spoken = Article(text, id="b", names=[LUND, RUIZ, RUIZ]).quote("Ruiz fled the country in a car", "Per Lund")
    [fact] = certainties(claimed("a", CONFIRMED), spoken)
    assert fact.agreement is Agreement.VARIED
    assert [(noted(said), said.by) for said in fact.statements] == [("confirmed", ""), ("said", "Per Lund")]


def test_where_somebody_is_goes_with_how_he_got_there() -> None:
    arden = ("Arden", "places/arden")
    words = "Ruiz fled to Arden"
    one = Article(f"{words}, it was heard.", id="a", names=[RUIZ, arden]).claim(words, CONFIRMED)
    text = "The escape of Ruiz came at night. Nobody knew whether she was in Arden."
    two = Article(text, id="b", names=[RUIZ, arden]).claim("she was in Arden", UNVERIFIED)
    [fact] = [found for found in certainties(one, two) if str(found.label).startswith("how")]
    assert [said.text for said in fact.statements] == [words, "she was in Arden"]


def test_a_happening_that_opens_one_article_alone_is_not_the_story_s() -> None:
    text = "The fair was dull. It rained. The band played. Nobody came. Ruiz fled the country."
    late = Article(text, id="b", names=[RUIZ]).claim("Ruiz fled the country", UNVERIFIED)
    assert not certainties(claimed("a", CONFIRMED), late)
