"""Where the people of a story are, as each source has it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from generator.model import Agreement, Certainty, Fact, FactKind
from tests.compare.stories import DAY, Article, Name, compared, facts, noted

RUIZ, LUND = ("Ana Ruiz", "people/ana-ruiz"), ("Per Lund", "people/per-lund")
ARDEN, BELM = ("Arden", "places/arden"), ("Belm", "places/belm")
LABEL = "where Ana Ruiz is, or is going"


def article(id: str, text: str, **facts: object) -> Article:
    """An article whose names are found by their words, whoever stands in it."""
    places = [(text.find(name[0], at), name) for name in (RUIZ, LUND, ARDEN, BELM) for at in _all(text, name[0])]
    names: list[Name] = [name for _, name in sorted(places)]
    return Article(text, id=id, names=names, **facts)


def _all(text: str, words: str) -> list[int]:
    return [at for at in range(len(text)) if text.startswith(words, at)]


def places(*articles: Article) -> list[Fact]:
    """The facts of where somebody is."""
    return [fact for fact in facts(compared(*articles), FactKind.CERTAINTY) if str(fact.label).startswith("where")]


def doubted(id: str = "b") -> Article:
    return article(id, "Ana Ruiz is believed to be in Arden.").claim(
        "Ana Ruiz is believed to be in Arden", Certainty.REPORTED
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Ana Ruiz fled to Arden.", "Ana Ruiz fled to Arden"),
        ("Minister Ana Ruiz has fled the country for Arden.", "Ana Ruiz has fled the country for Arden"),
        ("Ana Ruiz is on her way to Arden.", "Ana Ruiz is on her way to Arden"),
        (
            "Ana Ruiz, an old friend of Per Lund, sought refuge in Arden.",
            "Ana Ruiz, an old friend of Per Lund, sought refuge in Arden",
        ),
        ("Per Lund said Ana Ruiz was in Arden.", "Ana Ruiz was in Arden"),
        ("Ana Ruiz spoke at noon. She was now heading to Arden.", "She was now heading to Arden"),
        ("Ana Ruiz – who was seen – is now in Arden.", "Ana Ruiz – who was seen – is now in Arden"),
    ],
)
def test_it_is_told_whom_a_place_is_about(text: str, shown: str) -> None:
    [fact] = places(article("a", text), doubted())
    assert str(fact.label) == LABEL
    assert [(said.text, noted(said)) for said in fact.statements if said.document == "a"] == [(shown, "stated")]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz spoke. Per Lund fled to Arden.",
        "Ana Ruiz spoke, and friends of hers fled to Arden.",
        "Ana Ruiz said that rebels went to Arden.",
        "Ana Ruiz and Per Lund spoke before he went to Arden.",
        "Ana Ruiz did not go to Arden.",
        "Ana Ruiz spoke of the road to Arden.",
        "Ana Ruiz spoke in Arden.",
    ],
)
def test_nobody_is_put_where_somebody_else_is(text: str) -> None:
    assert places(article("a", text), doubted()) == []


def test_a_description_goes_with_the_only_one_who_is_put_in_the_same_place() -> None:
    other = article("a", "A general close to Per Lund has fled to Arden. Ana Ruiz and Per Lund were friends.")
    [fact] = places(other, doubted())
    assert "A general close to Per Lund has fled to Arden" in [said.text for said in fact.statements]


def test_what_nobody_doubts_is_no_fact() -> None:
    assert places(article("a", "Ana Ruiz is in Arden."), article("b", "Ana Ruiz went to Arden.")) == []


def test_claims_and_utterances_are_shown_with_who_stands_up_for_them() -> None:
    said = article("a", "Ana Ruiz went to Belm, Per Lund said.").quote("Ana Ruiz went to Belm", by="Per Lund")
    [fact] = places(said, doubted())
    assert [(s.by, noted(s)) for s in fact.statements] == [("Per Lund", "said"), ("", "reported")]
    assert fact.agreement is Agreement.VARIED


@pytest.mark.parametrize(
    ("other", "place", "expected"),
    [
        (Certainty.UNVERIFIED, "Arden", Agreement.DIFFERENT),
        (Certainty.UNVERIFIED, "Belm", Agreement.VARIED),
        (Certainty.CONFIRMED, "Arden", Agreement.SAME),
    ],
)
def test_sources_differ_about_one_place_alone(other: Certainty, place: str, expected: Agreement) -> None:
    sure = article("a", "Ana Ruiz fled to Arden.").claim("Ana Ruiz fled to Arden", Certainty.CONFIRMED)
    words = f"Ana Ruiz fled to {place}"
    [fact] = places(sure, article("b", f"{words}.").claim(words, other))
    assert fact.agreement is expected


def test_articles_of_other_days_tell_of_other_journeys() -> None:
    assert places(article("a", "Ana Ruiz fled to Arden.", published=DAY + timedelta(9)), doubted()) == []


def test_many_statements_and_long_sentences_take_linear_time() -> None:
    many = article("a", "Ana Ruiz went to Arden. " * 300 + "Ana Ruiz went to Arden " * 2000)
    [fact] = places(many, doubted())
    assert len(fact.statements) == 2
